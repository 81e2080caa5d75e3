import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { closeUp } from '../../text/letter-spacing.ts';
import type { LineNode } from '../../tree/nodes.ts';
import type { Joint } from '../joint.ts';
import { fillOf, NEAR, type Row, SLACK, type Stretch } from './column-cells.ts';

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

const MOST_COLUMNS = 8;

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
export function columnByColumn(zone: readonly Row[], joint: Joint): Cell[] | null {
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
