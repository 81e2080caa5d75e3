import { readNumber } from '../../text/numerals.ts';
import type { MarkRule, Span } from '../rule.ts';

/** A jump as printed. `page` is null where the mark names none that can be read; `label` keeps `A03`. */
export interface Jump {
  direction: 'to' | 'from';
  /** `see` (详见, or a bare page) sends on from a teaser; `jump` (下转, 上接) continues a story. */
  manner: 'jump' | 'see';
  page: number | null;
  label: string | null;
  /** A page that the mark names without a number: `要闻`. */
  section: string | null;
  text: string;
}

const NUMBER = '(?:[A-Za-zＡ-Ｚ]?\\s?[0-9０-９]{1,3}|[〇○零一二三四五六七八九十]{1,3})';
/** 第三版, A03版, 3版; the first of 2、3版 and 第六至七版. */
const PAGE = `(?:第\\s*)?(?<page>${NUMBER})\\s*[版页]?(?:\\s*[、，,至—-]\\s*(?:第\\s*)?${NUMBER}\\s*[版页])?`;
const SECTION = '[\\p{Script=Han}]{2,6}';
const WORDS =
  '下转|文转|续转|上接|文接|紧接|紧转|接上|下接|续接|转接|转|接|详见|详细报道见|全文见|全文刊|见|更多内容见|更多报道见';
const LEADER = '[▶►▷→➡☞⇨◀◄◁←⬅▲△▼▽※★◆■●>＞<＜]*\\s*';
const OPEN = '[（(【〔［[「『〈]';
const CLOSE = '[）)】〕］\\]」』〉]';
/** Tells two stories apart that jump to one page: （下转第三版①）. */
const SIGN = '[①-⑳㈠-㈩]?';

/** （下转第三版）, （上接A01版）, 【紧接1版】, （未完，转三版）: brackets make it a mark wherever it stands. */
const BRACKETED = new RegExp(
  `${OPEN}\\s*${LEADER}(?:未完[，、\\s]*)?(?<word>${WORDS})\\s*${PAGE}(?:[\\s·•]*${SECTION})?\\s*${SIGN}\\s*${LEADER}${CLOSE}`,
  'u',
);
/** （下转要闻版）: a page that is named, and not numbered. */
const NAMED = new RegExp(
  `${OPEN}\\s*${LEADER}(?<word>下转|上接|紧接|紧转)\\s*(?<named>[\\p{Script=Han}]{2,4})版\\s*${LEADER}${CLOSE}`,
  'u',
);
/** ▶下转A03版, 详见第2版, 下转第三版: without brackets only the whole line, or the line's end after a space. */
const BARE = new RegExp(
  `(?:^|(?<=\\s)|(?=详见|[▶►▷→☞])|(?<=[。！？”》）])(?=下转)|(?=下转[^，。]{2,8}[▶►▷→☞]+\\s*$))${LEADER}(?<word>下转|上接|紧接|紧转|详见|全文见)\\s*${PAGE}(?:[\\s·•]+${SECTION})?\\s*${SIGN}\\s*${LEADER}$`,
  'u',
);
/** ◀上接A01版 at a line's head, running into the text. */
const HEAD = new RegExp(
  `^${LEADER}(?<word>上接|紧接)\\s*(?:第\\s*)?(?<page>[A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版\\s*${LEADER}`,
  'u',
);
/** A02, A02版 alone on a line or after a space at a line's end, A02版 right behind a teaser's words: where its story stands. */
const REFERENCE = /(?:(?:^|(?<=\s))(?<page>[A-Z]\d{2})版?|(?<=^[^，。；：]{4,30})(?<behind>[A-Z]\d{2})版)$/u;
/** →A02版, ▶第三版 at a line's end: the same. */
const ARROW = new RegExp(`[▶►▷→➡☞⇨]\\s*(?:第\\s*)?(?<page>${NUMBER})\\s*版$`, 'u');

