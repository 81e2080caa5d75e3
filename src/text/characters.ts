/** Predicates over single characters; one idea each. All take a string of one code point. */

const HAN = /^[\p{Script=Han}〇○]$/u;
const LATIN_OR_DIGIT = /^[A-Za-z0-9Ａ-Ｚａ-ｚ０-９%％.·]$/u;

export function isHan(char: string): boolean {
  return HAN.test(char);
}

export function isLatinOrDigit(char: string): boolean {
  return LATIN_OR_DIGIT.test(char);
}

/** Ends a sentence: after it a paragraph may end. */
export const SENTENCE_END = new Set([...'。！？!?…']);
/** May follow a sentence end and still end it. */
export const CLOSERS = new Set([...'”’）)》】」』〉〗］]']);
export const OPENERS = new Set([...'“‘（(《【「『〈〖［[']);
/** Says that the sentence goes on. */
export const PAUSES = new Set([...'，、；：,;:']);
/** A dash, in the forms that fonts give its squares. */
const DASHES = new Set([...'—⸺─']);

/** Whether a text begins with a dash, and whether it ends with one. */
export function beginsWithDash(text: string): boolean {
  return DASHES.has(text[0] as string);
}

export function endsWithDash(text: string): boolean {
  return DASHES.has(text[text.length - 1] as string);
}

/** May not stand at the head of a line: where one does, the break before it is false. */
export const NEVER_FIRST = new Set([...'，、；：。！？”’）》】」』〉％%!?,;:)·…']);

/** Whether a sentence is complete at the end of `text`: a stop, with or without closing marks after it. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && CLOSER_TABLE[text.charCodeAt(end - 1)] === 1) end -= 1;
  if (end === 0) return false;
  const last = text.charCodeAt(end - 1);
  if (last === FULL_STOP) return /[A-Za-z]/u.test(text[end - 2] ?? '');
  return SENTENCE_END_TABLE[last] === 1;
}

const FULL_STOP = 0x2e;

const SENTENCE_END_TABLE = codeTable([...SENTENCE_END].join(''));
const OPENER_TABLE = codeTable([...OPENERS].join(''));
const CLOSER_TABLE = codeTable([...CLOSERS].join(''));

/** Opening marks of `text` that nothing closes: positive says that the text goes on after its end. */
export function openMarks(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (OPENER_TABLE[code] === 1) depth += 1;
    else if (depth > 0 && CLOSER_TABLE[code] === 1) depth -= 1;
  }
  return depth;
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Whether white space stands in `text`. */
export function hasSpace(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isSpaceCode(text.charCodeAt(i))) return true;
  return false;
}

/** How many characters (UTF-16 units) of `text` are no white space. */
export function countNonSpace(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (!isSpaceCode(text.charCodeAt(i))) count += 1;
  return count;
}

/** Whether more than `most` characters (UTF-16 units) of `text` are no white space. */
export function isLonger(text: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < text.length && count <= most; i += 1) {
    if (!isSpaceCode(text.charCodeAt(i))) count += 1;
  }
  return count > most;
}

/** The white space of `\s`, by code unit. */
export function isSpaceCode(code: number): boolean {
  // Han characters, which most are, first.
  if (code > 0x3000 && code < 0xfeff) return false;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** A set of characters (each one UTF-16 unit) by code: 1 for those in it. Asked of every character of a dump. */
export function codeTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let k = 0; k < characters.length; k += 1) table[characters.charCodeAt(k)] = 1;
  return table;
}

/** How many characters of `text` are in a set. */
export function countOf(text: string, set: Uint8Array): number {
  let count = 0;
  for (let k = 0; k < text.length; k += 1) count += set[text.charCodeAt(k)] as number;
  return count;
}

const SENTENCE_MARKS = codeTable('，。、；：');

/** How many marks of running text, stops and pauses, `text` holds. */
export function countSentenceMarks(text: string): number {
  return countOf(text, SENTENCE_MARKS);
}
