import { tag } from '../jieba.ts';

/** A word of a text with jieba's tag; offsets are UTF-16 units, end exclusive. */
export interface Token {
  word: string;
  tag: string;
  start: number;
  end: number;
}

/** A text with its words, and where words begin. */
export interface TaggedText {
  text: string;
  tokens: readonly Token[];
  /** Index of the token that begins at an offset. */
  beginning: ReadonlyMap<number, number>;
  /** Index of the token that ends at an offset. */
  ending: ReadonlyMap<number, number>;
}

export function tagText(text: string): TaggedText {
  const tokens: Token[] = [];
  const beginning = new Map<number, number>();
  const ending = new Map<number, number>();
  let at = 0;
  for (const { word, tag: found } of tag(text)) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    beginning.set(start, tokens.length);
    ending.set(at, tokens.length);
    tokens.push({ word, tag: found, start, end: at });
  }
  return { text, tokens, beginning, ending };
}

/** Tags of words that jieba's dictionary does not hold, or holds as names. */
const NAME_TAGS = new Set(['x', 'nr', 'nrfg', 'nrt']);

/** Whether a word may be somebody's name as far as the dictionary knows. */
export function mayBeName({ tag: found }: Token): boolean {
  return NAME_TAGS.has(found);
}

/** Whether a clause may begin at an offset: at the text's beginning, and behind a mark or a space. */
export function opensClause(text: string, at: number): boolean {
  return at <= 0 || !/[\p{L}\p{N}·]/u.test(text.charAt(at - 1));
}

/** Whether nothing that could be part of a word follows. */
export function closesClause(text: string, at: number): boolean {
  return at >= text.length || !/[\p{L}\p{N}·]/u.test(text.charAt(at));
}
