import { cohesion } from './cohesion.ts';
import { pairsOf, Rarity } from './echo.ts';
import type { BodyItem, PageItems, Piece } from './page-items.ts';

/** Where a page prints its headlines. */
export type HeadlineOrder = 'before' | 'after' | 'apart';

/** One article as the page's best reading has it: paragraphs and pieces by their place in the page's items. */
export interface Assignment {
  /** First and last paragraph, last exclusive. */
  from: number;
  to: number;
  /** Pieces of the headline, as places in `pieces`. */
  headline: number[];
  /** Pieces inside the body: subheadings. */
  inside: number[];
}

export interface PageReading {
  order: HeadlineOrder;
  articles: Assignment[];
  /** Pieces that no article takes. */
  left: number[];
  value: number;
}

/**
 * What the decision weighs; all in the same unit, one being about one clear piece of evidence.
 */
export const COSTS = {
  echo: 3.2,
  strongOpening: 2.5,
  strongInside: -3,
  weakCut: -1,
  cohesion: -3,
  afterOpenParagraph: -1.5,
  afterClose: 2,
  closeInside: -2.5,
  measureChange: 0.7,
  bylineBefore: 1.5,
  headline: -0.9,
  noHeadline: -0.6,
  wrongSide: -1.3,
  displaced: -2.5,
  displacedStep: -0.03,
  apart: -0.3,
  togetherPiece: 0.35,
  acrossGap: -0.25,
  acrossParagraph: -1.5,
  longGroup: -0.6,
  skipPiece: -0.45,
  skipByline: -1,
  inside: 0.15,
} as const;

const LONGEST_GROUP = 7;
const LONGEST_ARTICLE = 60;
/** How many readings of the pieces are kept for each paragraph. */
const BEAM = 14;
/** How far from its body, in paragraphs, a headline is looked for. */
const FARTHEST = 70;

interface State {
  value: number;
  pieces: number;
  back: Step | null;
}

interface Step {
  from: State;
  paragraph: number;
  article: Assignment | null;
  skipped: number | null;
}

/**
 * The best consistent reading of a page: which paragraphs make an article, and which displayed lines are its headline.
 * Headlines and bodies keep the same order wherever a page prints them, so one walk over paragraphs × pieces serves all
 * layouts; what differs is only where a headline is expected, and the order under which the whole page reads best wins.
 */
export function assignHeadlines(items: PageItems): PageReading {
  const scorer = new Scorer(items.bodies, items.pieces);
  const orders: HeadlineOrder[] = ['before', 'after'];
  if (scorer.hasHeap()) orders.push('apart');
  let best: PageReading | null = null;
  for (const order of orders) {
    const reading = readPage(items, scorer, order);
    if (!best || reading.value > best.value) best = reading;
  }
  return best as PageReading;
}

function readPage(items: PageItems, scorer: Scorer, order: HeadlineOrder): PageReading {
  const count = items.bodies.length;
  const pieceCount = items.pieces.length;
  const columns: Map<number, State>[] = Array.from({ length: count + 1 }, () => new Map());
  columns[0]?.set(0, { value: 0, pieces: 0, back: null });
  for (let i = 0; i <= count; i += 1) {
    const column = columns[i] as Map<number, State>;
    if (column.size === 0) continue;
    skipPieces(column, items.pieces, i, count);
    if (i === count) break;
    const states = [...column.values()].sort((a, b) => b.value - a.value).slice(0, BEAM);
    const last = Math.min(count, i + LONGEST_ARTICLE);
    const opening = scorer.opening(i);
    const spans = scorer.spans(i, last);
    for (const span of spans) {
      const target = columns[span.to] as Map<number, State>;
      const inner = opening + span.value;
      for (const state of states) {
        if (state.value + inner + 8 < bestOf(target)) continue;
        for (const choice of scorer.groups(i, span.to, state.pieces, order)) {
          const value = state.value + inner + choice.value;
          const held = target.get(choice.next);
          if (!held || value > held.value) {
            target.set(choice.next, {
              value,
              pieces: choice.next,
              back: {
                from: state,
                paragraph: i,
                skipped: null,
                article: { from: i, to: span.to, headline: choice.headline, inside: choice.inside },
              },
            });
          }
        }
      }
    }
  }
  const end = columns[count]?.get(pieceCount) as State;
  const articles: Assignment[] = [];
  const left: number[] = [];
  for (let state: State | null = end; state?.back; state = state.back.from) {
    if (state.back.article) articles.unshift(state.back.article);
    if (state.back.skipped !== null) left.unshift(state.back.skipped);
  }
  return { order, articles, left, value: end.value };
}

function bestOf(column: ReadonlyMap<number, State>): number {
  let best = -Infinity;
  for (const state of column.values()) if (state.value > best) best = state.value;
  return best;
}

