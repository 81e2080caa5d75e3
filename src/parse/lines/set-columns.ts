import type { LineNode } from '../../tree/nodes.ts';
import type { Row, Stretch } from './column-cells.ts';
import { BEGINS, type Column, carriedOut, type Placing, placingsOf, type Setting } from './column-placing.ts';
import type { ColumnHabits } from './under-cost.ts';

/** A stretch of a printed line that stands in one column: all of it, on most pages. */
export interface Cell {
  node: LineNode;
  /** As printed, with its indent; in the characters and marks that rules know, once they are read. */
  text: string;
  /** The same as the dump has it, where characters or marks were read as others. */
  unread?: string;
  /** Another cell stands before it on its printed line. */
  midLine: boolean;
  blankBefore: boolean;
  /** The first of its column, where columns were set side by side. */
  columnHead: boolean;
}

/** A printed line of columns. */
export interface ZoneRow extends Row {
  /** A blank stands before it. */
  parted: boolean;
}

const BEAM = 24;
/** A setting that costs so much more than the best one, in nats, does not catch up. */
const BEHIND = 16;
/** What it costs, in nats, that columns end under a blank and others begin. */
const ANEW = 3;

/**
 * The cells of a zone column by column; null where they fit no columns. The extractor goes down the page row by row,
 * from the left; it begins a new line where a gap is wide: after a short cell, before an indent, where a neighbour's rows
 * stand between. So each printed line goes on in some columns side by side, about as far down as the others; which ones,
 * the words tell.
 */
export function columnByColumn(zone: readonly ZoneRow[], habits: ColumnHabits): Cell[] | null {
  let beam: Setting[] = [{ cost: 0, columns: [], above: null, row: 0, set: [], before: null }];
  for (const row of zone) {
    if (row.parted) beam = beam.flatMap((setting) => [goneOn(setting), begunAnew(setting)]);
    const placings: Placing[] = [];
    let best = Number.POSITIVE_INFINITY;
    for (const setting of beam) {
      for (const placing of placingsOf(setting, row.cells, habits, best + BEHIND)) {
        placings.push(placing);
        best = Math.min(best, placing.cost);
      }
    }
    beam = carryOut(placings, row.cells, habits);
    if (beam.length === 0) return null;
  }
  const [best] = beam as [Setting];
  return best.columns.length > 1 || best.above ? inOrder(zone, best) : null;
}

/** The columns go on under a blank, all in the same row. */
function goneOn(setting: Setting): Setting {
  const { columns, row } = setting;
  return { ...setting, columns: columns.map((column) => ({ ...column, row, ended: 0 })) };
}

/** Others begin under a blank, as many for nothing. */
function begunAnew(setting: Setting): Setting {
  const { cost, columns, above } = setting;
  return {
    ...setting,
    cost: cost + ANEW - BEGINS * columns.length,
    columns: [],
    above: { columns, above, count: columns.length + (above?.count ?? 0) },
    row: 0,
  };
}

/** The best placings, carried out; of two that leave the same columns the better one. */
function carryOut(placings: Placing[], cells: readonly Stretch[], habits: ColumnHabits): Setting[] {
  placings.sort((a, b) => a.cost - b.cost);
  const most = (placings[0]?.cost ?? 0) + BEHIND;
  const settings: Setting[] = [];
  for (const placing of placings) {
    const setting = carriedOut(placing, cells, habits);
    if (settings.some((other) => leavesTheSame(other, setting))) continue;
    settings.push(setting);
    if (settings.length === BEAM || placing.cost > most) break;
  }
  return settings;
}

function leavesTheSame(one: Setting, other: Setting): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every(({ cell, row, ended }, c) => {
      const its = other.columns[c] as Column;
      return its.cell === cell && its.ended === ended && one.row - row === other.row - its.row;
    })
  );
}

function inOrder(zone: readonly ZoneRow[], best: Setting): Cell[] {
  const sets: (readonly number[])[] = [];
  for (let setting: Setting = best; setting.before; setting = setting.before) sets.push(setting.set);
  sets.reverse();
  const groups = [best.columns];
  for (let group = best.above; group; group = group.above) groups.push(group.columns);
  groups.reverse();
  const leftmost = new Set(groups.map(([column]) => column?.id));
  const byColumn = new Map<number, Cell[]>(groups.flat().map(({ id }) => [id, []]));
  zone.forEach(({ node, cells }, i) => {
    cells.forEach(({ text }, k) => {
      const id = sets[i]?.[k] as number;
      const column = byColumn.get(id) as Cell[];
      const isHead = column.length === 0;
      const columnHead = isHead && !leftmost.has(id);
      column.push({ node, text, midLine: k > 0, blankBefore: isHead && !columnHead, columnHead });
    });
  });
  return [...byColumn.values()].flat();
}
