import { isSpaceCode } from '../../text/characters.ts';
import { printedWidth, squeezable } from '../../text/width.ts';
import type { LineNode } from '../../tree/nodes.ts';
import { fillOf, INDENT, isStretched, SLACK } from './column-fill.ts';

/** Narrowest column that is looked for, in half-ems: below it a gap parts words, names or the cells of a table. */
const NARROWEST = 18;
/** So many cells must fill the column before a gap is taken for a gutter. */
const WITNESSES = 4;
/** Half-ems within which lines are of one measure where several measures are to be told apart. */
export const NEAR = 1.6;

/** A word-like stretch of a printed line: white space stands on either side of it. */
export interface Token {
  start: number;
  end: number;
  width: number;
}

/** A printed line taken apart at gutters. */
export interface Row {
  node: LineNode;
  cells: Stretch[];
}

export interface Stretch {
  start: number;
  end: number;
  text: string;
  width: number;
  /** How many tokens it has: letters set apart are many. */
  tokens: number;
  /** The text with its letter-spacing closed, once asked for. */
  plain?: string;
  /** What speaks against its standing under other cells, as far as it was asked for. */
  under?: Map<Stretch, number>;
}

/** Widest column that is looked for, in half-ems: what is wider is a caption or a headline over several columns. */
const WIDEST = 64;
/** So many lines must be of a width before it is taken for a column's. */
const SHARED = 4;
/** The same for columns of six to eight characters: names and figures are as wide. */
const LEAST = 12;
const SHARED_NARROW = 24;

/** Widths of columns that lines without gaps show by their widths, in half-ems. */
export function frameMeasures(widths: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const exact of widths) {
    const width = Math.round(exact);
    if (width >= LEAST && width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts]
    .filter(([width, count]) => count >= (width >= NARROWEST ? SHARED : SHARED_NARROW))
    .map(([width]) => width);
}

/** The cells of a line that is wider than any column: all but the last fill columns of the frame. */
export function cutByMeasures(
  node: LineNode,
  tokens: readonly Token[],
  measures: readonly number[],
  widest: number,
): Row | null {
  const { value } = node;
  const total = tokens.reduce((sum, { width }) => sum + width, 0);
  const stretch = (from: number, to: number, width: number): Stretch => {
    const start = (tokens[from] as Token).start;
    const stop = (tokens[to - 1] as Token).end;
    return { start, end: stop, text: value.slice(start, stop), width, tokens: to - from };
  };
  const single = { node, cells: [stretch(0, tokens.length, total)] };
  const fits = (width: number): boolean => measures.some((measure) => Math.abs(measure - width) <= NEAR);
  if (tokens.length === 1 || fits(total)) return total <= widest + SLACK ? single : null;
  const cells: Stretch[] = [];
  let from = 0;
  while (from < tokens.length) {
    let width = 0;
    let end = 0;
    let filled = 0;
    for (let to = from + 1; to <= tokens.length; to += 1) {
      width += (tokens[to - 1] as Token).width;
      if (width > widest + NEAR) break;
      const apart = measures.some((measure) => isStretched(width, to - from, measure));
      // The leftmost may be a story's first line.
      const indented = cells.length === 0 && to < tokens.length && fits(width + INDENT);
      if (to === tokens.length || fits(width) || apart || indented) {
        end = to;
        filled = width;
        if (fits(width) && to < tokens.length) break;
      }
    }
    if (end === 0) return total <= widest + SLACK ? single : null;
    cells.push(stretch(from, end, filled));
    from = end;
  }
  const marked = cells.filter(({ text }) => /[，。、；：]/u.test(text)).length;
  const least = Math.min(NARROWEST, widest - SLACK - INDENT);
  const wide = cells.every(({ width, tokens: count }) => width >= least || count > 3);
  if (cells.length > 1 && wide && marked * 2 >= cells.length) return { node, cells };
  return total <= widest + SLACK ? single : null;
}

export function tokensOf(value: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < value.length; start += 1) {
    if (isSpaceCode(value.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < value.length && !isSpaceCode(value.charCodeAt(end))) end += 1;
    tokens.push({ start, end, width: printedWidth(value, start, end) });
    start = end;
  }
  return tokens;
}

