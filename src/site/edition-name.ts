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

/** The picture that the build puts beside an edition's page, and what it shows. */
export function editionPicture({ edition }: ParsedEdition, strings: Strings): { file: string; alt: string } {
  const name = strings.edition.heading(edition.newspaper, editionName(edition, strings));
  return { file: `${edition.key}/${FRONT_FILE}`, alt: strings.edition.picture(name) };
}
