import { lineBreaks } from '../../line-breaks.ts';

/**
 * Sets a headline on at most `most` lines, breaking between phrases first and between words else, the lines about
 * equally long. What does not fit ends in `…`. `widthOf` measures a text.
 */
export function setLines(
  text: string,
  width: number,
  most: number,
  widthOf: (text: string) => number,
): string[] {
  const pieces = text
    .split(' ')
    .flatMap((phrase, index) =>
      lineBreaks(phrase).map((word, place) => (index > 0 && place === 0 ? ` ${word}` : word)),
    )
    .flatMap((piece) => (widthOf(piece) > width ? Array.from(piece) : [piece]));
  const lines = fill(pieces, width, widthOf);
  if (lines.length > most)
    return [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(''), width, widthOf)];
  // As narrow as the same number of lines allows: that is what makes them equal.
  let [low, high] = [width / 2, width];
  while (high - low > width / 60) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle, widthOf).length > lines.length) low = middle;
    else high = middle;
  }
  return fill(pieces, high, widthOf);
}

function fill(pieces: readonly string[], width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line);
      line = piece.trimStart();
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

function cut(text: string, width: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}
