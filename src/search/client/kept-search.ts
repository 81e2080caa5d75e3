import { type KeepFacts, keepFiles, yearOfCache } from '../format/kept-years.ts';
import type { StoredArticle } from '../format/manifest.ts';
import { KeptData } from './kept-data.ts';
import { inflate } from './load-data.ts';
import { ArchiveSearch, type SearchOptions, type SearchResult } from './search.ts';

/** A search over the years that this browser keeps. */
interface KeptSearch {
  search: ArchiveSearch;
  /** `2019/`, `qhrb/2019/`, in order. */
  years: string[];
  articles: number;
}

/** What was found among the years that this browser keeps. */
export interface KeptResult extends SearchResult {
  /** `2019/`, `qhrb/2019/` */
  years: string[];
  /** Articles looked through. */
  articles: number;
}

let held: { key: string; kept: KeptSearch } | null = null;

/** Opens the kept years of the archive whose root is at `root`; null where none is kept whole. */
async function openKept(root: string): Promise<KeptSearch | null> {
  if (!('caches' in globalThis)) return null;
  const years: { year: string; cache: Cache; facts: KeepFacts }[] = [];
  for (const name of await caches.keys()) {
    const year = yearOfCache(root, name);
    if (year === null) continue;
    const cache = await caches.open(name);
    const facts = await cache.match(new URL(keepFiles(year).facts, root).href);
    if (facts) years.push({ year, cache, facts: (await facts.json()) as KeepFacts });
  }
  if (years.length === 0) return null;
  const key = years.map(({ year, facts }) => `${year} ${facts.revision}`).join('\n');
  if (held?.key === key) return held.kept;
  const articles: StoredArticle[] = [];
  for (const { year, cache, facts } of years)
    for (let n = 0; n < facts.packs; n += 1) {
      const pack = await cache.match(new URL(keepFiles(year).pack(n), root).href);
      if (!pack) throw new Error(`the kept year ${year} lacks a part`);
      const text = await inflate(new Uint8Array(await pack.arrayBuffer()));
      articles.push(...(JSON.parse(new TextDecoder().decode(text)) as StoredArticle[]));
    }
  const date = (article: StoredArticle): string => article.date ?? '';
  articles.sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
  const kept = {
    search: ArchiveSearch.over(new KeptData(articles)),
    years: years.map(({ year }) => year).sort(),
    articles: articles.length,
  };
  held = { key, kept };
  return kept;
}

/** Searches the kept years of the archive whose data folder is at `base`. */
export async function searchKept(
  base: string,
  query: string,
  options: SearchOptions,
): Promise<KeptResult | null> {
  const kept = await openKept(new URL('../../', base).href);
  if (!kept) return null;
  const { years, articles, search } = kept;
  return { ...(await search.search(query, options)), years, articles };
}
