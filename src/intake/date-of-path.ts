import type { IsoDate } from '../domain/dates.ts';
import type { Message } from '../domain/message.ts';
import { dateOverFolders, datesIn } from './date-in-path.ts';
import { messageOf } from './message-of.ts';

/** The date that a path tells; `where` is the piece that does: `2020-01-06`, `2020/01/06`. */
export interface ToldDate {
  value: IsoDate;
  certainty: 'printed';
  where: string;
}

/** A date as found: null for a day that does not exist. */
interface FoundDate {
  value: IsoDate | null;
  where: string;
}

/**
 * Settles which date a path tells: of the file's own name (without extension), else of the nearest folder. Days that
 * do not exist and dates that contradict each other are told; of two in one name none is taken.
 */
export function dateOfPath(
  folders: readonly string[],
  name: string,
  file: string,
): { date: ToldDate | null; messages: Message[] } {
  const messages: Message[] = [];
  let date: ToldDate | null = null;
  for (const found of [allIn(name), ...above(folders, name)]) {
    for (const { value, where } of found) if (value === null) messages.push(noSuchDay(where, file));
    const real = found.flatMap(({ value, where }) => (value === null ? [] : [{ value, where }]));
    const [one] = real;
    if (!one) continue;
    const taken = date ?? one;
    const other = real.find(({ value }) => value !== taken.value);
    if (other) messages.push(twoDates(taken.where, other.where, date !== null, file));
    if (other && !date) return { date: null, messages };
    date ??= { value: one.value, certainty: 'printed', where: one.where };
  }
  return { date, messages };
}

/** Dates that the folders tell, nearest first. */
function above(folders: readonly string[], name: string): FoundDate[][] {
  const pieces = [...folders, name];
  const spread = dateOverFolders(pieces);
  const where = spread ? pieces.slice(spread.from, spread.to + 1).join('/') : '';
  const single = folders.toReversed().map(allIn);
  return spread ? [[{ value: spread.value, where }], ...single] : single;
}

function allIn(piece: string): FoundDate[] {
  return datesIn(piece).map(({ value, start, end }) => ({ value, where: piece.slice(start, end) }));
}

function noSuchDay(where: string, file: string): Message {
  return messageOf('path-facts', 'warning', file, `“${where}” in the path is no day of the calendar`, {
    expected: 'a date such as 2020-01-06',
    remedy: 'rename the file, or tell its `date:` in baolan.yaml',
  });
}

function twoDates(first: string, second: string, taken: boolean, file: string): Message {
  return messageOf('path-facts', 'warning', file, `the path tells two dates, “${first}” and “${second}”`, {
    expected: 'one date',
    remedy: taken
      ? `“${first}” is taken, being nearer to the text; else tell the \`date:\` in baolan.yaml`
      : 'none is taken; tell the `date:` in baolan.yaml',
  });
}
