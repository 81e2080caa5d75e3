import type { IsoDate } from '../domain/dates.ts';
import type { MonthCount } from './catalog.ts';

/** How many there are of each month that has any, oldest first; what has no date is not counted. */
export function countMonths(works: readonly { date: IsoDate | null }[]): MonthCount[] {
  const counts = new Map<string, number>();
  for (const { date } of works) {
    if (date === null) continue;
    const month = date.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
