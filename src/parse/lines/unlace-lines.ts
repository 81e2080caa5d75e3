import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import type { Joint } from '../joint.ts';
import type { PageLine } from '../page-line.ts';
import { isNarrower, isShort, type PageHabits } from './page-habits.ts';
import {
  BEGINS,
  carriedOut,
  leavesTheSame,
  type Parting,
  type Putting,
  proposePuttings,
} from './strand-partings.ts';

const BEAM = 16;
/** By how much for each line another order must be better than the printed one. */
const BETTER = 0.4;
/** What it costs, in nats: a mark that may not begin a line does. */
const NEVER = 5;
/** A line without an indent goes on under a paragraph's end; one with an indent breaks a sentence. */
const NOT_INDENTED = 3;
const INDENTED = 3.5;
/** A short line without a stop has another under it: a headline. */
const BREAKS_OFF = 1;
const NEXT_PARAGRAPH = -1;
/** Full lines of two widths. */
const OTHER_COLUMN = 1.5;
/** Half-ems by which full lines of a column differ. */
const SLACK = 2.6;

/** Share of gaps that are blank from which blanks part lines, not stretches of text. */
const MOSTLY_BLANK = 0.6;
/** So many breaks in a row must fit so badly, in nats each, before lines are taken to be laced. */
const WINDOW = 6;
const BADLY = -0.35;
/** Lines on either side of them that may be laced too; so many may stand between two reaches; so many must be laced. */
const MARGIN = 12;
const APART = 30;
const FEWEST = 12;

/**
 * Parts the columns of a page whose lines an extractor printed by turns, because it went by their height:
 *
 * ```
 * 员余 佳）近日，广州市天河区         ← the left column
 * 地采购防护物资，免费向市民派       ← the right one
 * 4 位港澳青年投资新建的口罩生产     ← the left one
 * ```
 *
 * Each line goes on in one of the columns that are open; which, its words, its indent and the turn tell.
 */
export function unlaceLines(lines: readonly PageLine[], habits: PageHabits): readonly PageLine[] {
  return stretchesOf(lines, habits.blankShare >= MOSTLY_BLANK).flatMap((stretch) =>
    unlaceStretch(stretch, habits),
  );
}

function stretchesOf(lines: readonly PageLine[], mostlyBlank: boolean): PageLine[][] {
  const stretches: PageLine[][] = [];
  let parted = true;
  for (const line of lines) {
    const alone = line.mark?.type === 'furniture';
    if (parted || alone || (line.blankBefore && !mostlyBlank) || line.columnHead) stretches.push([line]);
    else stretches[stretches.length - 1]?.push(line);
    parted = alone;
  }
  return stretches;
}

/** Parts the reaches of a stretch in which lines that follow each other fit badly; the others stay. */
function unlaceStretch(stretch: readonly PageLine[], habits: PageHabits): readonly PageLine[] {
  const parts: (readonly PageLine[])[] = [];
  let done = 0;
  for (const [from, to] of lacedReaches(stretch, habits.joint)) {
    parts.push(stretch.slice(done, from), unlaced(stretch.slice(from, to), habits));
    done = to;
  }
  return done === 0 ? stretch : [...parts, stretch.slice(done)].flat();
}

/** From and to where several breaks in a row fit badly, for many lines. */
function lacedReaches(stretch: readonly PageLine[], joint: Joint): [number, number][] {
  const reaches: [number, number][] = [];
  const places: number[] = [];
  const values: number[] = [];
  let sum = 0;
  for (let i = 1; i < stretch.length; i += 1) {
    const [upper, lower] = [stretch[i - 1] as PageLine, stretch[i] as PageLine];
    if (upper.mark || lower.mark || endsSentence(upper.printed) || isShort(upper)) continue;
    const value = joint.ofLines(upper, lower);
    places.push(i);
    values.push(value);
    sum += value;
    const first = values.length - WINDOW;
    if (first > 0) sum -= values[first - 1] as number;
    if (first < 0 || sum > WINDOW * BADLY) continue;
    const from = (places[first] as number) - 1;
    const last = reaches[reaches.length - 1];
    if (last && from <= last[1] + APART) last[1] = i + 1;
    else reaches.push([from, i + 1]);
  }
  return reaches
    .filter(([from, to]) => to - from >= FEWEST)
    .map(([from, to]) => [Math.max(0, from - MARGIN), Math.min(stretch.length, to + MARGIN)]);
}

