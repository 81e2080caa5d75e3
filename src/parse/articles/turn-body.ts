import type { Joint } from '../joint.ts';
import { beginsPoint } from '../marks/point-number.ts';
import type { BodyItem } from './page-items.ts';
import type { Assignment } from './reading.ts';

/** A paragraph that stops in mid-sentence and one that only goes on are one. */
export function continues(before: BodyItem, body: BodyItem): boolean {
  if (before.block.complete || before.to || body.from || body.block.lined) return false;
  const line = body.block.run.fragments[0]?.line;
  return line !== undefined && line.indent < 2 && body.block.margin < 3 && !beginsPoint(body.block.run.text);
}

/**
 * A story's paragraphs in the order in which it was written. Where the extractor gave a later column first, the lead
 * stands further down, the last sentence of all is not over, and the first paragraph only goes on: what begins with
 * the lead comes first.
 *
 * @returns null where they stand right
 */
export function turnedBody(bodies: readonly BodyItem[]): BodyItem[] | null {
  const [first] = bodies;
  const last = bodies[bodies.length - 1];
  if (!first || !last || opens(first)) return null;
  const lead = bodies.findIndex(({ block }) => block.lead !== null);
  if (lead < 1 || bodies.slice(lead + 1).some(opens)) return null;
  if (!bodies[lead - 1]?.block.complete || !continues(last, first)) return null;
  return [...bodies.slice(lead), ...bodies.slice(0, lead)];
}

/** In nats: a word, or characters that meet elsewhere on the page, must bind the two halves. */
const BOUND = 1.5;

/**
 * Stories whose beginning was taken for another one, since a later column stands under the headline: the beginning has
 * a lead and no headline, and its last sentence goes on in the first of the story.
 *
 * @returns the beginning by its story, one to one
 */
export function strayBeginnings(
  articles: readonly Assignment[],
  bodies: readonly BodyItem[],
  joint: Joint,
): Map<Assignment, Assignment> {
  const found = new Map<Assignment, Assignment>();
  const stories = articles.filter(
    ({ headline, from, to }) => headline.length > 0 && !bodies.slice(from, to).some(opens),
  );
  for (const beginning of articles) {
    const { headline, from, to, inside, bylines } = beginning;
    const [first, ...others] = bodies.slice(from, to);
    if (headline.length + inside.length + bylines.length > 0 || !first?.block.lead || others.some(opens))
      continue;
    const last = bodies[to - 1] as BodyItem;
    let best: Assignment | null = null;
    let most = BOUND;
    for (const story of stories) {
      const next = bodies[story.from];
      if (!next || found.has(story) || !continues(last, next)) continue;
      const bound = joint.of(last.block.run.text, next.block.run.text);
      if (bound >= most) [best, most] = [story, bound];
    }
    if (best) found.set(best, beginning);
  }
  return found;
}

function opens({ block, from, byline }: BodyItem): boolean {
  return block.lead !== null || from !== null || byline !== null;
}
