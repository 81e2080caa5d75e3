/** The node before any word's first character. */
export const ROOT = -1;
/** No word goes on so. */
export const NOWHERE = -2;

const FREE = -3;
/** At most this part of the slots is taken, so that a probe is short. */
const LOAD = 0.6;
/** Set beside the character of a node at which a word ends. */
const WORD = 0x10000;

/**
 * Words with a weight each, found character by character. A node is its slot in one hash table of typed arrays: half a
 * million of them take 16 MB and a fifth of a second, where as many objects would take ten times that.
 */
export class WordTrie {
  /** For each slot its parent, and its character: side by side, since the two are always asked for together. */
  #nodes: Int32Array;
  #weights: Float64Array;
  #mask: number;
  #count = 0;

  /** @param expected about how many nodes there will be; the trie grows beyond them */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected / LOAD)));
    this.#nodes = new Int32Array(size * 2).fill(FREE);
    this.#weights = new Float64Array(size);
    this.#mask = size - 1;
  }

  /** Adds the word `text` from `start` to `end` (exclusive); a word that is there already gets the new weight. */
  add(text: string, start: number, end: number, weight: number): void {
    if ((this.#count + end - start) / LOAD > this.#mask) this.#rebuild();
    let node = ROOT;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      const slot = this.#slotOf(node, code);
      if (this.#nodes[slot * 2] === FREE) {
        this.#nodes[slot * 2] = node;
        this.#nodes[slot * 2 + 1] = code;
        this.#count += 1;
      }
      node = slot;
    }
    if (node < 0) return;
    this.#nodes[node * 2 + 1] = (this.#nodes[node * 2 + 1] as number) | WORD;
    this.#weights[node] = weight;
  }

  /** The node after `node` by the character `code`; `NOWHERE` where no word goes on so. */
  next(node: number, code: number): number {
    const slot = this.#slotOf(node, code);
    return this.#nodes[slot * 2] === FREE ? NOWHERE : slot;
  }

  /** Whether a word ends at `node`. */
  isWord(node: number): boolean {
    return node >= 0 && ((this.#nodes[node * 2 + 1] as number) & WORD) !== 0;
  }

  /** Weight of the word that ends at `node`; not a number where none does. */
  weightAt(node: number): number {
    return this.isWord(node) ? (this.#weights[node] as number) : Number.NaN;
  }

  #slotOf(parent: number, code: number): number {
    let slot = (Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const held = this.#nodes[slot * 2] as number;
      if (held === FREE) return slot;
      if (held === parent && ((this.#nodes[slot * 2 + 1] as number) & 0xffff) === code) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }

  #rebuild(): void {
    const size = this.#mask + 1;
    const bigger = new WordTrie(size);
    const moved = new Map<number, number>([[ROOT, ROOT]]);
    const move = (slot: number): number => {
      const known = moved.get(slot);
      if (known !== undefined) return known;
      const parent = move(this.#nodes[slot * 2] as number);
      const code = this.#nodes[slot * 2 + 1] as number;
      const place = bigger.#slotOf(parent, code & 0xffff);
      bigger.#nodes[place * 2] = parent;
      bigger.#nodes[place * 2 + 1] = code;
      bigger.#weights[place] = this.#weights[slot] as number;
      moved.set(slot, place);
      return place;
    };
    for (let slot = 0; slot < size; slot += 1) if (this.#nodes[slot * 2] !== FREE) move(slot);
    this.#nodes = bigger.#nodes;
    this.#weights = bigger.#weights;
    this.#mask = bigger.#mask;
  }
}
