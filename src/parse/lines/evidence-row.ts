import { LINE_WEIGHTS } from './line-weights.ts';

/** A row of the table of weights: one piece of evidence, and what it says for each label. */
export interface EvidenceRow {
  name: string;
  weights: readonly number[];
}

/**
 * Rows whose names begin alike, so that a name of several parts is found without being put together: beside each part
 * that comes next, the rows that go on with it. They are few, so that a look at each is quicker than a map.
 */
interface Family {
  row: EvidenceRow;
  parts: string[];
  next: Family[];
}

const NOTHING: readonly number[] = [0, 0, 0, 0, 0];
const families = new Map<string, Family>();

/** The row `name`, or `name:a+b+c+d`; one that says nothing where the table has none. */
export function evidenceRow(name: string, a?: string, b?: string, c?: string, d?: string): EvidenceRow {
  let family = families.get(name);
  if (!family) {
    family = familyOf(name);
    families.set(name, family);
  }
  if (a !== undefined) family = goOn(family, a, ':');
  if (b !== undefined) family = goOn(family, b, '+');
  if (c !== undefined) family = goOn(family, c, '+');
  if (d !== undefined) family = goOn(family, d, '+');
  return family.row;
}

function goOn(family: Family, part: string, between: string): Family {
  const { parts, next } = family;
  for (let k = 0; k < parts.length; k += 1) if (parts[k] === part) return next[k] as Family;
  const found = familyOf(family.row.name + between + part);
  parts.push(part);
  next.push(found);
  return found;
}

function familyOf(name: string): Family {
  return { row: { name, weights: LINE_WEIGHTS[name] ?? NOTHING }, parts: [], next: [] };
}
