import { readNumber } from '../../text/numerals.ts';
import { markRule } from '../rule.ts';
import { contactLine } from './contact-line.ts';
import { folio } from './folio.ts';
import { imprint } from './imprint.ts';
import { masthead } from './masthead.ts';
import { DATE_NEEDS, dateWithin } from './page-date.ts';
import { staffLine } from './staff-line.ts';

export interface RunningHead {
  /** `YYYY-MM-DD`, not yet held against the calendar. */
  date: string;
  page: number | null;
  label: string | null;
  section: string | null;
  newspaper: string | null;
}

/** More cells than this are text. */
const MOST_CELLS = 14;
const NUMBER = /^(?:第\s*)?(?<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?$/u;
/** 要闻1, 要闻一版: the gap between name and number lost. */
const NAME_AND_NUMBER =
  /^(?<section>[\p{Script=Han}]{2,4}?)(?<page>[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3}版)$/u;
const SECTION = /^[\p{Script=Han}]{2,4}(?:[·/][\p{Script=Han}]{2,4})?$/u;

/**
 * 报眉: a date with the paper's name, 版名, 版次, who made the page and how to reach it, in any order: every cell of the line
 * is one of these, and one at most is a 版名 that nothing else tells.
 */
export const runningHead = markRule<RunningHead>({
  id: 'running-head',
  about: '报眉：日期与报名、版名、版次、编辑、电话同在一行，次序不拘',
  needs: DATE_NEEDS,
  find(text) {
    if (text.length > 90 || /[。；！？，]/u.test(text)) return null;
    const dated = dateWithin(text);
    if (dated === null || dated.rest === '') return null;
    const cells = dated.rest.split(/[\s|｜]+/u).filter((cell) => cell !== '');
    if (cells.length > MOST_CELLS) return null;
    const head: RunningHead = { date: dated.date, page: null, label: null, section: null, newspaper: null };
    for (let at = 0; at < cells.length; ) {
      const taken = takeCell(cells, at, head);
      if (taken === 0) return null;
      at += taken;
    }
    // A day and one word may be a headline: 2019年5月24日 出发.
    const alone = head.section !== null && cells.length === 1 && !/(?:星期|周)[一二三四五六日天]/u.test(text);
    return alone && head.page === null ? null : head;
  },
  examples: [
    {
      text: '要闻 一 2020年3月9日 星期一 编辑：高山',
      finds: { date: '2020-03-09', page: 1, section: '要闻', newspaper: null },
    },
    {
      text: '2020年3月9日 星期一 临江日报 A03 要闻 责编 高山 美编 林晓',
      finds: { date: '2020-03-09', page: 3, label: 'A03', section: '要闻', newspaper: '临江日报' },
    },
    { text: '2020.2.21 星期五 副刊 4', finds: { date: '2020-02-21', page: 4, section: '副刊' } },
    {
      text: '03 2020/3/25 经济 新闻热线：12345678',
      finds: { date: '2020-03-25', page: 3, section: '经济' },
    },
    { text: '校对 高山 2020年3月9日 要闻二版', finds: { page: 2, section: '要闻' } },
    { text: '2020年3月9日 出发', finds: null },
    { text: '2020年3月9日 全市大会召开 代表发言', finds: null },
    { text: '2020年3月9日，一名读者来信', finds: null },
    { text: '截至2020年3月9日 全市', finds: null },
  ],
});

/** How many cells from `at` on are one part of the head, which takes it in; 0 where they are none. */
function takeCell(cells: readonly string[], at: number, head: RunningHead): number {
  const cell = cells[at] as string;
  const paper = masthead.find(cell);
  if (paper) {
    head.newspaper ??= paper.newspaper;
    return 1;
  }
  const pair = cells.slice(at, at + 2).join(' ');
  const printed = folio.find(pair) ?? folio.find(cell);
  if (printed && head.page === null) {
    head.page = printed.page;
    head.label = printed.label;
    head.section ??= printed.section;
    return folio.find(pair) ? Math.min(2, cells.length - at) : 1;
  }
  if (isNumber(cell)) return head.page === null ? takeNumber(cell, head) : 0;
  for (let to = cells.length; to > at; to -= 1) {
    const part = cells.slice(at, to);
    if (part.some((other) => isNumber(other) || masthead.find(other))) continue;
    const text = part.join(' ');
    if (staffLine.find(text) || imprint.find(text) || (part.length <= 2 && contactLine.find(text)))
      return to - at;
  }
  if (head.section !== null || !SECTION.test(cell)) return 0;
  head.section = cell;
  return 1;
}

function isNumber(cell: string): boolean {
  return NUMBER.test(cell) || NAME_AND_NUMBER.test(cell);
}

function takeNumber(cell: string, head: RunningHead): number {
  const named = NAME_AND_NUMBER.exec(cell)?.groups;
  const { page = '', section = null } = named ?? NUMBER.exec(cell)?.groups ?? {};
  const letter = /^([A-Z])(\d+)$/u.exec(page);
  head.page = readNumber(letter?.[2] ?? page.replace(/版$/u, ''));
  head.label = letter ? page : null;
  head.section ??= section;
  return head.page !== null && head.page > 0 ? 1 : 0;
}
