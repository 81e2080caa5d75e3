import { printedWidth } from '../../text/width.ts';
import type { LineNode } from '../../tree/nodes.ts';

/** A stretch of a printed line that stands in one column of the page's plane. */
export interface PlaneCell {
  node: LineNode;
  /** Place of its line among the frame's lines, blank ones counted. */
  row: number;
  /** Stretch of the line's value. */
  start: number;
  end: number;
  /** Where it begins and ends in the plane, in widths of a Han character from the page's left edge. */
  left: number;
  right: number;
}

/** A word-like stretch of a line. */
export interface Token {
  start: number;
  end: number;
  /** Spaces before it. */
  gap: number;
  /** Where it stands in the plane: what a number's narrow digits pushed to the right is taken back. */
  left: number;
  right: number;
  /** Printed width in half-ems. */
  width: number;
  /** Share of the rows near by that have white space where this token begins. */
  shared: number;
}

/** The words of a printed line; a row without any is not kept. */
export interface PlaneRow {
  node: LineNode;
  row: number;
  tokens: Token[];
}

/** Rows on either side that have a say in where a gutter is. */
const REACH = 6;
/** How far from where others begin a cell of their column may begin: narrow digits push it to the right, nothing to the left. */
const LEFT_OF = 1.5;
const RIGHT_OF = 3.5;
/** So many rows must have white space in the same place. */
const WITNESSES = 3;

export function planeRows(lines: readonly LineNode[]): PlaneRow[] {
  const rows = lines.flatMap((node, row) => {
    const tokens = tokensOf(node.value);
    return tokens.length > 0 ? [{ node, row, tokens }] : [];
  });
  rows.forEach(({ tokens }, i) => {
    const near = rows.slice(Math.max(0, i - REACH), i + REACH + 1);
    for (const token of tokens) if (token.gap > 0) token.shared = shareAt(token.left, near);
  });
  return rows;
}

function tokensOf(value: string): Token[] {
  const tokens: Token[] = [];
  for (const match of value.matchAll(/\S+/gu)) {
    const before = tokens.at(-1);
    const start = match.index;
    const gap = start - (before?.end ?? 0);
    const left = before && gap === 1 ? Math.min(start, before.right + 1) : start;
    const width = printedWidth(match[0]);
    const right = left + width / 2;
    tokens.push({ start, end: start + match[0].length, gap, left, right, width, shared: 0 });
  }
  return tokens;
}

/** Narrowest stretch without a gap that is taken for a column's line, in half-ems. */
const NARROWEST = 18;
/** So many stretches are of one width where columns are; and as many as a part of those of the commonest width. */
const FEWEST = 10;
const SHARE = 0.06;

/** Widths that lines of the page's columns have, in half-ems. */
export function planeMeasures(rows: readonly PlaneRow[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { tokens } of rows) {
    for (const token of tokens) {
      const width = Math.round(token.width);
      if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return new Set(
    [...counts].flatMap(([width, count]) => (count >= Math.max(FEWEST, most * SHARE) ? [width] : [])),
  );
}

/** Share of rows that have a gap before `place`, among those that have one there or words across it. */
function shareAt(place: number, near: readonly PlaneRow[]): number {
  let shared = 0;
  let across = 0;
  for (const { tokens } of near) {
    for (const { gap, left, right } of tokens) {
      if (gap > 0 && left >= place - RIGHT_OF && left <= place + LEFT_OF) shared += 1;
      else if (left < place - RIGHT_OF && right > place) across += 1;
      else continue;
      break;
    }
  }
  return shared < WITNESSES ? 0 : shared / (shared + across);
}

/** Share of a frame's lines that must show a wide gap between words before the plane is known to be kept. */
const LEAST_GAPPED = 0.2;
const LEAST_ROWS = 5;

/**
 * Whether an extractor kept the page's plane: it set every character in its place with spaces, as `pdftotext -layout`
 * does, so that wide gaps stand between the words of a line.
 */
export function keepsPlane(lines: readonly LineNode[]): boolean {
  let written = 0;
  let gapped = 0;
  for (const { value } of lines) {
    if (value.trim() === '') continue;
    written += 1;
    if (value.includes('   ') && /\S{2} {3,}\S{2}|^ {12,}\S/u.test(value)) gapped += 1;
  }
  return gapped >= LEAST_ROWS && gapped >= written * LEAST_GAPPED;
}
