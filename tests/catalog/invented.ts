import { createHash } from 'node:crypto';
import { ArticleRecord } from '../../src/domain/article.ts';
import { Edition } from '../../src/domain/edition.ts';
import { twoDigits } from '../../src/domain/ids.ts';
import type { ParsedEdition, ParseResult } from '../../src/domain/parsed.ts';

/** What a test says of a record; the rest is made up so that the schema holds. */
export type Told = Partial<Omit<ArticleRecord, 'id' | 'headline'>> & {
  id?: string;
  main?: string | null;
  kicker?: string | null;
  deck?: string | null;
  text?: string[];
};

/** A record of an edition `2021/03/05`, the given place on the given page. */
export function inventRecord(key: string, order: number, told: Told = {}): ArticleRecord {
  const date = /\d{4}\/\d{2}\/\d{2}$/.exec(key)?.[0].replaceAll('/', '-') ?? null;
  const { main = `标题${order}`, kicker = null, deck = null, text = [`正文${order}。`], ...rest } = told;
  const page = told.page === undefined ? 1 : told.page;
  const stem = key.replace(/^(?:undated\/)/, '').replaceAll('/', date === null ? '-' : '');
  return ArticleRecord.parse({
    id: `${stem}-${twoDigits(page)}-${twoDigits(order)}`,
    kind: 'article',
    newspaper: '甲城日报',
    date,
    page,
    pageLabel: null,
    section: null,
    order,
    source: { file: dumpName(key), lines: [[order * 3 - 2, order * 3 - 1]] },
    headline: { kicker, main, deck },
    lead: null,
    byline: [],
    body: text.map((paragraph) => ({ type: 'paragraph', text: paragraph })),
    tail: null,
    captions: [],
    continuation: { to: null, from: null },
    certainty: { headline: 'printed', date: date === null ? 'unknown' : 'printed' },
    reasons: {},
    ...rest,
  });
}

/** An edition with these records; its pages are theirs. */
export function inventEdition(
  key: string,
  articles: ArticleRecord[],
  told: Partial<Edition> = {},
): ParsedEdition {
  const date = articles[0]?.date ?? /\d{4}\/\d{2}\/\d{2}$/.exec(key)?.[0].replaceAll('/', '-') ?? null;
  const newspaper = articles[0]?.newspaper ?? '甲城日报';
  const file = dumpName(key);
  const edition = Edition.parse({
    key,
    newspaper,
    date,
    certainty: { newspaper: 'printed', date: date === null ? 'unknown' : 'printed' },
    reasons: { newspaper: null, date: null },
    pages: [...new Set(articles.map(({ page }) => page))].map((page) => ({
      page,
      pageLabel: null,
      section: page === 1 ? '要闻' : null,
      source: { file, lines: [] },
      certainty: page === null ? 'unknown' : 'printed',
      reason: null,
    })),
    sources: [
      { file, encoding: 'utf-8', bytes: 100, sha256: createHash('sha256').update(file).digest('hex') },
    ],
    articles: articles.map(({ id }) => id),
    furniture: [],
    unclaimed: [],
    account: { record: 100, mark: 0, furniture: 0, unclaimed: 0 },
    messages: [],
    ...told,
  });
  return { edition, articles };
}

/** Editions as a parser's result, with a dump for each that has enough lines. */
export function inventResult(editions: ParsedEdition[]): ParseResult {
  const dumps = editions.flatMap(({ edition, articles }) =>
    edition.sources.map(({ file }) => {
      const last = Math.max(3, ...articles.flatMap(({ source }) => source.lines.flat()));
      const lines = Array.from({ length: last + 1 }, (_, index) => `${edition.key} 原文第${index + 1}行`);
      return { file, text: `${lines.join('\n')}\n` };
    }),
  );
  return { editions, dumps, messages: [] };
}

function dumpName(key: string): string {
  return `${key.replaceAll('/', '-')}.txt`;
}
