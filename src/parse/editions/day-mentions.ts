import type { Draft } from '../articles/draft.ts';

/** A day that a page's text names. */
export interface DayMention {
  /** Null where only the day of the month is named: 记者23日获悉. */
  month: number | null;
  day: number;
  /** `lead`: 本报北京5月23日电 · `text`: anywhere else. */
  place: 'lead' | 'text';
}

/** What a page's text tells of its day, before anything is made of it. */
export interface DayMentions {
  days: DayMention[];
  /** Years named, a plan's (到2035年) left out, and how often; 截至2019年底 and 比2019年同期 count for the next year. */
  years: Map<number, number>;
  /** 5月23日（星期四）: in which years that can be. `weekday` 0 is Sunday. */
  weekdays: { month: number; day: number; weekday: number }[];
  /** 1月27日，大年初三: the day of the lunar year's first month, `0` for 除夕. */
  newYears: { month: number; day: number; lunarDay: number }[];
}

/** A day that is still to come (5月25日将, 5月25日起) is none that was reported. */
const DAY = /(?<!年|于|至|到)(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日(?!将|拟|起|前|至|—)/gu;
const BARE_DAY =
  /(?<![\d月至—年到、—-])(?<day>\d{1,2})日(?=，|在|从|上午|下午|晚|凌晨|召|举|发|宣|公|表|获|说|电|致|应|会|同|与|通|出|印|开)/gu;
const YEAR =
  /(?<over>截至|较|比|与|和)?(?<!到|至|力争|确保|争取|展望)(?<year>(?:19|20)\d\d)年(?<whole>底|末|年底|全年|同期)?(?!前|以前|版|将|要|[\p{Script=Han}]{0,2}(?:冬奥|奥运|亚运|世界杯|全运))/gu;
const WEEKDAY =
  /(?<month>\d{1,2})月(?<day>\d{1,2})日\s*[，（(]?\s*(?:星期|周)(?<weekday>[一二三四五六日天])/gu;
const NEW_YEAR =
  /(?<month>[12])月(?<day>\d{1,2})日[，、（(]?(?:是|正值|恰逢)?(?:农历|夏历)?(?:(?<eve>除夕|大年三十)|(?:大年|正月|春节)?初(?<lunar>[一二三四五六七八九十]))/gu;
const HAN = '日一二三四五六七八九十';

/** Collects what the stories of some pages tell of their day. */
export function dayMentions(drafts: readonly Draft[]): DayMentions {
  const found: DayMentions = { days: [], years: new Map(), weekdays: [], newYears: [] };
  for (const draft of drafts) {
    if (draft.lead) addDays(found, draft.lead.text, 'lead');
    if (draft.tail) addDays(found, draft.tail.text, 'lead');
    for (const { run } of [...draft.body, ...draft.captions]) addText(found, run.text);
  }
  return found;
}

/** The same of several sets of pages. */
export function joinMentions(sets: readonly DayMentions[]): DayMentions {
  const joined: DayMentions = { days: [], years: new Map(), weekdays: [], newYears: [] };
  for (const { days, years, weekdays, newYears } of sets) {
    for (const day of days) joined.days.push(day);
    for (const weekday of weekdays) joined.weekdays.push(weekday);
    for (const newYear of newYears) joined.newYears.push(newYear);
    for (const [year, count] of years) joined.years.set(year, (joined.years.get(year) ?? 0) + count);
  }
  return joined;
}

function addText(found: DayMentions, text: string): void {
  addDays(found, text, 'text');
  for (const { groups } of text.matchAll(BARE_DAY)) addDay(found, null, Number(groups?.day), 'text');
  for (const { groups } of text.matchAll(YEAR)) {
    // A year that is looked back upon as a whole is over.
    const over =
      groups?.whole !== undefined && (groups.over !== undefined || /全年|同期/u.test(groups.whole));
    const year = Number(groups?.year) + Number(over);
    found.years.set(year, (found.years.get(year) ?? 0) + 1);
  }
  for (const { groups } of text.matchAll(WEEKDAY)) {
    const weekday = groups?.weekday === '天' ? 0 : HAN.indexOf(groups?.weekday ?? '');
    found.weekdays.push({ month: Number(groups?.month), day: Number(groups?.day), weekday });
  }
  for (const { groups } of text.matchAll(NEW_YEAR)) {
    const lunarDay = groups?.eve ? 0 : HAN.indexOf(groups?.lunar ?? '');
    found.newYears.push({ month: Number(groups?.month), day: Number(groups?.day), lunarDay });
  }
}

function addDays(found: DayMentions, text: string, place: DayMention['place']): void {
  for (const { groups } of text.matchAll(DAY)) {
    addDay(found, Number(groups?.month), Number(groups?.day), place);
  }
}

function addDay({ days }: DayMentions, month: number | null, day: number, place: DayMention['place']): void {
  if (day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12)))
    days.push({ month, day, place });
}
