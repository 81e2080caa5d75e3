import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import type { PageLine } from '../page-line.ts';
import { SLACK } from './column-pieces.ts';
import type { PageHabits } from './page-habits.ts';
import type { RowReading } from './row-blocks.ts';

/** What of a page's habits tells how its columns go on. */
export type ChainHabits = Pick<PageHabits, 'joint' | 'narrowFirst'>;

/** Lines of one column that stand together. */
export type Stretch = readonly PageLine[];

/** A stretch that may stand under, or over, cells of a row, and what is lost where it is moved, in nats. */
export interface Run {
  lines: Stretch;
  /** By how much it fits what stands before it in the dump; what stands behind it. */
  fitsAbove: number;
  fitsBelow: number;
}

/** The columns of a story, cells of its rows and the stretches between them by turns. */
export interface Chain {
  value: number;
  joins: number;
  /** From the first column's top to the last one's foot. */
  links: readonly { isCell: boolean; lines: Stretch }[];
}

/** How alike the words of two stretches are, 0–1. */
export type Likeness = (one: Stretch, other: Stretch) => number;

/** What it costs, in nats: a join, one at a sentence's end, a chain that begins above its rows. */
const JOIN = 0.3;
const AT_STOP = 0.8;
const BEGINS_ABOVE = 1.4;
/** Cells of the row are left out before and after those of the chain, or between them; a stretch between two is. */
const CELL_AT_END = 0.7;
const CELL_BETWEEN = 1.5;
const RUN_BETWEEN = 0.3;
/** The block's own lines above its rows, or below them, are a column's of the rows. */
const OWN = 1.5;
/** Stretches of one story's columns are as long, the last one aside; none is longer than the one before. */
const AS_LONG = 1;
const LONGER = -1.5;
/** What it is worth that stretches share their words, and how much any two do. */
const ALIKE = 15;
const ANY_ALIKE = 0.04;
/** What surely does not follow. */
const NEVER = -9;
const NOT_FIRST = -5;
/** A line breaks off short, or is a paragraph's last, and what follows has no indent. */
const BREAKS_OFF = -3;
const NEXT_PARAGRAPH = 0.5;
const INDENTED = -3.5;
const FALLS_SHORT = -1;
/** Half-ems by which a line surely falls short, and at most by its indent. */
const SHORT = 7;
const NARROWER = 5.6;
/** Nats from which words across a break join what reads like a story's beginning. */
const SAME_WORD = 2;
/** So many joins make a chain. */
const FEWEST = 3;

/** What the chain ends in: cells; a stretch; one that is shorter than the others, so that nothing follows. */
type Ending = 'cells' | 'run' | 'last';

interface State {
  column: number;
  run: number;
  ending: Ending;
  value: number;
  joins: number;
  before: State | null;
}

/**
 * The best chain of a row's cells and stretches of text that stand elsewhere on the page. Both come from left to right, as
 * the columns do:
 *
 * ```
 * 1 2 3      the row's cells; then, or before, the rests of the columns: a b c
 * 1 a 2 b 3 c    so the story reads, or a 1 b 2 c 3 where the row stood below
 * ```
 */
