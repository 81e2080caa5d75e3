import { closeUp } from '../../text/letter-spacing.ts';
import type { LineNode } from '../../tree/nodes.ts';
import { Joint, type WordAcross } from '../joint.ts';
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
import { type Cell, columnByColumn } from './set-columns.ts';

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
  const plane = keepsPlane(lines) ? layOutPlane(lines) : null;
  if (plane) return plane;
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
