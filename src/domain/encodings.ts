/** Encodings that dumps are met in, by their WHATWG labels. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type EncodingLabel = (typeof ENCODINGS)[number];

/** Other names that keepers write, as far as they differ from the label. */
const OTHER_NAMES: Readonly<Record<string, EncodingLabel>> = {
  utf8: 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'gb-18030': 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};

/** The encoding that a keeper's word means; null if it is none of ours. */
export function encodingNamed(word: string): EncodingLabel | null {
  const name = word.trim().toLowerCase().replaceAll('_', '-');
  return ENCODINGS.find((label) => label === name) ?? OTHER_NAMES[name] ?? null;
}
