import type { CatalogNewspaper } from '../catalog/catalog.ts';
import { keyParts } from '../catalog/edition-keys.ts';
import { editionPath, pagePath, type SitePath, sitePath } from '../domain/addresses.ts';
import type { EditionKey } from '../domain/ids.ts';
import { calendarPath, HOME } from './links.ts';
import { type IndexKind, indexPath } from './name-indexes.ts';
import type { Strings } from './strings/strings.ts';

export interface Crumb {
  text: string;
  path: SitePath;
}

/** From home to an edition (and its page): newspaper, year, month, day, or 日期不详 and the stem. */
export function editionCrumbs(
  key: EditionKey,
  newspaper: CatalogNewspaper,
  strings: Strings,
  page?: { page: number | null; pageLabel: string | null },
): Crumb[] {
  const { date, stem } = keyParts(key);
  const crumbs = newspaperCrumbs(newspaper, strings);
  if (date === null) {
    crumbs.push({ text: strings.home.undated, path: sitePath(`${newspaper.prefix}undated/`) });
    crumbs.push({ text: stem ?? key, path: editionPath(key) });
  } else {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    crumbs.push({ text: strings.date.year(year), path: calendarPath(newspaper.prefix, year) });
    crumbs.push({ text: strings.date.monthName(month), path: calendarPath(newspaper.prefix, year, month) });
    crumbs.push({ text: strings.date.dayOfMonth(day), path: editionPath(key) });
  }
  if (page) {
    crumbs.push({ text: strings.edition.page(page.page, page.pageLabel), path: pagePath(key, page.page) });
  }
  return crumbs;
}

/** Home, and the newspaper where it is not the first. */
export function newspaperCrumbs(newspaper: CatalogNewspaper, strings: Strings): Crumb[] {
  const home = { text: strings.nav.home, path: HOME };
  return newspaper.prefix === ''
    ? [home]
    : [home, { text: newspaper.name ?? newspaper.slug, path: sitePath(newspaper.prefix) }];
}

/** Home, and an index of names. */
export function indexCrumbs(kind: IndexKind, strings: Strings): Crumb[] {
  return [
    { text: strings.nav.home, path: HOME },
    { text: strings.names.kinds[kind].short, path: indexPath(kind) },
  ];
}
