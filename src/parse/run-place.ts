import type { LineRange } from '../domain/source.ts';
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
  return {
    line: number,
    column: position?.start.column ?? 1,
    indent: first.indent,
    lines: rangesOf(run.fragments.map(({ line }): LineRange => [line.node.number, line.node.number])),
  };
}

/** Keeps of a run its text and its place: an archive holds millions of lines. */
export function settle(run: Run): void {
  const place = placeOf(run);
  if (place) run.place = place;
  run.fragments = [];
}

/** The lines of runs as ranges, ascending; lines that follow each other are one range. */
export function lineRanges(runs: readonly Run[]): LineRange[] {
  return rangesOf(runs.flatMap((run) => placeOf(run)?.lines ?? []));
}

function rangesOf(parts: readonly LineRange[]): LineRange[] {
  // Most come in order.
  const inOrder = parts.every(([from], k) => from >= (parts[k - 1]?.[0] ?? 0));
  const ranges: LineRange[] = [];
  let last: LineRange | undefined;
  for (const [from, to] of inOrder ? parts : parts.toSorted((a, b) => a[0] - b[0])) {
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else {
      last = [from, to];
      ranges.push(last);
    }
  }
  return ranges;
}
