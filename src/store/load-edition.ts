import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { articlePlace } from '../domain/addresses.ts';
import type { ArticleRecord } from '../domain/article.ts';
import type { EditionKey } from '../domain/ids.ts';
import { readArticleFile } from './article-file.ts';
import { type EditionFile, readEditionFile } from './edition-file.ts';
import { type ContentRoot, EDITION_FILE, editionFolder, resolveInside, shownPath } from './paths.ts';
import { StoreError, storeError } from './store-error.ts';

/** An article as it lies in `content/`. */
export interface LoadedArticle {
  record: ArticleRecord;
  /** Its path below `content/`. */
  path: string;
  text: string;
  machineDigest: string | null;
  /** Whether a person changed or wrote the file. */
  edited: boolean;
  /** Whether `edition.yaml` names it; one that it does not was added by a person, or left by a run that was killed. */
  listed: boolean;
}

/** An edition as it lies in `content/`; `file` is null where its `edition.yaml` is not there. */
export interface LoadedEdition {
  key: EditionKey;
  file: EditionFile | null;
  articles: LoadedArticle[];
  /** Names of all files in its folder. */
  names: string[];
}

/** Reads all of an edition; null where its folder is not there. Throws a StoreError for the first bad file. */
export async function loadEdition(root: ContentRoot, key: EditionKey): Promise<LoadedEdition | null> {
  const folder = editionFolder(key);
  const opened = await openFolder(root, folder);
  if (opened === null) return null;
  const { absolute, names } = opened;
  let file: EditionFile | null = null;
  if (names.includes(EDITION_FILE)) {
    const shown = shownPath(root, `${folder}/${EDITION_FILE}`);
    file = readEditionFile(readAbsolute(path.join(absolute, EDITION_FILE), shown), shown);
    if (file.stored.key !== key) {
      throw storeError('edition-file', shown, `is the edition ${file.stored.key}`, {
        line: 1,
        expected: `expected ${key}, as its folder says`,
        remedy: 'an edition is moved by giving its dumps a date in the YAML file beside them',
      });
    }
  }
  const listed = new Map((file?.stored.articles ?? []).map((id, index) => [id, index]));
  const articles: LoadedArticle[] = [];
  const seen = new Map<string, string>();
  for (const name of names.filter((entry) => entry.endsWith('.md'))) {
    const shown = shownPath(root, `${folder}/${name}`);
    const text = readAbsolute(path.join(absolute, name), shown);
    // A file that a power cut left empty is no article; the next run writes it again.
    if (text === '') continue;
    const article = readArticleFile(text, shown);
    const { page, number } = articlePlace(article.record);
    refuseTwice(seen, article.record.id, shown, 'id');
    refuseTwice(seen, `${page}/${number}`, shown, 'address');
    articles.push({ ...article, path: `${folder}/${name}`, text, listed: listed.has(article.record.id) });
  }
  const rank = (article: LoadedArticle) => listed.get(article.record.id) ?? Number.POSITIVE_INFINITY;
  articles.sort((a, b) => (rank(a) === rank(b) ? (a.path < b.path ? -1 : 1) : rank(a) - rank(b)));
  return { key, file, articles, names };
}

/** The text of a file below `content/`. Throws a StoreError where it can't be read, or is no plain file. */
export async function readText(root: ContentRoot, relative: string): Promise<string> {
  const absolute = await resolveInside(root, relative, new Set());
  return readAbsolute(absolute, shownPath(root, relative));
}

// Of thousands of small files, asking for each one asynchronously takes several times as long as reading it.
function readAbsolute(absolute: string, shown: string): string {
  try {
    return readFileSync(absolute, 'utf8');
  } catch (error) {
    throw storeError('content-path', shown, 'cannot be read', {}, error);
  }
}

/** The edition's folder on this machine and the names in it; links and folders among them are refused. */
async function openFolder(
  root: ContentRoot,
  folder: string,
): Promise<{ absolute: string; names: string[] } | null> {
  const absolute = path.dirname(await resolveInside(root, `${folder}/${EDITION_FILE}`, new Set()));
  try {
    const entries = readdirSync(absolute, { withFileTypes: true });
    for (const entry of entries.filter(({ name }) => name.endsWith('.md'))) {
      if (!entry.isFile()) await resolveInside(root, `${folder}/${entry.name}`, new Set());
    }
    return { absolute, names: entries.map((entry) => entry.name).sort() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof StoreError) throw error;
    throw storeError('content-path', shownPath(root, folder), 'cannot be read', {}, error);
  }
}

function refuseTwice(seen: Map<string, string>, what: string, file: string, name: string): void {
  const before = seen.get(what);
  seen.set(what, file);
  if (before === undefined) return;
  throw storeError('article-file', file, `has the ${name} ${what}, which ${before} has too`, {
    line: 2,
    expected: `expected an ${name} of its own`,
    remedy: 'give one of the two another id, or delete it',
  });
}
