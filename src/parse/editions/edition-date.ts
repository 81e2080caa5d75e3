import type { Certainty } from '../../domain/certainty.ts';
import { IsoDate } from '../../domain/dates.ts';
import type { DumpFile } from '../../domain/dump-file.ts';
import type { DumpTree } from '../dump-tree.ts';

export interface EditionDate {
  date: IsoDate | null;
  certainty: Certainty;
  reason: string | null;
}

/** The date of a dump as the keeper, its path or its furniture tell it; null where none does. */
export function toldDate({ notes, facts }: DumpFile, tree: DumpTree): EditionDate {
  if (notes.date !== undefined) return { date: notes.date as IsoDate, certainty: 'supplied', reason: null };
  const printed =
    tree.dates.map((date) => IsoDate.safeParse(date)).find(({ success }) => success)?.data ?? null;
  // A path is written by whoever filed the page; a date in the text may be a story's.
  if (facts.date) return { date: facts.date.value, certainty: 'printed', reason: null };
  if (printed) return { date: printed, certainty: 'printed', reason: null };
  return { date: null, certainty: 'unknown', reason: null };
}
