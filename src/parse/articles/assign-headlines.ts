import { GOES_ON, STORY_OPENING } from '../marks/story-opening.ts';
import { cohesion } from './cohesion.ts';
import { pairsOf, Rarity } from './echo.ts';
import { isNoticeText, isNoticeTitle } from './notice.ts';
import type { BodyItem, PageItems, Piece } from './page-items.ts';
import { DECK_START, KICKER_END, runsOn } from './phrase-breaks.ts';

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
 * What the decision weighs, in nats: logarithms of how much likelier each thing is in a right reading than in a wrong
 * one, rounded. Counted over pages whose reading is known.
 */
export const COSTS = {
  /** A paragraph begins an article (one in five or six does), before anything is known of it. */
  cut: -1.5,
  strongOpening: 4,
  noStrongOpening: -0.8,
  storyOpening: 1.6,
  goesOn: -2.4,
  afterOpenParagraph: -0.5,
  afterClose: 3.5,
  measureChange: 1,
  bylineBefore: 1.5,
  headline: -0.2,
  noHeadline: -3.2,
  wrongSide: -2.5,
  displaced: -4,
  displacedStep: -0.05,
  midBody: -1,
  apart: -0.4,
  /** Lines of one headline: one runs on in the next, a cue binds them, they only stand together, a blank parts them. */
  runsOn: 2.2,
  cue: 2,
  danglingCue: -1.5,
  sameLine: 0.7,
  together: 0.6,
  blankBetween: -1.2,
  /** On a page without blank lines they say nothing. */
  togetherWithoutBlanks: 0.2,
  /** Kicker, main and deck all three are rare. */
  thirdUnit: -2.2,
  otherCluster: -1,
  bylineAfter: 1,
  lineAfterByline: -3,
  longGroup: -0.8,
  /** Each further line of a unit is this part of a witness. */
  moreLines: 0.4,
  /** A displayed line that no article takes, and further lines of the same headline. */
  skipPiece: -2.6,
  skipNextLine: -0.6,
  skipByline: -2,
  /** A subheading inside a body; one that looks like no subheading, or stands beside another displayed line. */
  inside: -1.6,
  insideOddShape: -1.5,
  insideCrowded: -1.2,
  noticeTitle: 4,
} as const;

/** No article begins where this much speaks against it, whatever its headline. */
const LEAST_OPENING = -6.5;
/** How many paragraphs a subheading speaks for. */
const SECTION = 6;
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
export function assignHeadlines(items: PageItems, sequences: ReadonlySet<string>): PageReading {
  const scorer = new Scorer(items.bodies, items.pieces, sequences);
  let best = readPage(items.pieces, scorer, 'before', null);
  const others = [readPage(items.pieces, scorer, 'after', null), readHeap(items, scorer, sequences)];
  for (const reading of others) if (reading && reading.value > best.value) best = reading;
  return best;
}

/** A heap holds this many displayed lines at least, and this part of all that the page has. */
const HEAP = 4;
const HEAP_SHARE = 1 / 4;

/**
 * The reading of a page whose headlines stand in a heap (or two), apart from their bodies: those outside the heap are
 * subheadings where they stand. Null for a page without a heap.
 */
function readHeap(items: PageItems, scorer: Scorer, sequences: ReadonlySet<string>): PageReading | null {
  const { pieces, bodies } = items;
  const sizes = new Map<number, number>();
  for (const piece of pieces) sizes.set(piece.position, (sizes.get(piece.position) ?? 0) + 1);
  const isHeap = (position: number): boolean => {
    const size = sizes.get(position) ?? 0;
    return size >= HEAP && size >= pieces.length * HEAP_SHARE;
  };
  const heap = [...pieces.keys()].filter((k) => isHeap((pieces[k] as Piece).position));
  if (heap.length === 0) return null;
  const local = new Map<number, number[]>();
  for (const [k, { position }] of pieces.entries()) {
    if (!isHeap(position)) local.set(position, [...(local.get(position) ?? []), k]);
  }
  const values = Array.from({ length: bodies.length + 1 }, (_, position) => {
    const here = local.get(position) ?? [];
    return {
      inside: here.reduce((sum, k) => sum + scorer.insideValue(k), 0),
      outside: here.reduce((sum, k) => sum + skipCost(pieces[k] as Piece), 0),
    };
  });
  const queue = heap.map((k) => pieces[k] as Piece);
  const reading = readPage(queue, new Scorer(bodies, queue, sequences), 'apart', values);
  const taken = new Set<number>();
  for (const article of reading.articles) {
    article.headline = article.headline.map((k) => heap[k] as number);
    article.inside = article.inside.map((k) => heap[k] as number);
    for (let position = article.from + 1; position < article.to; position += 1) {
      for (const k of local.get(position) ?? []) {
        article.inside.push(k);
        taken.add(k);
      }
    }
    article.inside.sort((a, b) => a - b);
  }
  const left = reading.left.map((k) => heap[k] as number);
  for (const places of local.values()) left.push(...places.filter((k) => !taken.has(k)));
  return { ...reading, left: left.sort((a, b) => a - b) };
}

