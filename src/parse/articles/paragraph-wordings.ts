import { cohesion, likeness, takenUp } from './cohesion.ts';
import type { BodyItem } from './page-items.ts';
import { Wordings } from './wordings.ts';

/** What a page's paragraphs say, and how each of them hangs together with those before it. */
export class ParagraphWordings extends Wordings {
  readonly cohesion: readonly number[];
  readonly takenUp: readonly number[];
  readonly likeness: readonly number[];

  constructor(bodies: readonly BodyItem[]) {
    super(bodies.map(({ block }) => block.run.text));
    this.cohesion = cohesion(this);
    this.takenUp = takenUp(this);
    this.likeness = likeness(this);
  }
}
