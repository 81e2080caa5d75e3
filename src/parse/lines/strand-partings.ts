import type { PageLine } from '../page-line.ts';

/** A column's lines as far as they are found. */
interface Strand {
  id: number;
  last: PageLine;
  /** Place of its last line. */
  at: number;
  /** The strand whose line came after its last one; its own at first. */
  next: number;
}

/** A way to part the lines so far into strands. */
export interface Parting {
  cost: number;
  strands: readonly Strand[];
  count: number;
  /** Strand of the last line. */
  strand: number;
  before: Parting | null;
}

/** A way in which the next line may be put: into a strand, for so much in all. */
export interface Putting {
  parting: Parting;
  id: number;
  cost: number;
}

const MOST_STRANDS = 8;
/** So many lines after its last one a strand has ended. */
const REACH = 40;

/** What it costs, in nats: a strand begins. */
export const BEGINS = 4;
/** Lines come in another order than in the row before. */
const OUT_OF_TURN = 1.5;
/** Each line that stands between two of a strand. */
const WAITS = 0.04;

/** Whether two ways leave the same lines for the next one to stand under. */
export function leavesTheSame(one: Parting, other: Parting): boolean {
  return (
    one.strands.length === other.strands.length &&
    one.strands.every(({ last }) => other.strands.some((strand) => strand.last === last))
  );
}

/** The strands that may still go on with the line at `at`. */
function openAt(at: number, { strands }: Parting): Strand[] {
  return strands.filter((strand) => at - strand.at <= REACH);
}

/** Proposes each strand for a line, and a new one: few of these ways are carried out. */
export function proposePuttings(
  parting: Parting,
  line: PageLine,
  at: number,
  under: (upper: PageLine) => number,
  puttings: Putting[],
): void {
  const { cost, count, strand: current } = parting;
  const strands = openAt(at, parting);
  const last = strands.find(({ id }) => id === current);
  // A jump, and what the extractor broke off, stays with the line before.
  if (last && (line.mark || line.goesOnFrom)) {
    puttings.push({ parting, id: current, cost });
    return;
  }
  const due = last && strands.some(({ id }) => id === last.next) ? last.next : current;
  for (const strand of strands) {
    const added = under(strand.last) + WAITS * (at - strand.at - 1) + (strand.id === due ? 0 : OUT_OF_TURN);
    puttings.push({ parting, id: strand.id, cost: cost + added });
  }
  if (strands.length < MOST_STRANDS) puttings.push({ parting, id: count, cost: cost + BEGINS });
}

/** The way that a line is put in so. */
export function carriedOut({ parting, id, cost }: Putting, line: PageLine, at: number): Parting {
  const { count, strand: current } = parting;
  const strands: Strand[] = [];
  let was: Strand | undefined;
  for (const strand of openAt(at, parting)) {
    if (strand.id === id) was = strand;
    else strands.push(strand.id === current ? { ...strand, next: id } : strand);
  }
  strands.push({ id, last: line, at, next: was && current !== id ? was.next : id });
  return { cost, strands, count: Math.max(count, id + 1), strand: id, before: parting };
}