/**
 * Jump marks: 下转第三版, 上接第一版, ▶下转A03版, 详见第2版. A newspaper cuts a story with them, so what they say is
 * never part of the story's text.
 */
export const jumpMark: MarkRule<Jump & Span> = {
  id: 'jump-mark',
  about: '下转、上接、详见：报道转到别的版，或从别的版转来',
  find(text) {
    const bracketed = BRACKETED.exec(text) ?? NAMED.exec(text);
    return jumpOf(
      bracketed ?? HEAD.exec(text) ?? BARE.exec(text) ?? REFERENCE.exec(text) ?? ARROW.exec(text),
    );
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
    { text: '新桥通车→A2版', finds: { manner: 'see', page: 2, label: 'A2', start: 4 } },
    { text: '老街换新颜A02版', finds: { manner: 'see', page: 2, start: 5 } },
    { text: '稿件刊登在昨天，编辑改了A02版', finds: null },
    { text: '（下转第十二版）', finds: { page: 12 } },
    { text: '▶下转A0', finds: { page: null } },
    { text: '下转第三版 要闻', finds: { page: 3 } },
    { text: '（下转3版要闻）', finds: { page: 3 } },
    { text: '【下转3版】', finds: { direction: 'to', page: 3, start: 0, end: 6 } },
    { text: '〔上接第一版〕', finds: { direction: 'from', page: 1 } },
    { text: '「接1版」', finds: { direction: 'from', manner: 'jump', page: 1 } },
    { text: '（紧转2版）', finds: { direction: 'to', manner: 'jump', page: 2 } },
    { text: '（转A03版）', finds: { direction: 'to', page: 3, label: 'A03' } },
    { text: '（未完，下转三版）', finds: { direction: 'to', page: 3 } },
    { text: '（下转第六、七版）', finds: { direction: 'to', page: 6 } },
    { text: '（下转第三版①）', finds: { direction: 'to', page: 3 } },
    { text: '（文转A2）', finds: { direction: 'to', manner: 'jump', page: 2 } },
    { text: '（下转要闻版）', finds: { direction: 'to', page: null, section: '要闻' } },
    { text: '（全文见第三版）', finds: { direction: 'to', manner: 'see', page: 3 } },
    { text: '路越走越宽下转A02版▶', finds: { direction: 'to', page: 2, start: 5 } },
    { text: '（相关报道见第二版）', finds: null },
    { text: '（见附表）', finds: null },
    { text: '（转自网络版）', finds: null },
    { text: '（接种2次）', finds: null },
    { text: '第三版的读者来信', finds: null },
    { text: '他把稿子转第三版编辑处理', finds: null },
    { text: '详见第二版报道中的数据说明', finds: null },
    { text: '办卡的手续详见第二版报道中的说', finds: null },
    { text: '沪昆高速A2段', finds: null },
  ],
};

function jumpOf(match: RegExpExecArray | null): (Jump & Span) | null {
  if (!match?.groups) return null;
  const { word = '', behind = '', page = behind, named } = match.groups;
  const label = page.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  const letter = /^([A-Z])(\d+)$/u.exec(label);
  const number = readNumber(letter?.[2] ?? label);
  return {
    direction: /接/u.test(word) ? 'from' : 'to',
    manner: /转|接/u.test(word) ? 'jump' : 'see',
    // No paper counts from 0: such a number was cut off or misread.
    page: number === 0 ? null : number,
    label: letter ? label : null,
    section: named ?? null,
    text: match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** 第三版 alone on a line, or behind a gap at its end. */
const UNDER_TEASERS = new RegExp(`(?:^|(?<=[\\s）”》！？]))第\\s*(?<page>${NUMBER})\\s*版$`, 'u');

/** The page behind a teaser, under 导读: anywhere else 第三版 is a page's own number. */
export function teaserPage(text: string): (Jump & Span) | null {
  return jumpOf(UNDER_TEASERS.exec(text));
}
