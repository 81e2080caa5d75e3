import type { PairCode } from './pair-codes.ts';

/** Gives pairs numbers from 0 on, in the order in which they are met: a hash table in one typed array. */
export class PairTable {
  /** For each slot its pair and, beside it, the pair's number from 1 on; 0 for a free slot. */
  #slots: Int32Array;
  #mask: number;
  #size = 0;

  /** @param expected about how many distinct pairs there will be; the table grows beyond them */
  constructor(expected = 64) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
    this.#slots = new Int32Array(slots * 2);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Number of a pair; -1 for one that has none. */
  find(pair: PairCode): number {
    return (this.#slots[this.#slotOf(pair) + 1] as number) - 1;
  }

  /** Number of a pair, a new one for one that has none. */
  number(pair: PairCode): number {
    const slot = this.#slotOf(pair);
    const known = this.#slots[slot + 1] as number;
    if (known > 0) return known - 1;
    this.#size += 1;
    this.#slots[slot] = pair;
    this.#slots[slot + 1] = this.#size;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  /** Where the pair stands, or is to be put. */
  #slotOf(pair: PairCode): number {
    const slots = this.#slots;
    let slot = Math.imul(pair, 0x9e3779b1);
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== pair) slot = (slot + 1) & this.#mask;
    return slot * 2;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#mask = old.length - 1;
    for (let k = 0; k < old.length; k += 2) {
      if (old[k + 1] === 0) continue;
      const slot = this.#slotOf(old[k] as number);
      this.#slots[slot] = old[k] as number;
      this.#slots[slot + 1] = old[k + 1] as number;
    }
  }
}
