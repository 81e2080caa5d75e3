import { keyParts } from '../catalog/edition-keys.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { Strings } from './strings/strings.ts';

/** What links and titles call an edition: its date, or its stem where the date is unknown. */
export function editionName(
  { key, date }: { key: EditionKey; date: IsoDate | null },
  strings: Strings,
): string {
  return date === null ? (keyParts(key).stem ?? key) : strings.date.day(date);
}
