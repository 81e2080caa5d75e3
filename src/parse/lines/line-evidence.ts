import { endsSentence, NEVER_FIRST, openMarks, PAUSES } from '../../text/characters.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { CAPTION_OPENING } from '../marks/caption-opening.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { isNoticeText, isNoticeTitle } from '../marks/notice-wording.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { GOES_ON, isAttribution, STORY_OPENING, sentenceRole } from '../marks/story-opening.ts';
import type { PageLine } from '../page-line.ts';
import { markClosings } from './closing-lines.ts';
import { FULL, isNarrower, type PageHabits } from './page-habits.ts';

/** What one line shows, worked out once. */
export interface LineLook {
  line: PageLine;
  fill: 'over' | 'full' | 'near' | 'short';
  end: 'stop' | 'pause' | 'open';
  byline: boolean;
  lead: boolean;
  marks: number;
  /** A quotation that lines before this one opened is not closed. */
  quoteOpen: boolean;
  /** The block of lines up to the next blank one ends with a photo credit. */
  creditAhead: boolean;
  /** A jump mark or furniture stands between the line before and this one. */
  markBefore: 'jump-to' | 'jump-from' | 'furniture' | null;
  /** A bracket at a story's end: its first line, or one that it goes on in. */
  closing: 'signs-off' | 'goes-on' | null;
}

/** A column's name closes a headline: （人民论坛）. */
const COLUMN_NAME = /[（(][\p{Script=Han}·\s]{2,16}[）)]$/u;
function lookAt(line: PageLine, markBefore: LineLook['markBefore']): LineLook {
  const short = line.measure - line.width;
  const text = line.printed;
  const byline = bylineLine.find(text);
  return {
    line,
    fill: short < -2.6 ? 'over' : short <= FULL ? 'full' : short <= 7 ? 'near' : 'short',
    end: endsSentence(text) ? 'stop' : PAUSES.has(text[text.length - 1] as string) ? 'pause' : 'open',
    byline: byline !== null,
    lead: leadOpening.find(text) !== null,
    marks: (text.match(/[，。；、？！]/gu) ?? []).length,
    quoteOpen: false,
    creditAhead: false,
    markBefore,
    closing: null,
  };
}

/** How many lines a caption may have. */
const LONGEST_CAPTION = 14;

/** The lines of a frame that marks have left over, each with what it shows. */
export function lookAtLines(lines: readonly PageLine[]): LineLook[] {
  const looks: LineLook[] = [];
  let markBefore: LineLook['markBefore'] = null;
  for (const line of lines) {
    if (line.mark?.type === 'jump') {
      markBefore = line.mark.jump.direction === 'to' ? 'jump-to' : 'jump-from';
    } else if (line.mark) {
      markBefore ??= 'furniture';
    } else if (!line.goesOnFrom) {
      looks.push(lookAt(line, markBefore));
      markBefore = null;
    }
  }
  trackQuotes(looks);
  markClosings(looks);
  for (let i = 0; i < looks.length; i += 1) {
    if (!closesCaption(looks[i - 1], looks[i] as LineLook)) continue;
    for (let k = i; k >= 0 && i - k < LONGEST_CAPTION; k -= 1) {
      const look = looks[k] as LineLook;
      look.creditAhead = true;
      if (look.line.blankBefore || look.markBefore) break;
    }
  }
  return looks;
}

/** A credit at a line's end; its first name may stand on the line before: …欢乐跑等形式。常 / 碧罗 邹乐 摄. */
function closesCaption(before: LineLook | undefined, look: LineLook): boolean {
  const text = look.line.printed;
  if (photoCredit.find(text)) return true;
  if (!before || look.line.blankBefore || !/[摄道]\s*[）)]?$/u.test(text)) return false;
  return photoCredit.find(before.line.printed + text) !== null;
}

/** Longest quotation that is followed, in lines: beyond it a closing mark is taken for lost. */
const LONGEST_QUOTE = 14;

/** Follows quotations over lines; a new opening mark at a line's head after a stop is a new paragraph's. */
function trackQuotes(looks: readonly LineLook[]): void {
  let since = -1;
  looks.forEach((look, i) => {
    if (since >= 0 && i - since > LONGEST_QUOTE) since = -1;
    look.quoteOpen = since >= 0;
    const text = look.line.printed;
    const opened = text.lastIndexOf('“');
    const closed = text.lastIndexOf('”');
    if (opened > closed) since = i;
    else if (closed >= 0) since = -1;
  });
}

/**
 * What speaks for and against each label of line `b`, by name. `a` stands before it, `c` after; each is null at the
 * page's edge. The names are the rows of the table of weights.
 */
