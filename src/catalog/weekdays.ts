import type { IsoDate } from '../domain/dates.ts';

const DAY = 86_400_000;
/** Below this, absence of a weekday tells nothing. */
const EDITIONS_THAT_TELL = 20;
const RARE = 0.05;

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** `2019-02` → 28 */
export function daysInMonth(year: number, month: number): number {
  const days = new Date(Date.UTC(2000, month, 0));
  days.setUTCFullYear(year, month, 0);
  return days.getUTCDate();
}

/** `2019`, `5`, `24` → `2019-05-24` */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Every day from `first` to `last`, both included. */
export function* daysBetween(first: IsoDate, last: IsoDate): Generator<IsoDate> {
  const end = Date.parse(`${last}T00:00:00Z`);
  for (let time = Date.parse(`${first}T00:00:00Z`); time <= end; time += DAY) {
    yield new Date(time).toISOString().slice(0, 10);
  }
}

/**
 * The weekdays on which these editions usually came out. A weekday is unusual where it has under a twentieth of the
 * commonest weekday's editions; with fewer than twenty editions all seven are usual, since nothing can be told.
 */
export function usualWeekdays(dates: readonly IsoDate[]): number[] {
  const all = [0, 1, 2, 3, 4, 5, 6];
  if (dates.length < EDITIONS_THAT_TELL) return all;
  const counts = all.map(() => 0);
  for (const date of dates) counts[weekdayOf(date)] = (counts[weekdayOf(date)] ?? 0) + 1;
  const most = Math.max(...counts);
  return all.filter((weekday) => (counts[weekday] ?? 0) >= most * RARE);
}

/**
 * The weeks of a month, Monday first, as days of the month; null before the first and after the last.
 */
export function monthWeeks(year: number, month: number): (number | null)[][] {
  const lead = (weekdayOf(isoDate(year, month, 1)) + 6) % 7;
  const days = daysInMonth(year, month);
  const cells: (number | null)[] = [
    ...Array.from({ length: lead }, () => null),
    ...Array.from({ length: days }, (_, index) => index + 1),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
