import { byWeight } from '../catalog/weight.ts';
import type { ArticleRecord } from '../domain/article.ts';

/** How large a story is set. */
export type Tier = 'lead' | 'second' | 'rest';

/** The stories of one page as a text front page: lead first, all others in printed order. */
export interface FrontPage {
  stories: { record: ArticleRecord; tier: Tier }[];
  teasers: ArticleRecord[];
  photos: ArticleRecord[];
  notices: ArticleRecord[];
}

const SECONDS = 2;

/** Arranges the records of one page. The dump tells no place and no size, so weight is worked out (`byWeight`). */
export function arrange(records: readonly ArticleRecord[]): FrontPage {
  const inOrder = records.toSorted((a, b) => a.order - b.order);
  const ofKind = (kind: ArticleRecord['kind']) => inOrder.filter((record) => record.kind === kind);
  const articles = ofKind('article');
  const ranked = byWeight(articles);
  const lead = ranked[0];
  const seconds = new Set(articles.length > SECONDS + 2 ? ranked.slice(1, 1 + SECONDS) : []);
  const others = articles.filter((record) => record !== lead);
  return {
    stories: [
      ...(lead ? [{ record: lead, tier: 'lead' as const }] : []),
      ...others.map((record) => ({
        record,
        tier: seconds.has(record) ? ('second' as const) : ('rest' as const),
      })),
    ],
    teasers: ofKind('teaser'),
    photos: ofKind('caption'),
    notices: ofKind('notice'),
  };
}
