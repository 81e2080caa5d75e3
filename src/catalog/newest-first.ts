import { byCodeUnits } from '../text/code-units.ts';
import type { ArticleLink } from './catalog.ts';

/**
 * The order of a name's articles: newest first, those without a date last; of one day newspaper by newspaper, from the
 * first page to the last. What is alike in all of these stays as it was: in printed order.
 */
export function newestFirst(a: ArticleLink, b: ArticleLink): number {
  return (
    byCodeUnits(b.date ?? '', a.date ?? '') ||
    byCodeUnits(a.newspaper ?? '', b.newspaper ?? '') ||
    (a.page ?? Number.MAX_SAFE_INTEGER) - (b.page ?? Number.MAX_SAFE_INTEGER)
  );
}
