import { type SitePath, sitePath } from '../domain/addresses.ts';

/**
 * The link from one page to another, relative, percent-encoded, and naming `index.html`, so that it works under any
 * base path and by double-click from a disk: from `2019/05/24/` to `2019/05/25/` is `../25/index.html`.
 */
export function relativeHref(from: SitePath, to: SitePath, fragment?: string): string {
  return (
    relativeFile(from, `${to}index.html`) + (fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`)
  );
}

/** The link from a page to a file, given by its path below the site's root: `assets/site.css`. */
export function relativeFile(from: SitePath, file: string): string {
  const here = from.split('/').slice(0, -1);
  const there = file.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeURIComponent)].join('/');
}

/** The whole address of a path or file below the site's root: `('https://example.org/', '2019/05/24/')`. */
export function absoluteUrl(site: string, file: string): string {
  return site + file.split('/').map(encodeURIComponent).join('/');
}

/** The picture beside each edition's page. */
export const FRONT_FILE = 'front.jpg';

/** Addresses that every archive has. */
export const HOME = sitePath('');
export const SEARCH = sitePath('search/');
export const DATA = sitePath('data/');
export const CLIPPINGS = sitePath('clippings/');
export const ON_THIS_DAY = sitePath('on-this-day/');
export const QUALITY = sitePath('quality/');
export const ABOUT = sitePath('about/');
export const OFFLINE = sitePath('offline/');

/** Where on the home page the newspapers of an archive of several are listed. */
export const NEWSPAPERS = 'newspapers';

/** `05-24` → `on-this-day/05-24/` */
export function dayInHistoryPath(day: string): SitePath {
  return sitePath(`on-this-day/${day}/`);
}

/** `('qhrb/', 2019, 5)` → `qhrb/2019/05/`; without a month the year's page. */
export function calendarPath(prefix: string, year: number, month?: number): SitePath {
  const months = month === undefined ? '' : `${String(month).padStart(2, '0')}/`;
  return sitePath(`${prefix}${String(year).padStart(4, '0')}/${months}`);
}
