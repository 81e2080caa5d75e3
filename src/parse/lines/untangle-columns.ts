import { hasSpace } from '../../text/characters.ts';
import { closeUp } from '../../text/letter-spacing.ts';
import { printedWidth } from '../../text/width.ts';
import type { LineNode } from '../../tree/nodes.ts';
import { Joint, type Words } from '../joint.ts';
import { layOutPlane } from '../plane/lay-out-plane.ts';
import { keepsPlane } from '../plane/plane-cells.ts';
import {
  areColumns,
  columnMeasure,
  cutAtGutters,
  cutByMeasures,
  frameMeasures,
  type Row,
  type Token,
  tokensOf,
} from './column-cells.ts';
import { areIndented, SLACK } from './column-fill.ts';
import { type Cell, columnByColumn, type ZoneRow } from './set-columns.ts';

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
export function untangleColumns(lines: readonly LineNode[], words?: Words): Cell[] {
  const plane = keepsPlane(lines) ? layOutPlane(lines) : null;
  if (plane) return plane;
  const blocks = blocksOf(lines);
  let joint: Joint | null = null;
  const askJoint = (): Joint => {
    joint ??= new Joint(
      lines.map(({ value }) => closeUp(value)),
      words,
    );
    return joint;
  };
  const cutters = cuttersOf(blocks);
  const rows = blocks.map(({ lines: nodes, tokens }, i) => {
    const cutter = cutters[i];
    return cutter ? nodes.map((node, k) => cutter.row(node, tokens?.[k] as Token[])) : null;
  });
  const indented = areIndented(
    rows.flatMap((of, i) =>
      of ? of.flatMap((row) => (row ? [{ row, measures: (cutters[i] as Cutter).measures }] : [])) : [],
    ),
  );
  const cells: Cell[] = [];
  let zone: ZoneRow[] = [];
  let measures: readonly number[] = [];
  const close = (): void => {
    const isZone = zone.some((row) => row.cells.length > 1);
    const order = isZone ? columnByColumn(zone, { measures, indented, joint: askJoint() }) : null;
    if (order) for (const cell of order) cells.push(cell);
    else for (const { node, parted } of zone) cells.push(whole(node, parted));
    zone = [];
  };
  blocks.forEach(({ lines: nodes }, i) => {
    const of = rows[i];
    const own = cutters[i]?.measures ?? [];
    const abreast = of?.filter((row) => row && row.cells.length > 1).length ?? 0;
    if (abreast < 2 || !areAlike(own, measures)) close();
    if (zone.length === 0 || own.length < measures.length) measures = own;
    nodes.forEach((node, k) => {
      const row = of?.[k];
      if (row) {
        zone.push({ ...row, parted: k === 0 });
        return;
      }
      close();
      cells.push(whole(node, k === 0));
    });
    if (!of) close();
  });
  close();
  return cells;
}

/** The lines of a frame as they stand. */
export function wholeLines(lines: readonly LineNode[]): Cell[] {
  let parted = true;
  return lines.flatMap((line) => {
    const isBlank = line.value.trim() === '';
    const cells = isBlank ? [] : [whole(line, parted)];
    parted = isBlank;
    return cells;
  });
}

/** Whether columns of one block may go on in the other. */
function areAlike(some: readonly number[], others: readonly number[]): boolean {
  return some.some((measure) => others.some((other) => Math.abs(measure - other) <= SLACK));
}

function whole(node: LineNode, blankBefore: boolean): Cell {
  return { node, text: node.value, midLine: false, blankBefore, columnHead: false };
}

/** Lines that no blank parts. */
interface LineBlock {
  lines: readonly LineNode[];
  /** The words of each line; null where no line has a gap. */
  tokens: readonly Token[][] | null;
}

function blocksOf(lines: readonly LineNode[]): LineBlock[] {
  const groups: { lines: LineNode[]; gaps: boolean }[] = [];
  let parted = true;
  for (const line of lines) {
    const bare = line.value.trim();
    if (bare === '') {
      parted = true;
      continue;
    }
    if (parted) groups.push({ lines: [], gaps: false });
    parted = false;
    const group = groups[groups.length - 1] as (typeof groups)[number];
    group.lines.push(line);
    group.gaps ||= hasSpace(bare);
  }
  return groups.map(({ lines: group, gaps }) => ({
    lines: group,
    tokens: gaps ? group.map(({ value }) => tokensOf(value)) : null,
  }));
}

/** Takes a printed line apart at gutters. */
interface Cutter {
  measures: readonly number[];
  /** Null for a line that no columns can hold. */
  row: (node: LineNode, tokens: readonly Token[]) => Row | null;
}

/** So many lines of a block must hold cells of several widths before the extractor is known to merge columns. */
const MERGED = 4;

/**
 * How each block is taken apart: into columns of one width, else of the frame's widths; null where not at all. Columns of
 * several widths are looked for only where the frame shows that its extractor merges columns at all.
 */
function cuttersOf(blocks: readonly LineBlock[]): (Cutter | null)[] {
  const even = blocks.map(({ lines, tokens }) => tokens && evenCutter(lines, tokens));
  if (blocks.every(({ tokens }) => tokens === null)) return even;
  const measures = frameMeasures(blocks.flatMap(widthsOf));
  const widest = Math.max(0, ...measures);
  const uneven: Cutter = {
    measures,
    row: (node, tokens) => cutByMeasures(node, tokens, measures, widest),
  };
  const merged = blocks.map(({ lines: nodes, tokens }) => {
    if (!tokens) return 0;
    return nodes.filter((node, k) => {
      const line = tokens[k] as Token[];
      return line.length > 1 && (uneven.row(node, line)?.cells.length ?? 0) > 1;
    }).length;
  });
  const merges = even.some((cutter) => cutter !== null) || merged.some((count) => count >= MERGED);
  return even.map((cutter, i) => cutter ?? (merges && (merged[i] as number) > 0 ? uneven : null));
}

/** Widths of the lines without gaps, in half-ems. */
function widthsOf({ lines, tokens }: LineBlock): number[] {
  if (!tokens) return lines.map(({ value }) => printedWidth(value));
  return tokens.flatMap(([token, another]) => (token && !another ? [token.width] : []));
}

function evenCutter(lines: readonly LineNode[], tokens: readonly Token[][]): Cutter | null {
  const measure = columnMeasure(tokens);
  if (measure === 0 || !areColumns(lines, tokens, measure)) return null;
  return { measures: [measure], row: (node, line) => cutAtGutters(node, line, measure) };
}
