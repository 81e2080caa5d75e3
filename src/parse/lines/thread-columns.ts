import { NEVER_FIRST } from '../../text/characters.ts';
import type { PageLine } from '../page-line.ts';
import { type ColumnPiece, columnPieces, INDENT, SLACK } from './column-pieces.ts';
import type { PageHabits } from './page-habits.ts';

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
/** How many pieces may stand between two that are joined: no page has more. */
const REACH = 400;
/** What it is worth that a piece stands right after the other one anyway, and what it costs that it stands before. */
const ADJACENT = 5;
const BACKWARDS = -2;
/** The same on a page that is surely out of order. */
const BACKWARDS_HERE = -1;
/**
 * Pieces between which so few others stand are close, and near by. What places and lengths are worth is near to a fit
 * over 687 columns that go on elsewhere on the page; pages in order are not asked for it.
 */
const CLOSE = 5;
const NEAR_BY = 16;
/** Pieces of so many lines have a length that tells; what it is worth, in nats, by how many lines they differ. */
const TELLING = 4;
const AS_LONG = [2, 1.2] as const;
const LONGER = -0.3;
/** The most that places and lengths come to. */
const MOST_FOR_PLACES = 4;
/** Nats that a pair must come to that is left over, and by how much it must exceed every other pair of its pieces. */
const LIKELY = 1.5;
const MARGIN = 1;
/** The same where no other pair may be there at all. */
const ALONE = Number.POSITIVE_INFINITY;
/** And that only a byline stands between the two. */
const OVER_BYLINE = 2.5;
/** What it is worth that a story's lead stands alone: it goes on somewhere. */
const LONE_LEAD = 2;
/** A quotation left open above closes below. */
const SAME_QUOTATION = 1.5;
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
/** Half-ems by which a line that names reporters may be wider in print: the gaps between names are. */
const NARROW_GAPS = 8;

/**
 * Puts the columns of a story one after the other. An extractor that goes by places on the page prints a story's second
 * column after a neighbour's headline or text; the first column then breaks off in mid-sentence, and a stretch of text
 * further down begins in one. The two whose words fit are joined, the surest first; where that shows the page to be out of
 * order, places and lengths count as well, and of what is left over the pairs that no other comes near; then, where
 * paragraphs show by an indent, two that are left over where nothing else fits either. A column that comes paragraph by
 * paragraph goes as a whole.
 */
export function threadColumns(lines: readonly PageLine[], habits: ThreadHabits): Threaded {
  const pieces = columnPieces(lines, habits.indents);
  const open = [...pieces.keys()].filter((k) => pieces[k]?.open);
  const headless = [...pieces.keys()].filter((k) => pieces[k]?.headless);
  let joins = joinSurest(pieces, pairsOf(pieces, open, headless, habits, ENOUGH));
  const byPlaces = joins.isMoved || (!joins.keepsOrder && lines.some(({ columnHead }) => columnHead));
  if (byPlaces) {
    const pairs = pairsOf(pieces, open, headless, habits, LIKELY - MOST_FOR_PLACES);
    for (const pair of pairs) pair.value += placesValue(pieces, pair);
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

/** Pairs that come to more, by `margin` at least, than any other pair of which either piece is one. */
function unrivalled(pairs: readonly Pair[], margin: number): Pair[] {
  const ahead = (key: 'from' | 'to'): Pair[] =>
    [...Map.groupBy(pairs, (pair) => pair[key]).values()].flatMap((rivals) => {
      const [best, second] = rivals.sort((a, b) => b.value - a.value);
      return best && (!second || best.value - margin >= second.value) ? [best] : [];
    });
  const forLower = new Set(ahead('to'));
  return ahead('from').filter((pair) => forLower.has(pair));
}

/**
 * What the places and the lengths of two pieces say that do not stand together: a story's next column is seldom far away,
 * and the columns of a box are about as long.
 */
function placesValue(pieces: readonly ColumnPiece[], { from, to }: Pair): number {
  if (to === from + 1) return 0;
  const [upper, lower] = [pieces[from]?.lines.length ?? 0, pieces[to]?.lines.length ?? 0];
  const away = Math.abs(to - from);
  const near = away <= CLOSE ? 1 : away <= NEAR_BY ? 0.2 : -1.5;
  const length = Math.min(upper, lower) < TELLING ? 0 : (AS_LONG[Math.abs(upper - lower)] ?? LONGER);
  return near + length + (to < from ? BACKWARDS_HERE - BACKWARDS : 0);
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

type ThreadHabits = Pick<PageHabits, 'joint' | 'narrowFirst' | 'indents'>;

/** One piece after another, and what speaks for it, in nats. */
interface Pair {
  from: number;
  to: number;
  value: number;
}

/** The pairs of pieces that come to so much. */
function pairsOf(
  pieces: readonly ColumnPiece[],
  ends: readonly number[],
  heads: readonly number[],
  habits: ThreadHabits,
  least: number,
): Pair[] {
  const pairs: Pair[] = [];
  let near = 0;
  for (const from of ends) {
    while (near < heads.length && (heads[near] as number) < from - REACH) near += 1;
    for (let k = near; k < heads.length; k += 1) {
      const to = heads[k] as number;
      if (to > from + REACH) break;
      if (from === to) continue;
      const value = joinValue(pieces, from, to, habits, least);
      if (value >= least) pairs.push({ from, to, value });
    }
  }
  return pairs;
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

/** Whether nothing but a byline stands between two pieces. */
function isOverByline(pieces: readonly ColumnPiece[], from: number, to: number): boolean {
  return to === from + 2 && pieces[from + 1]?.byline === true;
}

/** @param least where it cannot come to so much, a lower figure than it comes to may be given */
function joinValue(
  pieces: readonly ColumnPiece[],
  from: number,
  to: number,
  { joint, narrowFirst }: ThreadHabits,
  least: number,
): number {
  const upper = pieces[from] as ColumnPiece;
  const lower = pieces[to] as ColumnPiece;
  const above = upper.lines[upper.lines.length - 1] as PageLine;
  const below = lower.lines[0] as PageLine;
  if (upper.opens.bracket && !lower.closes.bracket) return Number.NEGATIVE_INFINITY;
  // A lead that stands alone fills its line, whatever stands near by.
  const fits = upper.beginning
    ? below.measure - above.width >= -SLACK && below.measure - above.width <= INDENT + NARROW_GAPS
    : Math.abs(above.measure - below.measure) <= SLACK;
  if (!fits) return Number.NEGATIVE_INFINITY;
  let value = NEVER_FIRST.has(below.printed[0] as string) ? 3 : 0;
  if (narrowFirst === true && lower.lines.length > 1) {
    const short = below.measure - below.width;
    value += short >= SLACK && short <= 5.6 ? -2 : 0.7;
  }
  if (to === from + 1) value += ADJACENT;
  else if (to < from) value += BACKWARDS;
  else if (isOverByline(pieces, from, to)) value += OVER_BYLINE;
  if (upper.beginning) value += LONE_LEAD;
  if (upper.opens.quotation && lower.closes.quotation) value += SAME_QUOTATION;
  const words = joint.of(above.printed, below.printed, least - value - ROUNDING);
  // Numbers and marks meet by chance all over a page.
  return value + (HAN_END.test(above.printed) && HAN_START.test(below.printed) ? words : Math.min(words, 0));
}

/** By how much sums of the same figures may differ. */
const ROUNDING = 1e-9;
