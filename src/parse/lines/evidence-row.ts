import { LINE_WEIGHTS } from './line-weights.ts';

/** A row of the table of weights: one piece of evidence, and what it says for each label. */
export interface EvidenceRow {
  name: string;
  weights: readonly number[];
}

/** Rows whose names begin alike, so that a name of several parts is found without being put together. */
interface Family {
  row: EvidenceRow;
  next: Map<string, Family>;
}

const NOTHING: readonly number[] = [0, 0, 0, 0, 0];
const families = new Map<string, Family>();

/** The row `name`, or `name:a+b+c+d`; one that says nothing where the table has none. */
export function evidenceRow(name: string, a?: string, b?: string, c?: string, d?: string): EvidenceRow {
  const family = families.get(name) ?? open(families, name, name);
  if (a === undefined) return family.row;
  const first = family.next.get(a) ?? open(family.next, a, `${name}:${a}`);
  return goOn(goOn(goOn(first, b), c), d).row;
}

function goOn(family: Family, part: string | undefined): Family {
  if (part === undefined) return family;
  return family.next.get(part) ?? open(family.next, part, `${family.row.name}+${part}`);
}

function open(known: Map<string, Family>, part: string, name: string): Family {
  const family: Family = { row: { name, weights: LINE_WEIGHTS[name] ?? NOTHING }, next: new Map() };
  known.set(part, family);
  return family;
}
