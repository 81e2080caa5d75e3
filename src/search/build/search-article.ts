import { articlePath } from '../../domain/addresses.ts';
import type { ArticleRecord } from '../../domain/article.ts';
import type { ParsedEdition } from '../../domain/parsed.ts';
import { hashText } from '../format/grams.ts';
import type { StoredArticle } from '../format/manifest.ts';
import { foldedFields, isTitle, searchFields } from '../format/search-text.ts';

/** An article as the search keeps it, with its text as queries see it. */
export interface SearchArticle {
  stored: StoredArticle;
  folded: string;
  /** The same of the headline's three parts alone. */
  title: string;
}

/** The articles of an edition in page order. */
export function searchArticles({ edition, articles }: ParsedEdition): SearchArticle[] {
  return [...articles]
    .sort((a, b) => (a.page ?? 0) - (b.page ?? 0) || a.order - b.order)
    .map((record) => searchArticle(edition.key, record));
}

function searchArticle(key: ParsedEdition['edition']['key'], record: ArticleRecord): SearchArticle {
  const fields = searchFields(record);
  return {
    stored: {
      id: record.id,
      path: articlePath(key, record),
      kind: record.kind,
      newspaper: record.newspaper,
      date: record.date,
      page: record.page,
      pageLabel: record.pageLabel,
      section: record.section,
      names: [...new Set(record.byline.map((person) => person.name))],
      fields: fields.map(({ name, text }) => [name, text]),
    },
    folded: foldedFields(fields),
    title: foldedFields(fields.filter(isTitle)),
  };
}

/** Units that are hashed together by contentHash. */
const WINDOW = 8;

/**
 * Mostly equal for articles that run the same text, though with another byline or cut: the least hash of all windows
 * of the body. They share a block, where the second costs next to nothing.
 */
export function contentHash(article: StoredArticle): number {
  const body = article.fields.find(([field]) => field === 'body')?.[1];
  const text = body ?? article.fields.map(([, part]) => part).join('');
  let least = 0xffff_ffff;
  for (let at = 0; at === 0 || at + WINDOW <= text.length; at += 1)
    least = Math.min(least, hashText(text.slice(at, at + WINDOW)));
  // Least hashes are small numbers: they are spread again.
  return hashText(String(least));
}
