import { dayNumber } from '../format/columns.ts';

/** Day numbers, both included. */
export type DayRange = [first: number, last: number];

/**
 * `2019` · `2019-05` · `2019-05-24` · `2019-05..2019-06` · `2019..` · `..2019-06`, also with `/`, `.` or 年月日
 * between. Null where it is no date.
 */
export function parseDateRange(text: string): DayRange | null {
  const [from, to, more] = text.normalize('NFKC').split(/\.\.|~|至/u);
  if (more !== undefined || from === undefined) return null;
  const first = from === '' ? [1, 1] : days(from);
  const last = to === undefined ? first : to === '' ? [0, Number.MAX_SAFE_INTEGER] : days(to);
  return first && last && (from || to) ? [first[0] as number, last[1] as number] : null;
}

function days(text: string): DayRange | null {
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/u.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : null));
  const begin = new Date(Date.UTC(year as number, (month ?? 1) - 1, day ?? 1));
  const end = new Date(begin);
  if (day) end.setUTCDate(end.getUTCDate() + 1);
  else if (month) end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCFullYear(end.getUTCFullYear() + 1);
  const number = (date: Date): number => dayNumber(date.toISOString().slice(0, 10));
  return [number(begin), number(end) - 1];
}
