import type { KeptResult } from './kept-search.ts';
import { loadByScript } from './load-data.ts';
import { ArchiveSearch, type SearchOptions, type SearchResult } from './search.ts';
import type { Suggestion } from './suggest.ts';
import { WorkerSearch } from './worker-protocol.ts';

/** What the page needs of a search, wherever it runs. */
export interface Search {
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Over the kept years alone; null where there are none. */
  searchKept(query: string, options?: SearchOptions): Promise<KeptResult | null>;
  suggest(typed: string): Promise<Suggestion[]>;
}

/**
 * Opens the search whose script is at `script`; its data lie beside it in `data/`. Over http the work is done in a
 * worker; on a page opened from a disk, and where workers are forbidden, in the page.
 */
export async function openSearch(script: string): Promise<Search> {
  const base = new URL('data/', script).href;
  if (/^https?:/.test(script) && typeof Worker === 'function') {
    try {
      return await WorkerSearch.open(script, base);
    } catch {
      // Falls to the page: it tells whether the data are there at all.
    }
  }
  const archive = await ArchiveSearch.open(loadByScript(base));
  return {
    search: (query, options) => archive.search(query, options),
    suggest: (typed) => archive.suggest(typed),
    // A disk keeps all years.
    searchKept: async () => null,
  };
}
