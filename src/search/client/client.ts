import { loaded } from './load-data.ts';
import { openSearch } from './open-search.ts';
import { startSearchApp } from './search-app.ts';
import { serveSearch } from './worker-protocol.ts';

/**
 * The one script of the search: in a worker it searches; in a page it starts the search app, where there is one, and
 * offers `baolanSearch.open()` to other scripts.
 */
if (typeof document === 'undefined') serveSearch(globalThis as unknown as Worker);
else {
  const script = (document.currentScript as HTMLScriptElement).src;
  let opened: ReturnType<typeof openSearch> | null = null;
  const open = (): ReturnType<typeof openSearch> => {
    opened ??= openSearch(script).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  Object.assign(globalThis, { baolanSearch: { open, loaded } });
  const app = document.querySelector<HTMLElement>('[data-search-app]');
  if (app) startSearchApp(app, open);
}
