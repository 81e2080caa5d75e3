import { NEVER_FIRST } from '../../text/characters.ts';
import type { PageLine } from '../page-line.ts';
import { type ColumnPiece, INDENT, SLACK } from './column-pieces.ts';
import type { PageHabits } from './page-habits.ts';

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
/**
 * What it is worth, by how likely that is, that the pieces beside two ones go on in each other too, those further off, and
 * that the lower one leads back to what stands below the upper; and the value from which a pair is likelier than not.
 */
const BESIDE = 3;
const FURTHER = 1;
const WAY_BACK = 3;
const EVEN = 2;
const NEXT_STEPS = [[1, 1]] as const;
const FURTHER_STEPS = [
  [2, 2],
  [1, 2],
  [2, 1],
] as const;
/** What it is worth that only a byline stands between the two. */
const OVER_BYLINE = 2.5;
/** What it is worth that a story's lead stands alone: it goes on somewhere. */
const LONE_LEAD = 2;
/** A quotation left open above closes below. */
const SAME_QUOTATION = 1.5;
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
/** Half-ems by which a line that names reporters may be wider in print: the gaps between names are. */
const NARROW_GAPS = 8;

/** One piece after another, and what speaks for it, in nats. */
export interface Pair {
  from: number;
  to: number;
  value: number;
}

/** The pairs of pieces that come to so much. */
export function pairsOf(
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

/** What of a page's habits tells how its columns go on. */
export type ThreadHabits = Pick<PageHabits, 'joint' | 'narrowFirst' | 'indents'>;

/** Whether nothing but a byline stands between two pieces. */
export function isOverByline(pieces: readonly ColumnPiece[], from: number, to: number): boolean {
  return to === from + 2 && pieces[from + 1]?.byline === true;
}

/**
 * The pairs of a page out of order that come to so much, with all that places and lengths say, and pairs that stand beside
 * each other.
 */
export function pairsByPlaces(
  pieces: readonly ColumnPiece[],
  ends: readonly number[],
  heads: readonly number[],
  habits: ThreadHabits,
  least: number,
): Pair[] {
  const pairs = pairsOf(pieces, ends, heads, habits, least - MOST_FOR_PLACES);
  for (const pair of pairs) pair.value += placesValue(pieces, pair);
  addBeside(pairs, pieces.length);
  return pairs;
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

/**
 * Adds what pairs that do not stand together say for each other. Where columns stand side by side, an extractor that goes
 * row by row takes their stretches in turn: what is true of one is true of its neighbours.
 *
 * ```
 * 1a 2a 3a        printed 1a 2a 3a 1b 2b 3b: 1a goes on in 1b, three pieces down, and so do 2a and 3a;
 * 1b 2b 3b        1b goes on in 2a, two pieces up, and so does 2b in 3a
 * ```
 */
function addBeside(pairs: readonly Pair[], count: number): void {
  const [ways, backs] = [new Float64Array(count).fill(1), new Float64Array(count).fill(1)];
  const odds = pairs.map(({ from, to, value }) => {
    const one = Math.exp(value - EVEN);
    ways[from] = (ways[from] as number) + one;
    backs[to] = (backs[to] as number) + one;
    return one;
  });
  /** How likely each pair is beside the others of its pieces. */
  const shares = new Map(
    pairs.map(({ from, to }, k) => [
      from * count + to,
      (odds[k] as number) / Math.sqrt((ways[from] as number) * (backs[to] as number)),
    ]),
  );
  const share = (from: number, to: number): number =>
    from < 0 || to < 0 || from >= count || to >= count ? 0 : (shares.get(from * count + to) ?? 0);
  for (const pair of pairs) {
    const { from, to } = pair;
    if (to === from + 1) continue;
    const most = (steps: readonly (readonly [number, number])[]): number =>
      Math.max(...steps.flatMap(([a, b]) => [share(from + a, to + b), share(from - a, to - b)]));
    pair.value += BESIDE * most(NEXT_STEPS) + FURTHER * most(FURTHER_STEPS);
    pair.value += WAY_BACK * Math.max(share(to, from + 1), share(to - 1, from));
  }
}

/** Pairs that come to more, by `margin` at least, than any other pair of which either piece is one. */
export function unrivalled(pairs: readonly Pair[], margin: number): Pair[] {
  const ahead = (key: 'from' | 'to'): Pair[] =>
    [...Map.groupBy(pairs, (pair) => pair[key]).values()].flatMap((rivals) => {
      const [best, second] = rivals.sort((a, b) => b.value - a.value);
      return best && (!second || best.value - margin >= second.value) ? [best] : [];
    });
  const forLower = new Set(ahead('to'));
  return ahead('from').filter((pair) => forLower.has(pair));
}

/**
 * What speaks for one piece going on in another one, in nats.
 *
 * @param least where it cannot come to so much, a lower figure than it comes to may be given
 */
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
  const words = joint.closely(above.printed, below.printed, least - value - ROUNDING);
  // Numbers and marks meet by chance all over a page.
  return value + (HAN_END.test(above.printed) && HAN_START.test(below.printed) ? words : Math.min(words, 0));
}

/** By how much sums of the same figures may differ. */
const ROUNDING = 1e-9;
