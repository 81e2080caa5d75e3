import type { ArticleRecord } from '../domain/article.ts';
import { bodyLength } from './reading.ts';

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

/** Arranges the records of one page. The dump tells no place and no size, so weight is worked out by `weightOf`. */
export function arrange(records: readonly ArticleRecord[]): FrontPage {
  const inOrder = records.toSorted((a, b) => a.order - b.order);
  const ofKind = (kind: ArticleRecord['kind']) => inOrder.filter((record) => record.kind === kind);
  const articles = ofKind('article');
  const ranked = articles
    .map((record, index) => ({ record, weight: weightOf(record, 1 - index / articles.length) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ record }) => record);
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

/** A story weighs by what an editor spends on it: a headline of several parts, a jump, length, and an early place. */
function weightOf(record: ArticleRecord, earliness: number): number {
  const { kicker, main, deck } = record.headline;
  if (main === null) return -1 + earliness;
  const parts = Number(kicker !== null) + Number(deck !== null);
  const jumps = record.continuation.to === null ? 0 : 0.5;
  return parts + jumps + Math.min(bodyLength(record), 1500) / 1000 + earliness * 1.5;
}