/** Any state may go on without its next piece, at a cost. */
function skipPieces(column: Map<number, State>, pieces: readonly Piece[], paragraph: number, count: number): void {
  const starts = [...column.keys()].sort((a, b) => a - b);
  for (let k = starts[0] as number; k < pieces.length; k += 1) {
    const state = column.get(k);
    const piece = pieces[k] as Piece;
    if (!state) continue;
    // Pieces far ahead can still be taken later; the page's last paragraph leaves no later.
    if (paragraph < count && piece.position > paragraph + FARTHEST) break;
    const value = state.value + (piece.block.type === 'byline' ? COSTS.skipByline : COSTS.skipPiece);
    const held = column.get(k + 1);
    if (!held || value > held.value) {
      column.set(k + 1, { value, pieces: k + 1, back: { from: state, paragraph, article: null, skipped: k } });
    }
  }
}

interface Choice {
  headline: number[];
  inside: number[];
  next: number;
  value: number;
}

class Scorer {
  readonly #bodies: readonly BodyItem[];
  readonly #pieces: readonly Piece[];
  readonly #bodyPairs: readonly ReadonlySet<string>[];
  readonly #cohesion: readonly number[];
  readonly #rarity: Rarity;
  /** For each piece: weights of its pairs. */
  readonly #weights: readonly { pair: string; weight: number }[][];
  /** For each piece and paragraph: which of the piece's pairs the paragraph holds, as two words of 31 bits. */
  readonly #held: Map<number, [number, number]>[];

