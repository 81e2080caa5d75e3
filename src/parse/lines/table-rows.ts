import { surnameLength } from '../../domain/surnames.ts';
import { hasSpace } from '../../text/characters.ts';
import type { LabelledLine } from './label-lines.ts';

/** Fewest rows of a table of figures, and of names with what they are. */
const FEWEST = 3;
const FEWEST_NAMES = 4;
/** Fewest cells of a row of figures. */
const FEWEST_CELLS = 3;
/** Share of rows that begin with somebody's name where all do. */
const MOSTLY = 0.8;
const FIGURE = /\d/u;
const NAME = /^[\p{Script=Han}]{2,4}$/u;

/**
 * How many displayed lines from `from` on are the rows of a table; 0 where none are. White space parts their cells, and
 * each row holds a figure, or begins with a name:
 *
 * ```
 * 城区 多云 12℃～21℃ 东风3级
 * 东县 晴 11℃～22℃ 东风2级
 * ```
 */
export function tableRows(lines: readonly LabelledLine[], from: number): number {
  let end = from;
  let named = 0;
  let figures = true;
  for (; end < lines.length; end += 1) {
    const { look, label } = lines[end] as LabelledLine;
    if (label !== 'disp' || look.byline || look.credit || look.lead || look.line.midLine) break;
    if (end > from && (look.line.blankBefore || look.markBefore)) break;
    if (!hasSpace(look.line.node.value)) break;
    const cells = look.line.node.value.trim().split(/\s+/u);
    if (cells.length < 2) break;
    const isRow = cells.length >= FEWEST_CELLS && cells.some((cell) => FIGURE.test(cell));
    const isNamed = cells.length === 2 && isName(cells[0] as string);
    if (!isRow && !isNamed) break;
    figures &&= isRow;
    if (isNamed) named += 1;
  }
  const count = end - from;
  const isTable = figures ? count >= FEWEST : count >= FEWEST_NAMES && named >= count * MOSTLY;
  return isTable ? count : 0;
}

function isName(cell: string): boolean {
  const surname = NAME.test(cell) ? surnameLength(cell) : 0;
  return surname > 0 && cell.length - surname >= 1 && cell.length - surname <= 2;
}
