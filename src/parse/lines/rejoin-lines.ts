import { NEVER_FIRST } from '../../text/characters.ts';
import type { PageLine } from '../page-line.ts';

/**
 * Finds the printed lines that the extractor broke: no typesetter lets a line begin with a closing mark, so what begins
 * with one was printed on the line before.
 *
 * ```
 * 村党总支书记说，“村民们都赞不绝口。
 * ”                                       ← printed at the end of the line above
 * ```
 *
 * Widths and line ends then tell of lines as they were printed; the text stays line by line.
 */
export function rejoinLines(lines: readonly PageLine[]): void {
  let head: PageLine | null = null;
  /** Width of the printed line before `head`, 0 where none stands there. */
  let before = 0;
  for (const line of lines) {
    if (line.mark || line.blankBefore || line.midLine || !head) {
      before = head && !line.mark && !line.blankBefore ? head.width : 0;
      head = line.mark ? null : line;
      continue;
    }
    const first = line.text[0] as string;
    if (NEVER_FIRST.has(first) || opensOnSameLine(head, line, first, before)) {
      line.goesOnFrom = head;
      head.printed += line.text;
      head.width += line.width;
    } else {
      before = head.width;
      head = line;
    }
  }
}

/** A line that breaks off after a pause, and a quotation that fills it to the width of the line before. */
function opensOnSameLine(head: PageLine, line: PageLine, first: string, before: number): boolean {
  if (!'“‘《（'.includes(first) || !/[，：；、]$/u.test(head.printed)) return false;
  return before > 0 && Math.abs(before - head.width - line.width) <= SLACK;
}

/** Half-ems by which lines of one column differ. */
const SLACK = 3;