/** Width that the inner cells of lines with gaps share, in half-ems; 0 where they share none. */
export function columnMeasure(lines: readonly Token[][]): number {
  const widths: number[] = [];
  for (const line of lines) {
    if (line.length < 2) continue;
    for (const { width } of line) if (width >= NARROWEST) widths.push(width);
  }
  let best = 0;
  let most = WITNESSES - 1;
  for (const width of new Set(widths)) {
    const near = widths.filter((other) => Math.abs(other - width) <= SLACK).length;
    if (near > most) {
      most = near;
      best = width;
    }
  }
  if (best === 0) return 0;
  const near = widths.filter((other) => Math.abs(other - best) <= SLACK).sort((a, b) => a - b);
  return near[Math.floor(near.length / 2)] as number;
}

/** Share of lines with several cells that may be matched by lines which no column of this measure can hold. */
const MOST_WIDER = 0.25;
/** Share of cells that hold a mark at least: headlines and tables that stand side by side have fewer. */
const LEAST_MARKED = 0.3;

/** Share of such lines that may be cut beside numbers and foreign words alone: a gutter seldom stands there. */
const MOST_LATIN = 0.5;

/** Whether the cells are running text in columns, not one wider column whose numbers stand apart from the words. */
export function areColumns(block: readonly LineNode[], lines: readonly Token[][], measure: number): boolean {
  let rows = 0;
  let latin = 0;
  let wider = 0;
  let cells = 0;
  let marked = 0;
  block.forEach((node, i) => {
    const line = lines[i] as Token[];
    const row = cutAtGutters(node, line, measure);
    if (!row) {
      wider += 1;
      return;
    }
    if (row.cells.length > 1) {
      rows += 1;
      if (isCutBesideLatin(row)) latin += 1;
    }
    for (const { text } of row.cells) {
      cells += 1;
      if (/[，。、；：]/u.test(text)) marked += 1;
    }
  });
  return (
    rows >= 2 && wider <= rows * MOST_WIDER && latin <= rows * MOST_LATIN && marked >= cells * LEAST_MARKED
  );
}

/** Whether each gap that a row is cut at stands between Han and a number or a foreign word: typesetters leave one there. */
function isCutBesideLatin({ node: { value }, cells }: Row): boolean {
  return cells.every(
    ({ start }, k) =>
      k === 0 ||
      IS_LATIN.test(value[(cells[k - 1] as Stretch).end - 1] as string) !==
        IS_LATIN.test(value[start] as string),
  );
}

const IS_LATIN = /[0-9A-Za-z%．.]/u;

/** The cells of a printed line; null for one that no columns of this measure can hold. */
export function cutAtGutters(node: LineNode, tokens: readonly Token[], measure: number): Row | null {
  const { value } = node;
  const costs = [0];
  const from: number[] = [0];
  for (let end = 1; end <= tokens.length; end += 1) {
    costs[end] = Infinity;
    let width = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      width += (tokens[start] as Token).width;
      const most = measure + SLACK;
      if (width > most && width - giveOf(value, tokens.slice(start, end)) > most) break;
      const cost =
        (costs[start] as number) + cellCost(width, end - start, measure, start === 0, end === tokens.length);
      if (cost < (costs[end] as number)) {
        costs[end] = cost;
        from[end] = start;
      }
    }
  }
  if ((costs[tokens.length] as number) > UNLIKELY) return null;
  const cells: Stretch[] = [];
  for (let end = tokens.length; end > 0; end = from[end] as number) {
    const begin = from[end] as number;
    const start = (tokens[begin] as Token).start;
    const stop = (tokens[end - 1] as Token).end;
    const text = value.slice(start, stop);
    const width = tokens.slice(begin, end).reduce((sum, token) => sum + token.width, 0);
    cells.unshift({ start, end: stop, text, width, tokens: end - begin });
  }
  return { node, cells };
}

/** By how much tokens may be narrower in print; few lines come so near to their measure that it matters. */
function giveOf(value: string, tokens: readonly Token[]): number {
  return tokens.reduce((sum, { start, end }) => sum + squeezable(value.slice(start, end)), 0);
}

/** Beyond this cost a line is no row of cells. */
const UNLIKELY = 4;

/** A gutter shows only beside full cells: where a cell falls short, the extractor begins a new line. */
function cellCost(width: number, tokens: number, measure: number, first: boolean, last: boolean): number {
  const gaps = 0.4 * (tokens - 1);
  const fill = fillOf(width, tokens, measure);
  if (fill === 'full') return gaps;
  if (fill === 'stretched') return 0.02 * (tokens - 1);
  // A cell of one or two characters beside a gutter is likelier the end of a line whose letters are set apart.
  if (last) return gaps + (first || width > INDENT ? 0 : 1);
  if (fill === 'narrow') return (first ? 0.3 : 1.5) + gaps;
  return UNLIKELY;
}
