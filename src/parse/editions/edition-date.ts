import type { Certainty } from '../../domain/certainty.ts';
import { IsoDate } from '../../domain/dates.ts';
import type { DumpFile } from '../../domain/dump-file.ts';
import type { Draft } from '../articles/draft.ts';
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

/** Where a story tells its day: in its lead or its first sentences. */
const OPENING = 60;
/** Leads that must agree, within this many days, before a date is inferred from them. */
const NEAR = 3;

/**
 * The date of an edition that prints none: the day after the latest day that its stories open with, as a morning
 * paper has it, in the latest year that the text names. At least two stories must open with days near to it.
 */
export function inferredDate(drafts: readonly Draft[]): EditionDate {
  const days: { month: number; day: number }[] = [];
  const years = new Map<number, number>();
  for (const draft of drafts) {
    const text = draft.body.map((block) => block.run.text).join('');
    const opening = (draft.lead?.text ?? '') + text.slice(0, OPENING);
    for (const match of opening.matchAll(/(?<!年)(?<month>\d{1,2})月(?<day>\d{1,2})日/gu)) {
      const month = Number(match.groups?.month);
      const day = Number(match.groups?.day);
      if (draft.lead && month >= 1 && month <= 12 && day >= 1 && day <= 31) days.push({ month, day });
    }
    for (const match of text.matchAll(
      /(?<!到|至|力争|确保|争取)(?<year>(?:19|20)\d\d)年(?!前|底前|以前|[\p{Script=Han}]{0,2}(?:冬奥|奥运|亚运|世界杯|全运))/gu,
    )) {
      const year = Number(match.groups?.year);
      years.set(year, (years.get(year) ?? 0) + 1);
    }
  }
  const unknown: EditionDate = { date: null, certainty: 'unknown', reason: null };
  const year = likelyYear(years);
  if (year === null || days.length < 2) return unknown;
  const times = days
    .map(({ month, day }) => Date.UTC(year, month - 1, day))
    .filter((time, k) => new Date(time).getUTCDate() === days[k]?.day)
    .sort((a, b) => b - a);
  const latest = times.find(
    (time) => times.filter((other) => Math.abs(other - time) <= NEAR * DAY).length >= 2,
  );
  if (latest === undefined) return unknown;
  const event = new Date(latest);
  const date = IsoDate.parse(new Date(latest + DAY).toISOString().slice(0, 10));
  return {
    date,
    certainty: 'inferred',
    reason: `没有印日期。报道里最晚的日子是${event.getUTCMonth() + 1}月${event.getUTCDate()}日，文中提到的年份最晚是${year}年：应是次日出版的日报`,
  };
}

const DAY = 86_400_000;

/** The latest year that the text names; one named once, far above the rest, is a plan and not the present. */
function likelyYear(years: ReadonlyMap<number, number>): number | null {
  const named = [...years].sort((a, b) => b[0] - a[0]);
  if (named.length === 0) return null;
  const most = Math.max(...named.map(([, count]) => count));
  for (const [year, count] of named) if (count * 6 >= most) return year;
  return null;
}
