import type { EncodingLabel } from '../domain/encodings.ts';

const MARKS: ReadonlyArray<readonly [EncodingLabel, readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark in front tells; null where there is none. */
export function byteOrderMark(bytes: Uint8Array): EncodingLabel | null {
  return MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0] ?? null;
}

const FORMATS: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['a PDF', ascii('%PDF-')],
  ['a zip archive (or a Word, Excel or EPUB file)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word, Excel or WPS file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF file', ascii('{\\rtf')],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', ascii('Rar!')],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a TIFF picture', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['text in UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['text in UTF-32', [0x00, 0x00, 0xfe, 0xff]],
];

/** A format that is no plain text, by its first bytes: `a PDF`; null where none is recognised. */
export function foreignFormat(bytes: Uint8Array): string | null {
  return FORMATS.find(([, signature]) => startsWith(bytes, signature))?.[0] ?? null;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
