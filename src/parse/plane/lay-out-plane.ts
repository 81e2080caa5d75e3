import type { LineNode } from '../../tree/nodes.ts';
import type { Cell } from '../lines/set-columns.ts';
import { planeBlocks } from './plane-blocks.ts';
import { planeRows } from './plane-cells.ts';
import { inReadingOrder } from './reading-order.ts';

/** A page has no more rows and blocks than that; a longer frame is laid out in stretches, so that time stays linear. */
const MOST_ROWS = 400;
const MOST_BLOCKS = 500;

/**
 * The lines of a frame whose extractor kept the page's plane, in the order in which they are read; null where they show
 * no columns.
 *
 * ```
 *         全市三夏生产开局良好             图书馆延长开放      ← headlines over two columns and over one
 *   本报讯（记者 张三）昨日， 的收割机已经到   昨日起，市图书馆
 * 记者从市农业局获悉，全市首 位，比去年早了   每天晚上开放到九
 * 批小麦开镰，准备参加跨区作 三天。           点。
 * ```
 */
export function layOutPlane(lines: readonly LineNode[]): Cell[] | null {
  const out: Cell[] = [];
  for (let from = 0; from < lines.length; from += MOST_ROWS) {
    const blocks = planeBlocks(planeRows(lines.slice(from, from + MOST_ROWS)));
    if (blocks.length > MOST_BLOCKS) return null;
    for (const { cells, left } of inReadingOrder(blocks)) {
      const usual = usualGap(cells.map(({ row }) => row));
      cells.forEach(({ node, start, end, row, left: begin }, k) => {
        const above = cells[k - 1];
        const indent = Math.max(0, Math.round(begin - left));
        out.push({
          node,
          text: ' '.repeat(Math.min(indent, 8)) + node.value.slice(start, end),
          midLine: false,
          blankBefore: above === undefined || row - above.row > usual + 3,
          columnHead: above === undefined && out.length > 0,
        });
      });
    }
  }
  return out;
}

/** How many rows a line of a column usually stands below the one before: the median, at least one. */
function usualGap(rows: readonly number[]): number {
  const gaps = rows.slice(1).map((row, i) => row - (rows[i] as number));
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 1;
}