  constructor(bodies: readonly BodyItem[], pieces: readonly Piece[]) {
    this.#bodies = bodies;
    this.#pieces = pieces;
    this.#bodyPairs = bodies.map((body) => pairsOf(body.block.run.text));
    this.#rarity = new Rarity(this.#bodyPairs);
    this.#cohesion = cohesion(this.#bodyPairs, this.#rarity);
    this.#weights = pieces.map((piece) =>
      piece.block.type === 'byline'
        ? []
        : [...pairsOf(piece.block.run.text)].slice(0, 62).map((pair) => ({ pair, weight: this.#rarity.of(pair) })),
    );
    this.#held = pieces.map(() => new Map());
  }

  /** Whether a good part of the page's headlines stand in one heap, apart from their bodies. */
  hasHeap(): boolean {
    const sizes = new Map<number, number>();
    for (const piece of this.#pieces) sizes.set(piece.position, (sizes.get(piece.position) ?? 0) + 1);
    const largest = Math.max(0, ...sizes.values());
    return largest >= 4 && largest * 3 >= this.#pieces.length;
  }

  /** What speaks for an article beginning with paragraph `i`. */
  opening(i: number): number {
    const body = this.#bodies[i] as BodyItem;
    if (i === 0) return 0;
    const before = this.#bodies[i - 1] as BodyItem;
    let value = 0;
    if (body.from || body.block.lead) value += COSTS.strongOpening;
    else if (this.#bylineAt(i)) value += COSTS.bylineBefore + COSTS.cohesion * 0.3 * (this.#cohesion[i] as number);
    else value += COSTS.weakCut + COSTS.cohesion * (this.#cohesion[i] as number);
    if (before.to || before.block.tail) value += COSTS.afterClose;
    else if (!before.block.complete) value += COSTS.afterOpenParagraph;
    if (Math.abs(measureOf(before) - measureOf(body)) > 4) value += COSTS.measureChange;
    return value;
  }

  #bylineAt(i: number): boolean {
    return this.#pieces.some((piece) => piece.position === i && piece.block.type === 'byline');
  }

  /** The ends that an article from paragraph `i` may have, with what its inside costs. */
  spans(i: number, last: number): { to: number; value: number }[] {
    const spans: { to: number; value: number }[] = [];
    let inside = 0;
    for (let to = i + 1; to <= last; to += 1) {
      spans.push({ to, value: inside });
      const end = this.#bodies[to - 1] as BodyItem;
      const next = this.#bodies[to];
      if (end.to || end.block.tail) inside += COSTS.closeInside;
      if (next && (next.from || next.block.lead)) inside += COSTS.strongInside;
      if (inside < -9) break;
    }
    return spans;
  }

  /** The headlines that paragraphs `from` to `to` (exclusive) may have, when pieces before `first` are gone. */
  groups(from: number, to: number, first: number, order: HeadlineOrder): Choice[] {
    const pieces = this.#pieces;
    const choices: Choice[] = [{ headline: [], inside: [], next: first, value: COSTS.noHeadline }];
    const innerEnd = this.#innerEnd(first, from, to);
    // Pieces inside the body and nothing else.
    if (innerEnd > first) choices.push(this.#withInside(first, innerEnd, [], COSTS.noHeadline));
    this.#addGroups(choices, first, from, to, order, (group, next, value) => {
      const end = this.#innerEnd(next, from, to);
      if (end > next) choices.push(this.#withInside(next, end, group, value));
    });
    if (innerEnd > first && (pieces[innerEnd]?.position ?? -1) === to) {
      const inside = range(first, innerEnd);
      const insideValue = inside.reduce((sum, k) => sum + this.#insideValue(k), 0);
      const after: Choice[] = [];
      this.#addGroups(after, innerEnd, from, to, order, () => undefined);
      for (const choice of after) choices.push({ ...choice, inside, value: choice.value + insideValue });
    }
    return choices;
  }

  #innerEnd(first: number, from: number, to: number): number {
    let end = first;
    while (end < this.#pieces.length) {
      const { position } = this.#pieces[end] as Piece;
      if (position <= from || position >= to) break;
      end += 1;
    }
    return end;
  }

  #withInside(first: number, end: number, headline: number[], value: number): Choice {
    const inside = range(first, end);
    return { headline, inside, next: end, value: value + inside.reduce((sum, k) => sum + this.#insideValue(k), 0) };
  }

  #insideValue(k: number): number {
    const piece = this.#pieces[k] as Piece;
    if (piece.block.type === 'byline') return -1;
    return piece.block.run.text.length <= 24 ? COSTS.inside : -0.3;
  }

  #addGroups(
    choices: Choice[],
    first: number,
    from: number,
    to: number,
    order: HeadlineOrder,
    also: (group: number[], next: number, value: number) => void,
  ): void {
    const pieces = this.#pieces;
    const head = pieces[first];
    if (!head || Math.abs(head.position - from) > FARTHEST) return;
    const place = this.#placeValue(head.position, from, to, order);
    let structure = 0;
    let lines = 0;
    for (let end = first; end < pieces.length && end - first < LONGEST_GROUP; end += 1) {
      const piece = pieces[end] as Piece;
      if (piece.block.type === 'display') lines += 1;
      if (end > first) {
        const before = pieces[end - 1] as Piece;
        if (before.position !== piece.position) break;
        structure += before.cluster === piece.cluster ? COSTS.togetherPiece : COSTS.acrossGap;
        if (before.block.type === 'byline' && piece.block.type === 'display') structure -= 1.2;
        if (before.block.type === 'byline' && piece.block.type === 'byline') structure -= 2;
        if (piece.block.run.fragments[0]?.line.blankBefore) structure -= 0.2;
      }
      if (lines > 4) structure += COSTS.longGroup;
      const group = range(first, end + 1);
      let value = COSTS.headline + place + structure + COSTS.echo * this.#echo(group, from, to);
      if (lines === 0) value += COSTS.noHeadline - COSTS.headline;
      choices.push({ headline: group, inside: [], next: end + 1, value });
      also(group, end + 1, value);
    }
  }

  #placeValue(position: number, from: number, to: number, order: HeadlineOrder): number {
    if (order === 'apart') {
      if (position === from || position === to) return 0;
      return COSTS.apart;
    }
    if (position === (order === 'before' ? from : to)) return 0;
    if (position === from || position === to) return COSTS.wrongSide;
    if (position > from && position < to) return COSTS.wrongSide + COSTS.acrossParagraph * 0.5;
    return COSTS.displaced + COSTS.displacedStep * Math.min(Math.abs(position - from), Math.abs(position - to));
  }

  /** Share of the group's wording that the body echoes: half against the whole, half against its first paragraphs. */
  #echo(group: readonly number[], from: number, to: number): number {
    let all = 0;
    let whole = 0;
    let head = 0;
    for (const k of group) {
      const weights = this.#weights[k] as { pair: string; weight: number }[];
      if (weights.length === 0) continue;
      let low = 0;
      let high = 0;
      let headLow = 0;
      let headHigh = 0;
      for (let p = from; p < to; p += 1) {
        const [a, b] = this.#heldBy(k, p);
        low |= a;
        high |= b;
        if (p - from < 2) {
          headLow |= a;
          headHigh |= b;
        }
      }
      weights.forEach(({ weight }, bit) => {
        all += weight;
        const mask = 1 << (bit % 31);
        if ((bit < 31 ? low : high) & mask) whole += weight;
        if ((bit < 31 ? headLow : headHigh) & mask) head += weight;
      });
    }
    return all === 0 ? 0 : (whole + head) / (2 * all);
  }

  #heldBy(piece: number, paragraph: number): [number, number] {
    const known = (this.#held[piece] as Map<number, [number, number]>).get(paragraph);
    if (known) return known;
    const pairs = this.#bodyPairs[paragraph] as ReadonlySet<string>;
    const held: [number, number] = [0, 0];
    (this.#weights[piece] as { pair: string }[]).forEach(({ pair }, bit) => {
      if (pairs.has(pair)) held[bit < 31 ? 0 : 1] |= 1 << (bit % 31);
    });
    (this.#held[piece] as Map<number, [number, number]>).set(paragraph, held);
    return held;
  }
}

function measureOf(body: BodyItem): number {
  return body.block.run.fragments[0]?.line.measure ?? body.block.lead?.fragments[0]?.line.measure ?? 0;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
