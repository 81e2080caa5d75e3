import type { ArticleRecord } from '../domain/article.ts';
import type { EditionPage } from '../domain/edition.ts';
import type { ParsedEdition } from '../domain/parsed.ts';

/** What is known of one page: its printed label and section, and the records on it in printed order. */
export interface PageInfo {
  page: number | null;
  pageLabel: string | null;
  section: string | null;
  certainty: EditionPage['certainty'];
  reason: string | null;
  records: ArticleRecord[];
}

export function pageInfo({ edition, articles }: ParsedEdition, page: number | null): PageInfo {
  const known = edition.pages.find((candidate) => candidate.page === page);
  return {
    page,
    pageLabel: known?.pageLabel ?? null,
    section: known?.section ?? null,
    certainty: known?.certainty ?? 'unknown',
    reason: known?.reason ?? null,
    records: articles.filter((record) => record.page === page),
  };
}
