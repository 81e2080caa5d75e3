import { holdsOneOf } from '../../text/holds-one-of.ts';
import { readNumber } from '../../text/numerals.ts';
import { markRule } from '../rule.ts';
import { folio } from './folio.ts';
import { masthead } from './masthead.ts';
import { staffLine } from './staff-line.ts';

export interface PageDate {
  /** `YYYY-MM-DD`, not yet held against the calendar. */
  date: string;
  /** What stands on the line besides the date, often the masthead: `临江日报`. */
  rest: string;
}

const NUMBER = '[\\d０-９〇○零OＯ一二三四五六七八九十]';
/** What parts year and month, and a digit of the year: most lines hold one of them at most. */
export const DATE_NEEDS = ['年-./．—', '0123456789０１２３４５６７８９〇○零OＯ一二三四五六七八九十'];
const DATE = new RegExp(
  `(?<year>${NUMBER}{4})\\s*(?:年|[-./．—])\\s*(?<month>${NUMBER}{1,3})\\s*(?:月|[-./．—])\\s*(?<day>${NUMBER}{1,3})\\s*日?`,
  'u',
);
/** 中华民国一○八年五月二十四日, 民国108年5月24日: its first year is 1912. */
const REPUBLIC = new RegExp(
  `(?:中华)?民国\\s*(?<year>[百\\d０-９〇○零一二三四五六七八九十]{1,5})\\s*年\\s*(?<month>${NUMBER}{1,3})\\s*月\\s*(?<day>${NUMBER}{1,3})\\s*日`,
  'u',
);
const BEFORE_REPUBLIC = 1911;
/** What a date line may hold beside the date: weekday, lunar date, solar term, issue number. */
const COMPANY =
  /[（(]?(?:星期|周|礼拜)\s*[一二三四五六日天][)）]?|(?:农历|夏历|阴历)?\s*[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?\s*[闰]?[正一二三四五六七八九十冬腊]+月\s*(?:初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)?|(?:农历|夏历)\s*[闰]?[正一二三四五六七八九十冬腊]+月\s*[初十廿三]?[一二三四五六七八九十]?|(?:今日|明日)?(?:立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)|总?第\s*[\d]+\s*[期号]|今日\s*[\d一二三四五六七八九十]+\s*版|\s{2,}/gu;

/** The date that a page prints at its head: `2020年1月6日 星期一`, `二〇一九年五月二十四日`, `2020.1.11`. */
export const pageDate = markRule<PageDate>({
  id: 'page-date',
  about: '报头、报眉的日期，可带星期、农历、节气',
  needs: DATE_NEEDS,
  find(text) {
    const found = text.length > 60 ? null : dateWithin(text);
    if (found === null) return null;
    const { rest } = found;
    // Masthead, folio or staff may share the line; a sentence may not.
    if (rest !== '' && !masthead.find(rest) && !folio.find(rest) && !staffLine.find(rest)) return null;
    return found;
  },
  examples: [
    { text: '2020年1月6日 星期一', finds: { date: '2020-01-06', rest: '' } },
    { text: '二〇一九年五月二十四日 星期五 农历己亥年四月二十', finds: { date: '2019-05-24', rest: '' } },
    { text: '2020.1.11 星期六', finds: { date: '2020-01-11' } },
    { text: '临江日报 2019年5月24日星期五', finds: { date: '2019-05-24', rest: '临江日报' } },
    { text: '二○一九年五月二十四日', finds: { date: '2019-05-24' } },
    { text: '二O一九年五月二十四日', finds: { date: '2019-05-24' } },
    { text: '二0一九年五月二十四日', finds: { date: '2019-05-24' } },
    { text: '中华民国一○八年五月二十四日 星期五', finds: { date: '2019-05-24', rest: '' } },
    { text: '民国一百零八年五月二十四日', finds: { date: '2019-05-24' } },
    { text: '民国二十五年十月三日', finds: { date: '1936-10-03' } },
    { text: '2019年5月24日，市政府召开会议。', finds: null },
    { text: 'A03版经济 2019年5月24日星期五', finds: { date: '2019-05-24', rest: 'A03版经济' } },
    { text: '截至2019年5月24日', finds: null },
    { text: '2019年，我市坚持把开放招商作', finds: null },
  ],
});

const mayHoldDate = holdsOneOf(...DATE_NEEDS);

/** A date anywhere in a text, and what stands there besides it, its weekday and its lunar date. */
export function dateWithin(text: string): PageDate | null {
  if (!mayHoldDate(text)) return null;
  const republic = text.includes('民国') ? REPUBLIC.exec(text) : null;
  const match = republic ?? DATE.exec(text);
  if (!match?.groups) return null;
  const { year = '', month = '', day = '' } = match.groups;
  const [printed, m, d] = [readNumber(year), readNumber(month), readNumber(day)];
  const y = republic && printed !== null ? printed + BEFORE_REPUBLIC : printed;
  if (y == null || m == null || d == null || y < 1800 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31)
    return null;
  const rest = text
    .replace(match[0], ' ')
    .replace(COMPANY, ' ')
    .replace(/^[\s|｜/·•]+|[\s|｜/·•]+$/gu, '');
  return { date: [String(y), pad(m), pad(d)].join('-'), rest };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
