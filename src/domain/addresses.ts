import { type EditionKey, twoDigits } from './ids.ts';

/**
 * Addresses on the site, as folders below its root: no slash in front, one at the end (`2019/05/24/01/03/`),
 * the root itself is ''. Text as it is, not percent-encoded; `relativeHref` of the site makes links of them.
 */
export type SitePath = string & { readonly __sitePath: unique symbol };

/** First folders that the site itself uses, or will: no newspaper's slug may be one of them. */
export const SITE_FOLDERS: readonly string[] = [
  'about',
  'assets',
  'clippings',
  'data',
  'feeds',
  'index',
  'keywords',
  'offline',
  'on-this-day',
  'organisations',
  'people',
  'places',
  'quality',
  'reporters',
  'search',
  'topics',
  'undated',
];

/** What stands in an address of a record: the page and the number of its permanent id. */
export interface ArticlePlace {
  page: string;
  number: string;
}

/** Says that a string is a SitePath. Throws where it starts with `/`, lacks the slash at its end, or climbs with `..`. */
export function sitePath(path: string): SitePath {
  const parts = path.split('/');
  const wellFormed = path === '' || (path.endsWith('/') && parts.slice(0, -1).every((part) => part !== ''));
  if (!wellFormed || parts.some((part) => part === '.' || part === '..')) {
    throw new Error(`not an address on the site: ${JSON.stringify(path)}; expected folder/folder/`);
  }
  return path as SitePath;
}

/** `2019/05/24` → `2019/05/24/` */
export function editionPath(key: EditionKey): SitePath {
  return sitePath(`${key}/`);
}

/** `2019/05/24`, page 1 → `2019/05/24/01/`; a page whose number is unknown is `00`. */
export function pagePath(key: EditionKey, page: number | null): SitePath {
  return sitePath(`${key}/${twoDigits(page)}/`);
}

/**
 * Page and number as they stand at the end of a permanent id: `20190524-01-03` → `01`, `03`. The id decides, not
 * the record's present page and order, so that an address outlives a better parser.
 */
export function articlePlace(record: { id: string; page: number | null; order: number }): ArticlePlace {
  const [, page, number] = /-(\d{2,})-(\d{2,})$/.exec(record.id) ?? [];
  return { page: page ?? twoDigits(record.page), number: number ?? twoDigits(record.order) };
}

/** `2019/05/24` and record `20190524-01-03` → `2019/05/24/01/03/` */
export function articlePath(
  key: EditionKey,
  record: { id: string; page: number | null; order: number },
): SitePath {
  const { page, number } = articlePlace(record);
  return sitePath(`${key}/${page}/${number}/`);
}
