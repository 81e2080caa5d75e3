import { hasSpace, NEVER_FIRST } from '../../text/characters.ts';
import { CAPTION_OPENING } from '../marks/caption-opening.ts';
import { isNoticeText } from '../marks/notice-wording.ts';
import { sentenceOpening } from '../marks/sentence-opening.ts';
import { GOES_ON, isAttribution, sentenceRole } from '../marks/story-opening.ts';
import type { PageLine } from '../page-line.ts';
import { type Evidence, type EvidenceRows, evidenceRows } from './evidence-row.ts';
import type { LineLook } from './line-look.ts';
import { isNarrower, type PageHabits } from './page-habits.ts';

/** How the names of the rows begin. */
const ROWS = evidenceRows(
  'always',
  'fill',
  'end',
  'fill+end',
  'alone',
  'marks',
  'stop-inside',
  'lead-opening',
  'quote-open',
  'byline-line',
  'before-lead',
  'before-byline',
  'shape',
  'next',
  'column-goes-on',
  'length',
  'begins',
  'before-story',
  'ends',
  'credit-ahead',
  'credit+opening',
  'credit+width',
  'notice',
  'gap-inside',
  'indent',
  'narrow-first',
  'first-lines',
  'as-wide-as-next',
  'full-before-full',
  'wider-than-next-measure',
  'page-start',
  'before',
  'before+indent',
  'attribution',
  'sentence',
  'opening',
  'span',
  'after-credit',
  'after-notice-end',
  'numbered',
  'row',
  'measure-changes',
  'as-wide-as-before',
  'before-has-open-mark',
  'after-column-name',
  'after-byline',
  'after-notice-title',
  'after-lead',
  'mark-before',
  'joint',
  'joint+before',
  'credit+joint',
  'digits-meet',
  'long-word-moved',
  'blanky',
  'dash-between',
  'both-without-marks',
);

/**
 * What speaks for and against each label of line `b`, by name. `a` stands before it, `c` after; each is null at the
 * page's edge. The names are the rows of the table of weights; `found` is told each that holds.
 */
