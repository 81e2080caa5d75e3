import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { closeUp } from '../../text/letter-spacing.ts';
import { printedWidth } from '../../text/width.ts';
import type { LineNode } from '../../tree/nodes.ts';
import { Joint, type WordAcross } from '../joint.ts';

/** A stretch of a printed line that stands in one column: all of it, on most pages. */
export interface Cell {
  node: LineNode;
  /** As printed, with its indent. */
  text: string;
  /** Another cell stands before it on its printed line. */
  midLine: boolean;
  blankBefore: boolean;
  /** The first of its column, where columns were set side by side. */
  columnHead: boolean;
}

/** Narrowest column that is looked for, in half-ems: below it a gap parts words, names or the cells of a table. */
const NARROWEST = 18;
/** Half-ems by which full lines of a column differ: a mark that may not begin a line, a number that may not break. */
const SLACK = 2.6;
/** Half-ems of a paragraph's indent, which extractors leave out of the text. */
const INDENT = 4;
/** So many cells must fill the column before a gap is taken for a gutter. */
const WITNESSES = 4;
const MOST_COLUMNS = 8;

/**
 * The printed lines of a frame in the order in which they are read. Some extractors print the lines of columns that
 * stand side by side as one; where a column's line falls short, the gap is wide and a new line begins:
 *
 * ```
 * 全部出列，全区剩余的20个国家级 贫，将贫困人口全部纳入基本医疗保     ← two columns
 * 攻坚战奠定了坚实基础。                                             ← the first one's paragraph ends
 * 规 划 搬 迁 贫 困 人 口 12.49 万 人 、                              ← the second one's line beside it
 * ```
 *
 * The cells come column by column; frames without such lines come as they are.
 */
export function untangleColumns(lines: readonly LineNode[], wordAcross?: WordAcross): Cell[] {
  const blocks = blocksOf(lines);
  let joint: Joint | null = null;
  const askJoint = (): Joint => {
    joint ??= new Joint(
      lines.map(({ value }) => closeUp(value)),
      wordAcross,
    );
    return joint;
  };
  const cutters = cuttersOf(blocks, lines);
  return blocks.flatMap((block, i) => untangleBlock(block, cutters[i] ?? null, askJoint));
}

/** Lines that no blank parts. */
interface LineBlock {
  lines: readonly LineNode[];
  tokens: readonly Token[][];
}

function blocksOf(lines: readonly LineNode[]): LineBlock[] {
  const groups: LineNode[][] = [];
  let parted = true;
  for (const line of lines) {
    if (line.value.trim() === '') parted = true;
    else if (parted) {
      groups.push([line]);
      parted = false;
    } else groups[groups.length - 1]?.push(line);
  }
  return groups.map((group) => ({
    lines: group,
    tokens: group.map(({ value }) => tokensOf(value)),
  }));
}

/** A word-like stretch of a printed line: white space stands on either side of it. */
interface Token {
  start: number;
  end: number;
  width: number;
}

/** A printed line taken apart at gutters. */
interface Row {
  node: LineNode;
  cells: Stretch[];
}

interface Stretch {
  start: number;
  end: number;
  text: string;
  width: number;
  /** How many tokens it has: letters set apart are many. */
  tokens: number;
  /** The text with its letter-spacing closed, once asked for. */
  plain?: string;
}

function untangleBlock({ lines, tokens }: LineBlock, cut: Cutter | null, joint: () => Joint): Cell[] {
  const whole = (node: LineNode, i: number): Cell => ({
    node,
    text: node.value,
    midLine: false,
    blankBefore: i === 0,
    columnHead: false,
  });
  if (!cut) return lines.map(whole);
  const cells: Cell[] = [];
  let zone: Row[] = [];
  let begin = 0;
  const close = (end: number): void => {
    const order = zone.some((row) => row.cells.length > 1) ? columnByColumn(zone, joint()) : null;
    if (order) for (const cell of order) cells.push({ ...cell, blankBefore: cells.length === 0 });
    else for (let i = begin; i < end; i += 1) cells.push(whole(lines[i] as LineNode, i));
    zone = [];
  };
  lines.forEach((node, i) => {
    const row = cut(node, tokens[i] as Token[]);
    if (row) {
      if (zone.length === 0) begin = i;
      zone.push(row);
      return;
    }
    if (zone.length > 0) close(i);
    cells.push(whole(node, i));
  });
  if (zone.length > 0) close(lines.length);
  return cells;
}

