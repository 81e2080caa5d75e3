import { isNoticeText, isNoticeTitle } from '../marks/notice-wording.ts';
import { HeadlineEcho } from './headline-echo.ts';
import type { BodyItem, Piece } from './page-items.ts';
import { COSTS, echoValue } from './reading-costs.ts';
import type { Wordings } from './wordings.ts';

/** Most paragraphs of one article. */
export const LONGEST_ARTICLE = 60;
/** Pairs of characters from which a wording is long enough to tell. */
const TELLING = 5;

/** Lines that stand together, held against the paragraphs from one on: all but how many paragraphs. */
export interface Unit {
  /** What it is worth whatever the paragraphs; null where their wording decides. */
  fixed: number | null;
  /** For each line what it shares, by the number of paragraphs. */
  shared: readonly (readonly number[])[];
  /** What all pairs of the lines weigh. */
  total: number;
  /** How much the unit's echo counts: a longer wording, and more lines, tell more. */
  factor: number;
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

  /** Pieces `first` to `end` (exclusive) over the paragraphs from `from` on. */
  unit(first: number, end: number, from: number): Unit {
    let count = this.#echo.count(first);
    let total = this.#echo.total(first);
    const shared = [this.#echo.shared(first, from)];
    for (let k = first + 1; k < end; k += 1) {
      count += this.#echo.count(k);
      total += this.#echo.total(k);
      shared.push(this.#echo.shared(k, from));
    }
    const factor = Math.min(1, count / TELLING) * (1 + COSTS.moreLines * (end - first - 1));
    return { fixed: this.#noticeValue(first, end, from), shared, total, factor };
  }

  /** What a unit is worth over so many paragraphs. */
  valueOf({ fixed, shared, total, factor }: Unit, paragraphs: number): number {
    if (fixed !== null) return fixed;
    let sum = 0;
    for (const line of shared) sum += line[paragraphs] as number;
    return factor * echoValue(total === 0 ? 0 : sum / total);
  }

  #noticeValue(first: number, end: number, from: number): number | null {
    const body = this.#bodies[from];
    if (!body || !this.isNoticeTitle(first) || end !== first + 1) return null;
    return isNoticeText(body.block.run.text) ? COSTS.noticeTitle : -COSTS.noticeTitle;
  }
}
