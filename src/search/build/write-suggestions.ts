import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { bucketOf } from '../format/grams.ts';
import { fold } from '../format/normalise.ts';
import { encodeScript } from '../format/script-file.ts';
import {
  clausesOf,
  SUGGESTION_KINDS,
  type SuggestionEntry,
  type SuggestionFacts,
  type SuggestionFile,
  suggestionKey,
} from '../format/suggestions.ts';
import { type Collected, collectFrom } from './collect-suggestions.ts';
import { digest } from './shard-cache.ts';

/** Characters of JSON in a file, about: some 4 KB on disk. */
const FILE = 5_000;
/** Entries under one key: words, commonest first, and headlines, newest first. */
const WORDS = 40;
const HEADLINES = 40;
const LONGEST_HEADLINE = 60;
/** In archives with more headlines a word that was met once is more likely a wrong cut than a name. */
const LARGE = 2_000;

/** Writes what is suggested to those who type into `data/suggest-…/`. Shards oldest first. */
export async function writeSuggestions(
  shards: readonly { name: string; folder: string }[],
  cacheDir: string,
  data: string,
): Promise<SuggestionFacts> {
  const collected: Collected[] = [];
  for (const shard of shards) collected.push(await collectFrom(shard, cacheDir));
  const keys = entriesByKey(collected);
  const sizes = [...keys].map(([key, entries]) => JSON.stringify([key, entries]).length);
  const files = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / FILE);
  const contents = Array.from({ length: files }, (): SuggestionFile => ({}));
  for (const [key, entries] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1)))
    (contents[bucketOf(key, files)] as SuggestionFile)[key] = entries;
  const texts = contents.map((file) => JSON.stringify(file));
  const folder = `suggest-${digest(texts)}`;
  await mkdir(join(data, folder), { recursive: true });
  for (const [n, text] of texts.entries()) {
    const packed = deflateRawSync(text, { level: 9 });
    await writeFile(join(data, folder, `${n}.js`), encodeScript(`${folder}/${n}`, packed));
  }
  return { folder, files };
}

function entriesByKey(collected: readonly Collected[]): Map<string, SuggestionEntry[]> {
  const headlines = new Set(collected.flatMap((one) => one.headlines).reverse());
  const keys = new Map<string, { words: SuggestionEntry[]; headlines: SuggestionEntry[] }>();
  const under = (key: string) => {
    const lists = keys.get(key) ?? { words: [], headlines: [] };
    keys.set(key, lists);
    return lists;
  };
  for (const [number, kind] of SUGGESTION_KINDS.entries()) {
    if (kind === 'headline') continue;
    const counts = new Map<string, number>();
    for (const one of collected)
      for (const [text, count] of Object.entries(one[kind]))
        counts.set(text, (counts.get(text) ?? 0) + count);
    for (const [text, count] of counts) {
      if (count === 1 && headlines.size > LARGE) continue;
      const syllables = syllablesOf(text, kind === 'name');
      const letters: [string, string] = [syllables.join(''), syllables.map((one) => one[0]).join('')];
      const folded = fold(text);
      const places = new Set([folded.slice(0, 1), ...[folded, ...letters].map(suggestionKey)]);
      for (const key of places) if (key !== '') under(key).words.push([text, number, count, ...letters]);
    }
  }
  const number = SUGGESTION_KINDS.indexOf('headline');
  for (const text of headlines) {
    const short = [...text].slice(0, LONGEST_HEADLINE).join('');
    for (const key of new Set(clausesOf(short).map((clause) => suggestionKey(fold(clause))))) {
      const list = under(key).headlines;
      if (list.length < HEADLINES && key !== '') list.push([short, number, 1]);
    }
  }
  const byCount = (a: SuggestionEntry, b: SuggestionEntry): number => b[2] - a[2] || (a[0] < b[0] ? -1 : 1);
  return new Map(
    [...keys].map(([key, lists]) => [
      key,
      [...lists.words.sort(byCount).slice(0, WORDS), ...lists.headlines],
    ]),
  );
}

/** `单晓明` → shan, xiao, ming; none where a text is no Han. */
function syllablesOf(text: string, name: boolean): string[] {
  if (!/^\p{Script=Han}+$/u.test(text)) return [];
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const syllables = name ? pinyin(text, { ...options, mode: 'surname' }) : pinyin(text, options);
  return syllables.every((one) => /^[a-z]+$/.test(one)) ? syllables : [];
}
