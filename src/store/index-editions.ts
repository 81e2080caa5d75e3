import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { EditionKey } from '../domain/ids.ts';
import { AFTER_INDEXED } from './edition-file.ts';
import { readText } from './load-edition.ts';
import { type ContentRoot, DUMPS_FOLDER, EDITION_FILE, keyOfFolder, shownPath } from './paths.ts';
import { storeError } from './store-error.ts';

/** What must be known of every edition before one is written: where its text came from, which ids are not free. */
export interface IndexedEdition {
  key: EditionKey;
  /** Its dumps. */
  files: string[];
  /** Ids of its articles. */
  articles: string[];
  /** Ids that were its articles' once, and the ids of those that have their text now. */
  retired: { id: string; to: string | null }[];
  withdrawn: string[];
  formerly: EditionKey[];
}

const IndexedFields = z.object({
  key: EditionKey,
  sources: z.array(z.object({ file: z.string() })),
  articles: z.array(z.string()),
  retired: z.array(z.object({ id: z.string(), to: z.string().nullable() })).default([]),
  withdrawn: z.array(z.string()).default([]),
  formerly: z.array(EditionKey).default([]),
});

const DEEPEST_KEY = 4;

/** The keys of all editions in `content/`, in the order of their characters: by day, papers with a slug behind. */
export async function listKeys(root: ContentRoot): Promise<EditionKey[]> {
  const keys: EditionKey[] = [];
  for (const folder of await editionFolders(root, '', 0)) {
    const key = keyOfFolder(folder) ?? (await indexEdition(root, folder)).key;
    keys.push(key);
  }
  return keys.sort((a, b) => (a < b ? -1 : 1));
}

/** The index of all editions; a file that can't be read is told to `onFault` and left out. */
export async function indexEditions(
  root: ContentRoot,
  onFault: (error: unknown) => void,
): Promise<IndexedEdition[]> {
  const editions: IndexedEdition[] = [];
  for (const folder of await editionFolders(root, '', 0)) {
    try {
      editions.push(await indexEdition(root, folder));
    } catch (error) {
      onFault(error);
    }
  }
  return editions;
}

async function indexEdition(root: ContentRoot, folder: string): Promise<IndexedEdition> {
  const file = `${folder}/${EDITION_FILE}`;
  const text = (await readText(root, file)).replace(/\r\n?/g, '\n');
  // The head of the file as the store writes it says all, and is a tenth of it; a file in another form is read whole.
  const end = text.indexOf(AFTER_INDEXED);
  const fields = indexedFields(end < 0 ? text : text.slice(0, end + 1)) ?? indexedFields(text);
  if (fields === null) {
    throw storeError('edition-file', shownPath(root, file), 'is not the file of an edition', {
      expected: 'expected the keys key, sources, articles',
      remedy: 'mend it, or delete it and parse its dumps again',
    });
  }
  const { sources, ...rest } = fields;
  return { ...rest, files: sources.map((source) => source.file) };
}

function indexedFields(text: string): z.output<typeof IndexedFields> | null {
  try {
    return IndexedFields.safeParse(load(text, { schema: CORE_SCHEMA })).data ?? null;
  } catch {
    return null;
  }
}

/** Folders that hold an `edition.yaml`, no deeper than a key reaches. */
async function editionFolders(root: ContentRoot, folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(path.join(root.absolute, folder), { withFileTypes: true });
  if (entries.some((entry) => entry.isFile() && entry.name === EDITION_FILE)) found.push(folder);
  if (depth === DEEPEST_KEY) return found;
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    if (depth === 0 && entry.name === DUMPS_FOLDER) continue;
    found.push(
      ...(await editionFolders(root, folder === '' ? entry.name : `${folder}/${entry.name}`, depth + 1)),
    );
  }
  return found;
}
