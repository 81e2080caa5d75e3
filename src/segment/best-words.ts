import type { Dictionary } from './dictionary.ts';
import { NOWHERE, ROOT } from './word-trie.ts';

/** How many characters on either side of a break are looked at: the dictionary has few words of more than four. */
const REACH = 4;
const MOST = REACH * 2;
const PARTS = [...' \t\n，。'].map((mark) => mark.charCodeAt(0));
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** The characters about the break that is asked about. */
export const codes = new Uint16Array(MOST);
/** Length of the first of the best words from each place on, once they are weighed. */
export const lengths = new Uint8Array(MOST);
/** Weight of the best words from each place on. */
const weights = new Float64Array(MOST + 1);

/** Where the characters about a break stand in `codes`: from the first one to after the last one, the break between. */
export interface Break {
  from: number;
  middle: number;
  to: number;
}

const shared: Break = { from: 0, middle: 0, to: 0 };

/** Takes the characters about the break between two texts; what it gives holds until it is asked again. */
export function takeBreak(before: string, after: string): Break {
  const middle = Math.min(REACH, before.length);
  const end = middle + Math.min(REACH, after.length);
  for (let k = 0; k < middle; k += 1) codes[k] = before.charCodeAt(before.length - middle + k);
  for (let k = middle; k < end; k += 1) codes[k] = after.charCodeAt(k - middle);
  let from = middle;
  while (from > 0 && !parts(codes[from - 1] as number)) from -= 1;
  let to = middle;
  while (to < end && !parts(codes[to] as number)) to += 1;
  shared.from = from;
  shared.middle = middle;
  shared.to = to;
  return shared;
}

/** Whether jieba parts a text here before it looks for words: a blank, a tab, a line's end, a comma, a full stop. */
function parts(code: number): boolean {
  return code < FIRST_HAN ? PARTS.includes(code) : code > LAST_HAN && PARTS.includes(code);
}

/** Whether the characters at the break stand side by side in any word of the dictionary, or in one character. */
export function mayMeet({ trie }: Dictionary, { from, middle, to }: Break): boolean {
  if (middle === from || middle === to) return false;
  return isPair(middle - 1, to) || trie.mayMeet(codes[middle - 1] as number, codes[middle] as number);
}

/** Whether any word of the dictionary lies across the break, likely or not. */
export function mayLieAcross(words: Dictionary, place: Break): boolean {
  if (!mayMeet(words, place)) return false;
  const { trie } = words;
  const { from, middle, to } = place;
  if (isPair(middle - 1, to)) return true;
  for (let at = middle - 1; at >= from; at -= 1) {
    let node = ROOT;
    for (let end = at; end < to && node !== NOWHERE; end += 1) {
      node = trie.next(node, codes[end] as number);
      if (end >= middle && trie.isWord(node)) return true;
    }
  }
  return false;
}

/**
 * Finds from each place on, the last first, the words whose weights come to most; the shorter word of two as good. Gives
 * what they come to from `from` on.
 */
export function weigh({ trie, least }: Dictionary, from: number, to: number): number {
  weights[to] = 0;
  for (let at = to - 1; at >= from; at -= 1) {
    const code = codes[at] as number;
    const single = isPair(at, to) ? 2 : 1;
    let node = trie.next(ROOT, code);
    if (single === 2) node = trie.next(node, codes[at + 1] as number);
    const alone = single === 1 ? trie.weightOfSingle(code) : trie.weightAt(node);
    let best = single;
    let most = (weights[at + single] as number) + (Number.isNaN(alone) ? least : alone);
    for (let end = at + single; end < to && node !== NOWHERE; end += 1) {
      node = trie.next(node, codes[end] as number);
      const sum = (weights[end + 1] as number) + trie.weightAt(node);
      // Where no word ends here the sum is not a number, and no more than any.
      if (sum > most) {
        most = sum;
        best = end - at + 1;
      }
    }
    weights[at] = most;
    lengths[at] = best;
  }
  return weights[from] as number;
}

/** Length of the best words' one that stands across the break; 0 where none does. To be asked once they are weighed. */
export function bestAcross({ from, middle }: Break): number {
  let at = from;
  while (at < middle) {
    const length = lengths[at] as number;
    if (at + length > middle) return length;
    at += length;
  }
  return 0;
}

/** Whether the character at `at` is written in two units. */
function isPair(at: number, to: number): boolean {
  const high = codes[at] as number;
  if (high < 0xd800 || high > 0xdbff || at + 1 >= to) return false;
  const low = codes[at + 1] as number;
  return low >= 0xdc00 && low <= 0xdfff;
}

/** How many breaks are remembered: a page asks about each again and again. So few that they stay near the processor. */
const REMEMBERED = 2 ** 12;

/** Answers for the breaks that were asked about last. */
export class BreakMemory {
  /** What is remembered of each: its characters, where it begins, where the break is. */
  readonly #asked = new Uint16Array(REMEMBERED * (MOST + 1));
  readonly #answers: Uint8Array | Float64Array;

  constructor(answers: typeof Uint8Array | typeof Float64Array) {
    this.#answers = new answers(REMEMBERED);
  }

  /** The place where the answer for the break in `codes` is to be put; where it is already, as its complement. */
  find({ from, middle, to }: Break): number {
    let hash = 0;
    for (let k = from; k < to; k += 1) hash = Math.imul(hash ^ (codes[k] as number), 0x9e3779b1);
    const place = (hash ^ (hash >>> 15)) & (REMEMBERED - 1);
    const at = place * (MOST + 1);
    const asked = this.#asked;
    // Never 0, which stands where nothing is remembered yet.
    const sizes = 1 + (middle - from) * (MOST + 1) + (to - middle);
    let known = asked[at] === sizes;
    asked[at] = sizes;
    for (let k = from; k < to; k += 1) {
      const slot = at + 1 + k - from;
      if (asked[slot] !== codes[k]) known = false;
      asked[slot] = codes[k] as number;
    }
    return known ? ~place : place;
  }

  at(place: number): number {
    return this.#answers[place] as number;
  }

  put(place: number, answer: number): number {
    this.#answers[place] = answer;
    return answer;
  }
}
