const KEY = 'baolan.search.recent';
const MOST = 12;

/** Queries of this browser, latest first. They never leave it. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a query that found something. A browser that keeps nothing is no reason to fail. */
export function keepQuery(query: string): void {
  const queries = [query, ...recentQueries().filter((other) => other !== query)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // Private windows and disks may forbid it.
  }
}
