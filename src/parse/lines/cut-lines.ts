import { openMarks } from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';
import { closeUp } from '../../text/letter-spacing.ts';
import type { DumpTree, ParsePorts } from '../dump-tree.ts';
import { bareJumpStart, brokenJumpStart, endsInArrow, isSurelyBroken } from '../marks/broken-jump.ts';
import { columnHead } from '../marks/column-head.ts';
import { jumpMark, teaserPage } from '../marks/jump-mark.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { type PageLine, pageLine } from '../page-line.ts';
import { readMarks } from './read-marks.ts';
import { inSimplified, readScript, scriptOf } from './read-script.ts';
import type { Cell } from './set-columns.ts';
import { untangleColumns, wholeLines } from './untangle-columns.ts';

/**
 * Lines to be read, blank ones left out, jump marks cut off from the text that they stand beside.
 *
 * ```
 * 持续提高城市基层党建工作水平。 （下转第三版）
 *                                ^^^^^^^^^^^^^ a line of its own, marked
 * 人家碰到他却装作（下
 * 转A04版）        ^^ and ^^^^^^^: one mark over two lines
 * ```
 */
export function cutLines(tree: DumpTree, { words }: Pick<ParsePorts, 'words'>): void {
  let index = 0;
  const script = scriptOf(tree);
  const known = script.traditional && words ? inSimplified(words) : words;
  tree.lines = tree.children.map((frame) => {
    const lines: PageLine[] = [];
    // Where every gap is a space between two characters, none is a gutter.
    const cells = script.spaced ? wholeLines(frame.children) : untangleColumns(frame.children, known);
    readScript(cells, script);
    readMarks(cells);
    /** So many lines on from here may be teasers'. */
    let teasers = 0;
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] as Cell;
      const next = cells[i + 1];
      const whole = lineOf(cell);
      const cut =
        cutBrokenJump(whole, next) ??
        (teasers > 0 ? cutTeaser(whole, next) : null) ??
        cutLead(cell, whole, next) ??
        cutJump(whole, next, lines[lines.length - 1]);
      teasers = teasersAfter(whole.text, teasers);
      if (next && cut.tookNext) i += 1;
      for (const line of cut.lines) {
        line.index = index;
        index += 1;
        lines.push(line);
      }
    }
    return lines;
  });
}

function lineOf(cell: Cell): PageLine {
  const line = pageLine(cell.node, cell.text, cell.blankBefore, cell.midLine, cell.unread);
  line.columnHead = cell.columnHead;
  return line;
}

const mayJump = holdsOneOf('转接见▶►▷→➡☞⇨ABCDEFGHIJKLMNOPQRSTUVWXYZ');

interface Cut {
  lines: PageLine[];
  tookNext: boolean;
}

function cutJump(whole: PageLine, next: Cell | undefined, above: PageLine | undefined): Cut {
  if (!mayJump(whole.text)) return { lines: [whole], tookNext: false };
  const jump = jumpMark.find(whole.text);
  if (!jump || (!sendsOn(above) && runsOn(whole, jump, next))) return { lines: [whole], tookNext: false };
  return { lines: split(whole, jump.start, jump.end, jump), tookNext: false };
}

/** Most lines of the teasers under 导读. */
const MOST_TEASERS = 14;

const mayHeadTeasers = holdsOneOf('导看提要', '读点要目');

/** How many lines after this one may be teasers': they stand under 导读, and hold no sentence. */
function teasersAfter(text: string, teasers: number): number {
  if (mayHeadTeasers(text) && columnHead.find(text)?.what === 'teaser-head') return MOST_TEASERS;
  return teasers === 0 || text.includes('。') ? 0 : teasers - 1;
}

/** The page behind a teaser, or alone below it, the mark over two lines at times: 新桥通车 第 / 二版. */
function cutTeaser(first: PageLine, next: Cell | undefined): Cut | null {
  const mark = teaserPage(first.text);
  if (mark) return { lines: split(first, mark.start, mark.end, mark), tookNext: false };
  if (!next || !/\s第$/u.test(first.text)) return null;
  const second = lineOf(next);
  const broken = teaserPage(`第${second.text}`);
  if (!broken) return null;
  const { length } = first.text;
  const lines = [
    ...split(first, length - 1, length, broken),
    ...split(second, 0, second.text.length, broken),
  ];
  return { lines, tookNext: true };
}

/**
 * A lead behind a headline, or behind a headline's last characters, which the extractor set on one line:
 * 有书便是艳阳天（新视点）本报讯（记者 张三）近日; 房改造6月底前竣 / 工本报北京3月20日电 （记者张三）; 比上年增长9.6% 本报北京3月20日电.
 */