export function bestChain(
  { columns, above, below }: RowReading,
  runs: readonly Run[],
  habits: ChainHabits,
  alike: Likeness,
): Chain | null {
  const states = new Map<number, State>();
  const at = (column: number, run: number, ending: Ending): number =>
    (run * columns.length + column) * 3 + ORDER[ending];
  const keep = (state: State): void => {
    const key = at(state.column, state.run, state.ending);
    if (state.value > (states.get(key)?.value ?? Number.NEGATIVE_INFINITY)) states.set(key, state);
  };
  columns.forEach((cells, column) => {
    runs.forEach(({ lines, fitsAbove, fitsBelow }, run) => {
      const { measure } = lines[0] as PageLine;
      if (cells.some(({ width }) => width > measure + SLACK * 1.5)) return;
      const leftOut = CELL_AT_END * column;
      const own = { above: lines === above ? OWN : 0, below: lines === below ? OWN : 0 };
      const under = joinValue(cells, lines, measure, habits) - fitsAbove + own.below;
      keep({ column, run, ending: 'run', value: under - leftOut, joins: 1, before: null });
      for (let other = 0; other < run; other += 1) {
        const before = states.get(at(column, other, 'cells'));
        if (!before) continue;
        const last = runs[other] as Run;
        const words = ALIKE * (alike(last.lines, lines) - ANY_ALIKE);
        const value = before.value + under + words - RUN_BETWEEN * (run - other - 1);
        const joins = before.joins + 1;
        const longer = lines.length - last.lines.length;
        // Above the first column's text its headline's may stand.
        if (!before.before) keep({ column, run, ending: 'run', value, joins, before });
        else if (longer < -1) keep({ column, run, ending: 'last', value, joins, before });
        else {
          const length = longer > 1 ? LONGER : AS_LONG;
          keep({ column, run, ending: 'run', value: value + length, joins, before });
        }
      }
      const over = joinValue(lines, cells, measure, habits) - fitsBelow + own.above;
      keep({ column, run, ending: 'cells', value: over - leftOut - BEGINS_ABOVE, joins: 1, before: null });
      for (let other = 0; other < column; other += 1) {
        const before = states.get(at(other, run, 'run'));
        if (!before) continue;
        const value = before.value + over - CELL_BETWEEN * (column - other - 1);
        keep({ column, run, ending: 'cells', value, joins: before.joins + 1, before });
      }
    });
  });
  let best: State | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const state of states.values()) {
    const value = state.value - CELL_AT_END * (columns.length - 1 - state.column);
    if (state.joins < FEWEST || value <= most) continue;
    best = state;
    most = value;
  }
  if (!best) return null;
  const inside = columns.reduce((sum, cells) => sum + insideValue(cells, habits), 0);
  return { value: most + inside, joins: best.joins, links: linksOf(best, columns, runs) };
}

const ORDER: Readonly<Record<Ending, number>> = { cells: 0, run: 1, last: 2 };

function linksOf(last: State, columns: readonly Stretch[], runs: readonly Run[]): Chain['links'] {
  const links: { isCell: boolean; lines: Stretch }[] = [];
  const put = ({ column, run }: State, isCell: boolean): void => {
    links.push({ isCell, lines: isCell ? (columns[column] as Stretch) : (runs[run] as Run).lines });
  };
  for (let state: State | null = last; state; state = state.before) {
    put(state, state.ending === 'cells');
    if (!state.before) put(state, state.ending !== 'cells');
  }
  return links.reverse();
}

/** What speaks for one stretch going on in another. */
function joinValue(upper: Stretch, lower: Stretch, measure: number, habits: ChainHabits): number {
  const last = upper[upper.length - 1] as PageLine;
  const [over, first] = [last.goesOnFrom ?? last, lower[0] as PageLine];
  if (beginsAnother(over, first, habits)) return NEVER;
  return lineValue(over, first, measure, habits) - JOIN - (endsSentence(last.printed) ? AT_STOP : 0);
}

/** Whether a line opens with a story's lead, or names who wrote it. */
export function beginsStory({ printed }: PageLine): boolean {
  return leadOpening.find(printed)?.start === 0 || bylineLine.find(printed)?.form === 'roles';
}

/** Whether a line begins a story that the line above it is none of. */
export function beginsAnother(over: PageLine, line: PageLine, { joint }: ChainHabits): boolean {
  return joint.of(over.printed, line.printed) < SAME_WORD && beginsStory(line);
}

function insideValue(cells: Stretch, habits: ChainHabits): number {
  let sum = 0;
  for (let k = 1; k < cells.length; k += 1) {
    const [over, line] = [cells[k - 1], cells[k]] as [PageLine, PageLine];
    sum += lineValue(over, line, Math.max(line.measure, line.width), habits);
  }
  return sum;
}

/**
 * What speaks for a line standing under another one in a column of this measure, in nats.
 *
 * @param setIn half-ems by which the upper one is set in
 */
export function lineValue(
  over: PageLine,
  line: PageLine,
  measure: number,
  habits: ChainHabits,
  setIn = 0,
): number {
  if (over.mark || line.mark) return NEVER;
  if (NEVER_FIRST.has(line.printed[0] as string)) return NOT_FIRST;
  const ends = endsSentence(over.printed);
  const room = measure - line.width;
  const indented = habits.narrowFirst === true && room >= SLACK && room <= NARROWER;
  const width = over.width + setIn;
  if (width < measure - SHORT) {
    if (!ends) return BREAKS_OFF;
    if (habits.narrowFirst !== true) return 0;
    return indented ? NEXT_PARAGRAPH : room < SLACK ? BREAKS_OFF : 0;
  }
  if (ends) return 0;
  const short = width < measure - NARROWER ? FALLS_SHORT : 0;
  return habits.joint.closely(over.printed, line.printed) + (indented ? INDENTED : 0) + short;
}
