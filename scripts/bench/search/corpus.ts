import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ParsedEdition } from '../../../src/domain/parsed.ts';
import { editionsOfContent } from '../../../src/search/build/content-source.ts';
import type { EditionRef, EditionSource } from '../../../src/search/build/edition-source.ts';
import { parseRead } from '../../parse-archive.ts';
import { readDumps } from '../../read-dumps.ts';
import { say } from '../../say.ts';

/**
 * The editions of a content folder, or of a folder of dumps: these are parsed folder by folder, until so many
 * articles are had, and what came of each folder is kept in `cache` for the next run.
 */
export async function corpusOf(path: string, articles: number, cache: string): Promise<EditionSource> {
  if ((await readdir(path)).includes('archive.yaml')) return editionsOfContent(path);
  await mkdir(cache, { recursive: true });
  const refs: EditionRef[] = [];
  const files = new Map<string, string>();
  let count = 0;
  let parsed = 0;
  for (const folder of await foldersOfFiles(path)) {
    if (count >= articles) break;
    const file = join(cache, `${encodeURIComponent(relative(path, folder)) || 'dumps'}.json`);
    let editions = await readIfThere(file);
    if (!editions) {
      editions = parseRead(await readDumps([folder])).editions;
      await writeFile(`${file}.draft`, JSON.stringify(editions));
      await rename(`${file}.draft`, file);
      parsed += 1;
      if (parsed % 100 === 0) say(`  parsed ${folder}`);
    }
    for (const edition of editions) {
      const { key } = edition.edition;
      refs.push({ key, articles: edition.articles.length, fingerprint: key });
      files.set(key, file);
      count += edition.articles.length;
    }
  }
  return {
    list: async () => refs.sort((a, b) => (a.key < b.key ? -1 : 1)),
    read: async (key) => {
      const editions = await readIfThere(files.get(key) as string);
      return editions?.find(({ edition }) => edition.key === key) as ParsedEdition;
    },
  };
}

/**
 * The first editions of a corpus, undated ones before all others, that have so many articles together; `less` leaves
 * out so many of the newest.
 */
export function firstOf(source: EditionSource, articles: number, less = 0): EditionSource {
  return {
    read: source.read,
    list: async () => {
      const taken: EditionRef[] = [];
      let count = 0;
      const refs = await source.list();
      const isDated = ({ key }: EditionRef): boolean => !key.includes('undated/');
      for (const ref of [...refs.filter((ref) => !isDated(ref)), ...refs.filter(isDated)]) {
        if (count >= articles) break;
        taken.push(ref);
        count += ref.articles;
      }
      return taken.slice(0, taken.length - less);
    },
  };
}

async function readIfThere(file: string): Promise<ParsedEdition[] | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ParsedEdition[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Folders that hold files themselves, in order: an edition each, or a few. */
async function foldersOfFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const below: string[] = [];
  for (const entry of entries.filter((one) => one.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1)))
    below.push(...(await foldersOfFiles(join(path, entry.name))));
  return entries.some((entry) => entry.isFile()) ? [path, ...below] : below;
}
