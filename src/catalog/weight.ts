import type { ArticleRecord } from '../domain/article.ts';

/**
 * Stories of one page, weightiest first. The dump tells no place and no size, so a story weighs by what an editor
 * spends on it: a headline of several parts, a jump, length, and an early place. Equal ones stay in printed order.
 */
export function byWeight(stories: readonly ArticleRecord[]): ArticleRecord[] {
  return stories
    .map((record, index) => ({ record, weight: weightOf(record, 1 - index / stories.length) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ record }) => record);
}

function weightOf(record: ArticleRecord, earliness: number): number {
  const { kicker, main, deck } = record.headline;
  if (main === null) return -1 + earliness;
  const parts = Number(kicker !== null) + Number(deck !== null);
  const jumps = record.continuation.to === null ? 0 : 0.5;
  return parts + jumps + Math.min(bodyLength(record), 1500) / 1000 + earliness * 1.5;
}

function bodyLength({ body }: ArticleRecord): number {
  return body.reduce((sum, { text }) => sum + text.length, 0);
}
