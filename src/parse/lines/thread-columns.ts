import type { PageLine } from '../page-line.ts';
import {
  isOverByline,
  type Pair,
  pairsByPlaces,
  pairsOf,
  type ThreadHabits,
  unrivalled,
} from './column-pairs.ts';
import { type ColumnPiece, SLACK } from './column-pieces.ts';

/** Nats from which a piece is put after another one that does not stand before it. */
const ENOUGH = 2.4;
/** Nats that two pieces must come to which are left over, one without an end and one without a beginning. */
const BEARABLE = -1.5;
/**
 * An extractor that has kept so many columns in order keeps them all, unless the words of one that it did not keep fit this
 * well: over 1,400 pages of a daily whose stories stand one after the other, 117 columns were moved, all wrongly.
 */
const MANY = 10;
const SURE = 3.5;
/** The same where it did not keep one in so many. */
const FEW = 8;
/** Lines that make a stretch a column's. */
const COLUMN = 3;
/** Lines that make it one where each paragraph stands alone. */
const PARAGRAPH = 2;
/** So many paragraphs, of which so few may hold further ones, show that each stands alone. */
const FEWEST_APART = 5;
const MOST_SEVERAL = 0.2;
/** Nats that a pair must come to that is left over, and by how much it must exceed every other pair of its pieces. */
const LIKELY = 1.5;
const MARGIN = 1;
/** The same where no other pair may be there at all. */
const ALONE = Number.POSITIVE_INFINITY;

/**
 * Puts the columns of a story one after the other. An extractor that goes by places on the page prints a story's second
 * column after a neighbour's headline or text; the first column then breaks off in mid-sentence, and a stretch of text
 * further down begins in one. The two whose words fit are joined, the surest first; where that shows the page to be out of
 * order, places, lengths and neighbours count as well, and of what is left over the pairs that no other comes near; then, where
 * paragraphs show by an indent, two that are left over where nothing else fits either. A column that comes paragraph by
 * paragraph goes as a whole.
 *
 * @param pieces of the lines
 */
export function threadColumns(
  lines: readonly PageLine[],
  pieces: readonly ColumnPiece[],
  habits: ThreadHabits,
): Threaded {
  const open = [...pieces.keys()].filter((k) => pieces[k]?.open);
  const headless = [...pieces.keys()].filter((k) => pieces[k]?.headless);
  let joins = joinSurest(pieces, pairsOf(pieces, open, headless, habits, ENOUGH));
  const byPlaces = joins.isMoved || (!joins.keepsOrder && lines.some(({ columnHead }) => columnHead));
  if (byPlaces) {
    const pairs = pairsByPlaces(pieces, open, headless, habits, LIKELY);
    joins = joinSurest(pieces, pairs);
    const { next, before, keepsOrder } = joins;
    const left = pairs.filter(({ from, to }) => !next.has(from) && !before.has(to));
    const likely = keepsOrder ? [] : unrivalled(left, MARGIN).filter(({ value }) => value >= LIKELY);
    likely.forEach(joins.join);
  }
  const { next, before, join, keepsOrder } = joins;
  const apart = habits.narrowFirst === true && paragraphsStandApart(pieces);
  const allKept = keepsOrder && !joins.isMoved;
  if ((habits.indents || apart) && !allKept) {
    const least = apart ? PARAGRAPH : COLUMN;
    const isColumn = (k: number): boolean => (pieces[k]?.lines.length ?? 0) >= least;
    const ends = open.filter((k) => !next.has(k) && isColumn(k));
    // Where each paragraph stands alone, a caption does too; else it may stand under a column's text.
    const mayGoOn = (k: number): boolean =>
      pieces[k]?.flush === true && !(apart && pieces[k]?.caption === true);
    const heads = headless.filter((k) => !before.has(k) && isColumn(k) && mayGoOn(k));
    const below = pairsOf(pieces, ends, heads, habits, BEARABLE).filter(({ from, to }) => to > from);
    unrivalled(below, ALONE).forEach(join);
  }
  if (![...next].some(([from, to]) => to !== from + 1)) return { lines, inOrder: allKept };
  const along = new Map<number, number>();
  if (apart)
    for (const [from, to] of next) if (to > from + 1) along.set(to, lastAlong(pieces, to, next, before));
  return { lines: inOrder(pieces, next, before, along), inOrder: false };
}

/** Which piece goes on in which. */
interface Joins {
  next: Map<number, number>;
  before: Map<number, number>;
  join: (pair: Pair) => boolean;
  /** The extractor has kept many columns in order. */
  keepsOrder: boolean;
  /** A piece goes on in one that does not stand below it. */
  isMoved: boolean;
}

