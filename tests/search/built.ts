import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { buildSearchIndex, type SearchIndexReport } from '../../src/search/build/build-index.ts';
import { bundleSearchLibrary } from '../../src/search/build/bundle-client.ts';
import { editionsInMemory } from '../../src/search/build/edition-source.ts';
import type * as Library from '../../src/search/client/library.ts';
import { decodeScript } from '../../src/search/format/script-file.ts';

/** A search built from editions into a temporary folder, opened as the browser would open it. */
export interface BuiltSearch {
  folder: string;
  report: SearchIndexReport;
  search: Library.ArchiveSearch;
  /** Names of the data files that were loaded. */
  loaded: string[];
  build(editions: readonly ParsedEdition[]): Promise<SearchIndexReport>;
  remove(): Promise<void>;
}

export async function builtSearch(
  editions: readonly ParsedEdition[],
  shardArticles?: number,
): Promise<BuiltSearch> {
  const folder = await mkdtemp(join(tmpdir(), 'baolan-search-'));
  const build = (from: readonly ParsedEdition[]): Promise<SearchIndexReport> =>
    buildSearchIndex({
      contentRoot: folder,
      distDir: join(folder, 'dist'),
      cacheDir: join(folder, 'cache'),
      source: editionsInMemory(from),
      ...(shardArticles ? { shardArticles } : {}),
    });
  const report = await build(editions);
  const library = join(folder, 'library.mjs');
  await bundleSearchLibrary(library);
  const { ArchiveSearch } = (await import(/* @vite-ignore */ pathToFileURL(library).href)) as typeof Library;
  const loaded: string[] = [];
  const search = await ArchiveSearch.open(async (name) => {
    loaded.push(name);
    const file = await readFile(join(folder, 'dist', 'search', 'data', `${name}.js`));
    return decodeScript(Uint8Array.from(file).buffer);
  });
  return { folder, report, search, loaded, build, remove: () => rm(folder, { recursive: true }) };
}
