import { type PairCode, pairsIn } from './pair-codes.ts';
import type { PairTable } from './pair-table.ts';

/** How much of a headline's wording a text shares, by pairs of characters weighted by their rarity on the page. */

/** The distinct pairs of characters of a text, in order. */
export function pairsOf(text: string): Set<PairCode> {
  const distinct = new Set<PairCode>();
  const pairs = pairsIn(text);
  for (let k = 0; k < pairs.length; k += 1) distinct.add(pairs[k] as number);
  return distinct;
}

/** Rarity of pairs over the paragraphs of a page: ln(1 + paragraphs / paragraphs that hold it). */
export class Rarity {
  readonly #table: PairTable;
  /** By the number of a pair. */
  readonly #values: Float64Array;
  /** Of a pair that no paragraph holds. */
  readonly #most: number;

  /**
   * @param table the numbers of pairs
   * @param texts the numbers of the distinct pairs of each paragraph
   */
  constructor(table: PairTable, texts: readonly Int32Array[]) {
    this.#table = table;
    const held = new Int32Array(table.size);
    for (const pairs of texts) {
      for (let k = 0; k < pairs.length; k += 1) {
        const pair = pairs[k] as number;
        held[pair] = (held[pair] as number) + 1;
      }
    }
    const count = Math.max(1, texts.length);
    const rarities = Float64Array.from({ length: count + 1 }, (_, n) => Math.log(1 + count / (n || 0.5)));
    this.#most = rarities[0] as number;
    this.#values = new Float64Array(held.length);
    for (let k = 0; k < held.length; k += 1) this.#values[k] = rarities[held[k] as number] as number;
  }

  of(pair: PairCode): number {
    return this.ofNumber(this.#table.find(pair));
  }

  /** The same for a pair that has a number (-1: none). */
  ofNumber(number: number): number {
    return number < 0 ? this.#most : (this.#values[number] as number);
  }

  /** For each pair, by its number, the square of its rarity. */
  squares(): Float64Array {
    const squares = new Float64Array(this.#values.length);
    for (let k = 0; k < squares.length; k += 1) squares[k] = (this.#values[k] as number) ** 2;
    return squares;
  }
}
