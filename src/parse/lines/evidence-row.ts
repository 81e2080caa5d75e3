import { LINE_WEIGHTS } from './line-weights.ts';

/** A row of the table of weights: one piece of evidence, and what it says for each label. */
export interface EvidenceRow {
  name: string;
  /** In tenths of a nat, as whole numbers: sums come to the same in any order. */
  weights: Readonly<Float64Array>;
  /** Rows that this one is the sum of. */
  sumOf?: readonly EvidenceRow[];
}

/** Takes in the rows that hold of a line, one by one: to add them up, or to list them. */
export interface Evidence {
  add(row: EvidenceRow): void;
}

/** How many tenths a nat has. */
export const NAT = 10;

/** Weights of a row that the table has not. */
export const NOTHING: Readonly<Float64Array> = new Float64Array(5);

/** @param nats what the row says for each column, to one decimal */
export function evidenceRow(name: string, nats: readonly number[] | undefined): EvidenceRow {
  return { name, weights: nats ? Float64Array.from(nats, (value) => Math.round(value * NAT)) : NOTHING };
}

/**
 * Rows that come together, added up once and found by a number: what a line's shape says is asked for every line of a dump,
 * and there are few shapes.
 */
export class RowSums {
  readonly #known: (EvidenceRow | undefined)[] = [];

  of(code: number): EvidenceRow | undefined {
    return this.#known[code];
  }

  /** Adds up rows, to be found by `code`. */
  keep(code: number, sumOf: readonly EvidenceRow[]): EvidenceRow {
    const weights = Float64Array.from(NOTHING, (_, k) =>
      sumOf.reduce((sum, row) => sum + (row.weights[k] as number), 0),
    );
    const row = { name: sumOf.map(({ name }) => name).join(), weights, sumOf };
    this.#known[code] = row;
    return row;
  }
}

/**
 * Rows whose names begin alike, so that a name of several parts is found without being put together: beside each part
 * that comes next, the rows that go on with it. They are few, so that a look at each is quicker than a map.
 */
export class EvidenceRows {
  /** The row whose name ends here; one that says nothing where the table has none. */
  readonly row: EvidenceRow;
  readonly #parts: string[] = [];
  readonly #next: EvidenceRows[] = [];

  constructor(name: string) {
    this.row = evidenceRow(name, LINE_WEIGHTS[name]);
  }

  /** The row `name`, or `name:a+b+c+d`. */
  of(a?: string, b?: string, c?: string, d?: string): EvidenceRow {
    let rows: EvidenceRows = this;
    if (a !== undefined) rows = rows.#goOn(a, ':');
    if (b !== undefined) rows = rows.#goOn(b, '+');
    if (c !== undefined) rows = rows.#goOn(c, '+');
    if (d !== undefined) rows = rows.#goOn(d, '+');
    return rows.row;
  }

  #goOn(part: string, between: string): EvidenceRows {
    const parts = this.#parts;
    for (let k = 0; k < parts.length; k += 1) if (parts[k] === part) return this.#next[k] as EvidenceRows;
    const found = new EvidenceRows(this.row.name + between + part);
    parts.push(part);
    this.#next.push(found);
    return found;
  }
}

/** Rows by how their names begin. */
export function evidenceRows<Name extends string>(...names: readonly Name[]): Record<Name, EvidenceRows> {
  return Object.fromEntries(names.map((name) => [name, new EvidenceRows(name)])) as Record<
    Name,
    EvidenceRows
  >;
}
