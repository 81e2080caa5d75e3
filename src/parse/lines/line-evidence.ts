import { beginsWithDash, codeTable, endsWithDash, hasSpace, NEVER_FIRST } from '../../text/characters.ts';
import { CAPTION_OPENING } from '../marks/caption-opening.ts';
import { isNoticeText } from '../marks/notice-wording.ts';
import { beginsPoint } from '../marks/point-number.ts';
import { sentenceOpening } from '../marks/sentence-opening.ts';
import { GOES_ON, isAttribution, sentenceRole } from '../marks/story-opening.ts';
import type { PageLine } from '../page-line.ts';
import { type Evidence, type EvidenceRow, type EvidenceRows, evidenceRows, RowSums } from './evidence-row.ts';
import { type LineLook, SHAPES } from './line-look.ts';
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
  const { line } = b;
  const text = line.printed;
  const head = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const begins = BEGINNINGS[head] as number;
  const digit = begins === DIGIT;
  const blank = line.blankBefore;
  const gap = blank ? 'blank' : 'tight';
  const blankAfter = c === null || c.line.blankBefore;
  found.add(shapeRow(b, blankAfter));
  if (hasStopInside(text)) say(ROWS['stop-inside']);
  if (b.lead) say(ROWS['lead-opening']);
  if (b.quoteOpen) say(ROWS['quote-open'], head === QUOTE ? 'new' : gap);
  if (b.byline) say(ROWS['byline-line']);
  if (c?.lead) say(ROWS['before-lead']);
  if (c?.byline) say(ROWS['before-byline'], b.fill, b.marks === 0 ? 'bare' : 'marked');
  if (c) say(ROWS.next, b.end, c.fill, c.line.blankBefore ? 'blank' : 'tight');
  if (c && b.fill === 'full' && c.fill === 'full' && Math.abs(c.line.measure - line.measure) <= 1)
    say(ROWS['column-goes-on']);
  if (b.story) say(ROWS.begins, 'story');
  else if (GOES_ON.test(text)) say(ROWS.begins, 'link');
  if (c?.story) say(ROWS['before-story']);
  if (b.columnName) say(ROWS.ends, 'column-name');
  const dashed = beginsWithDash(text) && DASH_FIRST.test(text);
  if (dashed) say(ROWS.begins, 'dash');
  else if (begins > 0) say(ROWS.begins, BEGINS[begins - 1]);
  if ((digit || MAY_BE_DAY[head] === 1) && DAY.test(text)) say(ROWS.begins, 'day');
  if (b.creditAhead) {
    say(ROWS['credit-ahead'], gap);
    if (CAPTION_OPENING.test(text)) say(ROWS['credit+opening'], gap);
    if (a && Math.abs(a.line.width - line.width) > 1 && a.fill === 'full' && b.fill === 'full')
      say(ROWS['credit+width']);
  }
  if (
    begins === BRACKET &&
    /^[（(](?:作者|新华社|本报|据|记者|通讯员|综合)|^[（(][\p{Script=Han}\s、]{2,16}[）)]$/u.test(text)
  )
    say(ROWS.begins, 'sign-off');
  if (b.noticeTitle) say(ROWS.notice, 'title');
  else if (isNoticeText(text)) say(ROWS.notice, 'text', b.end);
  if (endsWithDash(text) && DASH_LAST.test(text)) say(ROWS.ends, 'dash');
  if (COLONS[last] === 1) say(ROWS.ends, 'colon');
  if (b.marks === 0 && !b.byline && hasSpace(text)) say(ROWS['gap-inside']);
  const indent = line.indent >= 2 ? 'in' : 'flush';
  if (habits.indents) say(ROWS.indent, indent);
  else if (indent === 'in') say(ROWS.indent, 'stray');
  if (!habits.indents && c?.fill === 'full') {
    // An opening mark at the line's head is set half as wide, so that the line seems narrower.
    const trimmed = HALF_BLANK[head] === 1 && line.measure - line.width <= 3 ? '-mark' : '';
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
  const lastBefore = before.printed.charCodeAt(before.printed.length - 1);
  found.add(aboveRow(a, blank, habits, indent));
  if (lastBefore === CLOSING_QUOTE && /[！？。，…]”$/u.test(before.printed) && isAttribution(text))
    say(ROWS.attribution, a.fill);
  if (a.end === 'stop') {
    const role = sentenceRole(text) ?? 'any';
    say(ROWS.sentence, role, a.fill);
    const opening = text.length < HEAD && c && !c.line.blankBefore ? text + c.line.printed : text;
    say(ROWS.opening, sentenceOpening(opening), lastBefore === CLOSING_QUOTE ? 'speech' : 'plain');
    if (a.fill === 'full' && b.span) say(ROWS.span, b.span.above, b.span.below);
  }
  if (a.credit) say(ROWS['after-credit'], gap);
  if (MAY_END_NOTICE[lastBefore] === 1 && NOTICE_END.test(before.printed)) say(ROWS['after-notice-end']);
  if ((digit || MAY_BE_NUMBERED[head] === 1) && beginsPoint(text)) say(ROWS.numbered, a.end);
  if (OPENS[head] === 1 && a.fill !== 'full' && !blank) say(ROWS.row, rowOf(before, line), a.end);
  if (Math.abs(before.measure - line.measure) > 4) say(ROWS['measure-changes']);
  if (Math.abs(before.width - line.width) <= 2 && line.width >= 14) say(ROWS['as-wide-as-before']);
  if (a.openMarks > 0) say(ROWS['before-has-open-mark']);
  if (a.columnName) say(ROWS['after-column-name']);
  if (a.byline) say(ROWS['after-byline']);
  if (a.noticeTitle) say(ROWS['after-notice-title']);
  if (a.lead) say(ROWS['after-lead']);
  if (b.markBefore) say(ROWS['mark-before'], b.markBefore === 'column-head' ? 'furniture' : b.markBefore);
  const joint = habits.joint.ofLines(before, line);
  if (joint !== 0) {
    const degree = joint < 0 ? 0 : joint < 1 ? 1 : joint < 3 ? 2 : 3;
    found.add(jointRow(degree, a, gap));
    if (b.creditAhead) say(ROWS['credit+joint'], DEGREES[degree], a.end, gap);
  }
  if (digit && /\d$/u.test(before.printed)) say(ROWS['digits-meet']);
  if (
    a.end !== 'stop' &&
    a.fill !== 'full' &&
    LONG_WORD.test(text) &&
    before.measure - before.width <= (LONG_WORD.exec(text)?.[0].length ?? 0) + 2.6
  )
    say(ROWS['long-word-moved']);
  if (dashed || (endsWithDash(before.printed) && DASH_LAST.test(before.printed))) say(ROWS['dash-between']);
  if (a.marks === 0 && b.marks === 0) say(ROWS['both-without-marks']);
}

/** What a line's first character may be that tells something: 1 and on, 0 for others. */
const BEGINS = ['never-first', 'quote', 'bracket', 'bullet', 'digit'] as const;
const BRACKET = 3;
const DIGIT = 5;
const BEGINNINGS = new Uint8Array(0x10000);
[[...NEVER_FIRST].join(''), '“‘「『《', '（(', '■□●○◆◇▲△★☆※', '0123456789'].forEach((set, k) => {
  for (let at = 0; at < set.length; at += 1) BEGINNINGS[set.charCodeAt(at)] = k + 1;
});
const QUOTE = 0x201c;
const CLOSING_QUOTE = 0x201d;
const MAY_BE_DAY = codeTable('近日昨连图');
const MAY_BE_NUMBERED = codeTable('（(第一二三四五六七八九十');
const MAY_END_NOTICE = codeTable('废告明知！。');
const COLONS = codeTable('：:');
const OPENS = codeTable('“‘《（(');
/** Opening marks that are set half as wide at a line's head. */
const HALF_BLANK = codeTable('“‘《（');

const SHAPE_SUMS = new RowSums();
/** Characters up to which a line is short, in steps; and from which it is long. */
const LENGTHS = [5, 10, 18, 30] as const;

/** What a line's own shape says, and whether blanks stand about it. */
function shapeRow({ line, shape, fill, end, marks }: LineLook, blankAfter: boolean): EvidenceRow {
  const { length } = line.printed;
  let size = 0;
  while (size < LENGTHS.length && length > (LENGTHS[size] as number)) size += 1;
  const marked = marks < 2 ? marks : 2;
  const blank = line.blankBefore;
  const code = (((size * 3 + marked) * 2 + (blank ? 1 : 0)) * 2 + (blankAfter ? 1 : 0)) * SHAPES + shape;
  const known = SHAPE_SUMS.of(code);
  if (known) return known;
  const rows = [ROWS.always.of(), ROWS.fill.of(fill), ROWS.end.of(end), ROWS['fill+end'].of(fill, end)];
  if (blank && blankAfter) rows.push(ROWS.alone.of(end));
  if (marked !== 1) rows.push(ROWS.marks.of(marked === 0 ? 'none' : 'many'));
  rows.push(
    ROWS.shape.of(
      marked === 0 ? 'bare' : 'marked',
      blank ? 'blank' : 'tight',
      blankAfter ? 'blank' : 'tight',
      end,
    ),
  );
  if (size < 3) rows.push(ROWS.length.of(String(LENGTHS[size])));
  else if (size > 3) rows.push(ROWS.length.of('long'));
  return SHAPE_SUMS.keep(code, rows);
}

const ABOVE_SUMS = new RowSums();

/** What the shape of the line above says, and what stands between. */
function aboveRow(
  { shape, fill, end }: LineLook,
  blank: boolean,
  { indents, blankShare }: PageHabits,
  indent: 'in' | 'flush',
): EvidenceRow {
  const blanky = blankShare > 0.3;
  const indented = indents ? (indent === 'in' ? 2 : 1) : 0;
  const code = ((indented * 2 + (blanky ? 1 : 0)) * 2 + (blank ? 1 : 0)) * SHAPES + shape;
  const known = ABOVE_SUMS.of(code);
  if (known) return known;
  const gap = blank ? 'blank' : 'tight';
  const rows = [ROWS.before.of(fill, end, gap)];
  if (indents) rows.push(ROWS['before+indent'].of(end, indent, gap));
  if (blanky) rows.push(ROWS.blanky.of(gap, end));
  return ABOVE_SUMS.keep(code, rows);
}

const JOINT_SUMS = new RowSums();
/** How surely a line's words go on from the line above. */
const DEGREES = ['none', 'weak', 'likely', 'sure'] as const;

function jointRow(degree: 0 | 1 | 2 | 3, { shape, fill }: LineLook, gap: 'blank' | 'tight'): EvidenceRow {
  const code = (degree * 2 + (gap === 'blank' ? 1 : 0)) * SHAPES + shape;
  const known = JOINT_SUMS.of(code);
  if (known) return known;
  const name = DEGREES[degree];
  return JOINT_SUMS.keep(code, [ROWS.joint.of(name), ROWS['joint+before'].of(name, fill, gap)]);
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
