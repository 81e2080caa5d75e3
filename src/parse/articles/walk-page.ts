import { FARTHEST } from './headline-groups.ts';
import { skipCost } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { Scorer } from './page-scorer.ts';
import type { PhotoTitle } from './photo-title.ts';
import type { Assignment, HeadlineOrder, PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { LONGEST_ARTICLE } from './unit-values.ts';
import { BY_ARTICLE, BY_SKIP, BY_TITLE, NONE, WalkStates } from './walk-states.ts';

/** No article begins where this much speaks against it, whatever its headline; but for 上接. */
export const LEAST_OPENING = -3;
/** What a headline can add to an article at most, in nats: states that are further behind are not followed. */
const MOST_GAINED = 11;
/** A way this far behind the best one so far is not kept: on no page that we know of has one ever won. */
const MOST_BEHIND = 8;
/** How many readings of the pieces are kept for each paragraph. */
const BEAM = 14;

/** What displayed lines outside the queue are worth at each place: inside an article, and between two. */
export type LocalValues = readonly { inside: number; outside: number }[];

/**
 * The best reading of a page under one order of headlines.
 *
 * @param skipping what it costs further that no article takes a displayed line
 */
export function readPage(
  pieces: readonly Piece[],
  scorer: Scorer,
  order: HeadlineOrder,
  local: LocalValues | null,
  skipping = 0,
): PageReading {
  const [reading] = readInOrders(pieces, scorer, [order], local, skipping);
  return reading as PageReading;
}

/** The same under several orders, paragraph by paragraph: what a headline is worth there is worked out once. */
export function readInOrders(
  pieces: readonly Piece[],
  scorer: Scorer,
  orders: readonly HeadlineOrder[],
  local: LocalValues | null,
  skipping = 0,
): PageReading[] {
  const walks = orders.map((order) => new PageWalk(pieces, scorer, order, local, skipping));
  for (let i = 0; i <= scorer.paragraphs; i += 1) for (const walk of walks) walk.step(i);
  return walks.map((walk) => walk.reading());
}

/** Whether a photo's title holds piece `k`. */
export function holds(titles: readonly TitleChoice[], k: number): boolean {
  return titles.some(({ from, to }) => from <= k && k < to);
}

/**
 * A walk over paragraphs × pieces, each article taking the next paragraphs and the next pieces (beam search; linear in
 * the number of paragraphs).
 */
class PageWalk {
  readonly #pieces: readonly Piece[];
  readonly #scorer: Scorer;
  readonly #order: HeadlineOrder;
  readonly #local: LocalValues | null;
  readonly #skipping: number;
  readonly #states: WalkStates;
  /** For each column the value of its best state that came by an article. */
  readonly #best: Float64Array;

  constructor(
    pieces: readonly Piece[],
    scorer: Scorer,
    order: HeadlineOrder,
    local: LocalValues | null,
    skipping: number,
  ) {
    this.#skipping = skipping;
    this.#pieces = pieces;
    this.#scorer = scorer;
    this.#order = order;
    this.#local = local;
    this.#states = new WalkStates(scorer.paragraphs, pieces.length);
    this.#states.offer(0, 0, 0, NONE, BY_SKIP);
    this.#best = new Float64Array(scorer.paragraphs + 1).fill(Number.NEGATIVE_INFINITY);
  }

  /** Lets all articles begin that may begin with paragraph `i`. Steps come one after the other, from 0 on. */
  step(i: number): void {
    const states = this.#states;
    const scorer = this.#scorer;
    const count = scorer.paragraphs;
    if (states.of(i).length > 0) this.#skipPieces(i);
    if (i === count) return;
    const best = states.best(i, BEAM);
    if (best.length > 0) {
      const last = Math.min(count, i + LONGEST_ARTICLE);
      let opening = (scorer.openings[i] as number) + (this.#local?.[i]?.outside ?? 0);
      for (let to = i + 1; to <= last; to += 1) {
        if (to - 1 > i) opening += this.#local?.[to - 1]?.inside ?? 0;
        if (to - 1 > i && scorer.mustOpen(to - 1)) break;
        const may = (scorer.openings[to] as number) >= LEAST_OPENING || scorer.mustOpen(to);
        if (to < last && !may) continue;
        for (const state of best) this.#goOn(state, i, to, opening);
      }
    }
    states.close(i);
  }

  /** Takes paragraphs `from` to `to` (exclusive) for one article, with each headline that it may have. */
  #goOn(state: number, from: number, to: number, opening: number): void {
    const states = this.#states;
    const value = (states.value[state] as number) + opening;
    const best = this.#best[to] as number;
    if (value + MOST_GAINED < best) return;
    // At the page's end each way is kept: what is left over is still to be paid for.
    const least = to < this.#scorer.paragraphs ? best - MOST_BEHIND : Number.NEGATIVE_INFINITY;
    const choices = this.#scorer.groups(from, to, states.pieces[state] as number, this.#order);
    for (let k = 0; k < choices.count; k += 1) {
      const sum = value + (choices.value[k] as number);
      if (sum < least) continue;
      const inTo = choices.inTo[k] as number;
      const headTo = choices.headTo[k] as number;
      const reached = states.offer(to, Math.max(inTo, headTo), sum, state, BY_ARTICLE);
      if (reached === NONE) continue;
      states.headFrom[reached] = choices.headFrom[k] as number;
      states.headTo[reached] = headTo;
      states.inFrom[reached] = choices.inFrom[k] as number;
      states.inTo[reached] = inTo;
      if (sum > (this.#best[to] as number)) this.#best[to] = sum;
    }
  }

  /** Any state may go on without its next piece, at a cost, or give the next ones to a photo. */
  #skipPieces(paragraph: number): void {
    const states = this.#states;
    const scorer = this.#scorer;
    let k = this.#pieces.length;
    for (const state of states.of(paragraph)) k = Math.min(k, states.pieces[state] as number);
    for (; k < this.#pieces.length; k += 1) {
      const state = states.at(paragraph, k);
      if (state === NONE) continue;
      const piece = this.#pieces[k] as Piece;
      // Pieces far ahead can still be taken later; the page's last paragraph leaves no later.
      if (paragraph < scorer.paragraphs && piece.position > paragraph + FARTHEST) break;
      const value = states.value[state] as number;
      const goesOn =
        states.came[state] === BY_SKIP && states.from[state] !== NONE && (scorer.links[k] as number) > 0;
      const cost = goesOn ? COSTS.skipNextLine : skipCost(piece) + this.#skipping;
      states.offer(paragraph, k + 1, value + cost, state, BY_SKIP);
      const title = scorer.titles[k];
      if (title) states.offer(paragraph, title.to, value + title.value, state, BY_TITLE);
    }
  }

  /** The reading that all paragraphs and pieces come to best, once the last step is done. */
  reading(): PageReading {
    const { value, column, pieces, from, came, headFrom, headTo, inFrom, inTo } = this.#states;
    const { inside, titles: photoTitles, paragraphs } = this.#scorer;
    const articles: Assignment[] = [];
    const left: number[] = [];
    const titles: TitleChoice[] = [];
    const end = this.#states.at(paragraphs, this.#pieces.length);
    for (let at = end, back = from[at] as number; back !== NONE; at = back, back = from[at] as number) {
      const first = pieces[back] as number;
      if (came[at] === BY_SKIP) left.push(first);
      else if (came[at] === BY_TITLE) titles.push({ ...(photoTitles[first] as PhotoTitle), from: first });
      else {
        const inner = inside.insideTitles(inFrom[at] as number, inTo[at] as number);
        articles.push({
          from: column[back] as number,
          to: column[at] as number,
          headline: range(headFrom[at] as number, headTo[at] as number),
          inside: range(inFrom[at] as number, inTo[at] as number).filter((k) => !holds(inner, k)),
          bylines: [],
        });
        titles.push(...inner);
      }
    }
    return {
      order: this.#order,
      articles: articles.reverse(),
      titles,
      left: left.reverse(),
      value: value[end] as number,
    };
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
