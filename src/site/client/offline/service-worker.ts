import { ExpirationPlugin } from 'workbox-expiration';
import { cleanupOutdatedCaches, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, NetworkOnly, type StrategyOptions } from 'workbox-strategies';
import { keptPage, offlinePage, pageAddress } from './kept-pages.ts';

/**
 * The service worker. While there is a network, all that a new build may change comes from there, so that no page is
 * older than the site; what the browser holds is for when there is none. Files of the search whose names tell their
 * content are the exception: they never change.
 */
declare const BAOLAN_SHELL: { url: string; revision: string }[];
interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(done: Promise<void>): void }) => void,
  ): void;
  clients: { claim(): Promise<void> };
}
const worker = globalThis as unknown as WorkerScope;

/** Seconds after which a network that does not answer counts as none. */
const PATIENCE = 5;
/** Pages seen, and files of the search, that are held; those not used for longest go first. */
const PAGES_HELD = 500;
const SEARCH_FILES_HELD = 3000;

const root = new URL('./', location.href).href;
const shell = new Set(BAOLAN_SHELL.map(({ url }) => new URL(url, root).href));

precache(BAOLAN_SHELL);
cleanupOutdatedCaches();
worker.skipWaiting();
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

const below = (url: URL, pattern: RegExp): boolean =>
  url.href.startsWith(root) && pattern.test(url.pathname.slice(new URL(root).pathname.length));

registerRoute(
  // Pages that a reader goes to, and the first one, which a message tells; not those fetched to keep a year.
  ({ url, request, event }) =>
    (request.mode === 'navigate' || event.type === 'message') && below(url, /^(?:.*\/)?(?:[^/]*\.html)?$/),
  new NetworkFirst({
    cacheName: `baolan pages ${root}`,
    networkTimeoutSeconds: PATIENCE,
    plugins: [
      atMost(PAGES_HELD),
      {
        cacheKeyWillBeUsed: async ({ request }) => pageAddress(request.url),
        cacheWillUpdate: async ({ response }) => (response.status === 200 ? unredirected(response) : null),
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
          (await matchPrecache(pageAddress(request.url))) ??
          cachedResponse ??
          (await keptPage(root, request.url)) ??
          null,
        handlerDidError: async () => offlinePage(root, await matchPrecache('offline/index.html')),
      },
    ],
  }),
);

registerRoute(
  ({ url }) => shell.has(url.href),
  new NetworkOnly({
    networkTimeoutSeconds: PATIENCE,
    plugins: [{ handlerDidError: async ({ request }) => matchPrecache(request.url) }],
  }),
);

registerRoute(
  ({ url }) => below(url, /^search\/data\/(?:segment|shard|suggest)-/),
  new CacheFirst({
    cacheName: `baolan search ${root}`,
    plugins: [atMost(SEARCH_FILES_HELD)],
  }),
);

/** A browser refuses to show a page out of a cache that knows it was redirected. */
function unredirected(response: Response): Response {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(response.body, { status, statusText, headers });
}

/** Lets go what was not used for longest, and all of it where the disk is full. */
function atMost(entries: number): NonNullable<StrategyOptions['plugins']>[number] {
  // Workbox's own types disagree on optional members.
  return new ExpirationPlugin({ maxEntries: entries, purgeOnQuotaError: true }) as object;
}
