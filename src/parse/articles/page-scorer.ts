import type { Joint } from '../joint.ts';
import { type Choices, FARTHEST, HeadlineGroups } from './headline-groups.ts';
import { headlineLinks } from './headline-links.ts';
import { InsideValues } from './inside-values.ts';
import { openingValues } from './opening-values.ts';
import type { BodyItem, PageItems } from './page-items.ts';
import { ParagraphWordings } from './paragraph-wordings.ts';
import { type PhotoTitle, photoTitles } from './photo-title.ts';
import type { HeadlineOrder } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { UnitValues } from './unit-values.ts';

/** What the pieces and paragraphs of a page are worth to each other. */
export class Scorer {
  readonly #bodies: readonly BodyItem[];
  readonly #groups: HeadlineGroups;
  /** For each paragraph what speaks for an article beginning with it. */
  readonly openings: readonly number[];
  /** What pieces are worth where they are no headline. */
  readonly inside: InsideValues;
  /** For each piece: what binds it to the piece before it, were both of one headline. */
  readonly links: readonly number[];
  /** For each piece: the photo's title that may begin with it. */
  readonly titles: readonly (PhotoTitle | null)[];
  /** What the paragraphs say: for another scorer of the same ones. */
  readonly wordings: ParagraphWordings;

  constructor(
    { bodies, pieces, captions, blanksPart }: PageItems,
    joint: Joint,
    wordings = new ParagraphWordings(bodies),
  ) {
    this.#bodies = bodies;
    this.wordings = wordings;
    this.links = headlineLinks(pieces, joint, blanksPart);
    this.titles = photoTitles(pieces, captions, this.links, wordings.rarity);
    this.openings = openingValues(bodies, pieces, wordings);
    const units = new UnitValues(bodies, pieces, wordings);
    this.inside = new InsideValues(bodies, pieces, units, this.titles);
    this.#groups = new HeadlineGroups(pieces, bodies.length, this.links, units, this.inside);
  }

  get paragraphs(): number {
    return this.#bodies.length;
  }

  /** Whether an article surely begins with paragraph `i`: 上接 stands before it. */
  mustOpen(i: number): boolean {
    return this.#bodies[i]?.from !== null;
  }

  /** The headlines that paragraphs `from` to `to` (exclusive) may have, when pieces before `first` are gone; until the next call. */
  groups(from: number, to: number, first: number, order: HeadlineOrder): Choices {
    return this.#groups.find(from, to, first, order, this.#noHeadline(from), this.loneValue(from, to));
  }

  /** The same where headlines follow no order, in heaps or all over the page: the best few; until the next call. */
  anywhere(from: number, to: number, most: number, scattered: boolean): Choices {
    // What goes on from another page has its headline, if any, just before it.
    const reach = this.mustOpen(from) ? 0 : FARTHEST;
    return this.#groups.anywhere(from, to, most, this.#noHeadline(from), scattered ? reach : null);
  }

  /** What it is worth that an article holds one subheading only: one that is not parted over pages has two or none. */
  loneValue(from: number, to: number): number {
    return !this.mustOpen(from) && this.#bodies[to - 1]?.to === null ? COSTS.loneSubheading : 0;
  }

  #noHeadline(from: number): number {
    return this.mustOpen(from) ? COSTS.noHeadlineContinued : COSTS.noHeadline;
  }
}
