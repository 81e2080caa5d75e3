import { readNumber } from '../../text/numerals.ts';
import type { MarkRule, Span } from '../rule.ts';

/** A jump as printed. `page` is null where the mark names none that can be read; `label` keeps `A03`. */
export interface Jump {
  direction: 'to' | 'from';
  /** `see` (详见, or a bare page) sends on from a teaser; `jump` (下转, 上接) continues a story. */
  manner: 'jump' | 'see';
  page: number | null;
  label: string | null;
  text: string;
}

const PAGE =
  '(?:第\\s*)?(?<page>[A-Za-zＡ-Ｚ]?\\s?[0-9０-９]{1,3}|[〇○零一二三四五六七八九十]{1,3})\\s*[版页]?';
const SECTION = '[\\p{Script=Han}]{2,6}';
const WORDS = '下转|上接|紧接|接上|下接|转|接|详见|详细报道见|全文见|见|更多内容见';
const LEADER = '[▶►▷→☞◀◄◁←▲△※★◆■●]*\\s*';

/** （下转第三版）, （上接A01版）, (紧接1版): brackets make it a mark wherever it stands. */
const BRACKETED = new RegExp(
  `[（(]\\s*${LEADER}(?<word>${WORDS})\\s*${PAGE}(?:[\\s·•]*${SECTION})?\\s*${LEADER}[）)]`,
  'u',
);
/** ▶下转A03版, 详见第2版, 下转第三版: without brackets only the whole line, or the line's end after a space. */
const BARE = new RegExp(
  `(?:^|(?<=\\s)|(?=详见|[▶►▷→☞])|(?<=[！？”》）])(?=下转))${LEADER}(?<word>下转|上接|紧接|详见|全文见)\\s*${PAGE}(?:[\\s·•]+${SECTION})?\\s*${LEADER}$`,
  'u',
);
/** ◀上接A01版 at a line's head, running into the text. */
const HEAD = new RegExp(
  `^${LEADER}(?<word>上接|紧接)\\s*(?:第\\s*)?(?<page>[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版\\s*${LEADER}`,
  'u',
);
/** A02, A02版, 第3版 alone on a line or after a space at a line's end: where a teaser's story stands. */
const REFERENCE = /(?:^|(?<=\s))(?<page>[A-Z]\d{2})版?$/u;

/**
 * Jump marks: 下转第三版, 上接第一版, ▶下转A03版, 详见第2版. A newspaper cuts a story with them, so what they say is
 * never part of the story's text.
 */
export const jumpMark: MarkRule<Jump & Span> = {
  id: 'jump-mark',
  about: '下转、上接、详见：报道转到别的版，或从别的版转来',
  find(text) {
    const bracketed = BRACKETED.exec(text);
    const match = bracketed ?? HEAD.exec(text) ?? BARE.exec(text) ?? REFERENCE.exec(text);
    if (!match?.groups) return null;
    const { word = '', page = '' } = match.groups;
    const label = page.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
    const letter = /^([A-Z])(\d+)$/u.exec(label);
    const number = readNumber(letter?.[2] ?? label);
    return {
      direction: /接/u.test(word) ? 'from' : 'to',
      manner: /转|接/u.test(word) ? 'jump' : 'see',
      // No paper counts from 0: such a number was cut off or misread.
      page: number === 0 ? null : number,
      label: letter ? label : null,
      text: match[0].trim(),
      start: match.index,
      end: match.index + match[0].length,
    };
  },
  examples: [
    { text: '（下转第三版）', finds: { direction: 'to', manner: 'jump', page: 3, label: null } },
    { text: '党建工作水平。 （下转第三版）', finds: { direction: 'to', page: 3, start: 8 } },
    { text: '▶下转A03版', finds: { direction: 'to', page: 3, label: 'A03' } },
    { text: '◀上接A01版展对此类案件的侦', finds: { direction: 'from', page: 1, end: 7 } },
    { text: '（上接 A01 版）', finds: { direction: 'from', page: 1, label: 'A01' } },
    { text: '(紧接1版)', finds: { direction: 'from', page: 1 } },
    { text: '（详见2版）', finds: { direction: 'to', manner: 'see', page: 2 } },
    { text: '苏州发布新政 详见第 3 版', finds: { manner: 'see', page: 3 } },
    { text: '“我们的心贴在一起”详见第2版', finds: { manner: 'see', page: 2, start: 10 } },
    { text: '隔离期▶下转A04版', finds: { manner: 'jump', page: 4 } },
    { text: '中非合作之桥 A02', finds: { manner: 'see', page: 2, label: 'A02' } },
    { text: '（下转第十二版）', finds: { page: 12 } },
    { text: '▶下转A0', finds: { page: null } },
    { text: '下转第三版 要闻', finds: { page: 3 } },
    { text: '（下转3版要闻）', finds: { page: 3 } },
    { text: '（相关报道见第二版）', finds: null },
    { text: '第三版的读者来信', finds: null },
    { text: '他把稿子转第三版编辑处理', finds: null },
    { text: '详见第二版报道中的数据说明', finds: null },
    { text: '办卡的手续详见第二版报道中的说', finds: null },
    { text: '沪昆高速A2段', finds: null },
  ],
};
