import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { launchBrowser } from './launch.ts';
import { inventedSite } from './shared-sites.ts';

/** The invented archive as a site, served, and a browser to look at it. */
export interface ServedSite {
  /** The built site's folder; nobody may write into it. */
  folder: string;
  /** Ends in a slash. */
  address: string;
  browser: Browser;
}

/** Serves the invented archive while a file's tests run. The fields are there once they do. */
export function servedSite(base = '/'): ServedSite {
  const site = {} as ServedSite;
  let served: Served | undefined;
  beforeAll(async () => {
    const { folder } = await inventedSite();
    served = await serve({ folder, port: 0, base });
    Object.assign(site, { folder, address: served.address, browser: await launchBrowser() });
  }, 240_000);
  afterAll(async () => {
    await site.browser?.close();
    await served?.close();
  });
  return site;
}
