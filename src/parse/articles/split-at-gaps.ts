import { surnameLength } from '../../domain/surnames.ts';
import { isSpaceCode, openMarks } from '../../text/characters.ts';
import type { DisplayBlock } from '../blocks/block.ts';
import type { Joint } from '../joint.ts';
import { type Run, sliceRun } from '../run.ts';
import { isName, isSureName } from './author-name.ts';
import { COLUMN, COMMENT } from './phrase-breaks.ts';

/** Shortest phrase, in characters, that may be a headline of its own beside another one on the same line. */
const SHORTEST_PHRASE = 4;
/** The same beside a quotation mark, where extractors print a gap that is none. */
const SHORTEST_BESIDE_QUOTE = 8;
/** Longest line that may hold headlines side by side: longer ones are no display, and would take time in square. */
const LONGEST_LINE = 240;

/**
 * A displayed line with wide gaps may hold two headlines that the extractor set side by side, or parallel phrases: it is
 * parted at them, and the page's reading decides what belongs together.
 *
 * ```
 * 水厂改造完工（民生） 东湖芦花开了     two headlines; no gap is kept beside a mark in the line's own text
 * 提升政治站位 增强行动自觉            parallel phrases
 * 有事好商量（一线 见闻）              one: the bracket is open at the gap
 * 为了明天（一家之言） 林晓            a headline and its author
 * ```
 */
export function splitAtGaps(block: DisplayBlock, joint: Joint): DisplayBlock[] {
  const { text } = block.run;
  if (text.length > LONGEST_LINE) return [block];
  const parts: DisplayBlock[] = [];
  let from = 0;
  for (let at = 1; at < text.length; at += 1) {
    const open = isSpaceCode(text.charCodeAt(at));
    if (isAuthorBehind(block.run, from, at, joint)) {
      parts.push({ ...block, run: sliceRun(block.run, from, at) });
      from = at;
      break;
    }
    if (!open && !isClosedGap(block.run, from, at)) continue;
    const head = text.slice(from, at);
    const rest = text.slice(open ? at + 1 : at);
    if (head.length < SHORTEST_PHRASE || rest.length < SHORTEST_PHRASE || openMarks(head) > 0) continue;
    // Words of other languages have gaps between them anyway.
    if (/[A-Za-z]$/u.test(head) || /^[A-Za-z]/u.test(rest)) continue;
    parts.push({ ...block, run: sliceRun(block.run, from, at) });
    from = open ? at + 1 : at;
  }
  parts.push({ ...block, run: sliceRun(block.run, from, text.length) });
  return parts;
}

/** Whether the line was printed with a gap at `at`, beside a mark, that may part two headlines. */
function isClosedGap(run: Run, from: number, at: number): boolean {
  const { text } = run;
  const [left, right] = [text[at - 1] as string, text[at] as string];
  // Most places stand beside no mark at all.
  if (!'”》）)'.includes(left) && !'“《'.includes(right)) return false;
  const head = text.slice(from, at);
  const shortest = Math.min(head.length, text.length - at);
  if (!COLUMN.test(head) || right === '（') {
    if (!/[”》]/u.test(left) && !/[“《]/u.test(right)) return false;
    if (shortest < SHORTEST_BESIDE_QUOTE) return false;
  }
  return isGapPrinted(run, at);
}

/** Whether an author's name stands behind a column's bracket, a gap between: it may close one that the line above opens. */
function isAuthorBehind(run: Run, from: number, at: number, joint: Joint): boolean {
  const { text } = run;
  if (!'）)'.includes(text[at - 1] as string) || text.length - at > LONGEST_NAME) return false;
  const bracketed = text.slice(from, at);
  // In a list of names a bracket tells of one of them: 林晓（女） 高山.
  if (areNames(bracketed)) return false;
  const name = sliceRun(run, at, text.length);
  if (openMarks(bracketed) > 0 || !(COMMENT.test(bracketed) ? isName(name) : isSureName(name, joint)))
    return false;
  return isSpaceCode(text.charCodeAt(at)) || isGapPrinted(run, at);
}

function areNames(text: string): boolean {
  const names = text
    .replace(/[（(].*$/u, '')
    .trim()
    .split(/\s+/u);
  return names.every((name) => name.length <= 3 && surnameLength(name) > 0);
}

/** A gap, and a name with another one in it: 林　晓. */
const LONGEST_NAME = 4;

function isGapPrinted({ text, fragments }: Run, at: number): boolean {
  const part = fragments.find(({ at: start, from: low, to }) => start < at && at < start + to - low);
  const printed = part?.line.node.value;
  if (printed === undefined) return false;
  const before = text.slice(Math.max(part?.at ?? 0, at - 3), at);
  const place = printed.indexOf(before);
  return place >= 0 && /^\s+\S/u.test(printed.slice(place + before.length));
}
