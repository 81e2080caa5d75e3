import { loadByScript } from './load-data.ts';
import { ArchiveSearch } from './search.ts';
import { WorkerSearch } from './worker-protocol.ts';

/** What the page needs of a search, wherever it runs. */
export type Search = Pick<ArchiveSearch, 'search'>;

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
  return ArchiveSearch.open(loadByScript(base));
}
