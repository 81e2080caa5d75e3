import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildCatalog } from '../catalog/build-catalog.ts';
import { Catalog } from '../catalog/read-catalog.ts';
import { writeDownloads } from '../catalog/write-downloads.ts';
import { articlePath } from '../domain/addresses.ts';
import type { EditionKey } from '../domain/ids.ts';
import { writeKeptYears } from './build/keep-years.ts';
import { moveTree } from './build/move-tree.ts';
import { writeFronts } from './build/pictures/write-fronts.ts';
import { cutRanges } from './build/ranges.ts';
import { PROJECT, runAstro } from './build/run-astro.ts';
import { writeServiceWorker } from './build/service-worker.ts';

export { SiteBuildError } from './build/run-astro.ts';

export interface BuildOptions {
  /** The store's folder, `content/`. */
  contentRoot: string;
  /** Replaced only when everything went well. */
  outDir: string;
  /** Where the catalog is kept; default `.cache` in the project. */
  cacheDir?: string;
  /** Runs on the finished folder before it takes `outDir`'s place: the search index goes in here. */
  afterPages?: (folder: string) => Promise<void>;
  /** Most pages that one run of Astro holds; default 20,000. */
  pagesARun?: number;
  onProgress?: (message: string) => void;
}

export interface BuildReport {
  /** Of editions, their pages and articles; calendars, reporters and the like not counted. */
  pages: number;
  milliseconds: number;
}

const PAGES_A_RUN = 20_000;

/**
 * Builds the site of `contentRoot` into `outDir`: catalog, downloads, pages range by range, a JSON file beside each
 * article. Works in folders of its own and swaps at the end, so a failed build leaves the last good site as it was.
 * Throws a StoreError for what is wrong in `content/`, a SiteBuildError for what is wrong with the pages.
 */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const started = performance.now();
  const say = options.onProgress ?? (() => {});
  const contentRoot = resolve(options.contentRoot);
  const outDir = resolve(options.outDir);
  const cacheDir = resolve(options.cacheDir ?? join(PROJECT, '.cache'));
  const catalogRoot = join(cacheDir, 'catalog');

  say('catalog');
  await buildCatalog(contentRoot, catalogRoot);
  const catalog = new Catalog(catalogRoot);
  const keys = catalog.editionKeys();

  const workRoot = join(PROJECT, '.cache');
  await mkdir(workRoot, { recursive: true });
  const work = await mkdtemp(join(workRoot, 'build-'));
  try {
    const site = join(work, 'site');
    say('downloads');
    const downloads = await writeDownloads(join(site, 'data'), editionsOf(catalog, keys));
    await writeFile(join(catalogRoot, 'downloads.json'), JSON.stringify(downloads));

    const sized = keys.map((key) => ({ key, pages: catalog.edition(key).places.length }));
    const ranges = cutRanges(sized, options.pagesARun ?? PAGES_A_RUN);
    for (const [index, range] of ranges.entries()) {
      say(`pages ${index + 1}/${ranges.length}`);
      const editionList = join(work, 'editions');
      await writeFile(editionList, range.join('\n'));
      const run = join(work, 'run');
      const [number, of] = [index + 1, ranges.length];
      await runAstro({ contentRoot, catalogRoot, outDir: run, editionList, number, of });
      await moveTree(run, site);
    }
    for (const { edition, articles } of editionsOf(catalog, keys)) {
      for (const record of articles) {
        const file = join(site, articlePath(edition.key, record), 'index.json');
        await writeFile(file, `${JSON.stringify(record, null, 1)}\n`);
      }
    }
    say('pictures');
    const fronts = await writeFronts(site, catalog, keys, join(cacheDir, 'fronts'));
    say(`pictures of ${fronts.editions} front pages, ${fronts.drawn} of them new`);
    await writeKeptYears(site, catalog);
    if (options.afterPages) {
      say('search');
      await options.afterPages(site);
    }
    await writeServiceWorker(site);
    await swap(site, outDir);
    const pages = sized.reduce((sum, edition) => sum + edition.pages, 0);
    return { pages, milliseconds: performance.now() - started };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function* editionsOf(catalog: Catalog, keys: readonly EditionKey[]) {
  for (const key of keys) yield catalog.records(key);
}

/** Puts `built` where `outDir` is; what was there goes only when the new folder stands beside it on the same disk. */
async function swap(built: string, outDir: string): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  const coming = `${outDir}.new-${process.pid}`;
  const going = `${outDir}.old-${process.pid}`;
  try {
    await rename(built, coming).catch(() => cp(built, coming, { recursive: true }));
    const replaces = existsSync(outDir);
    if (replaces) await rename(outDir, going);
    try {
      await rename(coming, outDir);
    } catch (error) {
      if (replaces) await rename(going, outDir);
      throw error;
    }
  } finally {
    await rm(coming, { recursive: true, force: true });
    await rm(going, { recursive: true, force: true });
  }
}