/** What displayed lines outside the queue are worth at each place: inside an article, and between two. */
type LocalValues = readonly { inside: number; outside: number }[];

function readPage(
  pieces: readonly Piece[],
  scorer: Scorer,
  order: HeadlineOrder,
  local: LocalValues | null,
): PageReading {
  const count = scorer.paragraphs;
  const pieceCount = pieces.length;
  const columns: Map<number, State>[] = Array.from({ length: count + 1 }, () => new Map());
  columns[0]?.set(0, { value: 0, pieces: 0, back: null });
  for (let i = 0; i <= count; i += 1) {
    const column = columns[i] as Map<number, State>;
    if (column.size === 0) continue;
    skipPieces(column, pieces, scorer.links, i, count);
    if (i === count) break;
    const states = [...column.values()].sort((a, b) => b.value - a.value).slice(0, BEAM);
    const last = Math.min(count, i + LONGEST_ARTICLE);
    let opening = scorer.opening(i) + (local?.[i]?.outside ?? 0);
    for (let to = i + 1; to <= last; to += 1) {
      if (to - 1 > i) opening += local?.[to - 1]?.inside ?? 0;
      if (to < last && scorer.opening(to) < LEAST_OPENING) continue;
      const target = columns[to] as Map<number, State>;
      for (const state of states) {
        if (state.value + opening + 16 < bestOf(target)) continue;
        for (const choice of scorer.groups(i, to, state.pieces, order)) {
          const value = state.value + opening + choice.value;
          const held = target.get(choice.next);
          if (!held || value > held.value) {
            target.set(choice.next, {
              value,
              pieces: choice.next,
              back: {
                from: state,
                paragraph: i,
                skipped: null,
                article: {
                  from: i,
                  to,
                  headline: range(choice.headFrom, choice.headTo),
                  inside: range(choice.inFrom, choice.inTo),
                },
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
function skipPieces(
  column: Map<number, State>,
  pieces: readonly Piece[],
  links: readonly number[],
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
    const goesOn = state.back?.skipped === k - 1 && (links[k] as number) > 0;
    const cost = goesOn ? COSTS.skipNextLine : skipCost(piece);
    const value = state.value + cost;
    const held = column.get(k + 1);
    if (!held || value > held.value) {
      column.set(k + 1, {
        value,
        pieces: k + 1,
        back: { from: state, paragraph, article: null, skipped: k },
      });
    }
  }
}

function skipCost(piece: Piece): number {
  return piece.block.type === 'byline' ? COSTS.skipByline : COSTS.skipPiece;
}

/** Pieces `headFrom` to `headTo` as headline, `inFrom` to `inTo` inside the body (ends exclusive), `next` the first left. */
interface Choice {
  headFrom: number;
  headTo: number;
  inFrom: number;
  inTo: number;
  next: number;
  value: number;
}

export class Scorer {
  readonly #bodies: readonly BodyItem[];
  readonly #pieces: readonly Piece[];
  readonly #bodyPairs: readonly ReadonlySet<string>[];
  readonly #cohesion: readonly number[];
  readonly #rarity: Rarity;
  /** For each piece: weights of its pairs. */
  readonly #weights: readonly { pair: string; weight: number }[][];
  /** For each piece: the sum of its weights; what it shares with paragraphs, by the first of them. */
  readonly #totals: readonly number[];
  readonly #echoCache: readonly Map<number, Float64Array>[];
  readonly #insideValues: (number | undefined)[] = [];
  readonly #openings: (number | undefined)[] = [];
  readonly #noticeTitle: readonly boolean[];
  readonly #startsDeck: readonly boolean[];
  readonly #endsKicker: readonly boolean[];

  /** For each piece: what binds it to the piece before it, were both of one headline. */
  readonly links: readonly number[];

  constructor(bodies: readonly BodyItem[], pieces: readonly Piece[], sequences: ReadonlySet<string>) {
    this.#bodies = bodies;
    this.#pieces = pieces;
    this.#bodyPairs = bodies.map((body) => pairsOf(body.block.run.text));
    this.#rarity = new Rarity(this.#bodyPairs);
    this.#cohesion = cohesion(this.#bodyPairs, this.#rarity);
    this.#weights = pieces.map((piece) =>
      piece.block.type === 'byline'
        ? []
        : [...pairsOf(piece.block.run.text)].map((pair) => ({ pair, weight: this.#rarity.of(pair) })),
    );
    this.#totals = this.#weights.map((weights) => weights.reduce((sum, { weight }) => sum + weight, 0));
    this.#echoCache = pieces.map(() => new Map());
    this.#noticeTitle = pieces.map(({ block }) => block.type === 'display' && isNoticeTitle(block.run.text));
    this.#startsDeck = pieces.map(({ block }) => DECK_START.test(block.run.text));
    this.#endsKicker = pieces.map(({ block }) => KICKER_END.test(block.run.text));
    const blanks = pieces.filter(({ block }) => block.run.fragments[0]?.line.blankBefore).length;
    const hasBlanks = blanks * 5 >= pieces.length;
    this.links = pieces.map((piece, k) =>
      k === 0 ? 0 : linkValue(pieces[k - 1] as Piece, piece, sequences, hasBlanks),
    );
  }

  get paragraphs(): number {
    return this.#bodies.length;
  }

  /** What speaks for an article beginning with paragraph `i`. */
  opening(i: number): number {
    const known = this.#openings[i];
    if (known !== undefined) return known;
    const value = this.#workOutOpening(i);
    this.#openings[i] = value;
    return value;
  }

  #workOutOpening(i: number): number {
    const body = this.#bodies[i] as BodyItem;
    if (i === 0) return 0;
    const before = this.#bodies[i - 1] as BodyItem;
    let value = COSTS.cut + cohesionValue(this.#cohesion[i] as number);
    if (body.from || body.block.lead || body.byline) value += COSTS.strongOpening;
    else if (this.#bylineAt(i)) value += COSTS.bylineBefore;
    else value += COSTS.noStrongOpening;
    if (STORY_OPENING.test(body.block.run.text)) value += COSTS.storyOpening;
    else if (GOES_ON.test(body.block.run.text)) value += COSTS.goesOn;
    if (before.to || before.block.tail) value += COSTS.afterClose;
    else if (!before.block.complete) value += COSTS.afterOpenParagraph;
    if (Math.abs(measureOf(before) - measureOf(body)) > 4) value += COSTS.measureChange;
    return value;
  }

  #bylineAt(i: number): boolean {
    return this.#pieces.some((piece) => piece.position === i && piece.block.type === 'byline');
  }

  /** The headlines that paragraphs `from` to `to` (exclusive) may have, when pieces before `first` are gone. */
  groups(from: number, to: number, first: number, order: HeadlineOrder): Choice[] {
    const none = { headFrom: first, headTo: first };
    const choices: Choice[] = [{ ...none, inFrom: first, inTo: first, next: first, value: COSTS.noHeadline }];
    const innerEnd = this.#innerEnd(first, from, to);
    const innerValue = this.#insideSum(first, innerEnd);
    if (innerEnd > first) {
      choices.push({
        ...none,
        inFrom: first,
        inTo: innerEnd,
        next: innerEnd,
        value: COSTS.noHeadline + innerValue,
      });
    }
    this.#addGroups(choices, first, from, to, order);
    for (let k = innerEnd > first ? 2 : 1, count = choices.length; k < count; k += 1) {
      const { headFrom, headTo, value } = choices[k] as Choice;
      const end = this.#innerEnd(headTo, from, to);
      if (end === headTo) continue;
      choices.push({
        headFrom,
        headTo,
        inFrom: headTo,
        inTo: end,
        next: end,
        value: value + this.#insideSum(headTo, end),
      });
    }
    if (innerEnd > first && this.#pieces[innerEnd]?.position === to) {
      const count = choices.length;
      this.#addGroups(choices, innerEnd, from, to, order);
      for (let k = count; k < choices.length; k += 1) {
        const choice = choices[k] as Choice;
        choice.inFrom = first;
        choice.inTo = innerEnd;
        choice.value += innerValue;
      }
    }
    return choices;
  }

  #insideSum(from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to; k += 1) sum += this.insideValue(k);
    return sum;
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

  insideValue(k: number): number {
    const known = this.#insideValues[k];
    if (known !== undefined) return known;
    const value = this.#workOutInside(k);
    this.#insideValues[k] = value;
    return value;
  }

  #workOutInside(k: number): number {
    const piece = this.#pieces[k] as Piece;
    if (piece.block.type === 'byline') return -1;
    const { text } = piece.block.run;
    const next = this.#pieces[k + 1];
    const crowded = next?.position === piece.position || this.#pieces[k - 1]?.position === piece.position;
    const shape =
      text.length > 24 || KICKER_END.test(text) || DECK_START.test(text) ? COSTS.insideOddShape : 0;
    const echo = this.#unitValue(
      k,
      k + 1,
      piece.position,
      Math.min(piece.position + SECTION, this.#bodies.length),
    );
    return COSTS.inside + echo + shape + (crowded ? COSTS.insideCrowded : 0);
  }

  #addGroups(choices: Choice[], first: number, from: number, to: number, order: HeadlineOrder): void {
    const pieces = this.#pieces;
    const head = pieces[first];
    if (!head || Math.abs(head.position - from) > FARTHEST) return;
    let value = COSTS.headline + this.#placeValue(head.position, from, to, order);
    let lines = 0;
    /** Lines with no blank between are one unit: they are judged by what they say together. */
    let unitFrom = first;
    let unitValue = 0;
    let units = 1;
    for (let end = first; end < pieces.length && end - first < LONGEST_GROUP; end += 1) {
      const piece = pieces[end] as Piece;
      const link = this.links[end] as number;
      const displayed = piece.block.type === 'display';
      if (end > first) {
        if (head.position !== piece.position) break;
        value += link;
      } else if (this.#startsDeck[end]) {
        value += COSTS.danglingCue;
      }
      if (displayed) {
        if (end === first || link !== COSTS.sameLine) lines += 1;
        if (link <= 0 || end === first) {
          value += unitValue;
          unitFrom = end;
        }
        const parted = end > first && (link <= 0 || this.#endsKicker[end - 1] === true);
        if (parted) units += 1;
        if (parted && units > 2 && !this.#startsDeck[end]) value += COSTS.thirdUnit;
        unitValue = this.#unitValue(unitFrom, end + 1, from, to);
      }
      if (lines > 4) value += COSTS.longGroup;
      const dangling = displayed && this.#endsKicker[end] ? COSTS.danglingCue : 0;
      const total = value + unitValue + dangling + (lines === 0 ? COSTS.noHeadline - COSTS.headline : 0);
      choices.push({
        headFrom: first,
        headTo: end + 1,
        inFrom: end + 1,
        inTo: end + 1,
        next: end + 1,
        value: total,
      });
    }
  }

  /** What lines of a headline that stand together are worth over these paragraphs. */
  #unitValue(first: number, end: number, from: number, to: number): number {
    if (this.#noticeTitle[first] && end === first + 1) {
      return isNoticeText((this.#bodies[from] as BodyItem).block.run.text)
        ? COSTS.noticeTitle
        : -COSTS.noticeTitle;
    }
    let count = 0;
    let all = 0;
    let shared = 0;
    for (let k = first; k < end; k += 1) {
      count += (this.#weights[k] as unknown[]).length;
      all += this.#totals[k] as number;
      shared += this.#echoes(k, from)[to - from] as number;
    }
    const echo = all === 0 ? 0 : shared / all;
    return Math.min(1, count / 5) * (1 + COSTS.moreLines * (end - first - 1)) * echoValue(echo);
  }

  #placeValue(position: number, from: number, to: number, order: HeadlineOrder): number {
    if (order === 'apart') {
      if (position === from || position === to) return 0;
      return COSTS.apart;
    }
    if (position === (order === 'before' ? from : to)) return 0;
    if (position === from || position === to) return COSTS.wrongSide;
    if (position > from && position < to) return COSTS.wrongSide + COSTS.midBody;
    return (
      COSTS.displaced + COSTS.displacedStep * Math.min(Math.abs(position - from), Math.abs(position - to))
    );
  }

  /**
   * What piece `k` shares with paragraphs from `from` on, by how many paragraphs are taken: half by the whole of them,
   * half by the first two.
   */
  #echoes(k: number, from: number): Float64Array {
    const mine = this.#echoCache[k] as Map<number, Float64Array>;
    const known = mine.get(from);
    if (known) return known;
    const weights = this.#weights[k] as { pair: string; weight: number }[];
    const most = Math.min(LONGEST_ARTICLE, this.#bodies.length - from);
    const echoes = new Float64Array(most + 1);
    const left = new Set(weights);
    let whole = 0;
    let head = 0;
    for (let n = 1; n <= most; n += 1) {
      const pairs = this.#bodyPairs[from + n - 1] as ReadonlySet<string>;
      for (const item of left) {
        if (!pairs.has(item.pair)) continue;
        whole += item.weight;
        if (n <= 2) head += item.weight;
        left.delete(item);
      }
      echoes[n] = (whole + head) / 2;
    }
    mine.set(from, echoes);
    return echoes;
  }
}

/**
 * A curve given by points, straight between them.
 */
function curve(points: readonly (readonly [x: number, y: number])[], x: number): number {
  let [lastX, lastY] = points[0] as readonly [number, number];
  for (const [nextX, nextY] of points) {
    if (x <= nextX)
      return nextX === lastX ? nextY : lastY + ((x - lastX) / (nextX - lastX)) * (nextY - lastY);
    [lastX, lastY] = [nextX, nextY];
  }
  return lastY;
}

/** How much likelier a share of echo is between a headline's line and its own body than another's. */
function echoValue(echo: number): number {
  return curve(ECHO_CURVE, echo);
}
const ECHO_CURVE = [
  [0, -3],
  [0.06, -1.2],
  [0.15, 0.3],
  [0.25, 2],
  [0.35, 3.2],
  [0.45, 4],
  [0.55, 4.6],
  [0.7, 5.2],
  [1, 5.6],
] as const;

/** How much likelier a cohesion is across two articles than inside one. */
function cohesionValue(cohesion: number): number {
  return curve(COHESION_CURVE, cohesion);
}
const COHESION_CURVE = [
  [0, 3.2],
  [0.05, 2.2],
  [0.1, 1.3],
  [0.15, 0.2],
  [0.2, -0.7],
  [0.25, -1.2],
  [0.35, -2.4],
  [0.6, -3],
] as const;

function linkValue(before: Piece, piece: Piece, sequences: ReadonlySet<string>, hasBlanks: boolean): number {
  if (before.block.type === 'byline') return COSTS.lineAfterByline;
  if (piece.block.type === 'byline') return COSTS.bylineAfter;
  const first = before.block.run;
  const second = piece.block.run;
  const firstPart = first.fragments[0];
  const secondPart = second.fragments[0];
  if (firstPart && secondPart && firstPart.line === secondPart.line) return COSTS.sameLine;
  if (before.cluster !== piece.cluster) return COSTS.otherCluster;
  if (runsOn(first, second, sequences)) return COSTS.runsOn;
  const tight = hasBlanks ? COSTS.together : COSTS.togetherWithoutBlanks;
  const blank = secondPart?.line.blankBefore ? COSTS.blankBetween : tight;
  if (KICKER_END.test(first.text)) return COSTS.cue + blank;
  if (DECK_START.test(second.text)) return COSTS.cue + blank;
  return blank;
}

function measureOf(body: BodyItem): number {
  return body.block.run.fragments[0]?.line.measure ?? body.block.lead?.fragments[0]?.line.measure ?? 0;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
