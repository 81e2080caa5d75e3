import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { launchBrowser } from './launch.ts';
import { builtSite, inventArchive } from './site-archive.ts';

/** The invented archive as a site, served, and a browser to look at it. */
export interface ServedSite {
  /** The built site's folder. */
  folder: string;
  /** Ends in a slash. */
  address: string;
  browser: Browser;
}

/**
 * Builds and serves the invented archive before a file's tests and takes everything away after them. The fields are
 * there once the tests run.
 */
export function servedSite(options: { pagesARun?: number; base?: string } = {}): ServedSite {
  const { base, ...settings } = options;
  const site = {} as ServedSite;
  let built: Awaited<ReturnType<typeof builtSite>> | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    built = await builtSite(inventArchive(), { title: '甲城报栏', ...settings });
    served = await serve({ folder: built.folder, port: 0, ...(base !== undefined && { base }) });
    Object.assign(site, { folder: built.folder, address: served.address, browser: await launchBrowser() });
  }, 180_000);
  afterAll(async () => {
    await site.browser?.close();
    await served?.close();
    built?.remove();
  });
  return site;
}
