import type { Stretch } from './column-cells.ts';
import { isIndented, isNarrow, isShort, mayEndParagraph, measureOf } from './column-fill.ts';
import { type ColumnHabits, underCost, widthCost } from './under-cost.ts';

/** A column as far as it is set. */
export interface Column {
  id: number;
  /** Its last cell, and the row of the page in which that stands. */
  cell: Stretch;
  row: number;
  measure: number;
  /** How surely it has ended: 0 goes on, 3 ended. */
  ended: number;
  /** The gutter on its left is so wide that the extractor begins a new line there. */
  apart: boolean;
  /** A printed line held it and the column on its left. */
  beside: boolean;
  /** Its last cell begins a paragraph. */
  opens: boolean;
}

/** Columns above a blank, those above the blank before, and how many there are in all. */
export interface Group {
  columns: readonly Column[];
  above: Group | null;
  count: number;
}

/** A way to set the lines so far into columns. */
export interface Setting {
  cost: number;
  /** From left to right. */
  columns: readonly Column[];
  /** Columns that ended together above a blank. */
  above: Group | null;
  /** Row of the last line. */
  row: number;
  /** Columns of the last line's cells, and the setting that it was added to. */
  set: readonly number[];
  before: Setting | null;
}

/** A line's cells put into columns of a setting: `old` of them, then `fresh` new ones, then old ones again. */
export interface Placing {
  setting: Setting;
  cost: number;
  row: number;
  /** Place of the first cell's column, new ones counted. */
  start: number;
  /** Cells before the new columns, and how many new ones. */
  old: number;
  fresh: number;
}

const MOST_COLUMNS = 10;

/** What it costs, in nats: a column begins. */
export const BEGINS = 5.5;
/** And among others that have begun before. */
const BEGINS_LATE = 2;
/** A column ends, by how surely it has: it was passed over, then again. */
const ENDS = [0, 0.7, 1.4, 2] as const;
/** It goes on after all. */
const GOES_ON = [0, 0.5, 1.5, 4.5] as const;
/** A column has no line in a row, and in each further one. */
const SKIPS = 1.5;
const SKIPS_MORE = 0.2;
/** Two full cells stand side by side on two printed lines; on one, where they did not before. */
const NO_GAP = 2;
/** An indent that does not begin a new line. */
const NO_BREAK = 2;

/** The most that words can say for one cell under another, in nats. */
const BEST_FIT = 5;

/**
 * All ways to put a line's cells into a setting's columns or into new ones, side by side.
 *
 * @param most what surely costs more may be left out
 */
export function placingsOf(
  setting: Setting,
  cells: readonly Stretch[],
  habits: ColumnHabits,
  most: number,
): Placing[] {
  const { columns } = setting;
  const placings: Placing[] = [];
  const room = Math.min(cells.length, MOST_COLUMNS - columns.length);
  for (let fresh = 0; fresh <= room; fresh += 1) {
    const kept = cells.length - fresh;
    if (setting.cost + beginCost(setting, fresh) - kept * BEST_FIT > most) break;
    for (let start = 0; start + kept <= columns.length; start += 1) {
      for (let old = 0; old <= (fresh === 0 ? 0 : kept); old += 1) {
        if (fresh > 0 && columns[start + old]?.beside) continue;
        placings.push(weigh({ setting, cost: 0, row: 0, start, old, fresh }, cells, habits));
      }
    }
  }
  return placings;
}

function beginCost({ row }: Setting, fresh: number): number {
  return fresh === 0 ? 0 : fresh * BEGINS + (row > 1 ? BEGINS_LATE : 0);
}

/** The column that a placing puts a cell into; null for a new one. */
function columnAt({ setting, start, old, fresh }: Placing, k: number): Column | null {
  if (k >= old && k < old + fresh) return null;
  return setting.columns[start + (k < old ? k : k - fresh)] as Column;
}

function weigh(placing: Placing, cells: readonly Stretch[], habits: ColumnHabits): Placing {
  const { setting, start, fresh } = placing;
  const { columns } = setting;
  const row = rowOf(placing, cells.length);
  let cost = setting.cost + beginCost(setting, fresh);
  for (let k = 0; k < cells.length; k += 1) {
    const cell = cells[k] as Stretch;
    const column = columnAt(placing, k);
    if (!column) continue;
    cost += fitCost(column, cell, habits) + widthCost(cell, column.measure, habits.measures);
    cost += GOES_ON[column.ended] as number;
    const skipped = row - column.row - 1;
    if (skipped > 0 && column.ended < 3) cost += SKIPS + SKIPS_MORE * skipped;
    if (k > 0 && column.apart) cost += NO_GAP;
    if (k > 0 && habits.indented && isIndented(cell, column.measure)) cost += NO_BREAK;
  }
  const end = start + cells.length - fresh;
  const aligned = alignedFrom(placing);
  for (let c = 0; c < columns.length; c += 1) {
    if (c >= start && c < end) continue;
    const column = columns[c] as Column;
    cost +=
      (ENDS[endedAt(column, row, c >= aligned && c < start)] as number) - (ENDS[column.ended] as number);
  }
  if (lacksGap(placing, row, cells, habits)) cost += NO_GAP;
  return Object.assign(placing, { cost, row });
}

