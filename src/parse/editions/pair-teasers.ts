import type { Draft } from '../articles/draft.ts';
import { namesakeOf } from './headline-likeness.ts';

/** From so much of its headline on a story is surely the one that a teaser points to. */
const SURELY = 0.8;
/** Of the records of the page that it names, so many on either side are asked: one dump may hold the pages of years. */
const NEAREST = 100;

/** A draft with the page that it stands on. */
interface OnPage {
  draft: Draft;
  page: { page: number | null };
}

/**
 * Finds for each teaser (导读: 新桥通车 详见第2版) the story that it points to: on the page that it names the one whose
 * headline says the same. Several may point to one.
 */
export function pairTeasers(placed: readonly OnPage[]): Map<Draft, Draft> {
  const stories = new Map<Draft, Draft>();
  /** For each page its records, and how many stand on it before the one at hand. */
  const byPage = Map.groupBy(
    placed.filter(({ draft }) => draft.kind !== 'teaser'),
    ({ page }) => page.page,
  );
  const passed = new Map<number | null, number>();
  for (const { draft, page } of placed) {
    const { to } = draft;
    if (draft.kind !== 'teaser') {
      passed.set(page.page, (passed.get(page.page) ?? 0) + 1);
      continue;
    }
    if (to?.manner !== 'see' || to.page === null || to.page === page.page) continue;
    const at = passed.get(to.page) ?? 0;
    const near = (byPage.get(to.page) ?? []).slice(Math.max(0, at - NEAREST), at + NEAREST);
    const found = namesakeOf(
      draft,
      near.map((other) => other.draft),
    );
    if (!found) continue;
    stories.set(draft, found.draft);
    if (found.share >= SURELY) continue;
    draft.certainty.continuation = 'inferred';
    draft.reasons.continuation = '所指的文章是按版次和标题的用语认出的';
  }
  return stories;
}
