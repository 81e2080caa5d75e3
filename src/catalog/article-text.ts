import type { ArticleRecord } from '../domain/article.ts';

/** What an article says: headline, body and captions, one line each; leads and tails tell who wrote it. */
export function articleText({ headline, body, captions }: ArticleRecord): string {
  const parts = [headline.kicker, headline.main, headline.deck].filter((part) => part !== null);
  return [...parts, ...body.map(({ text }) => text), ...captions.map(({ text }) => text)].join('\n');
}