/** Takes a printed line apart at gutters; null for a line that no columns can hold. */
type Cutter = (node: LineNode, tokens: readonly Token[]) => Row | null;

/** So many lines of a block must hold cells of several widths before the extractor is known to merge columns. */
const MERGED = 4;

/**
 * How each block is taken apart: into columns of one width, else of the frame's widths; null where not at all. Columns of
 * several widths are looked for only where the frame shows that its extractor merges columns at all.
 */
function cuttersOf(blocks: readonly LineBlock[], lines: readonly LineNode[]): (Cutter | null)[] {
  const gaps = blocks.map(({ tokens }) => tokens.some((line) => line.length > 1));
  const even = blocks.map((block, i) => (gaps[i] ? evenCutter(block) : null));
  if (!gaps.includes(true)) return even;
  const measures = frameMeasures(lines);
  const widest = Math.max(0, ...measures);
  const uneven: Cutter = (node, tokens) => cutByMeasures(node, tokens, measures, widest);
  const merged = blocks.map(({ lines: nodes, tokens }, i) => {
    if (!gaps[i]) return 0;
    return nodes.filter((node, k) => (uneven(node, tokens[k] as Token[])?.cells.length ?? 0) > 1).length;
  });
  const merges = even.some((cutter) => cutter !== null) || merged.some((count) => count >= MERGED);
  return even.map((cutter, i) => cutter ?? (merges && (merged[i] as number) > 0 ? uneven : null));
}

function evenCutter({ lines, tokens }: LineBlock): Cutter | null {
  const measure = columnMeasure(tokens);
  if (measure === 0 || !areColumns(lines, tokens, measure)) return null;
  return (node, line) => cutAtGutters(node, line, measure);
}

/** Widest column that is looked for, in half-ems: what is wider is a caption or a headline over several columns. */
const WIDEST = 64;
/** So many lines must be of a width before it is taken for a column's. */
const SHARED = 4;
/** Half-ems within which lines are of one measure where several measures are to be told apart. */
const NEAR = 1.6;

/** Widths of columns that lines without gaps show, in half-ems. */
function frameMeasures(lines: readonly LineNode[]): number[] {
  const counts = new Map<number, number>();
  for (const { value } of lines) {
    const text = value.trim();
    if (text === '' || /\s/u.test(text)) continue;
    const width = Math.round(printedWidth(text));
    if (width >= NARROWEST && width <= WIDEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= SHARED).map(([width]) => width);
}

/** The cells of a line that is wider than any column: all but the last fill columns of the frame. */
function cutByMeasures(
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
      if (to === tokens.length || fits(width) || apart) {
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
  const wide = cells.every(({ width, tokens: count }) => width >= NARROWEST || count > 3);
  if (cells.length > 1 && wide && marked * 2 >= cells.length) return { node, cells };
  return total <= widest + SLACK ? single : null;
}

function tokensOf(value: string): Token[] {
  return [...value.matchAll(/\S+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    width: printedWidth(match[0]),
  }));
}

/** Width that the inner cells of lines with gaps share, in half-ems; 0 where they share none. */
function columnMeasure(lines: readonly Token[][]): number {
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

/** Whether the cells are running text in columns, not one wider column whose numbers stand apart from the words. */
function areColumns(block: readonly LineNode[], lines: readonly Token[][], measure: number): boolean {
  let rows = 0;
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
    if (row.cells.length > 1) rows += 1;
    for (const { text } of row.cells) {
      cells += 1;
      if (/[，。、；：]/u.test(text)) marked += 1;
    }
  });
  return rows >= 2 && wider <= rows * MOST_WIDER && marked >= cells * LEAST_MARKED;
}

