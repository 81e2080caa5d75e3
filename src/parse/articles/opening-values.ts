import { isOnlyNotice } from '../marks/notice-wording.ts';
import { GOES_ON, opensStory, saysMore } from '../marks/story-opening.ts';
import { namesReporter } from './byline-side.ts';
import type { BodyItem, Piece } from './page-items.ts';
import type { ParagraphWordings } from './paragraph-wordings.ts';
import { COSTS, cohesionValue } from './reading-costs.ts';
import { measureOf } from './subheading.ts';

/** A paragraph of fewer characters seldom ends a story. */
const SHORT = 40;

/**
 * For each paragraph what speaks for an article beginning with it.
 *
 * @param wordings how each hangs together with those before it
 */
export function openingValues(
  bodies: readonly BodyItem[],
  pieces: readonly Piece[],
  wordings: Pick<ParagraphWordings, 'cohesion' | 'takenUp' | 'likeness'>,
): number[] {
  const placesOf = (type: Piece['block']['type']): ReadonlySet<number> =>
    new Set(pieces.filter(({ block }) => block.type === type).map(({ position }) => position));
  /** Where bylines stand that wait for their article. */
  const bylines = placesOf('byline');
  /** Where displayed lines stand: what comes under a headline says nothing more of what stands above it. */
  const displayed = placesOf('display');
  const notices = bodies.map(({ block }) => isOnlyNotice(block.run.text));
  return bodies.map((body, i) => {
    const second = body.byline && namesReporter(body) ? COSTS.secondByline : 0;
    if (i === 0) return second;
    const before = bodies[i - 1] as BodyItem;
    const { text } = body.block.run;
    const goesOn = GOES_ON.test(text);
    let value = COSTS.cut + cohesionValue(wordings.cohesion[i] as number) + second;
    if (body.underLine) value += COSTS.bylineAfter;
    if (body.from || body.block.lead || (body.byline && !body.underLine)) value += COSTS.strongOpening;
    else {
      // Two reports of one matter stand side by side, each with its lead: only without one the words tell more.
      const signed = bylines.has(i) || body.underLine === true;
      value += signed ? COSTS.bylineBefore : COSTS.noStrongOpening;
      if (!signed && !displayed.has(i) && !goesOn && saysMore(text)) value += COSTS.saysMore;
      value += COSTS.takenUp * Math.sqrt(wordings.takenUp[i] as number);
      value += COSTS.alike * Math.sqrt(wordings.likeness[i] as number);
      value += COSTS.afterLength * Math.log(1 + before.block.run.text.length);
    }
    if (opensStory(text)) value += COSTS.storyOpening;
    else if (goesOn) value += COSTS.goesOn;
    if (before.to || before.block.tail) value += COSTS.afterClose;
    else if (!before.block.complete) value += COSTS.afterOpenParagraph;
    if (before.block.run.text.endsWith('：')) value += COSTS.afterColon;
    if (before.block.run.text.endsWith('”')) value += COSTS.afterSpeech;
    if (before.block.run.text.length < SHORT && !before.block.tail && !before.to) value += COSTS.afterShort;
    if (Math.abs(measureOf(before) - measureOf(body)) > 4) value += COSTS.measureChange;
    if (notices[i] !== notices[i - 1]) value += COSTS.noticeEdge;
    if (body.block.lined === 'verse') value += COSTS.verse;
    if (displayed.has(i)) {
      if (body.block.lined) value += COSTS.linedUnderLine;
      else if (before.block.lined) value += COSTS.afterLined;
    }
    return value;
  });
}
