import { hangTogether, takenUp } from './cohesion.ts';
import type { BodyItem } from './page-items.ts';
import { Wordings } from './wordings.ts';

/** What a page's paragraphs say, and how each of them hangs together with those before it. */
export class ParagraphWordings extends Wordings {
  readonly cohesion: readonly number[];
  readonly takenUp: readonly number[];
  readonly likeness: readonly number[];

  constructor(bodies: readonly BodyItem[]) {
    super(bodies.map(({ block }) => block.run.text));
    const squares = this.rarity.squares();
    const hang = hangTogether(this, squares);
    this.cohesion = hang.cohesion;
    this.likeness = hang.likeness;
    this.takenUp = takenUp(this, squares);
  }
}
