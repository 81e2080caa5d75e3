import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SUBJECT_FOLDERS } from '../../../src/domain/subject.ts';

/** A page of a built site: its kind, and its address below the root, which may have a query. */
export interface SitePage {
  kind: string;
  address: string;
}

/** Pages that stand alone, in every archive that has them. */
const SINGLE: Readonly<Record<string, string>> = {
  clippings: 'clippings/',
  'on this day': 'on-this-day/',
  quality: 'quality/',
  data: 'data/',
  about: 'about/',
  offline: 'offline/',
};

/**
 * One page of each kind that a built site has: the newest edition of the first newspaper that has one, its front
 * page, and the longest article there.
 */
export function findPages(site: string): SitePage[] {
  const folders = (address: string, pattern: RegExp) =>
    readdirSync(join(site, address), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && pattern.test(entry.name))
      .map(({ name }) => name)
      .sort();
  const page = (kind: string, address: string | null): SitePage[] =>
    address !== null && existsSync(join(site, address, 'index.html'))
      ? [{ kind, address: `${address}index.html` }]
      : [];
  const below = (address: string, pattern: RegExp) => {
    const last = existsSync(join(site, address)) ? folders(address, pattern).at(-1) : undefined;
    return last === undefined ? null : `${address}${last}/`;
  };

  const year = below('', /^\d{4}$/);
  const month = year && below(year, /^\d{2}$/);
  const edition = month ? below(month, /^\d{2}$/) : below('undated/', /./);
  const front = edition && (folders(edition, /^\d{2,}$/)[0] ?? null);
  const place = front && `${edition}${front}/`;
  const article = place && longestOf(site, place, folders(place, /^\d{2,}$/));
  const first = (address: string, pattern: RegExp) => {
    const found = existsSync(join(site, address)) ? folders(address, pattern)[0] : undefined;
    return found === undefined ? null : `${address}${found}/`;
  };
  const ofNames = ['reporters', ...Object.values(SUBJECT_FOLDERS)].flatMap((folder) => [
    ...page(folder, `${folder}/`),
    ...page(`${folder}, by count`, `${folder}/by-count/`),
    ...page(`${folder}, a letter`, first(`${folder}/letter/`, /./)),
    ...page(`${folder}, one of them`, first(`${folder}/`, /^(?!letter$|by-count$)./)),
  ]);
  return [
    ...page('home', ''),
    ...page('year', year),
    ...page('month', month),
    ...page('edition', edition),
    ...page('page', place),
    ...page('article', article),
    ...ofNames,
    ...page('on this day, a day', first('on-this-day/', /^\d\d-\d\d$/)),
    ...page('search', 'search/').flatMap((empty) => [
      empty,
      { kind: 'search results', address: `${empty.address}?q=的` },
    ]),
    ...Object.entries(SINGLE).flatMap(([kind, address]) => page(kind, address)),
    ...(existsSync(join(site, '404.html')) ? [{ kind: 'not found', address: '404.html' }] : []),
  ];
}

function longestOf(site: string, place: string, numbers: readonly string[]): string | null {
  const sized = numbers
    .map((number) => `${place}${number}/`)
    .filter((address) => existsSync(join(site, address, 'index.html')))
    .map((address) => ({ address, size: statSync(join(site, address, 'index.html')).size }));
  return sized.sort((a, b) => b.size - a.size)[0]?.address ?? null;
}
