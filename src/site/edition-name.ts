import type { CalendarDay, CatalogNewspaper } from '../catalog/catalog.ts';
import { keyParts } from '../catalog/edition-keys.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import { FRONT_FILE } from './links.ts';
import type { Strings } from './strings/strings.ts';

/** What links and titles call an edition: its date, or its stem where the date is unknown. */
export function editionName(
  { key, date }: { key: EditionKey; date: IsoDate | null },
  strings: Strings,
): string {
  return date === null ? (keyParts(key).stem ?? key) : strings.date.day(date);
}

/**
 * In a head over days of a newspaper: how many of their editions name no newspaper, so that no other's name is taken
 * for theirs. Nothing where none does, or where the newspaper itself has no name.
 */
export function unnamedDays(
  newspaper: CatalogNewspaper,
  days: readonly CalendarDay[],
  strings: Strings,
): string[] {
  const count = newspaper.name === null ? 0 : days.filter((day) => day.newspaper === null).length;
  return count === 0 ? [] : [strings.edition.ofThemUnnamed(count)];
}

/** The picture that the build puts beside an edition's page, and what it shows. */
export function editionPicture({ edition }: ParsedEdition, strings: Strings): { file: string; alt: string } {
  const name = strings.edition.heading(edition.newspaper, editionName(edition, strings));
  return { file: `${edition.key}/${FRONT_FILE}`, alt: strings.edition.picture(name) };
}
