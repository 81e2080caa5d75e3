import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { editionsOfContent } from '../../src/search/build/content-source.ts';
import type { EditionRef, EditionSource } from '../../src/search/build/edition-source.ts';
import { parseRead } from '../parse-archive.ts';
import { readDumps } from '../read-dumps.ts';

/** The editions of a content folder, or of a folder of dumps, parsed folder by folder into `scratch`. */
export async function corpusOf(path: string, scratch: string): Promise<EditionSource> {
  if ((await readdir(path)).includes('archive.yaml')) return editionsOfContent(path);
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  const refs: EditionRef[] = [];
  for (const folder of await foldersOfFiles(path)) {
    for (const edition of parseRead(await readDumps([folder])).editions) {
      const { key } = edition.edition;
      await writeFile(fileOf(scratch, key), JSON.stringify(edition));
      refs.push({ key, articles: edition.articles.length, fingerprint: key });
    }
  }
  return {
    list: async () => refs.sort((a, b) => (a.key < b.key ? -1 : 1)),
    read: async (key) => JSON.parse(await readFile(fileOf(scratch, key), 'utf8')) as ParsedEdition,
  };
}

/** The first editions of a corpus that have so many articles together; `less` leaves out so many at their end. */
export function firstOf(source: EditionSource, articles: number, less = 0): EditionSource {
  return {
    read: source.read,
    list: async () => {
      const taken: EditionRef[] = [];
      let count = 0;
      for (const ref of await source.list()) {
        if (count >= articles) break;
        taken.push(ref);
        count += ref.articles;
      }
      return taken.slice(0, taken.length - less);
    },
  };
}

function fileOf(scratch: string, key: string): string {
  return join(scratch, `${encodeURIComponent(key)}.json`);
}

/** Folders that hold files themselves, in order: an edition each, or a few. */
async function foldersOfFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const below: string[] = [];
  for (const entry of entries.filter((one) => one.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1)))
    below.push(...(await foldersOfFiles(join(path, entry.name))));
  return entries.some((entry) => entry.isFile()) ? [path, ...below] : below;
}
