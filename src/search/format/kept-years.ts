/**
 * Years that a reader keeps offline. Each lies in a cache of the browser's own, with its pages and with packs of its
 * articles as search shows them (StoredArticle, JSON, deflated). `root` is the address of the site's root, `year` the
 * path of a year's page below it: `2019/`, `qhrb/2019/`.
 */
export const KEPT = 'baolan kept ';

/** One host may hold several archives: the root's address tells their caches apart. */
export function keptCacheName(root: string, year: string): string {
  return `${KEPT}${root} ${year}`;
}

/** The year of a cache of this archive; null for any other cache. */
export function yearOfCache(root: string, name: string): string | null {
  const own = keptCacheName(root, '');
  return name.startsWith(own) ? name.slice(own.length) : null;
}

/** Where a year's files for keeping lie, below the root. */
export function keepFiles(year: string): { facts: string; pages: string; pack: (n: number) => string } {
  const folder = `${year}offline/`;
  return {
    facts: `${folder}facts.json`,
    pages: `${folder}pages.json`,
    pack: (n) => `${folder}${n}.pack`,
  };
}

/** `facts.json`: what it costs to keep a year. Stored last: a cache without it is half done. */
export interface KeepFacts {
  /** Changes with the year's pages. */
  revision: string;
  articles: number;
  pages: number;
  packs: number;
  /** Of all of it as the browser stores it. */
  bytes: number;
}
