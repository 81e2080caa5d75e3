import { articlePlace } from '../domain/addresses.ts';
import type { ArticleRecord } from '../domain/article.ts';
import { ArticleId, twoDigits } from '../domain/ids.ts';
import type { SettledEdition } from './settle-ids.ts';

/** The addresses of an edition that are not free, and the id that has each. */
export function reservedPlaces(edition: SettledEdition): Map<string, string> {
  const retired = edition.from.flatMap((old) => old.file?.stored.retired ?? []).map((entry) => entry.id);
  return new Map([...retired, ...edition.withdrawn].map((id) => [placeName(id), id]));
}

/** Page and number as they stand in the address, of which an edition can have each only once. */
export function placeName(id: string): string {
  const { page, number } = articlePlace({ id, page: null, order: 1 });
  return `${page}-${number}`;
}

/** The parser's own id where it and its address are free, else with the next number on its page that is. */
export function freeId(record: ArticleRecord, places: Map<string, string>, taken: Set<string>): ArticleId {
  const prefix = record.id.replace(/-\d{2,}-\d{2,}$/, '');
  const page = articlePlace(record).page;
  let id: string = record.id;
  let number = Math.max(
    0,
    ...[...places.keys()].filter((place) => place.startsWith(`${page}-`)).map(numberOf),
  );
  while (taken.has(id) || places.has(placeName(id))) {
    number += 1;
    id = `${prefix}-${page}-${twoDigits(number)}`;
  }
  taken.add(id);
  places.set(placeName(id), id);
  return ArticleId.parse(id);
}

function numberOf(place: string): number {
  return Number(place.split('-')[1]);
}
