import type { PageHabits } from '../lines/line-evidence.ts';
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
  const first = lines[0] as PageLine;
  const last = lines[lines.length - 1] as PageLine;
  if (!habits.indents || first.indent >= 2 || lines.length > MOST_LINES || !first.blankBefore) return false;
  if (next && !next.blankBefore) return false;
  if (next && next.mark === null && next.indent < 2) return false;
  const text = lines.map((line) => line.text).join('');
  if (/[。；]/u.test(text) || /[，、：]$/u.test(last.text)) return false;
  return text.length <= 70 && lines.every((line) => line.indent < 2);
}
