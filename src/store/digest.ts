import { createHash } from 'node:crypto';

/** Text as the store compares it: no byte order mark, line ends LF, one at the end. Editors and git change these. */
export function canonicalText(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '\n') end -= 1;
  return `${lines.slice(0, end)}\n`;
}

/** What a text's digest is: 128 bits of SHA-256 in hex, enough to tell a person's edit from the machine's text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32);
}
