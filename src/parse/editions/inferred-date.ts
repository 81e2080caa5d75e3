import { Lunar } from 'lunar-typescript';
import { IsoDate } from '../../domain/dates.ts';
import type { DayMention, DayMentions } from './day-mentions.ts';
import type { EditionDate } from './edition-date.ts';

const DAY = 86_400_000;
const HALF_YEAR = 183;

/**
 * How often a paper names a day so many days before its own, by where: a lead's day is mostly yesterday's or the day
 * before; any other text looks farther back and, now and then, ahead. Rounded from general habit of morning papers.
 */
const LEAD = [0.06, 0.36, 0.25, 0.13, 0.08, 0.03, 0.02];
const TEXT = [0.03, 0.16, 0.14, 0.12, 0.1, 0.05, 0.04];
const BARE = [0.03, 0.33, 0.25, 0.17, 0.11, 0.04, 0.02];
/** Up to two weeks back, two months back, further; up to two weeks ahead, further. */
const LEAD_REST = [0.006, 0.0008, 0.0004, 0.002, 0.0003];
const TEXT_REST = [0.018, 0.004, 0.001, 0.008, 0.001];
const BARE_REST = [0.004, 0.002, 0.001, 0.002, 0.001];
/** Any text but a lead is this part of a witness. */
const TEXT_WITNESS = 0.4;
/** How many days before its own the latest day is that a paper reports, by count of days; further back, and ahead. */
const LATEST = [0.07, 0.7, 0.15, 0.05, 0.02];
const LATEST_FAR = 0.002;
/** A day is reported where another one is named within so many days of it. */
const NEAR = 3;
/** What many witnesses of one page say is less than what as many pages would. */
const WITNESS = 0.3;
/** How often a text names its own year, the one before …, an earlier one; the next one …, a later one, a plan's. */
const YEARS_BACK = [0.35, 0.28, 0.1, 0.05, 0.04, 0.03];
const YEAR_FAR_BACK = 0.012;
const YEARS_AHEAD = [0.012, 0.008, 0.005];
const YEAR_FAR_AHEAD = 0.001;
/** Plans reach to a year that five divides. */
const YEAR_OF_PLANS = 0.01;
/** A weekday, or a day of the lunar new year, that the calendar of a year has, or has not. */
const CALENDAR_AGREES = 0;
const CALENDAR_DIFFERS = -4;
/** Fewest days that the stories must name. */
const FEWEST = 2;
/** Days after a named one that are tried, and years. */
const AHEAD = 5;
const MOST_YEARS = 4;

/** A day and what speaks for it, in nats. */
export interface DayGuess {
  time: number;
  value: number;
}

/** The days that the text's own days and years fit, the best first; none where it names too few. */
export function guessDays(mentions: DayMentions): DayGuess[] {
  const { days, years } = mentions;
  if (years.size === 0 || days.length < FEWEST) return [];
  const times = new Set<number>();
  for (const year of candidateYears(years)) {
    for (const { month, day } of days) {
      if (month === null) continue;
      const time = Date.UTC(year, month - 1, day);
      if (new Date(time).getUTCDate() !== day) continue;
      for (let ahead = 0; ahead <= AHEAD; ahead += 1) times.add(time + ahead * DAY);
    }
  }
  return [...times]
    .map((time) => ({ time, value: weighDay(time, mentions) }))
    .sort((a, b) => b.value - a.value || b.time - a.time);
}

/** The years named, and the ones after: in January a text still speaks of the old one. */
function candidateYears(years: ReadonlyMap<number, number>): number[] {
  const all = new Set([...years.keys()].flatMap((year) => [year, year + 1]));
  return [...all].sort((a, b) => yearValue(b, years) - yearValue(a, years)).slice(0, MOST_YEARS);
}

/** What the years named say for one: many mentions of one year are fewer witnesses. */
function yearValue(year: number, years: ReadonlyMap<number, number>): number {
  let value = 0;
  for (const [named, count] of years) {
    value += Math.sqrt(count) * Math.log(yearShare(named, year));
  }
  return value;
}

function yearShare(named: number, year: number): number {
  const ahead = named - year;
  if (ahead <= 0) return YEARS_BACK[year - named] ?? YEAR_FAR_BACK;
  return named % 5 === 0 && ahead > 2 ? YEAR_OF_PLANS : (YEARS_AHEAD[ahead - 1] ?? YEAR_FAR_AHEAD);
}

/** What speaks for the text being of this day. */
export function weighDay(time: number, { days, years, weekdays, newYears }: DayMentions): number {
  const year = new Date(time).getUTCFullYear();
  const backs = days.map((mention) => daysBack(mention, time, year));
  let value = latestValue(backs) + yearValue(year, years);
  days.forEach(({ month, place }, k) => {
    const witness = place === 'lead' ? WITNESS : WITNESS * TEXT_WITNESS;
    value += witness * Math.log(likelihood(month, place, backs[k] as number));
  });
  for (const { month, day, weekday } of weekdays)
    value += agrees(new Date(nearest(month, day, time, year)).getUTCDay() === weekday);
  for (const { month, day, lunarDay } of newYears)
    value += agrees(isLunarDay(nearest(month, day, time, year), lunarDay));
  return value;
}