export function lineEvidence(
  a: LineLook | null,
  b: LineLook,
  c: LineLook | null,
  habits: PageHabits,
  found: Evidence,
): void {
  const say = (rows: EvidenceRows, a?: string, b?: string, c?: string, d?: string): void => {
    found.add(rows.of(a, b, c, d));
  };
  say(ROWS.always);
  const { line } = b;
  const text = line.printed;
  const first = text[0] as string;
  const last = text[text.length - 1] as string;
  const digit = isDigit(first);
  const blank = line.blankBefore;
  const gap = blank ? 'blank' : 'tight';
  const blankAfter = c === null || c.line.blankBefore;
  say(ROWS.fill, b.fill);
  say(ROWS.end, b.end);
  say(ROWS['fill+end'], b.fill, b.end);
  if (blank && blankAfter) say(ROWS.alone, b.end);
  if (b.marks === 0) say(ROWS.marks, 'none');
  else if (b.marks >= 2) say(ROWS.marks, 'many');
  if (hasStopInside(text)) say(ROWS['stop-inside']);
  if (b.lead) say(ROWS['lead-opening']);
  if (b.quoteOpen) say(ROWS['quote-open'], first === '“' ? 'new' : gap);
  if (b.byline) say(ROWS['byline-line']);
  if (c?.lead) say(ROWS['before-lead']);
  if (c?.byline) say(ROWS['before-byline'], b.fill, b.marks === 0 ? 'bare' : 'marked');
  say(ROWS.shape, b.marks === 0 ? 'bare' : 'marked', gap, blankAfter ? 'blank' : 'tight', b.end);
  if (c) say(ROWS.next, b.end, c.fill, c.line.blankBefore ? 'blank' : 'tight');
  if (c && b.fill === 'full' && c.fill === 'full' && Math.abs(c.line.measure - line.measure) <= 1)
    say(ROWS['column-goes-on']);
  if (text.length <= 5) say(ROWS.length, '5');
  else if (text.length <= 10) say(ROWS.length, '10');
  else if (text.length <= 18) say(ROWS.length, '18');
  else if (text.length > 30) say(ROWS.length, 'long');
  if (b.story) say(ROWS.begins, 'story');
  else if (GOES_ON.test(text)) say(ROWS.begins, 'link');
  if (c?.story) say(ROWS['before-story']);
  if (b.columnName) say(ROWS.ends, 'column-name');
  if (DASH_FIRST.test(text)) say(ROWS.begins, 'dash');
  else if (NEVER_FIRST.has(first)) say(ROWS.begins, 'never-first');
  else if ('“‘「『《'.includes(first)) say(ROWS.begins, 'quote');
  else if ('（('.includes(first)) say(ROWS.begins, 'bracket');
  else if ('■□●○◆◇▲△★☆※'.includes(first)) say(ROWS.begins, 'bullet');
  else if (digit) say(ROWS.begins, 'digit');
  if ((digit || '近日昨连图'.includes(first)) && DAY.test(text)) say(ROWS.begins, 'day');
  if (b.creditAhead) {
    say(ROWS['credit-ahead'], gap);
    if (CAPTION_OPENING.test(text)) say(ROWS['credit+opening'], gap);
    if (a && Math.abs(a.line.width - line.width) > 1 && a.fill === 'full' && b.fill === 'full')
      say(ROWS['credit+width']);
  }
  if (
    '（('.includes(first) &&
    /^[（(](?:作者|新华社|本报|据|记者|通讯员|综合)|^[（(][\p{Script=Han}\s、]{2,16}[）)]$/u.test(text)
  )
    say(ROWS.begins, 'sign-off');
  if (b.noticeTitle) say(ROWS.notice, 'title');
  else if (isNoticeText(text)) say(ROWS.notice, 'text', b.end);
  if (DASH_LAST.test(text)) say(ROWS.ends, 'dash');
  if ('：:'.includes(last)) say(ROWS.ends, 'colon');
  if (b.marks === 0 && !b.byline && hasSpace(text)) say(ROWS['gap-inside']);
  const indent = line.indent >= 2 ? 'in' : 'flush';
  if (habits.indents) say(ROWS.indent, indent);
  else if (indent === 'in') say(ROWS.indent, 'stray');
  if (!habits.indents && c?.fill === 'full') {
    // An opening mark at the line's head is set half as wide, so that the line seems narrower.
    const trimmed = '“‘《（'.includes(first) && line.measure - line.width <= 3 ? '-mark' : '';
    const how = isNarrower(line) ? `narrow${trimmed}` : b.fill === 'full' ? 'full' : 'other';
    if (how === 'narrow') say(ROWS['narrow-first']);
    if (habits.narrowFirst !== null && how !== 'other' && a?.fill === 'full') {
      say(ROWS['first-lines'], habits.narrowFirst ? 'narrow' : 'full', how, a.end);
    }
  }
  if (c) {
    if (Math.abs(c.line.width - line.width) <= 2 && line.width >= 14) say(ROWS['as-wide-as-next']);
    if (c.fill === 'full' && !c.line.blankBefore && b.fill === 'full') say(ROWS['full-before-full']);
    if (c.line.measure - line.width < -3) say(ROWS['wider-than-next-measure']);
  }
  if (!a) {
    say(ROWS['page-start']);
    return;
  }
  const before = a.line;
  say(ROWS.before, a.fill, a.end, gap);
  if (habits.indents) say(ROWS['before+indent'], a.end, indent, gap);
  if (before.printed.endsWith('”') && /[！？。，…]”$/u.test(before.printed) && isAttribution(text))
    say(ROWS.attribution, a.fill);
  if (a.end === 'stop') {
    const role = sentenceRole(text) ?? 'any';
    say(ROWS.sentence, role, a.fill);
    const head = text.length < HEAD && c && !c.line.blankBefore ? text + c.line.printed : text;
    say(ROWS.opening, sentenceOpening(head), before.printed.endsWith('”') ? 'speech' : 'plain');
    if (a.fill === 'full' && b.span) say(ROWS.span, b.span.above, b.span.below);
  }
  if (a.credit) say(ROWS['after-credit'], gap);
  if (NOTICE_END.test(before.printed)) say(ROWS['after-notice-end']);
  if ((digit || '（(第一二三四五六七八九十'.includes(first)) && NUMBERED.test(text))
    say(ROWS.numbered, a.end);
  if ('“‘《（('.includes(first) && a.fill !== 'full' && !blank) say(ROWS.row, rowOf(before, line), a.end);
  if (Math.abs(before.measure - line.measure) > 4) say(ROWS['measure-changes']);
  if (Math.abs(before.width - line.width) <= 2 && line.width >= 14) say(ROWS['as-wide-as-before']);
  if (a.openMarks > 0) say(ROWS['before-has-open-mark']);
  if (a.columnName) say(ROWS['after-column-name']);
  if (a.byline) say(ROWS['after-byline']);
  if (a.noticeTitle) say(ROWS['after-notice-title']);
  if (a.lead) say(ROWS['after-lead']);
  if (b.markBefore) say(ROWS['mark-before'], b.markBefore);
  const joint = habits.joint.of(before.printed, text);
  if (joint !== 0) {
    const degree = joint < 0 ? 'none' : joint < 1 ? 'weak' : joint < 3 ? 'likely' : 'sure';
    say(ROWS.joint, degree);
    say(ROWS['joint+before'], degree, a.fill, gap);
    if (b.creditAhead) say(ROWS['credit+joint'], degree, a.end, gap);
  }
  if (digit && /\d$/u.test(before.printed)) say(ROWS['digits-meet']);
  if (
    a.end !== 'stop' &&
    a.fill !== 'full' &&
    LONG_WORD.test(text) &&
    before.measure - before.width <= (LONG_WORD.exec(text)?.[0].length ?? 0) + 2.6
  )
    say(ROWS['long-word-moved']);
  if (habits.blankShare > 0.3) say(ROWS.blanky, gap, a.end);
  if (DASH_LAST.test(before.printed) || DASH_FIRST.test(text)) say(ROWS['dash-between']);
  if (a.marks === 0 && b.marks === 0) say(ROWS['both-without-marks']);
}

/** A day at the head of a sentence, or what stands in its place. */
const DAY =
  /^(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日(?:凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|夜里?)?[，,]|^(?:近日|日前|昨日|连日来|图为)/u;
/** A dash of two squares, as fonts and their mappings write it. */
const DASH_FIRST = /^(?:——|⸺|──)/u;
const DASH_LAST = /(?:——|⸺|──)$/u;
const LONG_WORD = /^[A-Za-z0-9.%％]{3,}/u;
/** The last words of a notice. */
const NOTICE_END = /(?:声明作废|特此(?:公告|声明|通知|通告))[。！]?$/u;
/** The head of a point in a list, an article of a law. */
const NUMBERED =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]+[条章节])/u;

/** Characters of a sentence that tell how it begins. */
const HEAD = 32;

/** Whether a line that falls short and an opening mark below it may be one printed row, broken at the mark. */
function rowOf(before: PageLine, line: PageLine): string {
  const room = Math.max(before.measure, line.measure) - before.width - line.width;
  return room < -3 ? 'over' : room <= 3 ? 'fills' : room <= 6 ? 'near' : 'short';
}

/** Whether a sentence ends in the line, and more stands behind than marks that close. */
function hasStopInside(text: string): boolean {
  const stop = text.indexOf('。');
  if (stop < 0) return false;
  let end = text.length;
  while ('”’）'.includes(text[end - 1] as string)) end -= 1;
  return stop < (text[end - 1] === '。' ? end : text.length + 1) - 2;
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
