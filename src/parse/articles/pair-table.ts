import type { PairCode } from './pair-codes.ts';

/** Gives pairs numbers from 0 on, in the order in which they are met: a hash table of typed arrays. */
export class PairTable {
  #codes: Int32Array;
  /** Number of the pair in each slot, from 1 on; 0 for a free slot. */
  #numbers: Int32Array;
  #mask: number;
  #size = 0;

  /** @param expected about how many distinct pairs there will be; the table grows beyond them */
  constructor(expected = 64) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#codes = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Number of a pair; -1 for one that has none. */
  find(pair: PairCode): number {
    return (this.#numbers[this.#slotOf(pair)] as number) - 1;
  }

  /** Number of a pair, a new one for one that has none. */
  number(pair: PairCode): number {
    const slot = this.#slotOf(pair);
    const known = this.#numbers[slot] as number;
    if (known > 0) return known - 1;
    this.#size += 1;
    this.#codes[slot] = pair;
    this.#numbers[slot] = this.#size;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  #slotOf(pair: PairCode): number {
    let slot = Math.imul(pair, 0x9e3779b1);
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while (this.#numbers[slot] !== 0 && this.#codes[slot] !== pair) slot = (slot + 1) & this.#mask;
    return slot;
  }

  #grow(): void {
    const codes = this.#codes;
    const numbers = this.#numbers;
    this.#codes = new Int32Array(codes.length * 2);
    this.#numbers = new Int32Array(codes.length * 2);
    this.#mask = codes.length * 2 - 1;
    for (let k = 0; k < codes.length; k += 1) {
      if (numbers[k] === 0) continue;
      const slot = this.#slotOf(codes[k] as number);
      this.#codes[slot] = codes[k] as number;
      this.#numbers[slot] = numbers[k] as number;
    }
  }
}
