import type { PlaneCell } from './plane-cells.ts';

/** Cells that stand under each other: a column, or the lines of a headline over several columns. */
export interface PlaneBlock {
  cells: PlaneCell[];
  /** Extent in the plane: characters from the left, rows from the top, `right` exclusive. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Rows that a column may be without a line before it is taken to have ended: a photo stands there, or nothing. */
const BREAK = 5;
/** Characters by which lines of one column differ in where they begin: an indent, and what the extractor rounds. */
const INDENT = 4;

/** Columns of a frame: each cell is put under the one above it, where there is one and only one. */
export function planeBlocks(cells: readonly PlaneCell[]): PlaneBlock[] {
  const blocks: PlaneBlock[] = [];
  let open: PlaneBlock[] = [];
  for (let i = 0; i < cells.length; ) {
    const row: PlaneCell[] = [];
    const at = (cells[i] as PlaneCell).row;
    for (; i < cells.length && (cells[i] as PlaneCell).row === at; i += 1) row.push(cells[i] as PlaneCell);
    open = open.filter(({ bottom }) => at - bottom <= BREAK);
    const added: PlaneBlock[] = [];
    row.forEach((cell, k) => {
      const above = open.filter((block) => overlap(block, cell) > 0);
      const [only] = above;
      const room = (row[k + 1]?.left ?? Infinity) - 1;
      if (above.length === 1 && only && row.filter((other) => overlap(only, other) > 0).length === 1) {
        if (standsIn(only, cell, room)) {
          only.cells.push(cell);
          only.left = Math.min(only.left, cell.left);
          only.right = Math.max(only.right, cell.right);
          only.bottom = at;
          return;
        }
      }
      const block = { cells: [cell], left: cell.left, right: cell.right, top: at, bottom: at };
      added.push(block);
      blocks.push(block);
    });
    // What now stands below a column closes it.
    if (added.length > 0) open = open.filter((block) => !added.some((other) => overlap(block, other) > 0));
    open.push(...added);
  }
  return blocks;
}

function overlap(one: { left: number; right: number }, other: { left: number; right: number }): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Whether a cell can be a line of the column above it: begins with it, or is centred in it; and is not far wider. */
function standsIn(block: PlaneBlock, cell: PlaneCell, room: number): boolean {
  const width = block.right - block.left;
  const own = cell.right - cell.left;
  const first = block.cells.length < 3;
  if (cell.right > block.right + (first ? Math.max(4, width * 0.5) : 3)) return false;
  if (Math.abs(cell.left - block.left) <= INDENT) return first || own >= width * 0.4 || room >= cell.right || true;
  const centre = (cell.left + cell.right - block.left - block.right) / 2;
  return cell.left > block.left && Math.abs(centre) <= Math.max(2, width * 0.15);
}
