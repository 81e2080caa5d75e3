import type { PageLine } from '../page-line.ts';

/** How many lines on either side have a say in a line's measure. */
const REACH = 7;
/** Widths this near to each other are of one column: a line may give a mark to the next (half-ems). */
const SLACK = 2.5;

/**
 * Sets each line's `measure`: the width of a full line of its column, in half-ems. It is taken from the lines near
 * by, since a page has columns of several widths: the width that most neighbours share, the wider one where two are
 * shared by as many.
 */
export function measureColumns(lines: readonly PageLine[]): void {
  const text = lines.filter((line) => line.mark === null);
  for (let i = 0; i < text.length; i += 1) {
    const line = text[i] as PageLine;
    const from = Math.max(0, i - REACH);
    const to = Math.min(text.length, i + REACH + 1);
    let best = 0;
    let support = 0;
    for (let c = from; c < to; c += 1) {
      const candidate = (text[c] as PageLine).width;
      if (candidate < 10) continue;
      let votes = 0;
      for (let k = from; k < to; k += 1) {
        const width = (text[k] as PageLine).width;
        if (width <= candidate + 1 && width >= candidate - SLACK) votes += 1 / (1 + Math.abs(k - i) * 0.12);
      }
      // A line is likelier to be of a column that it fills.
      if (Math.abs(candidate - line.width) <= SLACK) votes *= 1.25;
      if (votes > support + 0.01 || (votes > support - 0.01 && candidate > best)) {
        best = candidate;
        support = votes;
      }
    }
    line.measure = best;
  }
}
