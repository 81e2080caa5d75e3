import type { Archive } from '../domain/archive.ts';
import type { ArticleId, EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import { readArchiveFile } from './archive-file.ts';
import { plainEdition } from './edition-file.ts';
import { listKeys } from './index-editions.ts';
import { type LoadedArticle, loadEdition, readText } from './load-edition.ts';
import { openContent } from './open-content.ts';
import { ARCHIVE_FILE, dumpPath, EDITION_FILE, editionFolder, shownPath } from './paths.ts';
import { insertByPlace } from './reading-order.ts';
import { storeError } from './store-error.ts';

/** An edition out of `content/`, and which of its articles a person edited or wrote. */
export interface StoredParsedEdition extends ParsedEdition {
  corrected: ArticleId[];
}

/** The archive's settings. Throws a StoreError where `content/` or its archive.yaml can't be read. */
export async function readArchive(root: string): Promise<Archive> {
  const content = await openContent(root);
  return readArchiveFile(await readText(content, ARCHIVE_FILE), shownPath(content, ARCHIVE_FILE));
}

/** The keys of all editions: by day, those of newspapers with a slug behind. */
export async function listEditions(root: string): Promise<EditionKey[]> {
  return listKeys(await openContent(root));
}

/**
 * One edition with its records in order, read and checked file by file; nothing of it is remembered. Throws a
 * StoreError with file, line and column of the first thing that is wrong.
 */
export async function readEdition(root: string, key: EditionKey): Promise<StoredParsedEdition> {
  const content = await openContent(root);
  const folder = editionFolder(key);
  const loaded = await loadEdition(content, key);
  if (!loaded?.file) {
    throw storeError('edition-file', shownPath(content, `${folder}/${EDITION_FILE}`), 'is not there', {
      remedy: 'parse the dumps of the edition again',
    });
  }
  const { stored } = loaded.file;
  const withdrawn = new Set<string>(stored.withdrawn);
  const shown = loaded.articles.filter(({ record }) => !withdrawn.has(record.id));
  const missing = stored.articles.find(
    (id) => !withdrawn.has(id) && !shown.some(({ record }) => record.id === id),
  );
  if (missing !== undefined) {
    throw storeError(
      'edition-file',
      shownPath(content, `${folder}/${EDITION_FILE}`),
      `the file of ${missing} is gone`,
      {
        expected: 'a file for each id of "articles"',
        remedy:
          'parse again to have it back, or put the id into "withdrawn" to take the article out for good',
      },
    );
  }
  const articles = inReadingOrder(shown);
  const records = articles.map((article) => article.record);
  return {
    edition: { ...plainEdition(stored), articles: records.map((record) => record.id) },
    articles: records,
    corrected: articles.filter((article) => article.edited).map((article) => article.record.id),
  };
}

/** The decoded text of a dump, line ends LF. `file` as in a record's source. Throws a StoreError where there is none. */
export async function readDump(root: string, file: string): Promise<string> {
  return readText(await openContent(root), dumpPath(file));
}

/** The articles that `edition.yaml` lists, and among them by page and order those that a person added. */
function inReadingOrder(articles: readonly LoadedArticle[]): LoadedArticle[] {
  // A file that is neither listed nor a person's was left by a run that was killed; the next run lists it.
  const records = articles.filter((article) => article.listed).map((article) => article.record);
  for (const { record } of articles.filter((article) => !article.listed && article.edited))
    insertByPlace(records, record);
  const of = new Map(articles.map((article) => [article.record, article]));
  return records.map((record) => of.get(record)).filter((article) => article !== undefined);
}
