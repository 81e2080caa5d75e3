import { pairsOf, Rarity } from './echo.ts';
import { forEachPair, type PairCode } from './pair-codes.ts';
import { PairTable } from './pair-table.ts';

/** So many of a text's pairs are met once. */
const SHARE_OF_DISTINCT = 0.6;

/** What several texts (the paragraphs of a page, the halves of jumped stories) say, by their pairs of characters. */
export class Wordings {
  readonly table: PairTable;
  /** The numbers of the distinct pairs of each text, in order. */
  readonly pairs: readonly Int32Array[];
  readonly rarity: Rarity;

  /** @param asked what will be asked about, where that is little: other pairs are passed over */
  constructor(texts: readonly string[], asked?: readonly string[]) {
    if (asked) {
      const table = new PairTable();
      for (const text of asked) forEachPair(text, (pair) => table.number(pair));
      this.table = table;
      this.pairs = distinctPairs(texts, (pair) => table.find(pair));
    } else {
      const table = new PairTable(texts.reduce((sum, text) => sum + text.length, 0) * SHARE_OF_DISTINCT);
      this.table = table;
      this.pairs = distinctPairs(texts, (pair) => table.number(pair));
    }
    this.rarity = new Rarity(this.table, this.pairs);
  }

  /** The share of a wording, weighted by rarity, that each of the texts holds; 0 for a wording without pairs. */
  sharesOf(wording: string): number[] {
    const pairs = [...pairsOf(wording)];
    const weights = pairs.map((pair) => this.rarity.of(pair));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const place = new Map(pairs.map((pair, k) => [this.table.find(pair), k]));
    const holds = new Uint8Array(pairs.length);
    return this.pairs.map((text) => {
      holds.fill(0);
      for (const number of text) {
        const k = place.get(number);
        if (k !== undefined) holds[k] = 1;
      }
      const shared = weights.reduce((sum, weight, k) => (holds[k] === 1 ? sum + weight : sum), 0);
      return all === 0 ? 0 : shared / all;
    });
  }
}

function distinctPairs(texts: readonly string[], numberOf: (pair: PairCode) => number): Int32Array[] {
  /** By the number of a pair: the last text that was found to hold it, from 1 on. */
  let heldBy = new Int32Array(1024);
  let found = new Int32Array(1024);
  return texts.map((text, k) => {
    if (found.length < text.length) found = new Int32Array(text.length * 2);
    let count = 0;
    forEachPair(text, (pair) => {
      const number = numberOf(pair);
      if (number < 0) return;
      if (number >= heldBy.length) {
        const larger = new Int32Array(Math.max(number + 1, heldBy.length * 2));
        larger.set(heldBy);
        heldBy = larger;
      }
      if (heldBy[number] === k + 1) return;
      heldBy[number] = k + 1;
      found[count] = number;
      count += 1;
    });
    return found.slice(0, count);
  });
}
