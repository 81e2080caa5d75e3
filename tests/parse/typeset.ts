import { NEVER_FIRST, OPENERS } from '../../src/text/characters.ts';
import { printedWidth } from '../../src/text/width.ts';

/**
 * Sets a paragraph in a column as a text layer gives it back: broken at the measure, the two characters' indent of its
 * first line lost, no line begun with a closing mark or ended with an opening one.
 *
 * @param measure width of the column in characters
 */
export function setParagraph(text: string, measure = 18): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const room = (lines.length === 0 ? measure - 2 : measure) * 2;
    if (line !== '' && printedWidth(line + piece) > room) {
      const kept = line.length - carried(line, piece);
      lines.push(line.slice(0, kept));
      line = line.slice(kept);
    }
    line += piece;
  }
  return [...lines, line].join('\n');
}

/** How many characters of a full line go down with the piece that no longer fits. */
function carried(line: string, piece: string): number {
  let count = 0;
  let first = piece[0] as string;
  while (count < 4 && (NEVER_FIRST.has(first) || OPENERS.has(line.at(-1 - count) as string))) {
    count += 1;
    first = line.at(-count) as string;
  }
  return count;
}

/** Characters, but numbers and Latin words whole. */
function pieces(text: string): string[] {
  return text.match(/[A-Za-z0-9.]+|[\s\S]/gu) ?? [];
}

/** Paragraphs set in a column, a blank line between them. */
export function setColumn(paragraphs: readonly string[], measure?: number): string {
  return paragraphs.map((paragraph) => setParagraph(paragraph, measure)).join('\n\n');
}

/** A page of displayed lines and columns: the strings as they are, the lists of paragraphs set. */
export function page(...parts: readonly (string | readonly string[])[]): string {
  return `${parts.map((part) => (typeof part === 'string' ? part : setColumn(part))).join('\n\n')}\n`;
}
