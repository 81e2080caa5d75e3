import { LINE_WEIGHTS } from './line-weights.ts';

/** A row of the table of weights: one piece of evidence, and what it says for each label. */
export interface EvidenceRow {
  name: string;
  weights: readonly number[];
}

/** Takes in the rows that hold of a line, one by one: to add them up, or to list them. */
export interface Evidence {
  add(row: EvidenceRow): void;
}

const NOTHING: readonly number[] = [0, 0, 0, 0, 0];

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
    this.row = { name, weights: LINE_WEIGHTS[name] ?? NOTHING };
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
