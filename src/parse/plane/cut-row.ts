import type { PlaneBlock } from './plane-blocks.ts';
import type { PlaneCell, PlaneRow, Token } from './plane-cells.ts';

/** Share of the rows near by that must have white space in the same place before one space is a gutter. */
const SHARED = 0.5;
/** What it says that the words before fill a column to the full. */
const FULL = 0.6;
/** Narrowest column that one space parts from its neighbours, in widths of a character. */
const NARROWEST = 8;
/** How far from a column's edge one of its lines may begin: an indent to the right, rounding to both sides. */
const BEFORE = 3.5;
const INDENT = 4;

/** The cells of a row: parted at wide gaps, and at single spaces where a column stands above or others show a gutter. */
export function cutRow(
  { node, row, tokens }: PlaneRow,
  open: readonly PlaneBlock[],
  measures: ReadonlySet<number>,
): PlaneCell[] {
  const cells: PlaneCell[] = [];
  const cut = (from: number, to: number): void => {
    const first = tokens[from] as Token;
    const last = tokens[to - 1] as Token;
    cells.push({ node, row, start: first.start, end: last.end, left: first.left, right: last.right });
  };
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const token = tokens[i];
    if (token && !isWide(token, tokens[i - 1] as Token)) continue;
    for (const at of gutters(tokens, from, i, open, measures)) {
      cut(from, at);
      from = at;
    }
    cut(from, i);
    from = i;
  }
  return cells;
}

/** Letters set apart stand at even distances; a gutter parts words. */
function isWide(token: Token, before: Token): boolean {
  const words = token.end - token.start > 1 || before.end - before.start > 1;
  return token.gap >= 3 || (token.gap === 2 && words);
}

/** Tokens from `from` to `to` that begin a column, though only one space stands before them. */
function gutters(
  tokens: readonly Token[],
  from: number,
  to: number,
  open: readonly PlaneBlock[],
  measures: ReadonlySet<number>,
): number[] {
  const found: { at: number; left: number; weight: number }[] = [];
  let filled = 0;
  for (let at = from + 1; at < to; at += 1) {
    const { left, shared } = tokens[at] as Token;
    const { width } = tokens[at - 1] as Token;
    filled += width;
    const isFull = measures.has(Math.round(filled)) || measures.has(Math.round(width));
    const under = open.some(
      (block) => block.cells.length > 1 && left >= block.left - BEFORE && left <= block.left + INDENT,
    );
    const off = Math.min(...open.map((block) => Math.abs(left - block.left)), 9) / 100;
    const weight = (under ? 0.5 : 0) + shared + (isFull ? FULL : 0) - off;
    if (weight >= SHARED) found.push({ at, left, weight });
    if (isFull) filled = 0;
  }
  found.sort((a, b) => b.weight - a.weight);
  const begin = (tokens[from] as Token).left;
  const kept: typeof found = [];
  for (const one of found) {
    if (one.left - begin < NARROWEST) continue;
    if (kept.every(({ left }) => Math.abs(left - one.left) >= NARROWEST)) kept.push(one);
  }
  return kept.map(({ at }) => at).sort((a, b) => a - b);
}