/** What the latest day reported says: it is mostly yesterday's. */
function latestValue(all: readonly number[]): number {
  const backs = Int32Array.from(all.filter((back) => back >= 0)).sort();
  const latest = backs.find((back, k) => (backs[k + 1] ?? Number.POSITIVE_INFINITY) - back <= NEAR);
  return Math.log(LATEST[latest ?? -1] ?? LATEST_FAR);
}

/** Whether a day is so many days into the lunar year, or its eve (0). */
function isLunarDay(time: number, lunarDay: number): boolean {
  const key = `${time} ${lunarDay}`;
  let known = lunarDays.get(key);
  if (known === undefined) {
    known = workOutLunarDay(new Date(time), lunarDay);
    lunarDays.set(key, known);
  }
  return known;
}

/** Few days of the new year are asked about, again and again, and the calendar works for each. */
const lunarDays = new Map<string, boolean>();

function workOutLunarDay(date: Date, lunarDay: number): boolean {
  const next = new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 1, 12);
  const lunar = Lunar.fromDate(new Date(next.getTime() - DAY));
  if (lunarDay > 0) return lunar.getMonth() === 1 && lunar.getDay() === lunarDay;
  const tomorrow = Lunar.fromDate(next);
  return tomorrow.getMonth() === 1 && tomorrow.getDay() === 1;
}

function agrees(yes: boolean): number {
  return yes ? CALENDAR_AGREES : CALENDAR_DIFFERS;
}

function likelihood(month: number | null, place: DayMention['place'], back: number): number {
  if (month === null) return fromTables(back, BARE, BARE_REST);
  return place === 'lead' ? fromTables(back, LEAD, LEAD_REST) : fromTables(back, TEXT, TEXT_REST);
}

function fromTables(back: number, near: readonly number[], rest: readonly number[]): number {
  if (back >= 0 && back < near.length) return near[back] as number;
  const at = back < 0 ? (back >= -14 ? 3 : 4) : back <= 14 ? 0 : back <= 60 ? 1 : 2;
  return rest[at] as number;
}

/** How many days before a time of a year a day is named; negative for one ahead. */
function daysBack({ month, day }: DayMention, time: number, year: number): number {
  return month === null ? daysBackTo(day, time) : Math.round((time - nearest(month, day, time, year)) / DAY);
}

/** A day of a month in the year in which it is nearest to a time of the year given. */
function nearest(month: number, day: number, time: number, year: number): number {
  const here = Date.UTC(year, month - 1, day);
  if (here - time > HALF_YEAR * DAY) return Date.UTC(year - 1, month - 1, day);
  return time - here > HALF_YEAR * DAY ? Date.UTC(year + 1, month - 1, day) : here;
}

/** How many days ago a day of the month was last; a few days ahead count as such. */
function daysBackTo(day: number, time: number): number {
  const date = new Date(time);
  const back = date.getUTCDate() - day;
  if (back >= -3) return back;
  return back + new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0)).getUTCDate();
}

/** Beyond this many nats one day is told from the next best. */
const SURE = 2;

/** The date of pages that print none, from what their stories say; unknown where they say too little. */
export function inferredDate(mentions: DayMentions): EditionDate {
  const [best, next] = guessDays(mentions);
  if (!best) return { date: null, certainty: 'unknown', reason: null };
  const latest = latestDay(mentions, best.time);
  const others = [
    mentions.weekdays.length > 0 ? '文中日子的星期' : null,
    mentions.newYears.length > 0 ? '文中日子的农历' : null,
  ].filter((text) => text !== null);
  const also = others.length > 0 ? `，并与${others.join('、')}相合` : '';
  const doubt = next && best.value - next.value < SURE ? `；也可能是${inWords(next.time)}` : '';
  return {
    date: IsoDate.parse(new Date(best.time).toISOString().slice(0, 10)),
    certainty: 'inferred',
    reason: `没有印日期。报道里提到${mentions.days.length}处日子，讯头、正文最晚到${latest}，年份多是${yearsInWords(mentions)}${also}：最合于这一天出版${doubt}`,
  };
}

/** The latest day that the text names and that is no later than the edition's. */
function latestDay({ days }: DayMentions, time: number): string {
  const year = new Date(time).getUTCFullYear();
  const past = days
    .filter(({ month }) => month !== null)
    .map(({ month, day }) => nearest(month as number, day, time, year))
    .filter((other) => other <= time);
  return past.length === 0 ? '前几日' : inWords(Math.max(...past));
}

function inWords(time: number): string {
  const date = new Date(time);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

function yearsInWords({ years }: DayMentions): string {
  const most = [...years].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, 2);
  return most
    .map(([year]) => year)
    .sort()
    .join('、')
    .concat('年');
}
