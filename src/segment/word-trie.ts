/** The node before any word's first character. */
export const ROOT = -1;
/** No word goes on so. */
export const NOWHERE = -2;

const FREE = -3;
/** At most this part of the slots is taken, so that a probe is short. */
const LOAD = 0.6;
/** Set beside the character of a node at which a word ends; the word's kind stands above it. */
const WORD = 0x10000;
const KIND = 17;
/** Bytes of a slot: parent and character, four each, then the weight; side by side, as they are asked for together. */
const SLOT = 16;
const IN_NODES = SLOT / Int32Array.BYTES_PER_ELEMENT;
const IN_WEIGHTS = SLOT / Float64Array.BYTES_PER_ELEMENT;
/** Bits of the sieve for each slot of the table. */
const SIEVE = 4;
/** Bits for two characters side by side: ten for each two that jieba's dictionary has. */
const SIDES = 2 ** 22;

/**
 * Words with a weight each, found character by character. A node is its slot in one hash table of typed arrays: half a
 * million of them take 16 MB and a fifth of a second, where as many objects would take ten times that.
 *
 * Most questions are answered no. A table so large answers slowly, each slot standing elsewhere in memory; a sieve of
 * half a megabyte, which the processor keeps near, answers most of them first.
 */
export class WordTrie {
  #nodes: Int32Array;
  #weights: Float64Array;
  #sieve: Uint32Array;
  /** For each character the node of the words that begin with it: asked for most, and few enough to stand side by side. */
  #heads = new Int32Array(0x10000).fill(NOWHERE);
  /** For each character its weight as a word of its own; not a number where it is none. */
  #singles = new Float64Array(0x10000).fill(Number.NaN);
  /** A bit for each two characters that stand side by side in a word, by their hash: a sieve again. */
  #sides = new Uint32Array(SIDES / 32);
  #mask: number;
  #count = 0;

  /** @param expected about how many nodes there will be; the trie grows beyond them */
  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, expected / LOAD)));
    const table = new ArrayBuffer(size * SLOT);
    this.#nodes = new Int32Array(table).fill(FREE);
    this.#weights = new Float64Array(table);
    this.#sieve = new Uint32Array((size * SIEVE) / 32);
    this.#mask = size - 1;
  }

  /**
   * Adds the word `text` from `start` to `end` (exclusive); a word that is there already gets the new weight and kind.
   *
   * @param kind below 2 ** 14
   */
  add(text: string, start: number, end: number, weight: number, kind = 0): void {
    if ((this.#count + end - start) / LOAD > this.#mask) this.#rebuild();
    let node = ROOT;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (at > start) this.#setSides(text.charCodeAt(at - 1), code);
      const slot = this.#slotOf(node, code);
      if (this.#nodes[slot * IN_NODES] === FREE) this.#set(slot, node, code);
      node = slot;
    }
    if (node < 0) return;
    const place = node * IN_NODES + 1;
    this.#nodes[place] = ((this.#nodes[place] as number) & 0xffff) | WORD | (kind << KIND);
    this.#weights[node * IN_WEIGHTS + 1] = weight;
    if (end === start + 1) this.#singles[text.charCodeAt(start)] = weight;
  }

  #set(slot: number, parent: number, code: number): void {
    this.#nodes[slot * IN_NODES] = parent;
    this.#nodes[slot * IN_NODES + 1] = code;
    this.#count += 1;
    if (parent === ROOT) this.#heads[code & 0xffff] = slot;
    const bit = hash(parent, code & 0xffff) & (this.#mask * SIEVE + SIEVE - 1);
    this.#sieve[bit >>> 5] = (this.#sieve[bit >>> 5] as number) | (1 << (bit & 31));
  }

  #setSides(first: number, second: number): void {
    const bit = hash(first, second) & (SIDES - 1);
    this.#sides[bit >>> 5] = (this.#sides[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Whether the two may stand side by side in a word: no word that has no such place is missed. */
  mayMeet(first: number, second: number): boolean {
    const bit = hash(first, second) & (SIDES - 1);
    return ((this.#sides[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  /** The node after `node` by the character `code`; `NOWHERE` where no word goes on so. */
  next(node: number, code: number): number {
    if (node === ROOT) return this.#heads[code] as number;
    const mixed = hash(node, code);
    const bit = mixed & (this.#mask * SIEVE + SIEVE - 1);
    if (((this.#sieve[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return NOWHERE;
    const slot = this.#slotFrom(mixed & this.#mask, node, code);
    return this.#nodes[slot * IN_NODES] === FREE ? NOWHERE : slot;
  }

  /** Whether a word ends at `node`. */
  isWord(node: number): boolean {
    return node >= 0 && ((this.#nodes[node * IN_NODES + 1] as number) & WORD) !== 0;
  }

  /** Weight of the word that ends at `node`; not a number where none does. */
  weightAt(node: number): number {
    return this.isWord(node) ? (this.#weights[node * IN_WEIGHTS + 1] as number) : Number.NaN;
  }

  /** Kind of the word that ends at `node`. */
  kindAt(node: number): number {
    return (this.#nodes[node * IN_NODES + 1] as number) >>> KIND;
  }

  /** Weight of a character that is a word; not a number for one that is none. */
  weightOfSingle(code: number): number {
    return this.#singles[code] as number;
  }

  #slotOf(parent: number, code: number): number {
    return this.#slotFrom(hash(parent, code) & this.#mask, parent, code);
  }

  #slotFrom(first: number, parent: number, code: number): number {
    let slot = first;
    for (;;) {
      const held = this.#nodes[slot * IN_NODES] as number;
      if (held === FREE) return slot;
      if (held === parent && ((this.#nodes[slot * IN_NODES + 1] as number) & 0xffff) === code) return slot;
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
      const parent = move(this.#nodes[slot * IN_NODES] as number);
      const code = this.#nodes[slot * IN_NODES + 1] as number;
      const place = bigger.#slotOf(parent, code & 0xffff);
      bigger.#set(place, parent, code);
      bigger.#weights[place * IN_WEIGHTS + 1] = this.#weights[slot * IN_WEIGHTS + 1] as number;
      moved.set(slot, place);
      return place;
    };
    for (let slot = 0; slot < size; slot += 1) if (this.#nodes[slot * IN_NODES] !== FREE) move(slot);
    this.#nodes = bigger.#nodes;
    this.#weights = bigger.#weights;
    this.#sieve = bigger.#sieve;
    this.#heads = bigger.#heads;
    this.#mask = bigger.#mask;
  }
}

function hash(parent: number, code: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
