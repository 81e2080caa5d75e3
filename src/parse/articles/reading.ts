import type { CaptionBlock } from '../blocks/block.ts';

/**
 * Where a page prints its headlines: before or after their bodies, in a heap in the bodies' order or in none, all over the
 * page.
 */
export type HeadlineOrder = 'before' | 'after' | 'apart' | 'unordered' | 'scattered';

/** One article as the page's best reading has it: paragraphs and pieces by their place in the page's items. */
export interface Assignment {
  /** First and last paragraph, last exclusive. */
  from: number;
  to: number;
  /** Pieces of the headline, as places in `pieces`. */
  headline: number[];
  /** Pieces inside the body: subheadings. */
  inside: number[];
  /** Bylines and authors' names that stand elsewhere. */
  bylines: number[];
}

/** Pieces `from` to `to` (exclusive) that are the title of a photo. */
export interface TitleChoice {
  from: number;
  to: number;
  caption: CaptionBlock;
  value: number;
}

export interface PageReading {
  order: HeadlineOrder;
  articles: Assignment[];
  titles: TitleChoice[];
  /** Pieces that no article and no photo takes. */
  left: number[];
  value: number;
}