function unlaced(stretch: readonly PageLine[], habits: PageHabits): readonly PageLine[] {
  let beam: Parting[] = [{ cost: 0, strands: [], count: 0, strand: -1, before: null }];
  stretch.forEach((line, at) => {
    const puttings: Putting[] = [];
    const under = costsUnder(line, habits);
    for (const parting of beam) proposePuttings(parting, line, at, under, puttings);
    puttings.sort((a, b) => a.cost - b.cost);
    beam = [];
    for (const putting of puttings) {
      const parting = carriedOut(putting, line, at);
      if (beam.some((other) => leavesTheSame(other, parting))) continue;
      beam.push(parting);
      if (beam.length === BEAM) break;
    }
  });
  const [best] = beam as [Parting];
  return asPrinted(stretch, habits) - best.cost >= BETTER * stretch.length ? inOrder(stretch, best) : stretch;
}

/** The cost of the lines as they stand. */
function asPrinted(stretch: readonly PageLine[], habits: PageHabits): number {
  let cost = BEGINS;
  for (let i = 1; i < stretch.length; i += 1) {
    const line = stretch[i] as PageLine;
    if (!line.mark && !line.goesOnFrom) cost += underCost(stretch[i - 1] as PageLine, line, habits);
  }
  return cost;
}

/** What speaks against a line standing under each other one, worked out once: most ways have the same ones open. */
function costsUnder(line: PageLine, habits: PageHabits): (upper: PageLine) => number {
  const known = new Map<PageLine, number>();
  return (upper) => {
    let cost = known.get(upper);
    if (cost === undefined) {
      cost = underCost(upper, line, habits);
      known.set(upper, cost);
    }
    return cost;
  };
}

/** What speaks against `lower` standing under `upper` in one column, in nats. */
function underCost(upper: PageLine, lower: PageLine, { indents, joint, narrowFirst }: PageHabits): number {
  if (NEVER_FIRST.has(lower.printed[0] as string)) return NEVER;
  const indented = indents ? lower.indent >= 2 : narrowFirst === true && isNarrower(lower);
  const tells = indents || narrowFirst === true;
  const ends = endsSentence(upper.printed);
  if (isShort(upper)) {
    if (!ends) return indented ? 0 : BREAKS_OFF;
    return indented || !tells ? NEXT_PARAGRAPH : NOT_INDENTED;
  }
  const isFull = ({ width, measure }: PageLine): boolean => Math.abs(width - measure) <= SLACK;
  const other =
    isFull(upper) && isFull(lower) && Math.abs(upper.width - lower.width) > SLACK ? OTHER_COLUMN : 0;
  if (ends) return other;
  return other + (indented ? INDENTED : 0) - joint.of(upper.printed, lower.printed);
}

/** Strand by strand, in the order in which they begin. */
function inOrder(stretch: readonly PageLine[], best: Parting): readonly PageLine[] {
  const strands = new Map<number, PageLine[]>();
  const order: number[] = [];
  for (let parting: Parting = best; parting.before; parting = parting.before) order.push(parting.strand);
  order.reverse();
  const blank = stretch[0]?.blankBefore ?? false;
  stretch.forEach((line, i) => {
    const id = order[i] as number;
    const strand = strands.get(id);
    if (!strand) {
      strands.set(id, [line]);
      line.blankBefore = strands.size === 1 ? blank : true;
      line.columnHead = strands.size > 1;
      return;
    }
    const above = strand[strand.length - 1] as PageLine;
    line.blankBefore = line.blankBefore && isShort(above) && !endsSentence(above.printed);
    strand.push(line);
  });
  return [...strands.values()].flat();
}