/** The cells of a printed line; null for one that no columns of this measure can hold. */
function cutAtGutters(node: LineNode, tokens: readonly Token[], measure: number): Row | null {
  const { value } = node;
  const costs = [0];
  const from: number[] = [0];
  for (let end = 1; end <= tokens.length; end += 1) {
    costs[end] = Infinity;
    let width = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      width += (tokens[start] as Token).width;
      if (width > measure + SLACK) break;
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

/** Beyond this cost a line is no row of cells. */
const UNLIKELY = 4;

/** How a cell fills a column. */
type Fill = 'full' | 'narrow' | 'short' | 'stretched';

function fillOf(width: number, tokens: number, measure: number): Fill {
  if (width >= measure - SLACK) return 'full';
  if (isStretched(width, tokens, measure)) return 'stretched';
  return width >= measure - INDENT - SLACK ? 'narrow' : 'short';
}

/** Letters set apart fill the measure with their gaps: every gap is a quarter of an em at least. */
function isStretched(width: number, tokens: number, measure: number): boolean {
  return tokens >= 3 && width / tokens <= 6 && width + (tokens - 1) * 2.5 >= measure - SLACK;
}

/** A gutter shows only beside full cells: where a cell falls short, the extractor begins a new line. */
function cellCost(width: number, tokens: number, measure: number, first: boolean, last: boolean): number {
  const gaps = 0.4 * (tokens - 1);
  const fill = fillOf(width, tokens, measure);
  if (fill === 'full') return gaps;
  if (fill === 'stretched') return 0.02 * (tokens - 1);
  // A cell of one or two characters beside a gutter is likelier the end of a line whose letters are set apart.
  if (last) return gaps + (first || width > INDENT ? 0 : 1);
  if (fill === 'narrow' && first) return 0.3 + gaps;
  return UNLIKELY;
}

/** A way to set rows' cells into columns. */
interface Setting {
  cost: number;
  /** Column of the first cell of each line so far. */
  starts: number[];
  /** The column after the last cell. */
  next: number;
  /** The last cell of each column. */
  above: (Stretch | null)[];
  /** A column that a row had no cell for after it had begun. */
  closed: boolean[];
}

const BEAM = 12;

/** The cells of a zone column by column; null where they fit no columns. */
function columnByColumn(zone: readonly Row[], joint: Joint): Cell[] | null {
  const widest = Math.max(...zone.map(({ cells }) => cells.length));
  let best: Setting | null = null;
  for (let count = widest; count <= Math.min(MOST_COLUMNS, widest + 2); count += 1) {
    const measures = measuresOf(zone, widest, count);
    const setting = measures ? setInto(measures, zone, joint) : null;
    if (setting && (!best || setting.cost < best.cost)) best = setting;
  }
  if (!best) return null;
  const byColumn: Cell[][] = best.above.map(() => []);
  zone.forEach(({ node, cells }, i) => {
    const start = best.starts[i] as number;
    cells.forEach(({ text }, k) => {
      const column = byColumn[start + k] as Cell[];
      const columnHead = column.length === 0 && start + k > 0;
      column.push({ node, text, midLine: k > 0, blankBefore: false, columnHead });
    });
  });
  return byColumn.flat();
}

/**
 * Width of each of `count` columns, in half-ems: as the lines with most cells have them. Columns of several widths are
 * told only where a line has a cell for each.
 */
function measuresOf(zone: readonly Row[], widest: number, count: number): number[] | null {
  const full = zone.filter(({ cells }) => cells.length === widest);
  const measures = Array.from({ length: widest }, (_, k) => {
    const widths = full.map(({ cells }) => (cells[k] as Stretch).width).sort((a, b) => b - a);
    return widths[Math.floor(widths.length / 4)] as number;
  });
  const most = Math.max(...measures);
  const even = measures.slice(0, -1).every((measure) => most - measure <= SLACK);
  if (even) return new Array(count).fill(Math.max(...measures.slice(0, -1)));
  return count === widest ? measures : null;
}

function setInto(measures: readonly number[], zone: readonly Row[], joint: Joint): Setting | null {
  const count = measures.length;
  let beam: Setting[] = [
    {
      cost: 0,
      starts: [],
      next: count,
      above: new Array(count).fill(null),
      closed: new Array(count).fill(false),
    },
  ];
  for (const [i, row] of zone.entries()) {
    const before = zone[i - 1]?.cells.at(-1) ?? null;
    const following: Setting[] = [];
    for (const setting of beam) {
      for (let start = 0; start + row.cells.length <= count; start += 1) {
        if (start >= setting.next) following.push(place(setting, row, start, false, before, measures, joint));
        following.push(place(setting, row, start, true, before, measures, joint));
      }
    }
    following.sort((a, b) => a.cost - b.cost);
    beam = following.slice(0, BEAM);
  }
  return beam[0] ?? null;
}

/** Sets a line's cells from column `start` on, in a new row or further on in the one before. */
function place(
  setting: Setting,
  row: Row,
  start: number,
  fresh: boolean,
  before: Stretch | null,
  measures: readonly number[],
  joint: Joint,
): Setting {
  const above = [...setting.above];
  const closed = [...setting.closed];
  const count = above.length;
  let { cost } = setting;
  const leave = (from: number, to: number): void => {
    for (let column = from; column < to; column += 1) {
      if (above[column] === null) cost += NOT_YET;
      else if (!closed[column]) {
        closed[column] = true;
        cost += CLOSING;
      }
    }
  };
  if (fresh) {
    leave(setting.next, count);
    leave(0, start);
  } else {
    leave(setting.next, start);
    const [first] = row.cells;
    const gap =
      start > setting.next ||
      (before !== null && before.width <= (measures[setting.next - 1] as number) - SLACK) ||
      (first?.width ?? 0) <= (measures[start] as number) - SLACK;
    if (!gap) cost += NO_GAP;
  }
  row.cells.forEach((cell, k) => {
    const column = start + k;
    const measure = measures[column] as number;
    if (cell.width > measure + SLACK) cost += TOO_WIDE;
    else if (fillsAnother(cell, measure, measures)) cost += OTHER_COLUMN;
    if (closed[column]) cost += REOPENED;
    closed[column] = false;
    const over = above[column];
    if (over) cost += joinCost(over, cell, measure, joint);
    above[column] = cell;
  });
  return { cost, starts: [...setting.starts, start], next: start + row.cells.length, above, closed };
}

/** A cell that its column cannot hold; one that falls short of its column and fills another one. */
const TOO_WIDE = 6;
const OTHER_COLUMN = 1.5;

function fillsAnother({ width }: Stretch, measure: number, measures: readonly number[]): boolean {
  return (
    width < measure - SLACK &&
    measures.some((other) => Math.abs(other - measure) > SLACK && Math.abs(other - width) <= NEAR)
  );
}
const NOT_YET = 0.7;
const CLOSING = 1.2;
const REOPENED = 2.5;
const NO_GAP = 3;

function plainOf(cell: Stretch): string {
  cell.plain ??= closeUp(cell.text);
  return cell.plain;
}

/** What speaks against `cell` standing under `over` in one column. */
function joinCost(over: Stretch, cell: Stretch, measure: number, joint: Joint): number {
  const upper = plainOf(over);
  const lower = plainOf(cell);
  if (NEVER_FIRST.has(lower[0] as string)) return 3;
  const ends = endsSentence(upper);
  if (fillOf(over.width, over.tokens, measure) === 'short') return ends ? -0.3 : 1.5;
  if (ends) return 0;
  return -joint.of(upper, lower) / 3;
}
