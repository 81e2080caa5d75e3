import type { MonthCount } from '../catalog/catalog.ts';

/** A bar of a timeline: a month, `2019-05`, or a year, `2019`, and how many articles it has. */
export interface TimelineBar {
  span: string;
  articles: number;
  /** Whether the archive holds a newspaper of that time: where it holds none, nothing can be said of it. */
  held: boolean;
}

/** Spans longer than this, in months, are shown year by year. */
const MOST_MONTHS = 36;

/**
 * Bars from the first to the last month that has articles, the empty ones between as well; years where there are many.
 * `heldMonths` are the months of which the archive holds a newspaper.
 */
export function timelineBars(months: readonly MonthCount[], heldMonths: ReadonlySet<string>): TimelineBar[] {
  const [first] = months[0] ?? [];
  const [last] = months.at(-1) ?? [];
  if (first === undefined || last === undefined) return [];
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const [from, to] = [number(first), number(last)];
  if (to - from < MOST_MONTHS) {
    const counts = new Map(months);
    return Array.from({ length: to - from + 1 }, (_, index) => {
      const at = from + index;
      const span = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
      return { span, articles: counts.get(span) ?? 0, held: heldMonths.has(span) };
    });
  }
  const counts = new Map<number, number>();
  for (const [month, articles] of months) {
    const year = Number(month.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + articles);
  }
  const heldYears = new Set(Array.from(heldMonths, (month) => month.slice(0, 4)));
  const [firstYear, lastYear] = [Math.floor(from / 12), Math.floor(to / 12)];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    const span = String(year).padStart(4, '0');
    return { span, articles: counts.get(year) ?? 0, held: heldYears.has(span) };
  });
}

/** The sheet, from 1, on which the newest article of a year stands, where sheets go from new to old. */
export function sheetOfYear(months: readonly MonthCount[], year: string, perSheet: number): number {
  const newer = months.filter(([month]) => month.slice(0, 4) > year);
  return Math.floor(newer.reduce((sum, [, articles]) => sum + articles, 0) / perSheet) + 1;
}
