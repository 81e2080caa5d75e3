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
  apart: -0.4,
  /** Lines of one headline: one runs on in the next, a cue binds them, they only stand together, a blank parts them. */
  runsOn: 2.2,
  cue: 2,
  danglingCue: -1.5,
  sameLine: 0.7,
  together: 0.3,
  blankBetween: -0.4,
  otherCluster: -1,
  bylineAfter: 1,
  lineAfterByline: -3,
  longGroup: -0.8,
  skipPiece: -2.6,
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
export function assignHeadlines(items: PageItems, pairs: ReadonlySet<string>): PageReading {
  const scorer = new Scorer(items.bodies, items.pieces, pairs);
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
    for (let to = i + 1; to <= last; to += 1) {
      if (to < count && scorer.opening(to) < LEAST_OPENING) continue;
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
                article: { from: i, to, headline: choice.headline, inside: choice.inside },
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

export class Scorer {
  readonly #bodies: readonly BodyItem[];
  readonly #pieces: readonly Piece[];
  readonly #bodyPairs: readonly ReadonlySet<string>[];
  readonly #cohesion: readonly number[];
  readonly #rarity: Rarity;
  /** For each piece: weights of its pairs. */
  readonly #weights: readonly { pair: string; weight: number }[][];
  /** For each piece and paragraph: which of the piece's pairs the paragraph holds, as two words of 31 bits. */
  readonly #held: Map<number, [number, number]>[];

  /** For each piece: what binds it to the piece before it, were both of one headline. */
  readonly #links: readonly number[];

  constructor(bodies: readonly BodyItem[], pieces: readonly Piece[], pairs: ReadonlySet<string>) {
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
    this.#links = pieces.map((piece, k) => (k === 0 ? 0 : linkValue(pieces[k - 1] as Piece, piece, pairs)));
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
      const insideValue = inside.reduce((sum, k) => sum + this.insideValue(k), 0);
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
    return { headline, inside, next: end, value: value + inside.reduce((sum, k) => sum + this.insideValue(k), 0) };
  }

  insideValue(k: number): number {
    const piece = this.#pieces[k] as Piece;
    if (piece.block.type === 'byline') return -1;
    const { text } = piece.block.run;
    const next = this.#pieces[k + 1];
    const crowded = next?.position === piece.position || this.#pieces[k - 1]?.position === piece.position;
    const shape = text.length > 24 || KICKER_END.test(text) || DECK_START.test(text) ? COSTS.insideOddShape : 0;
    const echo = this.#lineValue(k, piece.position, Math.min(piece.position + SECTION, this.#bodies.length));
    return COSTS.inside + echo + shape + (crowded ? COSTS.insideCrowded : 0);
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
    let value = COSTS.headline + place;
    let lines = 0;
    for (let end = first; end < pieces.length && end - first < LONGEST_GROUP; end += 1) {
      const piece = pieces[end] as Piece;
      if (end > first) {
        if ((pieces[end - 1] as Piece).position !== piece.position) break;
        value += this.#links[end] as number;
      } else if (DECK_START.test(piece.block.run.text)) {
        value += COSTS.danglingCue;
      }
      if (piece.block.type === 'display') {
        lines += 1;
        value += this.#lineValue(end, from, to);
      }
      if (lines > 4) value += COSTS.longGroup;
      const dangling = piece.block.type === 'display' && KICKER_END.test(piece.block.run.text) ? COSTS.danglingCue : 0;
      const total = value + dangling + (lines === 0 ? COSTS.noHeadline - COSTS.headline : 0);
      const group = range(first, end + 1);
      choices.push({ headline: group, inside: [], next: end + 1, value: total });
      also(group, end + 1, total);
    }
  }

  /** What a headline's line is worth over these paragraphs. */
  #lineValue(k: number, from: number, to: number): number {
    const text = (this.#pieces[k] as Piece).block.run.text;
    if (isNoticeTitle(text)) {
      return isNoticeText((this.#bodies[from] as BodyItem).block.run.text) ? COSTS.noticeTitle : -COSTS.noticeTitle;
    }
    const size = Math.min(1, (this.#weights[k] as unknown[]).length / 5);
    return size * echoValue(this.#echo([k], from, to));
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

/**
 * A curve given by points, straight between them.
 */
function curve(points: readonly (readonly [x: number, y: number])[], x: number): number {
  let [lastX, lastY] = points[0] as readonly [number, number];
  for (const [nextX, nextY] of points) {
    if (x <= nextX) return nextX === lastX ? nextY : lastY + ((x - lastX) / (nextX - lastX)) * (nextY - lastY);
    [lastX, lastY] = [nextX, nextY];
  }
  return lastY;
}

/** How much likelier a share of echo is between a headline's line and its own body than another's. */
function echoValue(echo: number): number {
  return curve(ECHO_CURVE, echo);
}
const ECHO_CURVE = [[0, -3], [0.06, -1.2], [0.15, 0.3], [0.25, 2], [0.35, 3.2], [0.45, 4], [0.55, 4.6], [0.7, 5.2], [1, 5.6]] as const;

/** How much likelier a cohesion is across two articles than inside one. */
function cohesionValue(cohesion: number): number {
  return curve(COHESION_CURVE, cohesion);
}
const COHESION_CURVE = [[0, 3.2], [0.05, 2.2], [0.1, 1.3], [0.15, 0.2], [0.2, -0.7], [0.25, -1.2], [0.35, -2.4], [0.6, -3]] as const;

/** How a story opens, and how one goes on. */
export const STORY_OPENING =
  /^(?:近日|日前|昨日|昨天|今年以来|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|记者(?:从|\d|近日|日前|昨)|[^，。]{2,20}(?:近日|日前|\d{1,2}日)(?:在|发布|宣布|公布|表示|举行|召开|印发|获悉))/u;
export const GOES_ON =
  /^(?:据(?:介绍|了解|悉|统计)|此外|同时|目前|其中|对此|为此|另外|随后|接着|然而|但是|因此|会议(?:指出|强调|要求|认为|还)|他|她|它|他们|这|该|[\p{Script=Han}]{2,4}(?:说|表示|指出|强调|认为|介绍|告诉))/u;

function linkValue(before: Piece, piece: Piece, pairs: ReadonlySet<string>): number {
  if (before.block.type === 'byline') return COSTS.lineAfterByline;
  if (piece.block.type === 'byline') return COSTS.bylineAfter;
  const first = before.block.run;
  const second = piece.block.run;
  const firstPart = first.fragments[0];
  const secondPart = second.fragments[0];
  if (firstPart && secondPart && firstPart.line === secondPart.line) return COSTS.sameLine;
  if (before.cluster !== piece.cluster) return COSTS.otherCluster;
  if (runsOn(first, second, pairs)) return COSTS.runsOn;
  const blank = secondPart?.line.blankBefore ? COSTS.blankBetween : COSTS.together;
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