/** What speaks against a cell under a column's last one; the same two cells meet in many settings. */
function fitCost(column: Column, cell: Stretch, habits: ColumnHabits): number {
  // A cell may stand under another in columns of several widths.
  if (habits.measures.length > 1) return underCost(column.cell, cell, column.measure, habits);
  cell.under ??= new Map();
  let cost = cell.under.get(column.cell);
  if (cost === undefined) {
    cost = underCost(column.cell, cell, column.measure, habits);
    cell.under.set(column.cell, cost);
  }
  return cost;
}

/** The row in which a placing sets its line. */
function rowOf(placing: Placing, count: number): number {
  const { setting } = placing;
  let row = -1;
  for (let k = 0; k < count; k += 1) {
    const column = columnAt(placing, k);
    if (column && column.ended < 3) row = Math.max(row, column.row + 1);
  }
  if (row >= 0) return row;
  // A line that begins columns on the right of the one before stands beside it.
  const last = setting.columns[placing.start - 1];
  if (last && last.row === setting.row) return setting.row;
  let top = Number.POSITIVE_INFINITY;
  for (const column of setting.columns) if (column.ended < 3) top = Math.min(top, column.row + 1);
  return top === Number.POSITIVE_INFINITY ? setting.row : Math.max(top, setting.row);
}

/** The first of the columns before the line whose rows stand level with its rows. */
function alignedFrom({ setting: { columns }, start, old, fresh }: Placing): number {
  let first = start;
  if (fresh === 0 || old > 0) while (first > 0 && !columns[first]?.apart) first -= 1;
  return first;
}

/** How surely a column has ended of which the line in `row` holds no cell. */
function endedAt({ row: last, ended }: Column, row: number, isLeft: boolean): number {
  const late = row - last - 1;
  const now = isLeft ? late + 1 : late < 2 ? 0 : 3;
  return Math.max(ended, Math.min(3, Math.max(0, now)));
}

/** Whether the extractor had no reason to begin a new line: the cell on the left fills its column, and no indent follows. */
function lacksGap(
  placing: Placing,
  row: number,
  cells: readonly Stretch[],
  { indented }: ColumnHabits,
): boolean {
  const { setting, start, old, fresh } = placing;
  const left = setting.columns[start - 1];
  if (!left || left.row !== row || leavesGap(left)) return false;
  const column = fresh > 0 && old === 0 ? null : setting.columns[start];
  if (column?.apart) return false;
  const [first] = cells as [Stretch];
  return !indented || !isIndented(first, column?.measure ?? left.measure);
}

/** Whether a gap stands after a column's last cell. An indent leaves none, it stands before. */
function leavesGap({ cell, measure, opens }: Column): boolean {
  return isShort(cell, measure) || (!opens && isNarrow(cell, measure));
}

/** The setting that a placing leaves. */
export function carriedOut(placing: Placing, cells: readonly Stretch[], habits: ColumnHabits): Setting {
  const { setting, cost, row, start, fresh } = placing;
  const end = start + cells.length - fresh;
  const apart = lacksGap(placing, row, cells, habits);
  const aligned = alignedFrom(placing);
  const columns: Column[] = [];
  setting.columns.forEach((column, c) => {
    if (c >= start && c < end) return;
    const ended = endedAt(column, row, c >= aligned && c < start);
    columns.push(ended === column.ended ? column : { ...column, ended });
  });
  let id = setting.columns.length + (setting.above?.count ?? 0);
  const set: Column[] = cells.map((cell, k) => {
    const column = columnAt(placing, k);
    if (column) {
      return {
        ...column,
        cell,
        row,
        ended: 0,
        apart: k === 0 && (column.apart || apart),
        beside: column.beside || k > 0,
        opens: mayEndParagraph(column.cell),
      };
    }
    id += 1;
    return {
      id: id - 1,
      cell,
      row,
      measure: measureOf(cell, habits.measures),
      ended: 0,
      apart: k === 0 && apart,
      beside: k > 0,
      opens: true,
    };
  });
  columns.splice(start, 0, ...set);
  return { cost, columns, above: setting.above, row, set: set.map((column) => column.id), before: setting };
}
