import type { Choices } from './headline-groups.ts';
import { skipCost } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { Scorer } from './page-scorer.ts';
import type { Assignment, PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { LONGEST_ARTICLE } from './unit-values.ts';
import { LEAST_OPENING, type LocalValues } from './walk-page.ts';

/** How many readings are kept for each paragraph. */
const BEAM = 48;
/** How many headlines are tried for each stretch of paragraphs. */
const HEADLINES = 8;

/** Articles up to a paragraph, each with a headline of the heap or none. */
interface HeapState {
  value: number;
  /** Pieces that are headlines, a bit each. */
  taken: bigint;
  /** How many headlines of the heap that the last one came from. */
  ofHeap: number;
  /** Where that heap stands. */
  heap: number;
  /** The last article. */
  last: { from: number; to: number; headFrom: number; headTo: number; before: HeapState } | null;
}

/**
 * The best reading of a page whose headlines stand in a heap in no order, as where a layout program writes its frames as
 * they were drawn: each article takes any headline of the heap before it or after it that no other one has. Which of n
 * headlines it is, only the words tell: the first one costs nothing, the second one ln 2, the n-th one ln n, for there
 * are n! such orders and one in which headlines and bodies agree.
 *
 * @param pieces of the heaps
 * @param local  what displayed lines outside the heaps are worth at each place
 */
export function readUnordered(pieces: readonly Piece[], scorer: Scorer, local: LocalValues): PageReading {
  const count = scorer.paragraphs;
  const skipped = pieces.map((piece, k) =>
    (scorer.links[k] as number) > 0 ? COSTS.skipNextLine : skipCost(piece),
  );
  const columns: Map<bigint, HeapState>[] = Array.from({ length: count + 1 }, () => new Map());
  columns[0]?.set(0n, { value: 0, taken: 0n, ofHeap: 0, heap: -1, last: null });
  for (let from = 0; from < count; from += 1) {
    const states = bestOf(columns[from] as Map<bigint, HeapState>);
    if (states.length === 0) continue;
    let opening = (scorer.openings[from] as number) + (local[from]?.outside ?? 0);
    for (let to = from + 1; to <= Math.min(count, from + LONGEST_ARTICLE); to += 1) {
      if (to - 1 > from) opening += local[to - 1]?.inside ?? 0;
      if (to - 1 > from && scorer.mustOpen(to - 1)) break;
      if (to < count && (scorer.openings[to] as number) < LEAST_OPENING && !scorer.mustOpen(to)) continue;
      const choices = scorer.anywhere(from, to, HEADLINES);
      for (const state of states) goOn(state, from, to, opening, choices);
    }
    columns[from]?.clear();
  }
  let end: HeapState | null = null;
  let over: LeftOver = { value: 0, left: [], titles: [] };
  let value = Number.NEGATIVE_INFINITY;
  for (const state of bestOf(columns[count] as Map<bigint, HeapState>)) {
    const rest = leftOver(pieces, scorer, state.taken, skipped);
    const whole = state.value - refunds(state.taken) + rest.value;
    if (whole > value) [end, over, value] = [state, rest, whole];
  }
  const articles: Assignment[] = [];
  for (let state = end; state?.last; state = state.last.before) {
    const { from, to, headFrom, headTo } = state.last;
    const headline = Array.from({ length: headTo - headFrom }, (_, k) => headFrom + k);
    articles.push({ from, to, headline, inside: [], bylines: [] });
  }
  return { order: 'unordered', articles: articles.reverse(), titles: over.titles, left: over.left, value };

  function goOn(state: HeapState, from: number, to: number, opening: number, choices: Choices): void {
    for (let k = 0; k < choices.count; k += 1) {
      const headFrom = choices.headFrom[k] as number;
      const headTo = choices.headTo[k] as number;
      const own = bits(headFrom, headTo);
      if ((state.taken & own) !== 0n) continue;
      let sum = state.value + opening + (choices.value[k] as number);
      let { ofHeap, heap } = state;
      if (headTo > headFrom) {
        const { position } = pieces[headFrom] as Piece;
        ofHeap = position === heap ? ofHeap + 1 : 1;
        heap = position;
        sum -= Math.log(ofHeap);
        for (let piece = headFrom; piece < headTo; piece += 1) sum -= skipped[piece] as number;
      }
      const column = columns[to] as Map<bigint, HeapState>;
      const taken = state.taken | own;
      const known = column.get(taken);
      if (known && known.value >= sum) continue;
      column.set(taken, {
        value: sum,
        taken,
        ofHeap,
        heap,
        last: { from, to, headFrom, headTo, before: state },
      });
    }
  }

  function refunds(taken: bigint): number {
    return skipped.reduce((sum, cost, k) => (taken & bits(k, k + 1) ? sum - cost : sum), 0);
  }
}

function bits(from: number, to: number): bigint {
  return ((1n << BigInt(to - from)) - 1n) << BigInt(from);
}

function bestOf(column: ReadonlyMap<bigint, HeapState>): HeapState[] {
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
