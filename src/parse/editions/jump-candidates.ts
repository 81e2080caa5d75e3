import type { Wordings } from '../articles/wordings.ts';

/** Up to so many 上接 each 下转 is held against all of them: no edition has so many. */
const ALL = 300;
/** Of more, those that stand nearest in the order of the dumps, on either side… */
const NEAREST = 100;
/** …and those that share a pair of characters with it which so few other texts hold. */
const RARE = 6;

/**
 * Which other halves each half of a jumped story is to be held against. Of an archive's undated pages, or of one dump
 * that holds years, each against each would take time in square.
 */
export class JumpCandidates {
  readonly #receivers: readonly number[];
  readonly #wordings: Wordings;
  /** By the number of a pair that few texts hold: the receivers that hold it. */
  readonly #holders = new Map<number, number[]>();

  /** @param receivers the texts of `wordings` that go on from others, ascending */
  constructor(receivers: readonly number[], wordings: Wordings) {
    this.#receivers = receivers;
    this.#wordings = wordings;
    if (receivers.length <= ALL) return;
    const held = new Int32Array(wordings.table.size);
    for (const pairs of wordings.pairs) for (const pair of pairs) held[pair] = (held[pair] as number) + 1;
    receivers.forEach((text, k) => {
      for (const pair of wordings.pairs[text] as Int32Array) {
        if ((held[pair] as number) > RARE) continue;
        const holders = this.#holders.get(pair);
        if (holders) holders.push(k);
        else this.#holders.set(pair, [k]);
      }
    });
  }

  /** The places among the receivers of those that text `sender` may go on in, ascending. */
  of(sender: number): number[] {
    const count = this.#receivers.length;
    if (count <= ALL) return [...this.#receivers.keys()];
    const found = new Set<number>();
    let near = 0;
    for (let above = count; near < above; ) {
      const middle = (near + above) >> 1;
      if ((this.#receivers[middle] as number) < sender) near = middle + 1;
      else above = middle;
    }
    for (let k = Math.max(0, near - NEAREST); k < Math.min(count, near + NEAREST); k += 1) found.add(k);
    for (const pair of this.#wordings.pairs[sender] as Int32Array) {
      for (const k of this.#holders.get(pair) ?? []) found.add(k);
    }
    return [...found].sort((a, b) => a - b);
  }
}
