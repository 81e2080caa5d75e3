import { surnameLength } from '../../domain/surnames.ts';
import { hasSpace } from '../../text/characters.ts';
import type { LabelledLine } from './label-lines.ts';

/** Fewest rows of a table of figures, or of names; of names with what each one is. */
const FEWEST = 3;
const FEWEST_NAMES = 4;
/** Fewest cells of a row of figures, or of names. */
const FEWEST_CELLS = 3;
const FIGURE = /\d/u;
const NAME = /^[\p{Script=Han}]{2,4}$/u;

/**
 * How many displayed lines from `from` on are the rows of a table; 0 where none are. White space parts their cells, and
 * each row holds a figure, or begins with a name, or is all names; above figures may stand what they are:
 *
 * ```
 * 城区 多云 12℃～21℃ 东风3级
 * 东县 晴 11℃～22℃ 东风2级
 * ```
 */
export function tableRows(lines: readonly LabelledLine[], from: number): number {
  const rows = rowsFrom(lines, from);
  if (rows > 0 || !isHead(lines[from] as LabelledLine, lines[from + 1])) return rows;
  const below = rowsFrom(lines, from + 1);
  return below > 0 ? below + 1 : 0;
}

/** Whether a line without figures has as many cells as the row of figures right below it: 县区 指数 级别. */
function isHead(line: LabelledLine, below: LabelledLine | undefined): boolean {
  if (!below || below.look.line.blankBefore || line.label !== 'disp' || rowKind(below) !== 'figures')
    return false;
  return cellsOf(line).length === cellsOf(below).length;
}

function cellsOf({ look }: LabelledLine): string[] {
  return look.line.node.value.trim().split(/\s+/u);
}

function rowsFrom(lines: readonly LabelledLine[], from: number): number {
  const kind = rowKind(lines[from] as LabelledLine);
  if (kind === null) return 0;
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as LabelledLine;
    if (line.look.line.blankBefore || line.look.markBefore || rowKind(line) !== kind) break;
  }
  return end - from >= (kind === 'person' ? FEWEST_NAMES : FEWEST) ? end - from : 0;
}

/** What a line is as a row of a table; null where it is none. */
function rowKind(line: LabelledLine): 'figures' | 'person' | 'people' | null {
  const { look, label } = line;
  if (label !== 'disp' || look.byline || look.credit || look.lead || look.line.midLine) return null;
  if (!hasSpace(look.line.node.value)) return null;
  const cells = cellsOf(line);
  if (cells.length >= FEWEST_CELLS && cells.some((cell) => FIGURE.test(cell))) return 'figures';
  if (cells.length === 2) return isPerson(cells[0] as string) ? 'person' : null;
  return cells.length >= FEWEST_CELLS && cells.every(isPerson) ? 'people' : null;
}

function isPerson(cell: string): boolean {
  const surname = NAME.test(cell) ? surnameLength(cell) : 0;
  return surname > 0 && cell.length - surname >= 1 && cell.length - surname <= 2;
}
