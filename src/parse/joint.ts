/** Length of the word that stands across the break between two texts: 0 where each begins and ends with whole words. */
export type WordAcross = (before: string, after: string) => number;

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

/** The most that each column comes to. */
const MOST_NATS = [3.2, 4.7, 4.9] as const;

/** The same where a number, a letter, a pause or a quotation stands at the break, of which the dictionary knows nothing. */
const NATS_OF_MARKS = [-0.7, 0.5, 1.8] as const;

/** As far as the dictionary looks on either side. */
const REACH = 4;
const BREAK = '\u0000';
const REMEMBERED = 20_000;

const HAN = /^\p{Script=Han}$/u;
/** What tells nothing: a stop before the break, a mark that may not begin a line after it. */
const MUTE_END = /[。！？…”’）》】]$/u;
const MUTE_START = /^[，、；：。！？”’）》】]/u;

/**
 * Tells whether one line goes on in another by their words alone: by the words of the dictionary and by what the page
 * prints elsewhere (习近 | 平总书记 needs no dictionary where 近平 stands in another line).
 */
export class Joint {
  readonly #pairs: Sieve;
  readonly #triples: Sieve;
  readonly #wordAcross: WordAcross;
  /** Answers of the dictionary, since the same break is asked about again and again. */
  readonly #words = new Map<string, number>();

  constructor(texts: readonly string[], wordAcross: WordAcross = () => 0) {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    this.#pairs = new Sieve(length);
    this.#triples = new Sieve(length);
    this.#wordAcross = wordAcross;
    for (const text of texts) {
      for (let i = 1; i < text.length; i += 1) {
        this.#pairs.add(pairCode(text, i - 1));
        if (i > 1) this.#triples.add(tripleCode(text, i - 2));
      }
    }
  }

  /** Length of the dictionary's word across a break; 0 where each side ends and begins with whole words. */
  wordAcross(before: string, after: string): number {
    return this.#wordAcross(before, after);
  }

  /**
   * Nats for `after` going on from `before`; 0 where a stop or a closing mark stands at the break.
   *
   * @param least where it cannot come to so much, a lower figure than it comes to may be given: the dictionary is not asked
   */
  of(before: string, after: string, least = Number.NEGATIVE_INFINITY): number {
    if (before === '' || after === '' || MUTE_END.test(before) || MUTE_START.test(after)) return 0;
    const text = before.slice(-2) + after.slice(0, 2);
    const at = Math.min(2, before.length);
    const known =
      (at === 2 && this.#triples.has(tripleCode(text, 0))) ||
      (text.length >= at + 2 && this.#triples.has(tripleCode(text, at - 1)))
        ? 2
        : this.#pairs.has(pairCode(text, at - 1))
          ? 1
          : 0;
    if (!HAN.test(before[before.length - 1] as string) || !HAN.test(after[0] as string)) {
      return NATS_OF_MARKS[known] as number;
    }
    if (MOST_NATS[known] < least) return NATS[0][known];
    const key = before.slice(-REACH) + BREAK + after.slice(0, REACH);
    let word = this.#words.get(key);
    if (word === undefined) {
      word = this.#wordAcross(before, after);
      if (this.#words.size < REMEMBERED) this.#words.set(key, word);
    }
    return NATS[word === 0 ? 0 : word === 2 ? 1 : 2][known];
  }
}

/** Code of the character at `at`, all digits alike: 12日 is known where the page prints 5日. */
function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 49 && code <= 57 ? 48 : code;
}

function pairCode(text: string, at: number): number {
  return Math.imul(codeAt(text, at), 0x9e3779b1) ^ Math.imul(codeAt(text, at + 1), 0x85ebca6b);
}

function tripleCode(text: string, at: number): number {
  return Math.imul(pairCode(text, at) ^ (pairCode(text, at) >>> 15), 0xc2b2ae35) ^ codeAt(text, at + 2);
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
