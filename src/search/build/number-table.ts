const EMPTY = -1;

/** Numbers whole numbers from 0 to 2^53, each different one from 0 on in the order they come. Twelve to 24 bytes each. */
export class NumberTable {
  #keys = new Float64Array(1024).fill(EMPTY);
  #numbers = new Uint32Array(1024);
  size = 0;

  numberOf(key: number): number {
    if (this.size * 2 > this.#keys.length) this.#grow();
    const slot = this.#slot(key);
    if (this.#keys[slot] !== EMPTY) return this.#numbers[slot] as number;
    this.#keys[slot] = key;
    this.#numbers[slot] = this.size;
    this.size += 1;
    return this.size - 1;
  }

  /** Where a key is, or is to be. */
  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let hash = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul((key / 2 ** 32) >>> 0, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & mask;
    while (this.#keys[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.#numbers = new Uint32Array(keys.length * 2);
    for (const [i, key] of keys.entries()) {
      if (key === EMPTY) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#numbers[slot] = numbers[i] as number;
    }
  }
}
