import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { squeezable } from '../../text/width.ts';
import type { Joint } from '../joint.ts';
import { NEAR, type Stretch } from './column-cells.ts';
import { fillOf, isIndented, isNarrow, plainOf, SLACK } from './column-fill.ts';

/** What is known of a frame's columns. */
export interface ColumnHabits {
  /** Widths of its columns, in half-ems. */
  measures: readonly number[];
  /** A paragraph's first line is narrower by its indent. */
  indented: boolean;
  joint: Joint;
}

/** A mark that may not begin a line does. */
const NEVER = 5;
/** A line breaks off short, and a sentence goes on under it: a heading stands there, or nothing does. */
const BREAKS_OFF = 2;
/** A paragraph ends on a short line, and another one begins under it. */
const NEXT_PARAGRAPH = -0.5;
/** A line narrower by an indent under one whose sentence is not over. */
const INDENTED = 3.5;
/** One without an indent under a paragraph's last line. */
const NOT_INDENTED = 2;
/** Another one that is no longer than one line. */
const ONE_LINE = 1.5;

/** What speaks against `cell` standing under `over` in one column, in nats. */
export function underCost(over: Stretch, cell: Stretch, measure: number, habits: ColumnHabits): number {
  const upper = plainOf(over);
  const lower = plainOf(cell);
  if (NEVER_FIRST.has(lower[0] as string) && lower[0] !== '·') return NEVER;
  const ends = endsSentence(upper);
  const fill = fillOf(cell.width, cell.tokens, measure);
  const isFull = fill === 'full' || fill === 'stretched';
  if (fillOf(over.width, over.tokens, measure) === 'short') {
    if (!ends) return isIndented(cell, measure) ? BREAKS_OFF / 2 : BREAKS_OFF;
    if (fill === 'short') return ONE_LINE;
    return habits.indented && isFull ? NOT_INDENTED : NEXT_PARAGRAPH;
  }
  if (ends) return fill === 'short' && isNarrow(over, measure) ? ONE_LINE : 0;
  return (habits.indented && isIndented(cell, measure) ? INDENTED : 0) - habits.joint.of(upper, lower);
}

/** A cell that its column cannot hold; one that it holds where marks and numbers are set closer; one that falls short of its column and fills another one. */
const TOO_WIDE = 6;
const SQUEEZED = 3;
const OTHER_COLUMN = 3;

/** What speaks against a cell standing in a column of a measure. */
export function widthCost({ text, width }: Stretch, measure: number, measures: readonly number[]): number {
  if (width > measure + SLACK) return width - squeezable(text) > measure + SLACK ? TOO_WIDE : SQUEEZED;
  if (width >= measure - SLACK) return 0;
  return measures.some((other) => Math.abs(other - measure) > SLACK && Math.abs(other - width) <= NEAR)
    ? OTHER_COLUMN
    : 0;
}
