import { type Choice, FARTHEST } from './headline-groups.ts';
import { skipCost } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { Scorer } from './page-scorer.ts';
import type { Assignment, HeadlineOrder, PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { LONGEST_ARTICLE } from './unit-values.ts';

/** No article begins where this much speaks against it, whatever its headline. */
const LEAST_OPENING = -3;
/** What a headline can add to an article at most, in nats: states that are further behind are not followed. */
const MOST_GAINED = 11;
/** How many readings of the pieces are kept for each paragraph. */
const BEAM = 14;

interface State {
  value: number;
  pieces: number;
  back: Step | null;
}

interface Step {
  from: State;
  article: { from: number; to: number; choice: Choice } | null;
  /** A piece that no article takes. */
  skipped: number | null;
  /** Pieces that are the title of a photo. */
  title: TitleChoice | null;
}

/** What displayed lines outside the queue are worth at each place: inside an article, and between two. */
export type LocalValues = readonly { inside: number; outside: number }[];

/**
 * The best reading of a page under one order of headlines: a walk over paragraphs × pieces, each article taking the next
 * paragraphs and the next pieces (beam search; linear in the number of paragraphs).
 */
export function readPage(
  pieces: readonly Piece[],
  scorer: Scorer,
  order: HeadlineOrder,
  local: LocalValues | null,
): PageReading {
  const count = scorer.paragraphs;
  const pieceCount = pieces.length;
  const columns: Map<number, State>[] = Array.from({ length: count + 1 }, () => new Map());
  columns[0]?.set(0, { value: 0, pieces: 0, back: null });
  /** For each column the value of its best state so far. */
  const best = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i <= count; i += 1) {
    const column = columns[i] as Map<number, State>;
    if (column.size === 0) continue;
    skipPieces(column, pieces, scorer, i, count);
    if (i === count) break;
    const states = [...column.values()].sort((a, b) => b.value - a.value).slice(0, BEAM);
    const last = Math.min(count, i + LONGEST_ARTICLE);
    let opening = (scorer.openings[i] as number) + (local?.[i]?.outside ?? 0);
    for (let to = i + 1; to <= last; to += 1) {
      if (to - 1 > i) opening += local?.[to - 1]?.inside ?? 0;
      if (to - 1 > i && scorer.mustOpen(to - 1)) break;
      if (to < last && (scorer.openings[to] as number) < LEAST_OPENING) continue;
      const target = columns[to] as Map<number, State>;
      for (const state of states) {
        if (state.value + opening + MOST_GAINED < (best[to] as number)) continue;
        for (const choice of scorer.groups(i, to, state.pieces, order)) {
          const value = state.value + opening + choice.value;
          const held = target.get(choice.next);
          if (held && value <= held.value) continue;
          const article = { from: i, to, choice: { ...choice } };
          const back = { from: state, skipped: null, title: null, article };
          target.set(choice.next, { value, pieces: choice.next, back });
          if (value > (best[to] as number)) best[to] = value;
        }
      }
    }
  }
  const end = columns[count]?.get(pieceCount) as State;
  const articles: Assignment[] = [];
  const left: number[] = [];
  const titles: TitleChoice[] = [];
  for (let state: State | null = end; state?.back; state = state.back.from) {
    if (state.back.article) {
      const { from, to, choice } = state.back.article;
      const inner = scorer.inside.insideTitles(choice.inFrom, choice.inTo);
      articles.push({
        from,
        to,
        headline: range(choice.headFrom, choice.headTo),
        inside: range(choice.inFrom, choice.inTo).filter((k) => !holds(inner, k)),
        bylines: [],
      });
      titles.push(...inner);
    }
    if (state.back.skipped !== null) left.push(state.back.skipped);
    if (state.back.title) titles.push(state.back.title);
  }
  return { order, articles: articles.reverse(), titles, left: left.reverse(), value: end.value };
}

/** Whether a photo's title holds piece `k`. */
export function holds(titles: readonly TitleChoice[], k: number): boolean {
  return titles.some(({ from, to }) => from <= k && k < to);
}

/** Any state may go on without its next piece, at a cost, or give the next ones to a photo. */
function skipPieces(
  column: Map<number, State>,
  pieces: readonly Piece[],
  scorer: Scorer,
  paragraph: number,
  count: number,
): void {
  const starts = [...column.keys()].sort((a, b) => a - b);
  for (let k = starts[0] as number; k < pieces.length; k += 1) {
    const state = column.get(k);
    const piece = pieces[k] as Piece;
    if (!state) continue;
    // Pieces far ahead can still be taken later; the page's last paragraph leaves no later.
    if (paragraph < count && piece.position > paragraph + FARTHEST) break;
    const goesOn = state.back?.skipped === k - 1 && (scorer.links[k] as number) > 0;
    const back = { from: state, article: null, skipped: null, title: null };
    const skipped = state.value + (goesOn ? COSTS.skipNextLine : skipCost(piece));
    offer(column, { value: skipped, pieces: k + 1, back: { ...back, skipped: k } });
    const title = scorer.titles[k];
    if (!title) continue;
    offer(column, {
      value: state.value + title.value,
      pieces: title.to,
      back: { ...back, title: { ...title, from: k } },
    });
  }
}

function offer(column: Map<number, State>, state: State): void {
  const held = column.get(state.pieces);
  if (!held || state.value > held.value) column.set(state.pieces, state);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
