import { cutRow } from './cut-row.ts';
import { type PlaneCell, type PlaneRow, planeMeasures } from './plane-cells.ts';

/** Cells that stand under each other: a column, or the lines of a headline over several columns. */
export interface PlaneBlock {
  cells: PlaneCell[];
  /** Extent in the plane: widths of a character from the left, rows from the top, `right` exclusive. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Which of the page's bands it stands in: between two of them lies a blank that no column crosses. */
  band: number;
}

/** Rows that a column may be without a line before it is taken to have ended: a photo stands there, or nothing. */
const BREAK = 5;
/** How far lines of one column differ in where they begin: an indent, and what the extractor rounds. */
const INDENT = 5;

/** Columns of a frame: each cell is put under the one above it, where there is one and only one. */
export function planeBlocks(rows: readonly PlaneRow[]): PlaneBlock[] {
  const blocks: PlaneBlock[] = [];
  let open: PlaneBlock[] = [];
  let band = 0;
  const usual = usualStep(rows);
  const measures = planeMeasures(rows);
  rows.forEach((row, i) => {
    open = open.filter(({ bottom }) => row.row - bottom <= BREAK);
    const cells = cutRow(row, open, measures);
    const parted = row.row - (rows[i - 1]?.row ?? row.row) > usual;
    if (parted && !cells.some((cell) => isFull(cell, measures) && columnAbove(cell, cells, open))) {
      open = [];
      band += 1;
    }
    const added: PlaneBlock[] = [];
    for (const cell of cells) {
      const above = columnAbove(cell, cells, open);
      if (above) {
        above.cells.push(cell);
        above.bottom = cell.row;
        measure(above);
      } else {
        added.push({
          cells: [cell],
          left: cell.left,
          right: cell.right,
          top: cell.row,
          bottom: cell.row,
          band,
        });
      }
    }
    // What now stands below a column closes it.
    if (added.length > 0) open = open.filter((block) => !added.some((other) => overlap(block, other) > 0));
    open.push(...added);
    blocks.push(...added);
  });
  return blocks;
}

/** Whether a cell is a full line of some column of the page. */
function isFull({ left, right }: PlaneCell, measures: ReadonlySet<number>): boolean {
  return measures.has(Math.round((right - left) * 2));
}

/** How many rows a row mostly stands below the one before. */
function usualStep(rows: readonly PlaneRow[]): number {
  const steps = rows.slice(1).map(({ row }, i) => row - (rows[i] as PlaneRow).row);
  steps.sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 1;
}

/** Lines of a column that tell where it begins: the extractor rounds, so no single one does. */
const LAST = 7;

function measure(block: PlaneBlock): void {
  const last = block.cells.slice(-LAST);
  const middle = last.length >> 1;
  block.left = last.map(({ left }) => left).sort((a, b) => a - b)[middle] as number;
  block.right = last.map(({ right }) => right).sort((a, b) => b - a)[last.length > 4 ? 1 : 0] as number;
}

interface Extent {
  left: number;
  right: number;
}

function overlap(one: Extent, other: Extent): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Extents that overlap by no more than that stand side by side: the extractor rounds. */
const TOUCH = 4;

function columnAbove(
  cell: PlaneCell,
  row: readonly PlaneCell[],
  open: readonly PlaneBlock[],
): PlaneBlock | null {
  const above = open.filter((block) => overlap(block, cell) > Math.min(TOUCH, cell.right - cell.left - 1));
  const [only] = above;
  if (!only || above.length > 1) return null;
  if (row.some((other) => other !== cell && overlap(only, other) > TOUCH)) return null;
  return standsIn(only, cell) ? only : null;
}

/** Whether a cell can be a line of the column above it: begins with it, or is centred in it; and is not far wider. */
function standsIn(block: PlaneBlock, cell: PlaneCell): boolean {
  const width = block.right - block.left;
  if (cell.right > block.right + (block.cells.length < 3 ? Math.max(4, width * 0.5) : 3)) return false;
  if (Math.abs(cell.left - block.left) <= INDENT) return true;
  const off = (cell.left + cell.right - block.left - block.right) / 2;
  return cell.left > block.left && Math.abs(off) <= Math.max(2, width * 0.15);
}
