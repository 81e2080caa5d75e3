import { beginsWithDash, endsSentence } from '../../text/characters.ts';
import type { PageHabits } from '../lines/page-habits.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { signOff } from '../marks/sign-off.ts';
import type { PageLine } from '../page-line.ts';

/** More lines than this are no headline. */
const MOST_LINES = 6;

/**
 * Whether lines that read as a paragraph are a headline over several lines: set flush where paragraphs are indented,
 * parted by blanks from what stands before and after, and no sentence.
 *
 * @param next the line after them, null at the page's end
 */
export function isDisplayed(lines: readonly PageLine[], next: PageLine | null, habits: PageHabits): boolean {
  if (lines.length > MOST_LINES) return false;
  if (lines.length === 1 && isLoneHeadline(lines[0] as PageLine)) return true;
  const text = lines.map((line) => line.text).join('');
  if (next && (isOverByline(lines, text, next) || isOverLead(lines, text, next))) return true;
  const first = lines[0] as PageLine;
  // ——高山代表（临江市中医院副院长） as a paragraph of its own tells who spoke above.
  if (lines.length <= MOST_GLUED && isClosedByColumn(text) && !(first.indent >= 2 && beginsWithDash(text)))
    return true;
  if (!habits.indents || first.indent >= 2 || !first.blankBefore) return false;
  if (next && !next.blankBefore) return false;
  if (next && next.mark === null && next.indent < 2) return false;
  if (isOfSentence(text)) return false;
  return text.length <= 70 && lines.every((line) => line.indent < 2);
}

/** Most lines of a headline that only the byline below gives away. */
const LINES_OVER_BYLINE = 2;

/** Whether lines that a blank sets apart say no whole sentence, and who wrote stands below: 照照镜子，正视问题 / 本报记者 高山. */
function isOverByline(lines: readonly PageLine[], text: string, next: PageLine): boolean {
  const [first] = lines as readonly [PageLine];
  const last = lines[lines.length - 1] as PageLine;
  if (last.width >= last.measure - 3) return false;
  if (lines.length > LINES_OVER_BYLINE || !first.blankBefore || first.indent >= 2 || next.mark) return false;
  if (bylineLine.find(next.text)?.form !== 'roles') return false;
  if (text.length > LONGEST || isOfSentence(text) || endsSentence(text)) return false;
  return !isMarked(text);
}

/** Most lines of a headline that only the lead below gives away. */
const LINES_OVER_LEAD = 3;

/** Whether lines that break off short, in no sentence, stand right over a lead: 市长将出访荷兰、法 / 国、德国 / 本报讯. */
function isOverLead(lines: readonly PageLine[], text: string, next: PageLine): boolean {
  const last = lines[lines.length - 1] as PageLine;
  if (lines.length > LINES_OVER_LEAD || last.width >= last.measure - 3 || next.mark) return false;
  if (lines.some(({ indent }) => indent >= 2) || leadOpening.find(next.text) === null) return false;
  return text.length <= LONGEST && !/[，。；：]|、$/u.test(text) && !endsSentence(text) && !isMarked(text);
}

/** Whether a sentence ends in a text, or goes on behind it. */
function isOfSentence(text: string): boolean {
  return /[。；]/u.test(text) || /[，、：]$/u.test(text);
}

/** Whether a text holds a lead, a sign-off or a photo's credit, which no headline does. */
function isMarked(text: string): boolean {
  return [leadOpening, signOff, photoCredit].some((rule) => rule.find(text) !== null);
}

/** Most lines of a headline that closes a heap of them, and its characters. */
const LAST_LINES = 3;
const LAST_LENGTH = 50;

/** Whether lines hold no mark of a sentence and break off: under a heap of headlines at a page's end, one more of them. */
export function isBare(lines: readonly PageLine[]): boolean {
  const text = lines.map((line) => line.text).join('');
  if (lines.length > LAST_LINES || text.length > LAST_LENGTH || /[。，；：]/u.test(text)) return false;
  return !isMarked(text);
}

/** Longest headline on one line, in characters. */
const LONGEST = 36;

/** One line that is no sentence, ends short of the measure or with a column's name, and no more: a headline. */
function isLoneHeadline(line: PageLine): boolean {
  const { text } = line;
  if (text.length > LONGEST || line.indent >= 2 || isOfSentence(text) || isMarked(text)) return false;
  if (/[^（(][（(][^（）()、，]{2,16}[）)]$/u.test(text) && !/\d/u.test(text.slice(-6))) return true;
  return !endsSentence(text) && !/[，、]/u.test(text) && line.width < line.measure - 3 && text.length >= 4;
}

/** A headline that closes with its column's name: 走进春天的课堂（新时代新作为）. */
const CLOSED_BY_COLUMN = /^[^，。；：]{4,30}[（(][\p{Script=Han}·\s]{3,16}[）)]$/u;
/** Most lines of such a headline. */
const MOST_GLUED = 3;

/**
 * How many lines at the head of a paragraph are a headline that the labels left in it: up to a line's end that closes a
 * column's name; 0 where there is none.
 */
export function gluedHeadline(lines: readonly PageLine[]): number {
  let text = '';
  for (let k = 0; k < Math.min(MOST_GLUED, lines.length - 1); k += 1) {
    text += (lines[k] as PageLine).text;
    if (/[，。；：]/u.test(text)) return 0;
    if (isClosedByColumn(text)) return k + 1;
  }
  return 0;
}

function isClosedByColumn(text: string): boolean {
  if (!text.endsWith('）') && !text.endsWith(')')) return false;
  return CLOSED_BY_COLUMN.test(text) && !/以下简称|记者|通讯员|作者/u.test(text);
}
