/** False in `npm run dev`, where pages change under the reader's hands. */
declare const BAOLAN_BUILT: boolean;

/** Over http, and where the browser has them, starts the service worker once the page stands. `root` is the site's. */
export function startServiceWorker(root: string): void {
  if (!BAOLAN_BUILT || !root.startsWith('http') || !('serviceWorker' in navigator)) return;
  const start = async (): Promise<void> => {
    const seenByWorker = navigator.serviceWorker.controller !== null;
    await navigator.serviceWorker.register(new URL('sw.js', root));
    if (seenByWorker) return;
    // The first page was fetched before there was a worker to see it.
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache: [location.href] } });
  };
  const begin = (): void => {
    // A browser that refuses (private windows may) shows the site all the same.
    start().catch(() => {});
  };
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
