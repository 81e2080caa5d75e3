import { isSpaceCode } from '../text/characters.ts';
import { joinLines } from '../text/join-lines.ts';
import type { PageLine } from './page-line.ts';
import type { RunPlace } from './run-place.ts';

/** A stretch of one line's text, and where it begins in the run's text. */
export interface Fragment {
  line: PageLine;
  from: number;
  to: number;
  at: number;
}

/** Text put together from stretches of lines: it always knows where each character came from. */
export interface Run {
  text: string;
  /** None any more once its page is read. */
  fragments: readonly Fragment[];
  /** Set once its page is read. */
  place?: RunPlace;
  /** The text in the characters and marks that the dump has, where it was read in others; as long. Set once its page is read. */
  shown?: string;
}

export const EMPTY_RUN: Run = { text: '', fragments: [] };

export function runOfLine(line: PageLine): Run {
  return { text: line.text, fragments: [{ line, from: 0, to: line.text.length, at: 0 }] };
}

/** Joins two runs as one sentence; `gap` stands between them (nothing, or one space between phrases). */
export function joinRuns(first: Run, second: Run, gap = ''): Run {
  if (first.text === '') return second;
  if (second.text === '') return first;
  const text = gap === '' ? joinLines(first.text, second.text) : first.text + gap + second.text;
  const shift = text.length - second.text.length;
  return {
    text,
    fragments: [...first.fragments, ...second.fragments.map((part) => ({ ...part, at: part.at + shift }))],
  };
}

export function joinAllLines(lines: readonly PageLine[]): Run {
  let text = '';
  const fragments: Fragment[] = [];
  for (const line of lines) {
    const joined = joinLines(text, line.text);
    fragments.push({ line, from: 0, to: line.text.length, at: joined.length - line.text.length });
    text = joined;
  }
  return { text, fragments };
}

/** Joins lines that stay apart; `gap` stands before each but the first. */
export function joinSetLines(lines: readonly { line: PageLine; gap: string }[]): Run {
  const texts: string[] = [];
  const fragments: Fragment[] = [];
  let at = 0;
  for (const { line, gap } of lines) {
    if (at > 0) {
      texts.push(gap);
      at += gap.length;
    }
    texts.push(line.text);
    fragments.push({ line, from: 0, to: line.text.length, at });
    at += line.text.length;
  }
  return { text: texts.join(''), fragments };
}

/** The part of a run from `start` to `end` (exclusive), white space at its ends left out. */
export function sliceRun(run: Run, start: number, end: number): Run {
  let first = start;
  let last = end;
  while (first < last && isSpaceCode(run.text.charCodeAt(first))) first += 1;
  while (last > first && isSpaceCode(run.text.charCodeAt(last - 1))) last -= 1;
  if (first >= last) return EMPTY_RUN;
  const fragments: Fragment[] = [];
  for (const part of run.fragments) {
    const length = part.to - part.from;
    const low = Math.max(first - part.at, 0);
    const high = Math.min(last - part.at, length);
    if (low < high) {
      fragments.push({
        line: part.line,
        from: part.from + low,
        to: part.from + high,
        at: part.at + low - first,
      });
    }
  }
  return { text: run.text.slice(first, last), fragments };
}

export function lastLine(run: Run): PageLine | undefined {
  return run.fragments[run.fragments.length - 1]?.line;
}
