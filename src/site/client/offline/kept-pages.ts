import { yearOfCache } from '../../../search/format/kept-years.ts';

/** The one address of a page, however it was asked for: without query and fragment, `index.html` named. */
export function pageAddress(address: string): string {
  const url = new URL(address);
  return `${url.origin}${url.pathname.replace(/\/$/, '/index.html')}`;
}

/** A page of a year that the reader keeps; undefined where there is none. */
export async function keptPage(root: string, address: string): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const year = yearOfCache(root, name);
    if (year === null || !address.startsWith(root + year)) continue;
    const page = await (await caches.open(name)).match(pageAddress(address));
    if (page) return page;
  }
  return undefined;
}

/** The page that says what can be read offline, in the place of one that can't: its links start from its own address. */
export async function offlinePage(root: string, page: Response | undefined): Promise<Response | undefined> {
  if (!page) return undefined;
  const text = (await page.text()).replace(/<head>/, `<head><base href="${root}offline/index.html">`);
  return new Response(text, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
