import type { PageLine } from './page-line.ts';

/** What a dictionary tells of the break between two texts. */
export interface Words {
  /** Length of the word that stands across it: 0 where each begins and ends with whole words. */
  across(before: string, after: string): number;
  /**
   * How much likelier, in nats, the one goes on in the other than that they met by chance, by the words there.
   *
   * @param least where it cannot come to so much, a lower figure than it comes to may be given
   */
  meet(before: string, after: string, least: number): number;
}

const NO_WORDS: Words = { across: () => 0, meet: () => 0 };

/**
 * How much likelier two line ends are to stand side by side in print than two that met by chance, in nats. Counted over
 * 34,000 breaks inside paragraphs against as many shuffled ones; rows: no word across the break, one of two characters, a
 * longer one; columns: the characters meet nowhere else on the page, two of them do, three do.
 */
const NATS = [
  [-1.1, 0.3, 2.5],
  [1.5, 3.5, 4.7],
  [3.2, 4.7, 4.9],
] as const;

/** The same where a number, a letter, a pause or a quotation stands at the break, of which the dictionary knows nothing. */
const NATS_OF_MARKS = [-0.7, 0.5, 1.8] as const;

/**
 * What `Words.meet` leaves to tell for what the page prints elsewhere, by the columns above: two Han characters, and
 * anything else, stand at the break. Learned together with it.
 */
const KNOWN_HAN = [0.2, 1.3, 2.5] as const;
const KNOWN_MARKS = [0.3, 0.9, 2] as const;

const HAN_CHARACTER = /^\p{Script=Han}$/u;
/** What tells nothing: a stop before the break, a mark that may not begin a line after it. */
const MUTE_AT_END = '。！？…”’）》】';
const MUTE_AT_START = '，、；：。！？”’）》】';

/** What each UTF-16 unit is at a break, as bits, worked out when it is first met. */
const kinds = new Uint8Array(0x10000);
const KNOWN = 1;
const HAN = 2;
const MUTE_END = 4;
const MUTE_START = 8;

function kindOf(code: number): number {
  let kind = kinds[code] as number;
  if (kind === 0) {
    const char = String.fromCharCode(code);
    kind = KNOWN;
    if (HAN_CHARACTER.test(char)) kind |= HAN;
    if (MUTE_AT_END.includes(char)) kind |= MUTE_END;
    if (MUTE_AT_START.includes(char)) kind |= MUTE_START;
    kinds[code] = kind;
  }
  return kind;
}

/** Whether two Han characters stand at the break between two texts; null where what stands there tells nothing. */
function areHanAt(before: string, after: string): boolean | null {
  if (before.length === 0 || after.length === 0) return null;
  const last = kindOf(before.charCodeAt(before.length - 1));
  const first = kindOf(after.charCodeAt(0));
  if ((last & MUTE_END) !== 0 || (first & MUTE_START) !== 0) return null;
  return (last & first & HAN) !== 0;
}

/**
 * Tells whether one line goes on in another by their words alone: by the words of the dictionary and by what the page
 * prints elsewhere (习近 | 平总书记 needs no dictionary where 近平 stands in another line).
 */
export class Joint {
  readonly #pairs: Sieve;
  readonly #triples: Sieve;
  readonly #words: Words;

  constructor(texts: readonly string[], words: Words = NO_WORDS) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    this.#pairs = new Sieve(length);
    this.#triples = new Sieve(length);
    this.#words = words;
    for (const text of texts) {
      let before = 0;
      let pair = 0;
      for (let i = 0; i < text.length; i += 1) {
        const code = codeAt(text, i);
        if (i > 1) this.#triples.add(tripleOf(pair, code));
        pair = pairOf(before, code);
        if (i > 0) this.#pairs.add(pair);
        before = code;
      }
    }
  }

  /** Length of the dictionary's word across a break; 0 where each side ends and begins with whole words. */
  wordAcross(before: string, after: string): number {
    return this.#words.across(before, after);
  }

  /** Nats for `after` going on from `before`; 0 where a stop or a closing mark stands at the break. */
  of(before: string, after: string): number {
    const areHan = areHanAt(before, after);
    if (areHan === null) return 0;
    const known = this.#known(before, after);
    if (!areHan) return NATS_OF_MARKS[known];
    const word = this.#words.across(before, after);
    return NATS[word === 0 ? 0 : word === 2 ? 1 : 2][known];
  }

  /**
   * The same, told more closely, for columns that may stand anywhere: also by how likely the words at the break are, and
   * what kinds of words meet there.
   *
   * @param least where it cannot come to so much, a lower figure than it comes to may be given
   */
  closely(before: string, after: string, least = Number.NEGATIVE_INFINITY): number {
    const areHan = areHanAt(before, after);
    if (areHan === null) return 0;
    const known = (areHan ? KNOWN_HAN : KNOWN_MARKS)[this.#known(before, after)];
    return known + this.#words.meet(before, after, least - known);
  }

  /** The same for a line of the page under another one, remembered: each stage asks about the lines that stand together. */
  ofLines(upper: PageLine, lower: PageLine): number {
    if (lower.heldUnder !== upper) {
      lower.heldUnder = upper;
      lower.joint = this.of(upper.printed, lower.printed);
    }
    return lower.joint;
  }

  /** How many characters over the break meet elsewhere on the page: three (2), two (1), none (0). */
  #known(before: string, after: string): 0 | 1 | 2 {
    const end = before.length;
    const last = codeAt(before, end - 1);
    const first = codeAt(after, 0);
    const pair = pairOf(last, first);
    if (end > 1 && this.#triples.has(tripleOf(pairOf(codeAt(before, end - 2), last), first))) return 2;
    if (after.length > 1 && this.#triples.has(tripleOf(pair, codeAt(after, 1)))) return 2;
    return this.#pairs.has(pair) ? 1 : 0;
  }
}

/** Code of the character at `at`, all digits alike: 12日 is known where the page prints 5日. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 49 && code <= 57 ? 48 : code;
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
}

function tripleOf(pair: number, third: number): number {
  return Math.imul(pair ^ (pair >>> 15), 0xc2b2ae35) ^ third;
}

/** Bits for each character of the page: so many that one in fifty strings at most is taken for a known one. */
const BITS = 64;
const LEAST_BITS = 2 ** 16;
const MOST_BITS = 2 ** 28;

/** A set of hashed strings that may, rarely, hold one that was not added. */
class Sieve {
  readonly #bits: Uint32Array;
  readonly #mask: number;

  constructor(length: number) {
    const wanted = Math.min(MOST_BITS, Math.max(LEAST_BITS, length * BITS));
    const size = 2 ** Math.ceil(Math.log2(wanted));
    this.#bits = new Uint32Array(size / 32);
    this.#mask = size - 1;
  }

  add(code: number): void {
    const at = spread(code) & this.#mask;
    this.#bits[at >>> 5] = (this.#bits[at >>> 5] as number) | (1 << (at & 31));
  }

  has(code: number): boolean {
    const at = spread(code) & this.#mask;
    return ((this.#bits[at >>> 5] as number) & (1 << (at & 31))) !== 0;
  }
}

function spread(code: number): number {
  const mixed = Math.imul(code ^ (code >>> 16), 0x7feb352d);
  return mixed ^ (mixed >>> 15);
}
