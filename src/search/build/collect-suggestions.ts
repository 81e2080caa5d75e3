import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { surnameLength } from '../../domain/surnames.ts';
import { tag } from '../../segment/jieba.ts';
import type { StoredArticle } from '../format/manifest.ts';
import { readStored } from './built-shard.ts';

/** Raised whenever the same shard would give other suggestions. */
const FORM = 1;
/** jieba's tags of the words that are suggested, and as what. */
const TAGS: Record<string, 'name' | 'place' | 'organisation'> = {
  nr: 'name',
  ns: 'place',
  nt: 'organisation',
};

/** What articles offer to those who type: texts with the number of articles, and headlines, oldest first. */
export interface Collected {
  name: Record<string, number>;
  place: Record<string, number>;
  organisation: Record<string, number>;
  headlines: string[];
}

/** Collects from a shard; kept in the cache under the shard's name, which tells its content. */
export async function collectFrom(
  shard: { name: string; folder: string },
  cacheDir: string,
): Promise<Collected> {
  const file = join(cacheDir, 'suggest', `${shard.name}-${FORM}.json`);
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Collected;
  const collected = collect(await readStored(shard.folder));
  await mkdir(join(cacheDir, 'suggest'), { recursive: true });
  await writeFile(file, JSON.stringify(collected));
  return collected;
}

/** Names of bylines; persons, places and organisations of headlines as the segmenter sees them; the headlines. */
function collect(articles: readonly StoredArticle[]): Collected {
  const counts = {
    name: new Map<string, number>(),
    place: new Map<string, number>(),
    organisation: new Map<string, number>(),
  };
  const headlines: string[] = [];
  for (const { names, fields } of articles) {
    const part = (name: string): string => fields.find(([field]) => field === name)?.[1] ?? '';
    const main = part('main');
    if (main !== '') headlines.push(main);
    const words = new Map(names.map((name): [string, keyof typeof counts] => [name, 'name']));
    for (const { word, tag: found } of tag([part('kicker'), main, part('deck')].join('\n'))) {
      const kind = TAGS[found];
      if (kind === undefined || word.length < 2 || words.has(word)) continue;
      if (kind !== 'name' || surnameLength(word) > 0) words.set(word, kind);
    }
    for (const [word, kind] of words) counts[kind].set(word, (counts[kind].get(word) ?? 0) + 1);
  }
  return {
    name: Object.fromEntries(counts.name),
    place: Object.fromEntries(counts.place),
    organisation: Object.fromEntries(counts.organisation),
    headlines,
  };
}
