import { articlePath, articlePlace, editionPath, pagePath, type SitePath } from '../domain/addresses.ts';
import type { EditionKey } from '../domain/ids.ts';
import { type IndexedEdition, indexEditions } from './index-editions.ts';
import { openContent } from './open-content.ts';

/** An address that was given out once, and the one that its text has now. */
export interface Redirect {
  from: SitePath;
  to: SitePath;
}

/**
 * Addresses that moved: of editions whose key changed, of articles that went to another edition, and of articles whose
 * text another one took in (where none did: to the edition). None that has a page of its own again is among them.
 */
export async function readRedirects(root: string): Promise<Redirect[]> {
  const content = await openContent(root);
  const editions = await indexEditions(content, (error) => {
    throw error;
  });
  return redirectsOf(editions);
}

/** The same, of an index. */
export function redirectsOf(editions: readonly IndexedEdition[]): Redirect[] {
  const living = new Set<string>(editions.map(({ key }) => key));
  const home = new Map<string, EditionKey>();
  const heirs = new Map<string, string | null>();
  for (const { key, articles, withdrawn, retired } of editions) {
    for (const id of articles) if (!withdrawn.includes(id)) home.set(id, key);
    for (const { id, to } of retired) if (to !== id) heirs.set(id, to);
  }
  const redirects = new Map<SitePath, SitePath>();
  for (const { key, articles, retired, formerly } of editions) {
    const ids = [...articles, ...retired.map((entry) => entry.id)];
    for (const old of [key, ...formerly]) {
      for (const id of ids) redirects.set(pathOf(old, id), presentPath(id, home, heirs) ?? editionPath(key));
    }
    for (const old of formerly.filter((formerKey) => !living.has(formerKey))) {
      redirects.set(editionPath(old), editionPath(key));
      for (const page of new Set(ids.map((id) => Number(place(id).page) || null))) {
        redirects.set(pagePath(old, page), pagePath(key, page));
      }
    }
  }
  for (const [id, key] of home) redirects.delete(pathOf(key, id));
  return [...redirects].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function presentPath(
  id: string,
  home: ReadonlyMap<string, EditionKey>,
  heirs: ReadonlyMap<string, string | null>,
): SitePath | null {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !home.has(at) && !seen.has(at)) {
    seen.add(at);
    at = heirs.get(at) ?? null;
  }
  const key = at === null ? undefined : home.get(at);
  return at === null || key === undefined ? null : pathOf(key, at);
}

// All that an address takes from a record is in its id.
function place(id: string): { page: string; number: string } {
  return articlePlace({ id, page: null, order: 1 });
}

function pathOf(key: EditionKey, id: string): SitePath {
  return articlePath(key, { id, page: null, order: 1 });
}
