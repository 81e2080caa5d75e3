import { countSentenceMarks, endsSentence } from '../../text/characters.ts';
import { photoCredit } from '../marks/photo-credit.ts';
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
  const widths = new Float64Array(text.length);
  for (let i = 0; i < text.length; i += 1) widths[i] = (text[i] as PageLine).width;
  const near = nearLines(widths);
  for (let i = 0; i < text.length; i += 1) {
    const line = text[i] as PageLine;
    const from = Math.max(0, i - REACH);
    const to = Math.min(text.length, i + REACH + 1);
    let most = 0;
    let best = 0;
    let top = 0;
    let votes = 0;
    for (let c = from; c < to; c += 1) {
      const width = widths[c] as number;
      if (width < NARROWEST) votes = 0;
      // Lines of one width have the same neighbours.
      else if (c === from || width !== widths[c - 1]) {
        const set = (near[c] as number) >>> (REACH - (c - i));
        votes = (ABOVE[set & HALF] as number) + (BELOW[(set >>> REACH) & (HALF * 2 + 1)] as number);
        // A line is likelier to be of a column that it fills.
        if (Math.abs(width - line.width) <= SLACK) votes *= 1.15;
      }
      supports[c - from] = votes;
      if (width > top) top = width;
      if (votes > most) {
        most = votes;
        best = width;
      }
    }
    // Where all are narrow there is no column; the widest line near by has no wider one beside it.
    const measure = most === 0 || best === top ? best : widest(widths, from, to, best, most);
    line.measure = full(widths, from, to, measure);
  }
  measureWideBlocks(text);
  for (const line of lines) if (line.goesOnFrom) line.measure = line.goesOnFrom.measure;
}

/** The same where every line is a paragraph: all have the room of the widest one. */
export function measureUnwrapped(lines: readonly PageLine[]): void {
  let widest = 0;
  for (const { width } of lines) if (width > widest) widest = width;
  for (const line of lines) line.measure = widest;
}

/** Half-ems by which text is wider than the columns about it where it surely is set over several of them. */
const WIDER = 8;

/**
 * A caption or a notice may be set over several columns: lines that blanks set apart, all but the last of one width, with a
 * sentence's marks in them and a whole one at their end, have a measure of their own, however few they are.
 */
function measureWideBlocks(text: readonly PageLine[]): void {
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + 1;
    while (to < text.length && !(text[to] as PageLine).blankBefore) to += 1;
    const block = text.slice(from, to);
    const [first] = block as [PageLine];
    if (block.length < 2 || first.width < first.measure + WIDER) continue;
    const even = block.slice(0, -1).every(({ width }) => Math.abs(width - first.width) <= SLACK);
    const last = block[block.length - 1] as PageLine;
    if (!even || last.width > first.width + SLACK || !isComplete(last.printed)) continue;
    const marks = block.reduce((sum, { printed }) => sum + countSentenceMarks(printed), 0);
    if (marks >= block.length) for (const line of block) line.measure = first.width;
  }
}

/** Whether a text ends with a sentence or with who took a photo. */
function isComplete(text: string): boolean {
  return endsSentence(text) || photoCredit.find(text) !== null;
}

/** No column is narrower, in half-ems. */
const NARROWEST = 10;
const NEIGHBOURS = 2 * REACH + 1;
/** For each line near by, how many speak for its width. */
const supports = new Float64Array(NEIGHBOURS);

/** For each line which of those up to twice the reach away are about as wide: a bit each, the farthest above first. */
function nearLines(widths: Float64Array): Int32Array {
  const near = new Int32Array(widths.length);
  for (let i = 0; i < widths.length; i += 1) {
    near[i] = (near[i] as number) | (1 << (2 * REACH));
    for (let k = i + 1; k < widths.length && k - i <= 2 * REACH; k += 1) {
      if (Math.abs((widths[k] as number) - (widths[i] as number)) > SLACK) continue;
      near[i] = (near[i] as number) | (1 << (k - i + 2 * REACH));
      near[k] = (near[k] as number) | (1 << (i - k + 2 * REACH));
    }
  }
  return near;
}

/** The set of all lines above. */
const HALF = (1 << REACH) - 1;
/** By how much the nearer neighbours say more; in steps that add up to the same in any order. */
const nearness = (away: number): number => Math.round((1 / (1 + Math.abs(away) * 0.12)) * 2 ** 20) / 2 ** 20;
/** What each set of the lines above says together, a bit each, the farthest first; then of the line itself and those below. */
const ABOVE = sumsOf(Array.from({ length: REACH }, (_, k) => nearness(k - REACH)));
const BELOW = sumsOf(Array.from({ length: REACH + 1 }, (_, k) => nearness(k)));

/** For each set of values, a bit each, their sum. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << values.length);
  // Each set is a smaller one and its last value.
  for (const [k, value] of values.entries()) {
    for (let set = 0; set < 1 << k; set += 1) sums[set | (1 << k)] = (sums[set] as number) + value;
  }
  return sums;
}

/** Widest by no more than this over the best supported width, a line's first and last words apart (half-ems). */
const LEEWAY = 4.5;

/**
 * Paragraphs' first and last lines fall short, so a wider measure needs less support than a narrower one.
 *
 * @param best the width that has most support, and how much that is
 */
function widest(widths: Float64Array, from: number, to: number, best: number, most: number): number {
  let measure = best;
  for (let k = from; k < to; k += 1) {
    const width = widths[k] as number;
    if (width > measure && width - best <= LEEWAY && (supports[k - from] as number) >= most * ENOUGH)
      measure = width;
  }
  return measure;
}

const ENOUGH = 0.6;

/** Of the widths near to another one, in their order, the one that so many fall short of: first lines do, by an indent. */
const UPPER = 0.65;

/** A full one of the widths near to `width`: gaps and narrow digits make lines of one column differ a little. */
function full(widths: Float64Array, from: number, to: number, width: number): number {
  let count = 0;
  for (let k = from; k < to; k += 1) {
    const other = widths[k] as number;
    if (Math.abs(other - width) > SLACK) continue;
    let at = count;
    for (; at > 0 && (sorted[at - 1] as number) > other; at -= 1) sorted[at] = sorted[at - 1] as number;
    sorted[at] = other;
    count += 1;
  }
  return count === 0 ? width : (sorted[Math.floor(count * UPPER)] as number);
}

const sorted = new Float64Array(NEIGHBOURS);
