import { pairsOf, Rarity } from './echo.ts';
import { pairsIn } from './pair-codes.ts';
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
      for (const text of asked) for (const pair of pairsIn(text)) table.number(pair);
      this.table = table;
      this.pairs = distinctPairs(texts, table, false);
    } else {
      const table = new PairTable(texts.reduce((sum, text) => sum + text.length, 0) * SHARE_OF_DISTINCT);
      this.table = table;
      this.pairs = distinctPairs(texts, table, true);
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

/** @param learns whether pairs that have no number get one; else they are passed over */
function distinctPairs(texts: readonly string[], table: PairTable, learns: boolean): Int32Array[] {
  /** By the number of a pair: the last text that was found to hold it, from 1 on. */
  let heldBy = new Int32Array(1024);
  let distinct = new Int32Array(1024);
  return texts.map((text, k) => {
    if (distinct.length < text.length) distinct = new Int32Array(text.length * 2);
    const pairs = pairsIn(text);
    let count = 0;
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] as number;
      const number = learns ? table.number(pair) : table.find(pair);
      if (number < 0) continue;
      if (number >= heldBy.length) {
        const larger = new Int32Array(Math.max(number + 1, heldBy.length * 2));
        larger.set(heldBy);
        heldBy = larger;
      }
      if (heldBy[number] === k + 1) continue;
      heldBy[number] = k + 1;
      distinct[count] = number;
      count += 1;
    }
    return distinct.slice(0, count);
  });
}
