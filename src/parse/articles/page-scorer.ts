import type { Joint } from '../joint.ts';
import { isNoticeText, isNoticeTitle, isOnlyNotice } from '../marks/notice-wording.ts';
import { GOES_ON, STORY_OPENING } from '../marks/story-opening.ts';
import { HeadlineEcho } from './headline-echo.ts';
import { headlineLinks, onOneLine } from './headline-links.ts';
import type { BodyItem, CaptionItem, Piece } from './page-items.ts';
import { ParagraphWordings } from './paragraph-wordings.ts';
import { type PhotoTitle, photoTitles } from './photo-title.ts';
import { DECK_START, KICKER_END } from './phrase-breaks.ts';
import type { HeadlineOrder, TitleChoice } from './reading.ts';
import { COSTS, cohesionValue, echoValue } from './reading-costs.ts';
import { measureOf, subheadingValues } from './subheading.ts';

/** How many paragraphs a subheading speaks for. */
const SECTION = 6;
/** Most lines and bylines that are tried as one headline. */
const LONGEST_GROUP = 7;
/** Most paragraphs of one article. */
export const LONGEST_ARTICLE = 60;
/** How far from its body, in paragraphs, a headline is looked for. */
export const FARTHEST = 70;

/** What it costs that no article takes a piece. */
export function skipCost(piece: Piece): number {
  return piece.block.type === 'byline' || piece.author ? COSTS.skipByline : COSTS.skipPiece;
}

/** Pieces `headFrom` to `headTo` as headline, `inFrom` to `inTo` inside the body (ends exclusive), `next` the first left. */
export interface Choice {
  headFrom: number;
  headTo: number;
  inFrom: number;
  inTo: number;
  next: number;
  value: number;
}

/** What the pieces and paragraphs of a page are worth to each other. */
export class Scorer {
  readonly #bodies: readonly BodyItem[];
  readonly #pieces: readonly Piece[];
  readonly #echo: HeadlineEcho;
  readonly #insideValues: (number | undefined)[] = [];
  readonly #openings: (number | undefined)[] = [];
  /** Where bylines stand that wait for their article. */
  readonly #bylines: ReadonlySet<number>;
  readonly #noticeTitle: readonly boolean[];
  readonly #subheading: readonly number[];
  /** For each paragraph: whether only a notice can say that. */
  readonly #notice: readonly boolean[];
  readonly #startsDeck: readonly boolean[];
  readonly #endsKicker: readonly boolean[];
  /** For each piece: whether it stands on one line with the piece before it. */
  readonly #sameLine: readonly boolean[];

  /** For each piece: what binds it to the piece before it, were both of one headline. */
  readonly links: readonly number[];
  /** For each piece: the photo's title that may begin with it. */
  readonly titles: readonly (PhotoTitle | null)[];

  /** What the paragraphs say: for another scorer of the same ones. */
  readonly wordings: ParagraphWordings;

