/** The node before any word's first character. */
export const ROOT = -1;
/** No word goes on so. */
export const NOWHERE = -2;

const FREE = -3;
/** At most this part of the slots is taken, so that a probe is short. */
const LOAD = 0.6;

/**
 * Words with a weight each, found character by character. A node is its slot in one hash table of typed arrays: half a
 * million of them take 30 MB and a fifth of a second, where as many objects would take ten times that.
 */
export class WordTrie {
  #parents: Int32Array;
  #characters: Uint16Array;
  #weights: Float64Array;
  #mask: number;
  #nodes = 0;

  /** @param expected about how many nodes there will be; the trie grows beyond them */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected / LOAD)));
    this.#parents = new Int32Array(size).fill(FREE);
    this.#characters = new Uint16Array(size);
    this.#weights = new Float64Array(size).fill(Number.NaN);
    this.#mask = size - 1;
  }

  /** Adds the word `text` from `start` to `end` (exclusive); a word that is there already gets the new weight. */
  add(text: string, start: number, end: number, weight: number): void {
    if ((this.#nodes + end - start) / LOAD > this.#mask) this.#rebuild();
    let node = ROOT;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const slot = this.#slotOf(node, code);
      if (this.#parents[slot] === FREE) {
        this.#parents[slot] = node;
        this.#characters[slot] = code;
        this.#nodes += 1;
      }
      node = slot;
    }
    if (node >= 0) this.#weights[node] = weight;
  }

  /** The node after `node` by the character `code`; `NOWHERE` where no word goes on so. */
  next(node: number, code: number): number {
    const slot = this.#slotOf(node, code);
    return this.#parents[slot] === FREE ? NOWHERE : slot;
  }

  /** Weight of the word that ends at `node`; not a number where none does. */
  weightAt(node: number): number {
    return this.#weights[node] as number;
  }

  #slotOf(parent: number, code: number): number {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const held = this.#parents[slot];
      if (held === FREE || (held === parent && this.#characters[slot] === code)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #rebuild(): void {
    const bigger = new WordTrie(this.#parents.length);
    const moved = new Map<number, number>([[ROOT, ROOT]]);
    const move = (slot: number): number => {
      const known = moved.get(slot);
      if (known !== undefined) return known;
      const parent = move(this.#parents[slot] as number);
      const code = this.#characters[slot] as number;
      const place = bigger.#slotOf(parent, code);
      bigger.#parents[place] = parent;
      bigger.#characters[place] = code;
      bigger.#weights[place] = this.#weights[slot] as number;
      moved.set(slot, place);
      return place;
    };
    for (let slot = 0; slot < this.#parents.length; slot += 1) if (this.#parents[slot] !== FREE) move(slot);
    this.#parents = bigger.#parents;
    this.#characters = bigger.#characters;
    this.#weights = bigger.#weights;
    this.#mask = bigger.#mask;
  }
}
