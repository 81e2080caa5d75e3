import { endsSentence } from '../../text/characters.ts';
import { closeUp } from '../../text/letter-spacing.ts';
import type { Row, Stretch } from './column-cells.ts';

/** Half-ems by which full lines of a column differ: a mark that may not begin a line, a number that may not break. */
export const SLACK = 2.6;
/** Half-ems of a paragraph's indent, which extractors leave out of the text. */
export const INDENT = 4;

/** How a cell fills a column. */
type Fill = 'full' | 'narrow' | 'short' | 'stretched';

export function fillOf(width: number, tokens: number, measure: number): Fill {
  if (width >= measure - SLACK) return 'full';
  if (isStretched(width, tokens, measure)) return 'stretched';
  return width >= measure - INDENT - SLACK ? 'narrow' : 'short';
}

/** Letters set apart fill the measure with their gaps: every gap is a quarter of an em at least. */
export function isStretched(width: number, tokens: number, measure: number): boolean {
  return tokens >= 3 && width / tokens <= 6 && width + (tokens - 1) * 2.5 >= measure - SLACK;
}

/** Whether a cell is narrower by a paragraph's indent. */
export function isIndented(cell: Stretch, measure: number): boolean {
  return fillOf(cell.width, cell.tokens, measure) === 'narrow' && !endsSentence(plainOf(cell));
}

/** So many cells of a hundred are narrower by an indent where paragraphs are indented. */
const LEAST_INDENTED = 4.5;

/** Whether paragraphs begin with an indent, which the extractor left out of the text. */
export function areIndented(rows: readonly { row: Row; measures: readonly number[] }[]): boolean {
  let count = 0;
  let indented = 0;
  for (const { row, measures } of rows) {
    for (const cell of row.cells) {
      const measure = measureOf(cell, measures);
      if (fillOf(cell.width, cell.tokens, measure) === 'short') continue;
      count += 1;
      if (isIndented(cell, measure)) indented += 1;
    }
  }
  return indented * 100 >= count * LEAST_INDENTED;
}

export function isShort({ width, tokens }: Stretch, measure: number): boolean {
  return fillOf(width, tokens, measure) === 'short';
}

export function isNarrow({ width, tokens }: Stretch, measure: number): boolean {
  return fillOf(width, tokens, measure) === 'narrow';
}

export function mayEndParagraph(cell: Stretch): boolean {
  return endsSentence(plainOf(cell));
}

export function plainOf(cell: Stretch): string {
  cell.plain ??= closeUp(cell.text);
  return cell.plain;
}

/** The narrowest measure that holds a cell. */
export function measureOf({ width, tokens }: Stretch, measures: readonly number[]): number {
  let best = 0;
  for (const measure of measures) {
    if (fillOf(width, tokens, measure) !== 'short' && Math.abs(measure - width) < Math.abs(best - width))
      best = measure;
  }
  return best > 0 ? best : Math.max(...measures);
}
