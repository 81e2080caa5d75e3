import type { Choices } from './headline-groups.ts';
import { skipCost } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { Scorer } from './page-scorer.ts';
import { holdsAny, holdsPiece, MOST_PIECES, NO_PIECES, type PieceSet, placesOf, union } from './piece-set.ts';
import type { Assignment, PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { LONGEST_ARTICLE } from './unit-values.ts';
import { UnorderedColumn, type UnorderedState } from './unordered-column.ts';
import { LEAST_OPENING, type LocalValues } from './walk-page.ts';

/** How many headlines are tried for each stretch of paragraphs. */
const HEADLINES = 8;

/** What a headline can add to an article at most, with what is not paid for its lines. */
const MOST_GAINED = 20;
/** What it costs that so many headlines are away, in nats. */
const AWAY = Float64Array.from({ length: MOST_PIECES + 1 }, (_, away) => Math.log(away));
/** The place of no piece. */
const NOWHERE = -1;

/** An article whose headline is looked for. */
interface Article {
  from: number;
  /** What speaks for it whatever its headline. */
  opening: number;
  inner: Inner;
  /** The most that the pieces inside can gain. */
  possible: number;
  /** What it is worth that it holds one subheading only. */
  lone: number;
}

/** The pieces that stand between an article's paragraphs: `first` to `end` (exclusive). */
interface Inner {
  first: number;
  end: number;
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
  const columns = Array.from({ length: count + 1 }, () => new UnorderedColumn());
  /** What a piece inside an article gains; sums up to each piece: of what is not paid for, of what can be gained. */
  const gains = pieces.map((_, k) => scorer.inside.sum(k, k + 1) - (skipped[k] as number));
  const free = sumsOf(skipped.map((cost) => -cost));
  const most = sumsOf(gains.map((gain) => Math.max(0, gain)));
  columns[0]?.offer({ value: 0, taken: NO_PIECES, away: 0, heap: -1, last: null });
  for (let from = 0; from < count; from += 1) {
    const { states } = columns[from] as UnorderedColumn;
    if (states.length === 0) continue;
    let opening = (scorer.openings[from] as number) + (local?.[from]?.outside ?? 0);
    for (let to = from + 1; to <= Math.min(count, from + LONGEST_ARTICLE); to += 1) {
      if (to - 1 > from) opening += local?.[to - 1]?.inside ?? 0;
      if (to - 1 > from && scorer.mustOpen(to - 1)) break;
      if (to < count && (scorer.openings[to] as number) < LEAST_OPENING && !scorer.mustOpen(to)) continue;
      const column = columns[to] as UnorderedColumn;
      const first = local ? 0 : (firstAt[from + 1] as number);
      const inner = { first, end: local ? 0 : Math.max(first, firstAt[to] as number) };
      const possible = (most[inner.end] as number) - (most[inner.first] as number);
      const atMost = (states[0] as UnorderedState).value + opening + possible + MOST_GAINED;
      if (atMost < column.least) continue;
      const choices = scorer.anywhere(from, to, HEADLINES, local === null);
      const article = { from, opening, inner, possible, lone: scorer.loneValue(from, to) };
      for (let k = 0; k < choices.count; k += 1) goOn(states, article, choices, k, column);
    }
  }
  let end: UnorderedState | null = null;
  let over: LeftOver = { value: 0, left: [], titles: [] };
  let value = Number.NEGATIVE_INFINITY;
  for (const state of (columns[count] as UnorderedColumn).states) {
    const rest = leftOver(pieces, scorer, state.taken, skipped);
    const whole = state.value - refunds(state.taken) + rest.value;
    if (whole > value) [end, over, value] = [state, rest, whole];
  }
  const articles: Assignment[] = [];
  for (let state = end, to = count; state?.last; to = state.last.from, state = state.last.before) {
    const { from, headFrom, headTo, before } = state.last;
    const isHead = (k: number): boolean => k >= headFrom && k < headTo;
    const added = placesOf(state.taken).filter((k) => !holdsPiece(before.taken, k));
    articles.push({
      from,
      to,
      headline: added.filter(isHead),
      inside: added.filter((k) => !isHead(k)),
      bylines: [],
    });
  }
  const order = local ? 'unordered' : 'scattered';
  return { order, articles: articles.reverse(), titles: over.titles, left: over.left, value };

  /** Lets an article follow each state with headline `k` of those that it may have, and the pieces inside that are free. */
  function goOn(
    states: readonly UnorderedState[],
    { from, opening, inner, possible, lone }: Article,
    choices: Choices,
    k: number,
    column: UnorderedColumn,
  ): void {
    const headFrom = choices.headFrom[k] as number;
    const headTo = choices.headTo[k] as number;
    const own = choices.value[k] as number;
    const paid = (free[headTo] as number) - (free[headFrom] as number);
    const position = headTo > headFrom ? (pieces[headFrom] as Piece).position : NOWHERE;
    for (const state of states) {
      let sum = state.value + opening + own + paid;
      if (sum + possible < column.least) return;
      let { away, heap } = state;
      if (position !== NOWHERE) {
        if (!local) away += position === from ? 0 : 1;
        else away = position === heap ? away + 1 : 1;
        heap = position;
        if (away > 0 && (local || position !== from)) sum -= AWAY[away] as number;
      }
      const { least } = column;
      if (sum + possible < least || holdsAny(state.taken, headFrom, headTo)) continue;
      if (inner.end > inner.first) sum += insideValue(state.taken, inner, headFrom, headTo, lone);
      if (sum < least) continue;
      const taken = union(union(state.taken, headFrom, headTo), inner.first, inner.end);
      column.offer({ value: sum, taken, away, heap, last: { from, headFrom, headTo, before: state } });
    }
  }

  /**
   * What the pieces inside an article are worth that nothing has taken and that are not its headline's, with what is not
   * paid for them; those of one place alone are a lone subheading.
   */
  function insideValue(
    taken: PieceSet,
    { first, end }: Inner,
    headFrom: number,
    headTo: number,
    lone: number,
  ): number {
    let sum = 0;
    let place = NOWHERE;
    let isLone = true;
    for (let k = first; k < end; k += 1) {
      if (holdsPiece(taken, k) || (k >= headFrom && k < headTo)) continue;
      sum += gains[k] as number;
      const { position } = pieces[k] as Piece;
      if (place !== NOWHERE && place !== position) isLone = false;
      place = position;
    }
    return isLone && place !== NOWHERE ? sum + lone : sum;
  }

  /** What is not paid for pieces that an article has. */
  function refunds(taken: PieceSet): number {
    return placesOf(taken).reduce((sum, k) => sum - (skipped[k] as number), 0);
  }
}

/** Sums of the values before each place, and of all. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let k = 0; k < values.length; k += 1) sums[k + 1] = (sums[k] as number) + (values[k] as number);
  return sums;
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
  taken: PieceSet,
  skipped: readonly number[],
): LeftOver {
  const rest: LeftOver = { value: 0, left: [], titles: [] };
  for (let k = 0; k < pieces.length; ) {
    if (holdsPiece(taken, k)) {
      k += 1;
      continue;
    }
    const title = scorer.titles[k];
    const cost = rest.left.at(-1) === k - 1 ? (skipped[k] as number) : skipCost(pieces[k] as Piece);
    if (title && title.value > cost && !holdsAny(taken, k, title.to)) {
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
