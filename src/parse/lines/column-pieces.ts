import { countSentenceMarks, endsSentence } from '../../text/characters.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { signOff } from '../marks/sign-off.ts';
import type { PageLine } from '../page-line.ts';
import { isNarrower } from './page-habits.ts';

/** Lines that nothing parts: a column's stretch of a story, a headline, a caption. */
export interface ColumnPiece {
  lines: readonly PageLine[];
  /** Breaks off in mid-sentence on a full line. */
  open: boolean;
  /** May go on from another piece. */
  headless: boolean;
  /** Its first line fills the column: on a page that indents paragraphs it goes on in one. */
  flush: boolean;
  /** Closes with who took a photo. */
  caption: boolean;
  /** A story's text, or more of it, whose first line is narrower by a paragraph's indent. */
  paragraph: boolean;
  /** Further paragraphs begin inside it. */
  several: boolean;
  /** A quotation, or a bracket, is open at its end; one that was opened above closes at its head. */
  opens: { quotation: boolean; bracket: boolean };
  closes: { quotation: boolean; bracket: boolean };
  /** Nothing but a lead and how its story begins: the rest stands elsewhere. */
  beginning: boolean;
  /** Nothing but who wrote. */
  byline: boolean;
}

/** Half-ems by which the lines of one column differ. */
export const SLACK = 2.6;
/** Half-ems by which a paragraph's first line is narrower. */
export const INDENT = 4;
/** Most lines of a headline that no blank parts from its story. */
const LONGEST_HEADLINE = 4;

/**
 * The pieces of a page in the order of the dump.
 *
 * @param indents whether the page indents its paragraphs
 */
export function columnPieces(lines: readonly PageLine[], indents: boolean): ColumnPiece[] {
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    const previous = last?.[last.length - 1];
    // A jump mark stays with the text that it stands beside; furniture stands alone.
    const alone = line.mark?.type === 'furniture' || previous?.mark?.type === 'furniture';
    const afterJump = previous?.mark?.type === 'jump' && !line.mark;
    if (!last || line.blankBefore || line.columnHead || alone || afterJump) groups.push([line]);
    else last.push(line);
  }
  return groups.map((group, k) => {
    const first = group[0] as PageLine;
    const beginning =
      group.length === 1 && !endsSentence(first.printed) && leadOpening.find(first.printed) !== null;
    const text = beginning || isText(group);
    const lead = text && holdsLead(group);
    const caption = endsCaption(group);
    const head = textOf(group.slice(0, QUOTED));
    const end = group.length <= QUOTED ? head : textOf(group.slice(-QUOTED));
    return {
      lines: group,
      open: text && breaksOff(group, beginning),
      headless:
        text &&
        first.mark === null &&
        first.indent < 2 &&
        !continuesPage(groups[k - 1]) &&
        !lead &&
        !(indents && isHeading(group)),
      flush: first.width >= first.measure - SLACK,
      caption,
      paragraph: text && first.mark === null && isNarrower(first) && !lead && !caption,
      several:
        text &&
        group.some((line, i) => i > 0 && isNarrower(line) && endsSentence(group[i - 1]?.printed ?? '')),
      opens: { quotation: leavesOpen(end, '“', '”'), bracket: leavesOpen(end, '（', '）') },
      closes: { quotation: closes(head, '“', '”'), bracket: closes(head, '（', '）') },
      beginning,
      byline: group.length === 1 && first.mark === null && bylineLine.find(first.printed)?.form === 'roles',
    };
  });
}

/** Whether text ends in mid-sentence on a full line; a lead that stands alone fills its own. */
function breaksOff(group: readonly PageLine[], beginning: boolean): boolean {
  if (group.some(({ mark }) => mark !== null)) return false;
  const last = group[group.length - 1] as PageLine;
  const line = last.goesOnFrom ?? last;
  if (endsSentence(line.printed) || /[）)]$/u.test(line.printed)) return false;
  const above = group[group.indexOf(line) - 1];
  // A paragraph's first line may be the column's last.
  const indent = above === undefined || endsSentence(above.printed) ? INDENT : 0;
  if (!beginning && line.width < line.measure - SLACK - indent) return false;
  return !group.some(({ mark, printed }) => mark === null && photoCredit.find(printed));
}

/** Whether lines close with who took a photo: nothing goes on in a caption. */
function endsCaption(group: readonly PageLine[]): boolean {
  const last = group[group.length - 1] as PageLine;
  return last.mark === null && photoCredit.find(last.printed) !== null;
}

/** Whether lines begin with one that falls short, and go on without an indent where paragraphs have one: a headline. */
function isHeading([first, second]: readonly PageLine[]): boolean {
  if (!first || !second || second.mark !== null) return false;
  return first.width < first.measure - INDENT - SLACK && second.indent < 2;
}

/** So many lines at a piece's end or head tell of a quotation that goes over it. */
const QUOTED = 4;

function textOf(lines: readonly PageLine[]): string {
  return lines.map(({ printed }) => printed).join('');
}

function leavesOpen(end: string, opening: string, closing: string): boolean {
  return end.includes(opening) && end.lastIndexOf(opening) > end.lastIndexOf(closing);
}

function closes(head: string, opening: string, closing: string): boolean {
  const closed = head.indexOf(closing);
  const opened = head.indexOf(opening);
  return closed >= 0 && (opened < 0 || closed < opened);
}

/** Whether a story's lead opens the lines, or stands under a headline in them. */
function holdsLead(group: readonly PageLine[]): boolean {
  return group.slice(0, LONGEST_HEADLINE + 1).some(({ printed }, k) => {
    const above = group[k - 1];
    return (above === undefined || !endsSentence(above.printed)) && leadOpening.find(printed) !== null;
  });
}

/** Whether lines end with 上接: what stands below goes on from another page. */
function continuesPage(above: readonly PageLine[] | undefined): boolean {
  const mark = above?.at(-1)?.mark;
  return mark?.type === 'jump' && mark.jump.direction === 'from';
}

/** Several lines of one width, or one that holds a sentence's marks. */
function isText(group: readonly PageLine[]): boolean {
  const lines = group.filter((line) => line.mark === null && line.goesOnFrom === null);
  const [first] = lines;
  if (!first) return false;
  if (!holdMarks(lines)) return false;
  if (lines.length === 1) return endsSentence(first.printed);
  // Who wrote may be set wider below.
  return lines.every(
    ({ width, measure, printed }) => width <= measure + SLACK * 2 || signOff.find(printed)?.start === 0,
  );
}

/** Whether lines hold a sentence's mark for each three of them: where they do, the first few mostly tell. */
function holdMarks(lines: readonly PageLine[]): boolean {
  let marks = 0;
  for (const { printed } of lines) {
    marks += countSentenceMarks(printed);
    if (marks * 3 >= lines.length) return true;
  }
  return false;
}
