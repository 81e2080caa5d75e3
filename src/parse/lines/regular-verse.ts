import { codeTable, hasSpace } from '../../text/characters.ts';
import type { LabelledLine } from './label-lines.ts';

/** Clauses of a poem in regular verse: a couplet has two, and no poem has fewer than two couplets. */
const LEAST_CLAUSES = 4;
const CLAUSES = /^(?:[\p{Script=Han}]{5}[，、；。！？：]|[\p{Script=Han}]{7}[，、；。！？：]){1,4}$/u;
/** 七律, 五绝 above a poem's first line, its form. */
const FORM = /^[（(]?[五七]言?[律绝古][诗句]?[）)]?$/u;

const MARKS = /[，、；。！？：]/u;
const STOP = /[。！？；]$/u;

/** Whether a line is as long as some clauses of five or seven characters with their marks, or as the name of a form. */
export function mayBeRegular(text: string): boolean {
  const { length } = text;
  if (length % 6 !== 0 && length % 8 !== 0) return length < LONGEST_FORM;
  return CLOSING[text.charCodeAt(length - 1)] === 1 || length <= LONGEST_FORM;
}

const CLOSING = codeTable('，、；。！？：');

const LONGEST_FORM = 6;

/** How many lines from `from` on are verse of five or of seven characters: 秋风万里送清凉，独上高楼望故乡。 */
export function regularVerse(lines: readonly LabelledLine[], from: number): number {
  const first = lines[from]?.look.line.text ?? '';
  if (!mayBeRegular(first)) return 0;
  let length = 0;
  let clauses = 0;
  /** Behind the last couplet, and the clauses up to there. */
  let closed = from;
  let whole = 0;
  for (let end = FORM.test(first) ? from + 1 : from; end < lines.length; end += 1) {
    const { line, markBefore } = (lines[end] as LabelledLine).look;
    if (hasSpace(line.text) || (markBefore && clauses > 0) || !CLAUSES.test(line.text)) break;
    const parts = line.text.split(MARKS).slice(0, -1);
    if (length === 0) length = (parts[0] as string).length;
    if (parts.length === 3 || parts.some((part) => part.length !== length)) break;
    clauses += parts.length;
    if (clauses % 2 > 0) continue;
    // Prose has clauses as long, too, but no sentence that ends with every couplet.
    if (!STOP.test(line.text)) break;
    [closed, whole] = [end + 1, clauses];
  }
  return whole >= LEAST_CLAUSES ? closed - from : 0;
}
