import { codeTable, hasSpace, isSpaceCode } from './characters.ts';

/**
 * Takes out the spaces that stretched a line (开 放 工 作 → 开放工作) and those between Han and digits or Latin
 * (2018 年 → 2018年); keeps those that separate phrases (提升政治站位 增强行动自觉) and Latin words. Runs of kept
 * white space become one space; the indent is taken out.
 *
 * @param text a printed line
 * @returns the line as the typesetter meant it; non-space characters are the same and in the same order
 */
export function closeUp(text: string): string {
  const bare = text.trim();
  if (!hasSpace(bare)) return bare;
  const tokens = bare.split(/\s+/u);
  const stretched = isStretched(tokens);
  let out = tokens[0] as string;
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens[i] as string;
    // Asked of the token before, not of `out`: reading from a string that grows costs its whole length each time.
    out += keepsSpace(tokens[i - 1] as string, token, stretched) ? ` ${token}` : token;
  }
  return out;
}

const WIDE_MARKS = codeTable('“”‘’…—·');
const PUNCTUATION = codeTable('，。、；：！？“”‘’（）《》【】「」『』〈〉…—,.;:!?()');
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

function isWide(code: number): boolean {
  if (code >= 0x2e80 && code <= 0x9fff) return true;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code >= 0xf900 && code <= 0xfaff) return true;
  return (code >= 0xff00 && code <= 0xffef) || WIDE_MARKS[code] === 1;
}

/**
 * A line is stretched where its tokens are mostly single characters: typesetters widen a line as a whole. Two
 * one-character tokens in a row are asked for, so that `李 明` alone stays a name with a gap.
 */
function isStretched(tokens: readonly string[]): boolean {
  if (tokens.length < FEWEST_TOKENS) return false;
  let singles = 0;
  let letters = 0;
  for (const token of tokens) {
    const core = token.replace(/[，。、；：！？“”‘’（）《》【】…—\s]/gu, '');
    if (core.length <= 1 || (core.length === 2 && [...core].length === 1) || /^[\w.%％]+$/u.test(core))
      singles += 1;
    letters += core.length;
  }
  return singles / tokens.length >= 0.6 && letters / tokens.length < 2.6;
}

/** So many tokens at least a stretched line has. */
const FEWEST_TOKENS = 4;

function keepsSpace(before: string, token: string, stretched: boolean): boolean {
  const left = before.charCodeAt(before.length - 1);
  const right = token.charCodeAt(0);
  const wide = isWide(left);
  if (wide !== isWide(right)) return false;
  if (wide && stretched) return false;
  if (PUNCTUATION[right] === 1) return false;
  // A space inside a number or beside an ASCII mark is the extractor's; one between words is the writer's.
  return PUNCTUATION[left] !== 1 || (!wide && (left === COMMA || left === FULL_STOP));
}

/** A Han character or a mark of Chinese and another one, together or with a space between them. */
const SIDE_BY_SIDE = /[\u3001-\u9fff\uff01-\uff5e](?=( ?)[\u3001-\u9fff\uff01-\uff5e])/gu;
/** So many pairs tell, and this part of them must be apart. */
const FEWEST_PAIRS = 60;
const PAIRS_SEEN = 1_000;
const MOST_APART = 0.8;

/** Whether texts, taken together, have a space between all characters, as some readers of scanned pages write: 新 桥 通 车. */
export function areSpaced(texts: Iterable<string>): boolean {
  let pairs = 0;
  let apart = 0;
  for (const text of texts) {
    for (const [, gap] of text.matchAll(SIDE_BY_SIDE)) {
      pairs += 1;
      if (gap !== '') apart += 1;
    }
    if (pairs > PAIRS_SEEN) break;
  }
  return pairs >= FEWEST_PAIRS && apart > pairs * MOST_APART;
}

/** A line of such a text without these spaces: what stands further apart, and foreign words, keep one. */
export function closeSpaced(text: string): string {
  const indent = text.length - text.trimStart().length;
  return text.slice(0, indent) + text.slice(indent).replace(SPACED, '').replace(/ {2,}/gu, ' ');
}

/** One space, that does not part two foreign words. */
const SPACED = /(?<=[^\s!-~]) (?! )|(?<=[!-~]) (?=[^\s!-~])|(?<! ) (?=[^\s!-~])/gu;

/** Leading white space of a printed line in half-ems: U+3000 is 2, other spaces 1. */
export function indentOf(text: string): number {
  let indent = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isSpaceCode(code)) break;
    indent += code === 0x3000 || code === 9 ? 2 : 1;
  }
  return indent;
}
