import { startKeepers } from './keep-year.ts';
import { startServiceWorker } from './register.ts';

/** Reading without a network: the service worker, the keepers of years, and what the page in a missing one's place says. */
export function startOffline(script: string): void {
  const root = new URL('../', script).href;
  startServiceWorker(root);
  startKeepers(root);
  const missing = document.querySelector<HTMLElement>('[data-offline-missing]');
  if (missing) missing.hidden = new URL(document.baseURI).pathname === location.pathname;
  missing?.querySelector('button')?.addEventListener('click', () => location.reload());
}
