import type { LineNode } from '../../tree/nodes.ts';
import type { PageLine } from '../page-line.ts';

/** A printed line with the cells of the columns that the extractor set on it. */
export interface PrintedRow {
  node: LineNode;
  cells: PageLine[];
}

/** One way to read the rows of a block: the columns whose lines they hold, and the lines above and below the rows. */
export interface RowReading {
  columns: readonly (readonly PageLine[])[];
  above: readonly PageLine[];
  below: readonly PageLine[];
}

/** Printed lines between blanks, in the order of the dump; furniture parts them as a blank does. */
export function printedBlocks(lines: readonly PageLine[]): PrintedRow[][] {
  const printed = [...lines].sort((a, b) => a.node.number - b.node.number || a.index - b.index);
  const blocks: PrintedRow[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of printed) {
    if (line.mark?.type === 'furniture') {
      last = Number.NEGATIVE_INFINITY;
      continue;
    }
    if (line.node.number > last + 1) blocks.push([]);
    last = line.node.number;
    const rows = blocks[blocks.length - 1] as PrintedRow[];
    const row = rows[rows.length - 1];
    if (row?.node === line.node) row.cells.push(line);
    else rows.push({ node: line.node, cells: [line] });
  }
  return blocks;
}

/** Rows of cells over so many printed lines are few: more of them tell by themselves how they are set (`set-columns`). */
const FEW_ROWS = 2;
/** So many lines right above the rows, and below them, may be cells of the same rows: a gap beside them was wide. */
const BEFORE = 2;
const AFTER = 1;
const MOST_COLUMNS = 8;
const MOST_LINES = 4;

/**
 * The ways to read the few rows of cells of a block. Each cell is a column's line, or the rows hold so many columns:
 *
 * ```
 * 本报讯（记者 王亮）昨日，    ← falls short, so that a new line begins: the left cell of the next one's row
 * 动实践。这部法律 意、得人心，  ← the two others
 * ```
 */
export function rowReadings(block: readonly PrintedRow[]): RowReading[] {
  const first = block.findIndex(({ cells }) => cells.length > 1);
  const last = block.findLastIndex(({ cells }) => cells.length > 1);
  if (first < 0 || last - first >= FEW_ROWS) return [];
  const readings: RowReading[] = [];
  for (let before = 0; before <= Math.min(BEFORE, first); before += 1) {
    for (let after = 0; after <= AFTER && last + after < block.length; after += 1) {
      const [from, to] = [first - before, last + after + 1];
      const rows = block.slice(from, to);
      const [above, below] = [cellsOf(block.slice(0, from)), cellsOf(block.slice(to))];
      const cells = cellsOf(rows);
      // What the extractor broke off a line stays with it.
      if (below[0]?.goesOnFrom || cells.some(({ goesOnFrom }) => goesOnFrom)) continue;
      if (first === last) readings.push({ columns: cells.map((cell) => [cell]), above, below });
      for (let count = 2; count <= MOST_COLUMNS; count += 1) {
        if (cells.length <= count || cells.length > count * MOST_LINES || !holds(rows, count)) continue;
        const columns = Array.from({ length: count }, (_, c) => cells.filter((_cell, k) => k % count === c));
        readings.push({ columns, above, below });
      }
    }
  }
  return readings;
}

/** The lines of a block that are no cells of rows, those that follow each other together. */
export function runsBesideRows(block: readonly PrintedRow[]): PageLine[][] {
  const runs: PageLine[][] = [];
  let parted = true;
  for (const { cells } of block) {
    const [line, another] = cells as [PageLine, PageLine?];
    if (!another && parted) runs.push([]);
    parted = another !== undefined;
    if (!another) runs[runs.length - 1]?.push(line);
  }
  return runs;
}

function cellsOf(rows: readonly PrintedRow[]): PageLine[] {
  return rows.flatMap(({ cells }) => cells);
}

/** Whether rows of so many cells hold the printed lines: none stands in two rows. */
function holds(rows: readonly PrintedRow[], count: number): boolean {
  let at = 0;
  for (const { cells } of rows) {
    if ((at % count) + cells.length > count) return false;
    at += cells.length;
  }
  return true;
}
