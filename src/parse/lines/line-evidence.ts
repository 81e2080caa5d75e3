import { NEVER_FIRST } from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';
import { CAPTION_OPENING } from '../marks/caption-opening.ts';
import { isNoticeText } from '../marks/notice-wording.ts';
import { sentenceOpening } from '../marks/sentence-opening.ts';
import { GOES_ON, isAttribution, sentenceRole } from '../marks/story-opening.ts';
import type { PageLine } from '../page-line.ts';
import { type EvidenceRow, evidenceRow } from './evidence-row.ts';
import type { LineLook } from './line-look.ts';
import { isNarrower, type PageHabits } from './page-habits.ts';

/**
 * What speaks for and against each label of line `b`, by name. `a` stands before it, `c` after; each is null at the
 * page's edge. The names are the rows of the table of weights.
 */
export function lineEvidence(
  a: LineLook | null,
  b: LineLook,
  c: LineLook | null,
  habits: PageHabits,
): EvidenceRow[] {
  const found: EvidenceRow[] = [evidenceRow('always')];
  const say = (name: string, a?: string, b?: string, c?: string, d?: string): void => {
    found.push(evidenceRow(name, a, b, c, d));
  };
  const { line } = b;
  const text = line.printed;
  const first = text[0] as string;
  const last = text[text.length - 1] as string;
  const blank = line.blankBefore;
  const gap = blank ? 'blank' : 'tight';
  const blankAfter = c === null || c.line.blankBefore;
  say('fill', b.fill);
  say('end', b.end);
  say('fill+end', b.fill, b.end);
  if (blank && blankAfter) say('alone', b.end);
  if (b.marks === 0) say('marks', 'none');
  else if (b.marks >= 2) say('marks', 'many');
  if (hasStopInside(text)) say('stop-inside');
  if (b.lead) say('lead-opening');
  if (b.quoteOpen) say('quote-open', first === '“' ? 'new' : gap);
  if (b.byline) say('byline-line');
  if (c?.lead) say('before-lead');
  if (c?.byline) say('before-byline', b.fill, b.marks === 0 ? 'bare' : 'marked');
  say('shape', b.marks === 0 ? 'bare' : 'marked', gap, blankAfter ? 'blank' : 'tight', b.end);
  if (c) say('next', b.end, c.fill, c.line.blankBefore ? 'blank' : 'tight');
  if (c && b.fill === 'full' && c.fill === 'full' && Math.abs(c.line.measure - line.measure) <= 1)
    say('column-goes-on');
  if (text.length <= 5) say('length', '5');
  else if (text.length <= 10) say('length', '10');
  else if (text.length <= 18) say('length', '18');
  else if (text.length > 30) say('length', 'long');
  if (b.story) say('begins', 'story');
  else if (GOES_ON.test(text)) say('begins', 'link');
  if (c?.story) say('before-story');
  if (b.columnName) say('ends', 'column-name');
  if (text.startsWith('——')) say('begins', 'dash');
  else if (NEVER_FIRST.has(first)) say('begins', 'never-first');
  else if ('“‘「『《'.includes(first)) say('begins', 'quote');
  else if ('（('.includes(first)) say('begins', 'bracket');
  else if ('■□●○◆◇▲△★☆※'.includes(first)) say('begins', 'bullet');
  else if (isDigit(first)) say('begins', 'digit');
  if (/^(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日[，,]|^(?:近日|日前|昨日|连日来|图为)/u.test(text))
    say('begins', 'day');
  if (b.creditAhead) {
    say('credit-ahead', gap);
    if (CAPTION_OPENING.test(text)) say('credit+opening', gap);
    if (a && Math.abs(a.line.width - line.width) > 1 && a.fill === 'full' && b.fill === 'full')
      say('credit+width');
  }
  if (
    '（('.includes(first) &&
    /^[（(](?:作者|新华社|本报|据|记者|通讯员|综合)|^[（(][\p{Script=Han}\s、]{2,16}[）)]$/u.test(text)
  )
    say('begins', 'sign-off');
  if (b.noticeTitle) say('notice', 'title');
  else if (isNoticeText(text)) say('notice', 'text', b.end);
  if (text.endsWith('——')) say('ends', 'dash');
  if ('：:'.includes(last)) say('ends', 'colon');
  if (b.marks === 0 && !b.byline && /\s/u.test(text)) say('gap-inside');
  const indent = line.indent >= 2 ? 'in' : 'flush';
  if (habits.indents) say('indent', indent);
  else if (indent === 'in') say('indent', 'stray');
  if (!habits.indents && c?.fill === 'full') {
    // An opening mark at the line's head is set half as wide, so that the line seems narrower.
    const trimmed = '“‘《（'.includes(first) && line.measure - line.width <= 3 ? '-mark' : '';
    const how = isNarrower(line) ? `narrow${trimmed}` : b.fill === 'full' ? 'full' : 'other';
    if (how === 'narrow') say('narrow-first');
    if (habits.narrowFirst !== null && how !== 'other' && a?.fill === 'full') {
      say('first-lines', habits.narrowFirst ? 'narrow' : 'full', how, a.end);
    }
  }
  if (c) {
    if (Math.abs(c.line.width - line.width) <= 2 && line.width >= 14) say('as-wide-as-next');
    if (c.fill === 'full' && !c.line.blankBefore && b.fill === 'full') say('full-before-full');
    if (c.line.measure - line.width < -3) say('wider-than-next-measure');
  }
  if (!a) {
    say('page-start');
    return found;
  }
  const before = a.line;
  say('before', a.fill, a.end, gap);
  if (habits.indents) say('before+indent', a.end, indent, gap);
  if (before.printed.endsWith('”') && /[！？。，…]”$/u.test(before.printed) && isAttribution(text))
    say('attribution', a.fill);
  if (a.end === 'stop') {
    const role = sentenceRole(text) ?? 'any';
    say('sentence', role, a.fill);
    const head = text.length < HEAD && c && !c.line.blankBefore ? text + c.line.printed : text;
    say('opening', sentenceOpening(head), before.printed.endsWith('”') ? 'speech' : 'plain');
    if (a.fill === 'full' && b.span) say('span', b.span.above, b.span.below);
  }
  if (a.credit) say('after-credit', gap);
  if (mayEndNotice(before.printed) && NOTICE_END.test(before.printed)) say('after-notice-end');
  if (NUMBERED.test(text)) say('numbered', a.end);
  if ('“‘《（('.includes(first) && a.fill !== 'full' && !blank) say('row', rowOf(before, line), a.end);
  if (Math.abs(before.measure - line.measure) > 4) say('measure-changes');
  if (Math.abs(before.width - line.width) <= 2 && line.width >= 14) say('as-wide-as-before');
  if (a.openMarks > 0) say('before-has-open-mark');
  if (a.columnName) say('after-column-name');
  if (a.byline) say('after-byline');
  if (a.noticeTitle) say('after-notice-title');
  if (a.lead) say('after-lead');
  if (b.markBefore) say('mark-before', b.markBefore);
  const joint = habits.joint.of(before.printed, text);
  if (joint !== 0) {
    const degree = joint < 0 ? 'none' : joint < 1 ? 'weak' : joint < 3 ? 'likely' : 'sure';
    say('joint', degree);
    say('joint+before', degree, a.fill, gap);
    if (b.creditAhead) say('credit+joint', degree, a.end, gap);
  }
  if (isDigit(first) && /\d$/u.test(before.printed)) say('digits-meet');
  const longWord = /^[A-Za-z0-9.%％]{3,}/u.exec(text);
  if (
    longWord &&
    a.end !== 'stop' &&
    before.measure - before.width <= longWord[0].length + 2.6 &&
    a.fill !== 'full'
  )
    say('long-word-moved');
  if (habits.blankShare > 0.3) say('blanky', gap, a.end);
  if (before.printed.endsWith('——') || text.startsWith('——')) say('dash-between');
  if (a.marks === 0 && b.marks === 0) say('both-without-marks');
  return found;
}

/** The last words of a notice. */
const NOTICE_END = /(?:声明作废|特此(?:公告|声明|通知|通告))[。！]?$/u;
const mayEndNotice = holdsOneOf('废此');
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
