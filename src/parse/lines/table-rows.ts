import { surnameLength } from '../../domain/surnames.ts';
import { hasSpace } from '../../text/characters.ts';
import type { LabelledLine } from './label-lines.ts';

/** Fewest rows of a table of figures, and of names with what they are. */
const FEWEST = 3;
const FEWEST_NAMES = 4;
/** Fewest cells of a row of figures. */
const FEWEST_CELLS = 3;
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
  const kind = rowKind(lines[from] as LabelledLine);
  if (kind === null) return 0;
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as LabelledLine;
    if (line.look.line.blankBefore || line.look.markBefore || rowKind(line) !== kind) break;
  }
  return end - from >= (kind === 'figures' ? FEWEST : FEWEST_NAMES) ? end - from : 0;
}

/** What a line is as a row of a table; null where it is none. */
function rowKind({ look, label }: LabelledLine): 'figures' | 'person' | null {
  const { value } = look.line.node;
  if (label !== 'disp' || look.byline || look.credit || look.lead || look.line.midLine || !hasSpace(value))
    return null;
  const cells = value.trim().split(/\s+/u);
  if (cells.length >= FEWEST_CELLS && cells.some((cell) => FIGURE.test(cell))) return 'figures';
  return cells.length === 2 && isPerson(cells[0] as string) ? 'person' : null;
}

function isPerson(cell: string): boolean {
  const surname = NAME.test(cell) ? surnameLength(cell) : 0;
  return surname > 0 && cell.length - surname >= 1 && cell.length - surname <= 2;
}