/** Joins the pairs that come to enough, the surest first. */
function joinSurest(pieces: readonly ColumnPiece[], all: readonly Pair[]): Joins {
  const pairs = all.filter(({ value }) => value >= ENOUGH).sort((a, b) => b.value - a.value);
  const next = new Map<number, number>();
  const before = new Map<number, number>();
  const join = ({ from, to }: Pair): boolean => {
    if (next.has(from) || before.has(to) || leadsTo(before, to, from)) return false;
    next.set(from, to);
    before.set(to, from);
    return true;
  };
  const joined = pairs.filter(join);
  const moved = joined.filter(({ from, to }) => to !== from + 1 && !isOverByline(pieces, from, to));
  const kept = joined.length - moved.length;
  const keepsOrder = kept >= MANY && moved.length * FEW <= kept;
  const doubted = keepsOrder ? moved.filter((pair) => !staysMoved(pair, pieces)) : [];
  for (const { from, to } of doubted) {
    next.delete(from);
    before.delete(to);
  }
  if (doubted.length > 0) for (const pair of pairs) if (!doubted.includes(pair)) join(pair);
  return { next, before, join, keepsOrder, isMoved: moved.length > doubted.length };
}

/** Whether a column that is moved goes on where it is put: surely, and nothing else may follow it. */
function staysMoved({ from, value }: Pair, pieces: readonly ColumnPiece[]): boolean {
  return value >= SURE && pieces[from + 1]?.headless !== true;
}

/** Whether the extractor puts a blank between paragraphs, so that a column comes paragraph by paragraph. */
function paragraphsStandApart(pieces: readonly ColumnPiece[]): boolean {
  const paragraphs = pieces.filter(({ paragraph }) => paragraph);
  const several = paragraphs.filter((piece) => piece.several).length;
  return paragraphs.length >= FEWEST_APART && several <= paragraphs.length * MOST_SEVERAL;
}

/** The last of the paragraphs that stand under a column's first one and go where it goes. */
function lastAlong(
  pieces: readonly ColumnPiece[],
  first: number,
  next: ReadonlyMap<number, number>,
  before: ReadonlyMap<number, number>,
): number {
  let last = first;
  // What goes on elsewhere is followed by that.
  while (!next.has(last)) {
    const [above, below] = [pieces[last], pieces[last + 1]];
    if (!above || !below?.paragraph || before.has(last + 1)) break;
    if (Math.abs((above.lines[0] as PageLine).measure - (below.lines[0] as PageLine).measure) > SLACK) break;
    last += 1;
  }
  return last;
}

/** The lines of a page as they are read. */
interface Threaded {
  lines: readonly PageLine[];
  /** The extractor has kept many columns in order, and all of them. */
  inOrder: boolean;
}

/** Whether a piece already leads to another one. */
function leadsTo(before: ReadonlyMap<number, number>, piece: number, other: number): boolean {
  for (let k: number | undefined = other; k !== undefined; k = before.get(k)) if (k === piece) return true;
  return false;
}

/**
 * The lines of all pieces, those that are joined one after the other.
 *
 * @param along for a piece that is put elsewhere the last one of those that go with it
 */
function inOrder(
  pieces: readonly ColumnPiece[],
  next: ReadonlyMap<number, number>,
  before: ReadonlyMap<number, number>,
  along: ReadonlyMap<number, number>,
): PageLine[] {
  const lines: PageLine[] = [];
  const set = new Set<number>();
  const put = (k: number): void => {
    if (set.has(k)) return;
    set.add(k);
    for (const line of pieces[k]?.lines ?? []) lines.push(line);
  };
  const follows = new Set<number>();
  for (const [first, last] of along) for (let k = first + 1; k <= last; k += 1) follows.add(k);
  for (const start of pieces.keys()) {
    if (before.has(start) || follows.has(start)) continue;
    // A byline that stands over the later column of a sentence is its story's.
    for (let k = start, to = next.get(k); to !== undefined; k = to, to = next.get(k))
      if (isOverByline(pieces, k, to)) put(k + 1);
    for (let k: number | undefined = start; k !== undefined; ) {
      const first = pieces[k]?.lines[0] as PageLine;
      const above = before.get(k);
      if (above !== undefined) first.blankBefore = false;
      if (above !== undefined && above !== k - 1) first.threaded = true;
      const last: number = along.get(k) ?? k;
      for (; k <= last; k += 1) put(k);
      k = next.get(last);
    }
  }
  // Paragraphs that go along may lead back to where they came from: nothing is left out.
  for (const k of pieces.keys()) put(k);
  return lines;
}
