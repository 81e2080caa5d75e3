import { printedWidth } from '../../text/width.ts';
import type { LineNode } from '../../tree/nodes.ts';

/** A stretch of a printed line that stands in one column of the page's plane. */
export interface PlaneCell {
  node: LineNode;
  /** Place of its line among the frame's lines, blank ones counted. */
  row: number;
  text: string;
  /** Place of its first character, and of the one after its last, in characters from the page's left edge. */
  left: number;
  right: number;
}

/** A word-like stretch of a line, with the white space before it. */
interface Token {
  start: number;
  end: number;
  /** Spaces before it. */
  gap: number;
  /** Where it stands in the plane: what a number's narrow digits pushed to the right is taken back. */
  place: number;
}

/** Rows on either side that have a say in where a gutter is. */
const REACH = 6;
/** Characters by which the cells of a column differ in where they begin. */
const JITTER = 1.5;
/** Share of the rows near by that must have white space in the same place before one space is a gutter. */
const SHARED = 0.5;
const WITNESSES = 3;
/** Narrowest column that one space parts from the next, in characters. */
const NARROWEST = 8;

/** The lines of a frame taken apart at the gutters of its columns, row by row. */
export function planeCells(lines: readonly LineNode[]): PlaneCell[] {
  const rows = lines.map((node) => tokensOf(node.value));
  const written = rows.flatMap((tokens, row) => (tokens.length > 0 ? [row] : []));
  return written.flatMap((row, i) => {
    const near = written.slice(Math.max(0, i - REACH), i + REACH + 1).map((other) => rows[other] as Token[]);
    return cellsOf(lines[row] as LineNode, row, rows[row] as Token[], near);
  });
}

function tokensOf(value: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let place = 0;
  for (const match of value.matchAll(/\S+/gu)) {
    const gap = match.index - end;
    const before = tokens.at(-1);
    const pushed = before && gap === 1 ? place + printedWidth(value.slice(before.start, end)) / 2 + 1 : Infinity;
    place = Math.min(match.index, pushed);
    end = match.index + match[0].length;
    tokens.push({ start: match.index, end, gap, place });
  }
  return tokens;
}

function cellsOf(node: LineNode, row: number, tokens: readonly Token[], near: readonly Token[][]): PlaneCell[] {
  const cells: PlaneCell[] = [];
  tokens.forEach((token, i) => {
    const last = cells.at(-1);
    const text = node.value.slice(token.start, token.end);
    if (last && !partsColumns(token, tokens[i - 1] as Token, last, near)) {
      last.text += node.value.slice(token.start - token.gap, token.end);
      last.right = last.left + Math.max(1, last.text.length);
    } else cells.push({ node, row, text, left: token.place, right: token.place + text.length });
  });
  return cells;
}

/** Whether the white space before a token is a gutter: wide, or one that the rows near by have in the same place. */
function partsColumns(token: Token, before: Token, cell: PlaneCell, near: readonly Token[][]): boolean {
  // Letters set apart stand at even distances; a gutter parts words.
  if (token.gap >= 3) return true;
  if (token.gap === 2 && (token.end - token.start > 1 || before.end - before.start > 1)) return true;
  if (token.place - cell.left < NARROWEST) return false;
  let shared = 0;
  let across = 0;
  for (const tokens of near) {
    for (const other of tokens) {
      if (other.start > 0 && Math.abs(other.place - token.place) <= JITTER) {
        shared += 1;
        break;
      }
      if (other.place < token.place - JITTER && other.place + (other.end - other.start) > token.place + JITTER) {
        across += 1;
        break;
      }
    }
  }
  return shared >= WITNESSES && shared >= (shared + across) * SHARED;
}

/** Share of a frame's lines that must show a wide gap between words before the plane is known to be kept. */
const LEAST_GAPPED = 0.2;
const LEAST_ROWS = 8;

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
    if (/[^\s]{2,} {3,}\S{2,}|^ {12,}\S/u.test(value)) gapped += 1;
  }
  return gapped >= LEAST_ROWS && gapped >= written * LEAST_GAPPED;
}
