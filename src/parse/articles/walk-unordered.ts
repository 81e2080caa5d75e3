import type { Choices } from './headline-groups.ts';
import { skipCost } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { Scorer } from './page-scorer.ts';
import type { Assignment, PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { LONGEST_ARTICLE } from './unit-values.ts';
import { LEAST_OPENING, type LocalValues } from './walk-page.ts';

/** How many readings are kept for each paragraph. */
const BEAM = 24;
/** How many headlines are tried for each stretch of paragraphs. */
const HEADLINES = 8;

/** A way this far behind the best one to the same paragraph is not followed, in nats. */
const MOST_BEHIND = 10;
/** What a headline can add to an article at most, with what is not paid for its lines. */
const MOST_GAINED = 20;
/** More displayed lines no page prints: which of them is whose headline is asked of no more. */
const MOST_PIECES = 80;

/** Articles up to a paragraph, each with a headline, wherever it stands, or none. */
interface UnorderedState {
  value: number;
  /** Pieces that articles have, a bit each. */
  taken: bigint;
  /** How many headlines are away from where headlines stand: of the heap that the last one came from, or of the page. */
  away: number;
  /** Where that heap stands. */
  heap: number;
  /** The last article: its paragraphs, its headline, the pieces inside it, a bit each. */
  last: {
    from: number;
    to: number;
    headFrom: number;
    headTo: number;
    inside: bigint;
    before: UnorderedState;
  } | null;
}

/**
 * The best reading of a page whose headlines follow no order: each article takes any headline that no other one has. Which
 * of n headlines it is, only the words tell: the first one costs nothing, the second one ln 2, the n-th one ln n, for
 * there are n! such orders and one in which headlines and bodies agree.
 *
 * Either they stand in a heap, as where a layout program writes its frames as they were drawn, and an article takes one of
 * the heap before it or after it; or all over the page, as where columns are out of order: then one that stands just
 * before the article is the likeliest, and what stands inside an article and is no other's headline is its subheading.
 * Null where there are more displayed lines than a page prints.
 *
 * @param pieces those of the heaps; all of the page where headlines stand all over it
 * @param local  what displayed lines outside the heaps are worth at each place; null where headlines stand all over
 */
export function readUnordered(
  pieces: readonly Piece[],
  scorer: Scorer,
  local: LocalValues | null,
): PageReading | null {
  if (pieces.length > MOST_PIECES) return null;
  const count = scorer.paragraphs;
  const skipped = pieces.map((piece, k) =>
    (scorer.links[k] as number) > 0 ? COSTS.skipNextLine : skipCost(piece),
  );
  /** For each place the first piece that stands there or further down. */
  const firstAt = Array.from({ length: count + 2 }, (_, place) => {
    const first = pieces.findIndex(({ position }) => position >= place);
    return first < 0 ? pieces.length : first;
  });
  const columns: Map<bigint, UnorderedState>[] = Array.from({ length: count + 1 }, () => new Map());
  /** What a piece inside an article gains; sums up to each piece: of what is not paid for, of what can be gained. */
  const gains = pieces.map((_, k) => scorer.inside.sum(k, k + 1) - (skipped[k] as number));
  const free = sumsOf(skipped.map((cost) => -cost));
  const most = sumsOf(gains.map((gain) => Math.max(0, gain)));
  const best = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  columns[0]?.set(0n, { value: 0, taken: 0n, away: 0, heap: -1, last: null });
  for (let from = 0; from < count; from += 1) {
    const states = bestOf(columns[from] as Map<bigint, UnorderedState>);
    if (states.length === 0) continue;
    let opening = (scorer.openings[from] as number) + (local?.[from]?.outside ?? 0);
    for (let to = from + 1; to <= Math.min(count, from + LONGEST_ARTICLE); to += 1) {
      if (to - 1 > from) opening += local?.[to - 1]?.inside ?? 0;
      if (to - 1 > from && scorer.mustOpen(to - 1)) break;
      if (to < count && (scorer.openings[to] as number) < LEAST_OPENING && !scorer.mustOpen(to)) continue;
      if ((states[0] as UnorderedState).value + opening + MOST_GAINED < (best[to] as number) - MOST_BEHIND)
        continue;
      const choices = scorer.anywhere(from, to, HEADLINES, local === null);
      for (const state of states) goOn(state, from, to, opening, choices);
    }
    columns[from]?.clear();
  }
  let end: UnorderedState | null = null;
  let over: LeftOver = { value: 0, left: [], titles: [] };
  let value = Number.NEGATIVE_INFINITY;
  for (const state of bestOf(columns[count] as Map<bigint, UnorderedState>)) {
    const rest = leftOver(pieces, scorer, state.taken, skipped);
    const whole = state.value - refunds(state.taken) + rest.value;
    if (whole > value) [end, over, value] = [state, rest, whole];
  }
  const articles: Assignment[] = [];
  for (let state = end; state?.last; state = state.last.before) {
    const { from, to, headFrom, headTo, inside } = state.last;
    articles.push({
      from,
      to,
      headline: placesOf(bits(headFrom, headTo)),
      inside: placesOf(inside),
      bylines: [],
    });
  }
  const order = local ? 'unordered' : 'scattered';
  return { order, articles: articles.reverse(), titles: over.titles, left: over.left, value };

  function goOn(state: UnorderedState, from: number, to: number, opening: number, choices: Choices): void {
    const column = columns[to] as Map<bigint, UnorderedState>;
    const first = local ? 0 : (firstAt[from + 1] as number);
    const end = local ? 0 : Math.max(first, firstAt[to] as number);
    const mostInside = (most[end] as number) - (most[first] as number);
    for (let k = 0; k < choices.count; k += 1) {
      const headFrom = choices.headFrom[k] as number;
      const headTo = choices.headTo[k] as number;
      let sum = state.value + opening + (choices.value[k] as number);
      sum += (free[headTo] as number) - (free[headFrom] as number);
      let { away, heap } = state;
      if (headTo > headFrom) {
        const { position } = pieces[headFrom] as Piece;
        if (!local) away += position === from ? 0 : 1;
        else away = position === heap ? away + 1 : 1;
        heap = position;
        if (away > 0 && (local || position !== from)) sum -= Math.log(away);
      }
      const least = (best[to] as number) - MOST_BEHIND;
      if (sum + mostInside < least) continue;
      const own = bits(headFrom, headTo);
      if ((state.taken & own) !== 0n) continue;
      const inside = bits(first, end) & ~(state.taken | own);
      if (inside !== 0n) sum += insideValue(inside, first, end, scorer.loneValue(from, to));
      if (sum < least) continue;
      if (sum > (best[to] as number)) best[to] = sum;
      const taken = state.taken | own | inside;
      const known = column.get(taken);
      if (known && known.value >= sum) continue;
      const last = { from, to, headFrom, headTo, inside, before: state };
      column.set(taken, { value: sum, taken, away, heap, last });
    }
  }

  /** What pieces are worth inside an article, with what is not paid for them; those of one place alone are a lone subheading. */
  function insideValue(inside: bigint, first: number, end: number, lone: number): number {
    let sum = 0;
    let place = -1;
    let isLone = true;
    for (let k = first; k < end; k += 1) {
      if ((inside & bits(k, k + 1)) === 0n) continue;
      sum += gains[k] as number;
      const { position } = pieces[k] as Piece;
      if (place >= 0 && place !== position) isLone = false;
      place = position;
    }
    return isLone ? sum + lone : sum;
  }

  /** What is not paid for pieces that an article has. */
  function refunds(taken: bigint): number {
    return placesOf(taken).reduce((sum, k) => sum - (skipped[k] as number), 0);
  }
}

/** The places of the bits that are set. */
function placesOf(set: bigint): number[] {
  const places: number[] = [];
  for (let k = 0, rest = set; rest !== 0n; k += 1, rest >>= 1n) if ((rest & 1n) === 1n) places.push(k);
  return places;
}

/** Sums of the values before each place, and of all. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let k = 0; k < values.length; k += 1) sums[k + 1] = (sums[k] as number) + (values[k] as number);
  return sums;
}

/** The bits below each place. */
const BELOW = Array.from({ length: MOST_PIECES + 1 }, (_, k) => (1n << BigInt(k)) - 1n);

function bits(from: number, to: number): bigint {
  return (BELOW[to] as bigint) ^ (BELOW[from] as bigint);
}

function bestOf(column: ReadonlyMap<bigint, UnorderedState>): UnorderedState[] {
  return [...column.values()].sort((a, b) => b.value - a.value).slice(0, BEAM);
}

interface LeftOver {
  value: number;
  left: number[];
  titles: TitleChoice[];
}

/** The best of the pieces that are no headline: titles of photos, or left over. */
function leftOver(
  pieces: readonly Piece[],
  scorer: Scorer,
  taken: bigint,
  skipped: readonly number[],
): LeftOver {
  const isTaken = (k: number): boolean => (taken & bits(k, k + 1)) !== 0n;
  const rest: LeftOver = { value: 0, left: [], titles: [] };
  for (let k = 0; k < pieces.length; ) {
    if (isTaken(k)) {
      k += 1;
      continue;
    }
    const title = scorer.titles[k];
    const cost = rest.left.at(-1) === k - 1 ? (skipped[k] as number) : skipCost(pieces[k] as Piece);
    if (title && title.value > cost && (taken & bits(k, title.to)) === 0n) {
      rest.value += title.value;
      rest.titles.push({ ...title, from: k });
      k = title.to;
    } else {
      rest.value += cost;
      rest.left.push(k);
      k += 1;
    }
  }
  return rest;
}
