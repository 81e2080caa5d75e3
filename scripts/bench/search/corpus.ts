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

/** The first editions of a corpus that have so many articles together. */
export function firstOf(source: EditionSource, articles: number): EditionSource {
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
      return taken;
    },
  };
}

const DATE = /\d{4}\/\d{2}\/\d{2}$/;
const DAY = 86_400_000;

/** A corpus and the day after its newest one, on which the newest edition is printed once more. */
export function withNextDay(source: EditionSource): EditionSource {
  const newest = async (): Promise<{ ref: EditionRef; next: string }> => {
    const dated = (await source.list()).filter(({ key }) => DATE.test(key));
    const dateOf = ({ key }: EditionRef): string => DATE.exec(key)?.[0] ?? '';
    const ref = dated.reduce((a, b) => (dateOf(b) > dateOf(a) ? b : a));
    const next = new Date(Date.parse(dateOf(ref).replaceAll('/', '-')) + DAY).toISOString().slice(0, 10);
    return { ref, next };
  };
  return {
    list: async () => {
      const { ref, next } = await newest();
      const key = ref.key.replace(DATE, next.replaceAll('-', '/'));
      return [...(await source.list()), { ...ref, key, fingerprint: key }];
    },
    read: async (key) => {
      const { ref, next } = await newest();
      if (DATE.exec(key)?.[0] !== next.replaceAll('-', '/')) return source.read(key);
      const { edition, articles } = await source.read(ref.key);
      return {
        edition: { ...edition, key: key as typeof edition.key, date: next },
        articles: articles.map((article) => ({
          ...article,
          id: `${next.replaceAll('-', '')}-${article.id}` as typeof article.id,
          date: next,
        })),
      } as ParsedEdition;
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
