import type { BodyItem, PageItems } from './page-items.ts';

/** Whether a story's lead tells who reports: 本报讯（记者 张三）. */
export function namesReporter({ block }: BodyItem): boolean {
  return block.lead !== null && /记者|通讯员/u.test(block.lead.text);
}

/** Whether a story has a byline just before it, or a lead that names who reports. */
export function isSigned(body: BodyItem): boolean {
  return body.byline !== null || namesReporter(body);
}

/**
 * The items of a page whose bylines are set over the body, not under the headline: each that stands between a displayed
 * line and a paragraph belongs to the paragraph. Null where none stands so.
 */
export function withBylinesOverBodies(items: PageItems): PageItems | null {
  const { pieces } = items;
  const bodies = [...items.bodies];
  const kept = pieces.filter(({ block, position, cluster }, k) => {
    const body = bodies[position];
    if (block.type !== 'byline' || !body || body.byline || pieces[k + 1]?.position === position) return true;
    if (pieces[k - 1]?.cluster !== cluster) return true;
    bodies[position] = { ...body, byline: block, underLine: true };
    return false;
  });
  return kept.length === pieces.length ? null : { ...items, bodies, pieces: kept };
}
