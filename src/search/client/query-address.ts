import type { Sort } from './search.ts';

/** The query and its order as the page's address tells them. */
export function queryOfAddress(): { query: string; sort: string } {
  const address = new URLSearchParams(location.search);
  return { query: address.get('q') ?? '', sort: address.get('sort') ?? 'newest' };
}

/** Puts a query into the address, so that it can be kept and sent. */
export function putIntoAddress(query: string, sort: Sort): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  if (sort !== 'newest') address.searchParams.set('sort', sort);
  else address.searchParams.delete('sort');
  if (address.href !== location.href) history.replaceState(null, '', address);
}

/** A query narrowed by one more term, in each of its `|` groups; the same where it has the term. */
export function narrowed(query: string, term: string): string {
  return query
    .split('|')
    .map((group) => group.trim())
    .map((group) => (group.split(/\s+/).includes(term) ? group : `${group} ${term}`))
    .join(' | ');
}
