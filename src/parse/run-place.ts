import type { LineRange } from '../domain/source.ts';
import type { PageLine } from './page-line.ts';
import type { Run } from './run.ts';

/** Where a run stands in its file: all that is asked of its lines once its page is read. */
export interface RunPlace {
  /** Line of its first character, and the column where that line's text begins, both from 1. */
  line: number;
  column: number;
  /** Leading white space of that line in half-ems. */
  indent: number;
  /** All its lines, ascending; lines that follow each other are one range. */
  lines: readonly LineRange[];
}

/** Null for a run of nothing. */
export function placeOf(run: Run): RunPlace | null {
  if (run.place) return run.place;
  const first = run.fragments[0]?.line;
  if (!first) return null;
  const { number, position } = first.node;
  const ranges = new LineRanges();
  for (const { line } of run.fragments) ranges.add(line.node.number, line.node.number);
  return {
    line: number,
    column: position?.start.column ?? 1,
    indent: first.indent,
    lines: ranges.ascending(),
  };
}

/** Keeps of a run its text and its place: an archive holds millions of lines. */
export function settle(run: Run): void {
  const place = placeOf(run);
  if (place) run.place = place;
  const shown = shownText(run);
  if (shown !== run.text) run.shown = shown;
  run.fragments = [];
}

/** The text of a run as records show it: in the characters and marks that the dump has. */
export function shownText(run: Run): string {
  if (run.shown !== undefined) return run.shown;
  const parts: string[] = [];
  let end = 0;
  for (const { line, from, to, at } of run.fragments) {
    if (line.shown === null) continue;
    parts.push(run.text.slice(end, at), line.shown.slice(from, to));
    end = at + to - from;
  }
  return parts.length === 0 ? run.text : parts.join('') + run.text.slice(end);
}

/** Joins two runs whose page is read. */
export function joinSettled(first: Run, second: Run, gap: string): Run {
  const [place, further] = [placeOf(first), placeOf(second)];
  const lines = lineRanges([first, second]);
  const text = first.text + gap + second.text;
  const at = place ?? further;
  const shown = shownText(first) + gap + shownText(second);
  return { text, fragments: [], ...(at && { place: { ...at, lines } }), ...(shown !== text && { shown }) };
}

/** The lines of runs as ranges, ascending; lines that follow each other are one range. */
export function lineRanges(runs: readonly Run[]): LineRange[] {
  const ranges = new LineRanges();
  for (const run of runs) for (const [from, to] of placeOf(run)?.lines ?? []) ranges.add(from, to);
  return ranges.ascending();
}

/** The printed lines that a page stands on, in the same form. */
export function rangesOfLines(lines: readonly PageLine[]): LineRange[] {
  const ranges = new LineRanges();
  for (const { node } of lines) ranges.add(node.number, node.number);
  return ranges.ascending();
}

/** Gathers lines as ranges; most come in order. */
class LineRanges {
  #ranges: LineRange[] = [];
  #inOrder = true;

  add(from: number, to: number): void {
    const last = this.#ranges[this.#ranges.length - 1];
    if (last && from >= last[0] && from <= last[1] + 1) {
      if (to > last[1]) last[1] = to;
      return;
    }
    if (last && from < last[0]) this.#inOrder = false;
    this.#ranges.push([from, to]);
  }

  ascending(): LineRange[] {
    if (this.#inOrder) return this.#ranges;
    const sorted = new LineRanges();
    for (const [from, to] of this.#ranges.sort((a, b) => a[0] - b[0])) sorted.add(from, to);
    return sorted.#ranges;
  }
}
