import { isNoticeText, isNoticeTitle } from '../marks/notice-wording.ts';
import { isOfficeName } from '../marks/office-name.ts';
import { isSigned } from './byline-side.ts';
import { HeadlineEcho } from './headline-echo.ts';
import type { BodyItem, Piece } from './page-items.ts';
import { COSTS, echoValue } from './reading-costs.ts';
import type { Wordings } from './wordings.ts';

/** Most paragraphs of one article. */
export const LONGEST_ARTICLE = 60;
/** Pairs of characters from which a wording is long enough to tell. */
const TELLING = 5;

/** Lines that stand together: what they are worth over any paragraphs is worked out from this. */
export interface Unit {
  first: number;
  end: number;
  /** What all pairs of the lines weigh. */
  total: number;
  /** How much the unit's echo counts: a longer wording, and more lines, tell more. */
  factor: number;
}

/** Most paragraphs of a notice before its wording tells that it is one. */
const LONGEST_NOTICE = 6;

/** 临江市人民法院, 临江市人民法院 2019年5月24日. */
function isSignedByOffice(tail: string): boolean {
  return isOfficeName(tail.split(' ')[0] as string);
}

/** What lines of a headline that stand together are worth over paragraphs: by their wording, as a whole. */
export class UnitValues {
  readonly #bodies: readonly BodyItem[];
  readonly #echo: HeadlineEcho;
  readonly #noticeTitle: readonly boolean[];

  constructor(bodies: readonly BodyItem[], pieces: readonly Piece[], wordings: Wordings) {
    this.#bodies = bodies;
    const lines = pieces.map(({ block, author }) =>
      block.type === 'byline' || author ? '' : block.run.text,
    );
    this.#echo = new HeadlineEcho(lines, wordings, LONGEST_ARTICLE);
    this.#noticeTitle = pieces.map(({ block }) => block.type === 'display' && isNoticeTitle(block.run.text));
  }

  /** Whether piece `k` is the title of a notice. */
  isNoticeTitle(k: number): boolean {
    return this.#noticeTitle[k] === true;
  }

  /** Whether paragraph `from` has a byline of its own, or a lead that names who reports. */
  isSigned(from: number): boolean {
    const body = this.#bodies[from];
    return body !== undefined && isSigned(body);
  }

  /** Pieces `first` to `end` (exclusive) as one unit. */
  unit(first: number, end: number): Unit {
    let count = 0;
    let total = 0;
    for (let k = first; k < end; k += 1) {
      count += this.#echo.count(k);
      total += this.#echo.total(k);
    }
    const factor = Math.min(1, count / TELLING) * (1 + COSTS.moreLines * (end - first - 1));
    return { first, end, total, factor };
  }

  /** Under which number it is known what piece `k` shares with the paragraphs from `from` on. */
  shared(k: number, from: number): number {
    return this.#echo.shared(k, from);
  }

  /**
   * What a unit is worth over so many paragraphs by its wording.
   *
   * @param shared what each piece from `offset` on shares with them, as `shared` tells
   */
  echoOf(
    { first, end, total, factor }: Unit,
    shared: readonly number[],
    offset: number,
    paragraphs: number,
  ): number {
    let sum = 0;
    for (let k = first; k < end; k += 1) sum += this.#echo.share(shared[k - offset] as number, paragraphs);
    return factor * echoValue(total === 0 ? 0 : sum / total);
  }

  /** What piece `k` alone is worth over paragraphs. */
  valueOf(k: number, from: number, paragraphs: number): number {
    const fixed = this.noticeValue(k, k + 1, from);
    return fixed ?? this.echoOf(this.unit(k, k + 1), [this.shared(k, from)], k, paragraphs);
  }

  /** What a unit is worth whatever it says; null where its wording decides. */
  noticeValue(first: number, end: number, from: number): number | null {
    const body = this.#bodies[from];
    if (!body || !this.isNoticeTitle(first) || end !== first + 1) return null;
    return this.#readsLikeNotice(from) ? COSTS.noticeTitle : -COSTS.noticeTitle;
  }

  /** Whether a notice begins with a paragraph: what tells it may stand further down, above the office that signs it. */
  #readsLikeNotice(from: number): boolean {
    let tells = false;
    for (let k = from; k < from + LONGEST_NOTICE; k += 1) {
      const block = this.#bodies[k]?.block;
      if (!block || (k > from && block.lead)) return false;
      tells ||= isNoticeText(block.run.text);
      if (tells && (k === from || (block.tail && isSignedByOffice(block.tail.text)))) return true;
      if (block.tail) return false;
    }
    return false;
  }
}
