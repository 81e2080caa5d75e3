import { forEachPair, type PairCode } from './pair-codes.ts';
import type { PairTable } from './pair-table.ts';

/** How much of a headline's wording a text shares, by pairs of characters weighted by their rarity on the page. */

/** The distinct pairs of characters of a text, in order. */
export function pairsOf(text: string): Set<PairCode> {
  const pairs = new Set<PairCode>();
  forEachPair(text, (pair) => pairs.add(pair));
  return pairs;
}

/** Rarity of pairs over the paragraphs of a page: ln(1 + paragraphs / paragraphs that hold it). */
export class Rarity {
  readonly #table: PairTable;
  /** How many paragraphs hold each pair, by its number. */
  readonly #held: Int32Array;
  /** Rarity by how many paragraphs hold a pair. */
  readonly #values: Float64Array;

  /**
   * @param table the numbers of pairs
   * @param texts the numbers of the distinct pairs of each paragraph
   */
  constructor(table: PairTable, texts: readonly Int32Array[]) {
    this.#table = table;
    this.#held = new Int32Array(table.size);
    for (const pairs of texts) {
      for (const pair of pairs) this.#held[pair] = (this.#held[pair] as number) + 1;
    }
    const count = Math.max(1, texts.length);
    this.#values = Float64Array.from({ length: count + 1 }, (_, held) => Math.log(1 + count / (held || 0.5)));
  }

  of(pair: PairCode): number {
    return this.ofNumber(this.#table.find(pair));
  }

  /** The same for a pair that has a number (-1: none). */
  ofNumber(number: number): number {
    return this.#values[this.#held[number] ?? 0] as number;
  }
}
