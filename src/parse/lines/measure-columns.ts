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
  const text = lines.filter((line) => line.mark === null && line.goesOnFrom === null);
  const widths = Float64Array.from(text, ({ width }) => width);
  const supports: { width: number; votes: number }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const line = text[i] as PageLine;
    const from = Math.max(0, i - REACH);
    const to = Math.min(text.length, i + REACH + 1);
    supports.length = 0;
    let most = 0;
    for (let c = from; c < to; c += 1) {
      const width = widths[c] as number;
      if (width < 10 || isKnown(supports, width)) continue;
      let votes = 0;
      for (let k = from; k < to; k += 1) {
        if (Math.abs((widths[k] as number) - width) <= SLACK) votes += SAY[Math.abs(k - i)] as number;
      }
      // A line is likelier to be of a column that it fills.
      if (Math.abs(width - line.width) <= SLACK) votes *= 1.15;
      supports.push({ width, votes });
      most = Math.max(most, votes);
    }
    line.measure = middle(widths.subarray(from, to), widest(supports, most));
  }
  for (const line of lines) if (line.goesOnFrom) line.measure = line.goesOnFrom.measure;
}

function isKnown(supports: readonly { width: number }[], width: number): boolean {
  for (const known of supports) if (known.width === width) return true;
  return false;
}

/** What a line says by its distance. */
const SAY = Float64Array.from({ length: REACH + 1 }, (_, distance) => 1 / (1 + distance * 0.12));

/** Widest by no more than this over the best supported width, a line's first and last words apart (half-ems). */
const LEEWAY = 4.5;

/** Paragraphs' first and last lines fall short, so a wider measure needs less support than a narrower one. */
function widest(supports: readonly { width: number; votes: number }[], most: number): number {
  const best = supports.find(({ votes }) => votes === most)?.width ?? 0;
  let measure = best;
  for (const { width, votes } of supports) {
    if (width > measure && width - best <= LEEWAY && votes >= most * ENOUGH) measure = width;
  }
  return measure;
}

const ENOUGH = 0.6;

/** The middle one of the widths near to `width`: gaps and narrow digits make lines of one column differ a little. */
function middle(near: Float64Array, width: number): number {
  let count = 0;
  for (const other of near) {
    if (Math.abs(other - width) > SLACK) continue;
    let at = count;
    for (; at > 0 && (sorted[at - 1] as number) > other; at -= 1) sorted[at] = sorted[at - 1] as number;
    sorted[at] = other;
    count += 1;
  }
  return count === 0 ? width : (sorted[count >> 1] as number);
}

const sorted = new Float64Array(2 * REACH + 1);
