import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site: its kind, and its address below the root. */
export interface SitePage {
  kind: string;
  address: string;
}

/** Pages that stand alone, in every archive that has them. */
const SINGLE: Readonly<Record<string, string>> = {
  search: 'search/',
  reporters: 'reporters/',
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
  const page = (kind: string, address: string): SitePage[] =>
    existsSync(join(site, address, 'index.html')) ? [{ kind, address: `${address}index.html` }] : [];
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
  const reporter = existsSync(join(site, 'reporters'))
    ? folders('reporters/', /^(?!letter$).*\D/).at(0)
    : undefined;
  return [
    ...page('home', ''),
    ...(year ? page('year', year) : []),
    ...(month ? page('month', month) : []),
    ...(edition ? page('edition', edition) : []),
    ...(place ? page('page', place) : []),
    ...(article ? page('article', article) : []),
    ...(reporter ? page('reporter', `reporters/${reporter}/`) : []),
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