const LEAD_BEHIND =
  /^(?<headline>[^，。：；]{0,39}?[\p{L}\p{N}）”》！？%％])\s*(?=(?:本报讯|(?:本报|新华社)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日电)\s*[（(](?:记者|通讯员)|(?:本报|新华社)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日电$)/u;
/** The same where a gap parts them. */
const BEFORE_GAP = /^\s*[^。；]{0,39}[^\s。；，：]\s+(?=据?(?:本报|新华社|中新社))/u;
/** 据 新华社电, 综合 新华社电: words of the lead. */
const LEADS_ON = /[据由在从]$|^综合$/u;

const mayHoldLead = holdsOneOf('本新', '报社');

function cutLead(cell: Cell, whole: PageLine, next: Cell | undefined): Cut | null {
  if (!mayHoldLead(whole.text)) return null;
  const [text, headline] = headlineBeforeLead(cell, whole, next);
  if (headline === null || openMarks(headline) > 0 || LEADS_ON.test(headline.trim())) return null;
  const { length } = headline;
  const unread = (text === whole.text ? whole.shown : cell.unread) ?? null;
  const first = {
    ...pageLine(whole.node, headline.trimEnd(), whole.blankBefore, whole.midLine, unread?.slice(0, length)),
    indent: whole.indent,
  };
  return {
    lines: [first, pageLine(whole.node, text.slice(length).trimStart(), false, true, unread?.slice(length))],
    tookNext: false,
  };
}

/** A line, and what stands in it before a lead; null where no lead stands behind anything. */
function headlineBeforeLead(
  cell: Cell,
  whole: PageLine,
  next: Cell | undefined,
): [text: string, headline: string | null] {
  const closed = LEAD_BEHIND.exec(whole.text)?.groups?.headline;
  if (closed !== undefined) return [whole.text, closed];
  const printed = BEFORE_GAP.exec(cell.text)?.[0];
  if (printed === undefined) return [cell.text, null];
  const rest = closeUp(cell.text.slice(printed.length));
  // A narrow column breaks a lead: 观测值持续走强 本报大连3月 / 23日电（记者 张三）.
  const further = next && !next.blankBefore ? closeUp(next.text) : '';
  const opening = leadOpening.find(rest + further);
  const isLead =
    opening !== null && (opening.end > rest.length || /^$|^\s*[（(]/u.test(rest.slice(opening.end)));
  return [cell.text, isLead ? printed : null];
}

/** Half-ems by which the lines of one column differ. */
const SLACK = 3;

/** Whether a line sends on to another page: one teaser stands under the other. */
function sendsOn(line: PageLine | undefined): boolean {
  return line?.mark?.type === 'jump' && line.mark.jump.manner === 'see';
}

/**
 * Whether what reads like a bare mark is a sentence that a full line happens to end in: 办卡的手续详见第二版 / 报道中的说明.
 * Such a line has no gap before the words and is as wide as the next one; no arrow ends it.
 */
function runsOn(line: PageLine, jump: { start: number; text: string }, next: Cell | undefined): boolean {
  if (
    jump.start === 0 ||
    !/^[\p{Script=Han}]/u.test(jump.text) ||
    endsInArrow(jump.text) ||
    /\s$/u.test(line.text.slice(0, jump.start))
  )
    return false;
  if (next === undefined || next.blankBefore) return false;
  const after = lineOf(next);
  // Another teaser stands below.
  if (brokenJumpStart(after.text) >= 0 || jumpMark.find(after.text)?.manner === 'see') return false;
  // A paragraph's first line is two characters narrower.
  const short = after.width - line.width;
  return short >= -SLACK && short <= SLACK + 4;
}

const mayBreakJump = holdsOneOf('（(【〔[「▶►详');

function cutBrokenJump(first: PageLine, next: Cell | undefined): Cut | null {
  if (!next) return null;
  const isMarked =
    mayBreakJump(first.text) && /[（(【〔[「][^）)】〕\]」]*$|[▶►]|详\s*见|详$/u.test(first.text);
  const marked = isMarked ? brokenJumpStart(first.text) : -1;
  const start = marked >= 0 ? marked : bareJumpStart(first.text);
  if (start < 0) return null;
  if (next.blankBefore && !isSurelyBroken(first.text)) return null;
  const second = lineOf(next);
  const jump = jumpMark.find(first.text.slice(start) + second.text);
  if (jump?.start !== 0) return null;
  const taken = jump.end - (first.text.length - start);
  if (taken <= 0) return null;
  if (marked < 0 && !(taken === second.text.length && endsInArrow(second.text))) return null;
  // Without brackets the mark must end where a word may end.
  if (/^\p{Script=Han}/u.test(jump.text) && /^\S/u.test(second.text.slice(taken))) return null;
  const lines = [...split(first, start, first.text.length, jump), ...split(second, 0, taken, jump)];
  return { lines, tookNext: true };
}

function split(
  whole: PageLine,
  start: number,
  end: number,
  jump: import('../marks/jump-mark.ts').Jump,
): PageLine[] {
  const parts: PageLine[] = [];
  const { length } = whole.text;
  const before = partOf(whole, 0, start, whole.blankBefore, whole.midLine);
  if (before) parts.push({ ...before, indent: whole.indent, columnHead: whole.columnHead });
  const mark = partOf(whole, start, end, whole.blankBefore && !before, before !== null || whole.midLine);
  if (mark) parts.push({ ...mark, mark: { type: 'jump', jump } });
  const after = partOf(whole, end, length, false, true);
  if (after) parts.push(after);
  return parts;
}

/** A stretch of a line as one of its own; null where nothing is printed there. */
function partOf(
  { node, text, shown }: PageLine,
  from: number,
  to: number,
  blankBefore: boolean,
  midLine: boolean,
): PageLine | null {
  const part = text.slice(from, to).trim();
  return part === '' ? null : pageLine(node, part, blankBefore, midLine, shown?.slice(from, to));
}
