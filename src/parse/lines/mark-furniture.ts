import { endsSentence, hasSpace } from '../../text/characters.ts';
import { setsHeldIn } from '../../text/holds-one-of.ts';
import { FURNITURE_RULES } from '../marks/furniture.ts';
import { masthead } from '../marks/masthead.ts';
import { isOfficeName } from '../marks/office-name.ts';
import { pageDate } from '../marks/page-date.ts';
import type { PageLine } from '../page-line.ts';

/** Longest furniture line, in characters: longer ones are text. */
const LONGEST = 90;

/**
 * Marks the lines that are page furniture. A masthead's name is furniture only near a page's edge or beside other
 * furniture: a paper's name alone on a line in the middle of a story may be a headline.
 */
export function markFurniture(lines: readonly PageLine[]): void {
  for (const line of lines) {
    if (line.mark !== null || line.text.length > LONGEST) continue;
    const what = furnitureOf(line.text);
    if (what !== null) line.mark = { type: 'furniture', what };
  }
  lines.forEach((line, i) => {
    // A day alone on its line, in the middle of a page, may be a story's.
    if (isBareDate(line) && (!atEdge(lines, i) || isLetters(lines, i))) line.mark = null;
  });
  lines.forEach((line, i) => {
    if (line.mark !== null || !masthead.find(line.text)) return;
    const nearEdge = i < 3 || i >= lines.length - 3;
    const besideFurniture = [lines[i - 1], lines[i + 1], lines[i + 2]].some(
      (near) => near?.mark?.type === 'furniture',
    );
    if (nearEdge || besideFurniture) line.mark = { type: 'furniture', what: 'masthead' };
  });
}

/** Lines from a frame's edge that still count as its edge. */
const EDGE = 12;

function isBareDate(line: PageLine): boolean {
  if (line.mark?.type !== 'furniture' || line.mark.what !== pageDate.id) return false;
  return !/[星期周礼拜农历]/u.test(line.text) && pageDate.find(line.text)?.rest === '';
}

/** Most lines of those who sign a letter. */
const SIGNERS = 4;

/** Whether a date closes a letter: an office signs it, right under a sentence's end. */
function isLetters(lines: readonly PageLine[], i: number): boolean {
  if (!isOfficeName(lines[i - 1]?.text ?? '')) return false;
  const above = lines.slice(Math.max(0, i - 1 - SIGNERS), i - 1);
  return above.some(({ mark, text }) => mark === null && endsSentence(text));
}

/** Near the frame's first or last lines, or beside other furniture. */
function atEdge(lines: readonly PageLine[], i: number): boolean {
  if (i < EDGE || i >= lines.length - EDGE) return true;
  return [lines[i - 1], lines[i + 1]].some((near) => near?.mark?.type === 'furniture');
}

/** Most parts that a line of furniture is cut into at its gaps: one with more is text, or letters set apart. */
const MOST_PARTS = 12;

/** What kind of furniture a text is; null where it is none. Date, folio and staff may share one line. */
function furnitureOf(text: string): string | null {
  const whole = wholeFurniture(text);
  if (whole !== null || !hasSpace(text)) return whole;
  const parts = text.split(/\s/u);
  if (parts.length > MOST_PARTS) return null;
  // Kind of the first piece of the parts from each place on, null where they are no furniture to the end.
  const kinds: (string | null)[] = parts.map(() => null);
  for (let from = parts.length - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= parts.length && kinds[from] === null; to += 1) {
      if (to < parts.length && kinds[to] === null) continue;
      kinds[from] = wholeFurniture(parts.slice(from, to).join(' '));
    }
  }
  return kinds[0] ?? null;
}

function wholeFurniture(text: string): string | null {
  const held = setsHeldIn(text);
  for (const rule of FURNITURE_RULES) {
    const needed = rule.needed ?? 0;
    if ((held & needed) !== needed) continue;
    const found = rule.find(text);
    if (found) return 'what' in found ? found.what : rule.id;
  }
  return null;
}
