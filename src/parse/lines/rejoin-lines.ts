import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { bylineLine } from '../marks/byline-line.ts';
import type { PageLine } from '../page-line.ts';

/**
 * Finds the printed lines that the extractor broke: no typesetter lets a line begin with a closing mark, so what begins
 * with one was printed on the line before; an opening mark may have been moved so far that the extractor took it for the
 * next column's; a line whose letters are set far apart may come letter by letter.
 *
 * ```
 * 村党总支书记说，“村民们都赞不绝口。
 * ”                                       ← printed at the end of the line above
 * 我市图书馆的读者越来越多。
 * “读书的人正不断                           ← printed on the line above: together they fill the column
 * 先
 * 涨
 * 后
 * 跌                                       ← four letters of one line
 * ```
 *
 * Widths and line ends then tell of lines as they were printed; the text stays line by line.
 */
export function rejoinLines(lines: readonly PageLine[]): void {
  const letters = lettersApart(lines);
  let head: PageLine | null = null;
  /** Width of the printed line before `head`, 0 where none stands there. */
  let before = 0;
  /** The line before `head` breaks off in mid-sentence, so that `head` is no headline. */
  let goesOn = false;
  lines.forEach((line, i) => {
    if (line.mark || line.blankBefore || line.midLine || !head) {
      before = head && !line.mark && !line.blankBefore ? head.width : 0;
      goesOn = before > 0 && head !== null && !endsSentence(head.printed);
      head = line.mark ? null : line;
      return;
    }
    const first = line.text[0] as string;
    const next = lines[i + 1];
    if (
      NEVER_FIRST.has(first) ||
      (letters.has(line) && letters.has(head)) ||
      (goesOn && breaksOff(head, line, first, before)) ||
      (OPENS_AFTER.test(first) && meetsMarks(head, line, lines, i)) ||
      opensOnSameLine(head, line, first, before, next && !next.blankBefore && !next.mark ? next.width : 0)
    ) {
      line.goesOnFrom = head;
      if (letters.has(line)) letters.add(head);
      head.printed += line.text;
      head.width += line.width;
    } else {
      before = head.width;
      goesOn = !endsSentence(head.printed);
      head = line;
    }
  });
}

/** Text that falls short in mid-sentence, and a quotation after it for which there was room on the line. */
function breaksOff(head: PageLine, line: PageLine, first: string, before: number): boolean {
  return (
    '“‘《（'.includes(first) &&
    line.indent < 2 &&
    !endsSentence(head.printed) &&
    head.width < before - SLACK * 2 &&
    head.width + line.width <= before + SLACK &&
    bylineLine.find(head.printed)?.form !== 'roles'
  );
}

const OPENS_AFTER = /[“‘《]/u;
const CLOSES_BEFORE = /[”’》]$/u;
/** So many lines on either side tell how wide the column is. */
const AROUND = 4;

/**
 * “盈利能力” / “社会责任”: marks that close and open are set closer together than others, and extractors part them. They
 * were printed on one line where both have room on it; what begins a paragraph fills its own.
 */
function meetsMarks(head: PageLine, line: PageLine, lines: readonly PageLine[], at: number): boolean {
  if (line.indent >= 2 || !CLOSES_BEFORE.test(head.printed) || endsSentence(head.printed)) return false;
  let room = 0;
  for (let k = Math.max(0, at - AROUND); k <= at + AROUND; k += 1) {
    const near = lines[k];
    if (near && !near.mark) room = Math.max(room, near.width);
  }
  const left = room - head.width - line.width;
  // A subheading may stand in marks of its own.
  return left >= -SLACK && (left <= NEAR || !OPENS_AFTER.test(head.printed[0] as string));
}

/** A line that breaks off, and a quotation after it that fills it to the width of the line before or after. */
function opensOnSameLine(
  head: PageLine,
  line: PageLine,
  first: string,
  before: number,
  after: number,
): boolean {
  if (!'“‘《（'.includes(first)) return false;
  const sum = head.width + line.width;
  const fills = (width: number, slack: number): boolean => width > 0 && Math.abs(width - sum) <= slack;
  if (/[，：；、]$/u.test(head.printed)) return fills(before, SLACK);
  // After a stop a new paragraph may open with the quotation: but its first line would be a full one.
  return line.indent < 2 && !endsSentence(line.text) && fills(before, NEAR) && fills(after, NEAR);
}

/** Half-ems by which lines of one column differ: any two, and two whose ends are not moved. */
const SLACK = 3;
const NEAR = 2;
/** So many letters in a row, each on a line of its own, are one line's. */
const FEWEST_LETTERS = 3;

/** A number of so many digits. */
const LONGEST_LETTER = 4;

/** Lines that hold one character (or one number) each, several of them in a row. */
function lettersApart(lines: readonly PageLine[]): Set<PageLine> {
  const found = new Set<PageLine>();
  let run: PageLine[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    if (run.length >= FEWEST_LETTERS) for (const line of run) found.add(line);
    run = [];
  };
  for (const line of lines) {
    const alone =
      line.mark === null &&
      line.text.length <= LONGEST_LETTER &&
      /^(?:\p{Script=Han}|\d{1,4})$/u.test(line.text);
    if (!alone || line.blankBefore) close();
    if (alone) run.push(line);
  }
  close();
  return found;
}