  constructor(
    bodies: readonly BodyItem[],
    pieces: readonly Piece[],
    captions: readonly CaptionItem[],
    joint: Joint,
    wordings = new ParagraphWordings(bodies),
  ) {
    this.#bodies = bodies;
    this.#pieces = pieces;
    this.wordings = wordings;
    const lines = pieces.map(({ block, author }) =>
      block.type === 'byline' || author ? '' : block.run.text,
    );
    this.#echo = new HeadlineEcho(lines, wordings, LONGEST_ARTICLE);
    this.#bylines = new Set(
      pieces.filter(({ block }) => block.type === 'byline').map(({ position }) => position),
    );
    this.#noticeTitle = pieces.map(({ block }) => block.type === 'display' && isNoticeTitle(block.run.text));
    this.#subheading = subheadingValues(pieces, bodies);
    this.#notice = bodies.map(({ block }) => isOnlyNotice(block.run.text));
    this.#startsDeck = pieces.map(({ block }) => DECK_START.test(block.run.text));
    this.#endsKicker = pieces.map(({ block }) => KICKER_END.test(block.run.text));
    this.#sameLine = pieces.map((piece, k) => k > 0 && onOneLine(pieces[k - 1] as Piece, piece));
    this.links = headlineLinks(pieces, joint);
    this.titles = photoTitles(pieces, captions, this.links, wordings.rarity);
  }

  get paragraphs(): number {
    return this.#bodies.length;
  }

  /** Whether an article surely begins with paragraph `i`: 上接 stands before it. */
  mustOpen(i: number): boolean {
    return this.#bodies[i]?.from !== null;
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
    let value = COSTS.cut + cohesionValue(this.wordings.cohesion[i] as number);
    if (body.from || body.block.lead || body.byline) value += COSTS.strongOpening;
    else if (this.#bylines.has(i)) value += COSTS.bylineBefore;
    else value += COSTS.noStrongOpening;
    if (STORY_OPENING.test(body.block.run.text)) value += COSTS.storyOpening;
    else if (GOES_ON.test(body.block.run.text)) value += COSTS.goesOn;
    if (before.to || before.block.tail) value += COSTS.afterClose;
    else if (!before.block.complete) value += COSTS.afterOpenParagraph;
    if (Math.abs(measureOf(before) - measureOf(body)) > 4) value += COSTS.measureChange;
    if (this.#notice[i] !== this.#notice[i - 1]) value += COSTS.noticeEdge;
    return value;
  }

  /** The headlines that paragraphs `from` to `to` (exclusive) may have, when pieces before `first` are gone. */
  groups(from: number, to: number, first: number, order: HeadlineOrder): Choice[] {
    const none = { headFrom: first, headTo: first };
    const choices: Choice[] = [{ ...none, inFrom: first, inTo: first, next: first, value: COSTS.noHeadline }];
    const innerEnd = this.#innerEnd(first, from, to);
    const innerValue = this.insideSum(first, innerEnd);
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
        value: value + this.insideSum(headTo, end),
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

  /** What pieces are worth inside a body: as subheadings, or as the titles of photos that stand there. */
  insideSum(from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to; ) {
      const end = this.#placeEnd(k, to);
      sum += this.#titleInside(k, end)?.value ?? this.#subheadingSum(k, end);
      k = end;
    }
    return sum;
  }

  /** The photos' titles among pieces inside a body. */
  insideTitles(from: number, to: number): TitleChoice[] {
    const titles: TitleChoice[] = [];
    for (let k = from; k < to; ) {
      const end = this.#placeEnd(k, to);
      const title = this.#titleInside(k, end);
      if (title) titles.push({ ...title, from: k });
      k = end;
    }
    return titles;
  }

  /** The best of pieces between two articles: titles of photos, or left over. */
  leftOver(from: number, to: number): { value: number; titles: TitleChoice[] } {
    const best: { value: number; titles: TitleChoice[] }[] = [];
    best[to] = { value: 0, titles: [] };
    for (let k = to - 1; k >= from; k -= 1) {
      const rest = best[k + 1] as { value: number; titles: TitleChoice[] };
      best[k] = { ...rest, value: rest.value + skipCost(this.#pieces[k] as Piece) };
      const title = this.titles[k];
      const after = title && best[title.to];
      if (after && after.value + title.value > (best[k]?.value ?? 0))
        best[k] = { value: after.value + title.value, titles: [{ ...title, from: k }, ...after.titles] };
    }
    return best[from] ?? { value: 0, titles: [] };
  }

  /** The photo's title that all pieces of one place are, where they had better be that than a subheading. */
  #titleInside(from: number, to: number): PhotoTitle | null {
    const title = this.titles[from];
    if (title?.to !== to) return null;
    const value = title.value + COSTS.titleInside;
    return value > this.#subheadingSum(from, to) ? { ...title, value } : null;
  }

  #subheadingSum(from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to; k += 1) sum += this.insideValue(k);
    return sum;
  }

  #placeEnd(k: number, to: number): number {
    let end = k + 1;
    while (end < to && this.#pieces[end]?.position === this.#pieces[k]?.position) end += 1;
    return end;
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

  /** What piece `k` is worth as a subheading. */
  insideValue(k: number): number {
    const known = this.#insideValues[k];
    if (known !== undefined) return known;
    const value = this.#workOutInside(k);
    this.#insideValues[k] = value;
    return value;
  }

  #workOutInside(k: number): number {
    const piece = this.#pieces[k] as Piece;
    if (piece.block.type === 'byline') return COSTS.bylineInside;
    if (piece.author) return COSTS.authorInside;
    const echo = this.#unitValue(
      k,
      k + 1,
      piece.position,
      Math.min(piece.position + SECTION, this.#bodies.length),
    );
    const first = this.#pieces[k - 1]?.position !== piece.position;
    if (this.#noticeTitle[k]) return -COSTS.noticeTitle;
    return first ? COSTS.inside + echo + (this.#subheading[k] as number) : COSTS.insideNext;
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
      const displayed = piece.block.type === 'display' && !piece.author;
      if (end > first) {
        if (head.position !== piece.position) break;
        value += link;
      } else if (this.#startsDeck[end]) {
        value += COSTS.danglingCue;
      }
      if (displayed) {
        if (end === first || !this.#sameLine[end]) lines += 1;
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
    const body = this.#bodies[from];
    if (body && this.#noticeTitle[first] && end === first + 1) {
      return isNoticeText(body.block.run.text) ? COSTS.noticeTitle : -COSTS.noticeTitle;
    }
    let count = 0;
    let all = 0;
    let shared = 0;
    for (let k = first; k < end; k += 1) {
      count += this.#echo.count(k);
      all += this.#echo.total(k);
      shared += this.#echo.shared(k, from)[to - from] as number;
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
}