export function lineEvidence(
  a: LineLook | null,
  b: LineLook,
  c: LineLook | null,
  habits: PageHabits,
): string[] {
  const found: string[] = ['always'];
  const say = (name: string): void => {
    found.push(name);
  };
  const { line } = b;
  const text = line.printed;
  const first = text[0] as string;
  const blank = line.blankBefore;
  const blankAfter = c === null || c.line.blankBefore;
  say(`fill:${b.fill}`);
  say(`end:${b.end}`);
  say(`fill+end:${b.fill}+${b.end}`);
  if (blank && blankAfter) say(`alone:${b.end}`);
  if (b.marks === 0) say('marks:none');
  else if (b.marks >= 2) say('marks:many');
  if (/。./u.test(text.replace(/。[”’）]*$/u, ''))) say('stop-inside');
  if (b.lead) say('lead-opening');
  if (b.quoteOpen) say(first === '“' ? 'quote-open:new' : `quote-open:${blank ? 'blank' : 'tight'}`);
  if (b.byline) say('byline-line');
  if (c?.lead) say('before-lead');
  if (c?.byline) say(`before-byline:${b.fill}+${b.marks === 0 ? 'bare' : 'marked'}`);
  say(
    `shape:${b.marks === 0 ? 'bare' : 'marked'}+${blank ? 'blank' : 'tight'}+${blankAfter ? 'blank' : 'tight'}+${b.end}`,
  );
  if (c) say(`next:${b.end}+${c.fill}+${c.line.blankBefore ? 'blank' : 'tight'}`);
  if (c && b.fill === 'full' && c.fill === 'full' && Math.abs(c.line.measure - line.measure) <= 1)
    say('column-goes-on');
  if (text.length <= 5) say('length:5');
  else if (text.length <= 10) say('length:10');
  else if (text.length <= 18) say('length:18');
  else if (text.length > 30) say('length:long');
  if (STORY_OPENING.test(text)) say('begins:story');
  else if (GOES_ON.test(text)) say('begins:link');
  if (c && STORY_OPENING.test(c.line.printed)) say('before-story');
  if (COLUMN_NAME.test(text)) say('ends:column-name');
  if (text.startsWith('——')) say('begins:dash');
  else if (NEVER_FIRST.has(first)) say('begins:never-first');
  else if ('“‘「『《'.includes(first)) say('begins:quote');
  else if ('（('.includes(first)) say('begins:bracket');
  else if (/[■□●○◆◇▲△★☆※]/u.test(first)) say('begins:bullet');
  else if (/\d/u.test(first)) say('begins:digit');
  if (/^(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日[，,]|^(?:近日|日前|昨日|连日来|图为)/u.test(text))
    say('begins:day');
  if (b.creditAhead) {
    say(`credit-ahead:${blank ? 'blank' : 'tight'}`);
    if (CAPTION_OPENING.test(text)) say(`credit+opening:${blank ? 'blank' : 'tight'}`);
    if (a && Math.abs(a.line.width - line.width) > 1 && a.fill === 'full' && b.fill === 'full')
      say('credit+width');
  }
  if (/^[（(](?:作者|新华社|本报|据|记者|通讯员|综合)|^[（(][\p{Script=Han}\s、]{2,16}[）)]$/u.test(text))
    say('begins:sign-off');
  if (isNoticeTitle(text)) say('notice:title');
  else if (isNoticeText(text)) say(`notice:text+${b.end}`);
  if (text.endsWith('——')) say('ends:dash');
  if (/[：:]$/u.test(text)) say('ends:colon');
  if (/\s/u.test(text) && !b.byline && b.marks === 0) say('gap-inside');
  const indent = line.indent >= 2 ? 'in' : 'flush';
  if (habits.indents) say(`indent:${indent}`);
  else if (indent === 'in') say('indent:stray');
  if (!habits.indents && c?.fill === 'full') {
    // An opening mark at the line's head is set half as wide, so that the line seems narrower.
    const trimmed = '“‘《（'.includes(first) && line.measure - line.width <= 3 ? '-mark' : '';
    const how = isNarrower(line) ? `narrow${trimmed}` : b.fill === 'full' ? 'full' : 'other';
    if (how === 'narrow') say('narrow-first');
    if (habits.narrowFirst !== null && how !== 'other' && a?.fill === 'full') {
      say(`first-lines:${habits.narrowFirst ? 'narrow' : 'full'}+${how}+${a.end}`);
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
  say(`before:${a.fill}+${a.end}+${blank ? 'blank' : 'tight'}`);
  if (habits.indents) say(`before+indent:${a.end}+${indent}+${blank ? 'blank' : 'tight'}`);
  if (/[！？。，…]”$/u.test(before.printed) && isAttribution(text)) say(`attribution:${a.fill}`);
  if (a.end === 'stop') say(`sentence:${sentenceRole(text) ?? 'any'}+${a.fill}`);
  if (Math.abs(before.measure - line.measure) > 4) say('measure-changes');
  if (Math.abs(before.width - line.width) <= 2 && line.width >= 14) say('as-wide-as-before');
  if (openMarks(before.printed) > 0) say('before-has-open-mark');
  if (COLUMN_NAME.test(before.printed)) say('after-column-name');
  if (a.byline) say('after-byline');
  if (isNoticeTitle(before.printed)) say('after-notice-title');
  if (a.lead) say('after-lead');
  if (b.markBefore) say(`mark-before:${b.markBefore}`);
  const joint = habits.joint.of(before.printed, text);
  if (joint !== 0) {
    const degree = joint < 0 ? 'none' : joint < 1 ? 'weak' : joint < 3 ? 'likely' : 'sure';
    say(`joint:${degree}`);
    say(`joint+before:${degree}+${a.fill}+${blank ? 'blank' : 'tight'}`);
    if (b.creditAhead) say(`credit+joint:${degree}+${a.end}+${blank ? 'blank' : 'tight'}`);
  }
  if (/^\d/u.test(first) && /\d$/u.test(before.printed)) say('digits-meet');
  const longWord = /^[A-Za-z0-9.%％]{3,}/u.exec(text);
  if (
    longWord &&
    a.end !== 'stop' &&
    before.measure - before.width <= longWord[0].length + 2.6 &&
    a.fill !== 'full'
  )
    say('long-word-moved');
  if (habits.blankShare > 0.3) say(`blanky:${blank ? 'blank' : 'tight'}+${a.end}`);
  if (before.printed.endsWith('——') || text.startsWith('——')) say('dash-between');
  if (a.marks === 0 && b.marks === 0) say('both-without-marks');
  return found;
}
