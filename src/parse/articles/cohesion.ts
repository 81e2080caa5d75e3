import type { Wordings } from './wordings.ts';

/** How many paragraphs before a place those from it on are held against. */
const BACK = 4;
/** The same where both sides are of one length. */
const SIDE = 2;
/** How much the second of the paragraphs from a place on counts. */
const NEXT = 1 / 2;
/** Cohesion of paragraphs that hold no pair. */
const MUTE = 0.3;
/** The share that paragraphs of one story have in common, taken for all of it. */
const ALL = 1 / 4;

/** How the paragraphs from each one on hang together with those before it, 0 (not at all) to 1. */
export interface Hang {
  /** How much of it and the next stands in the four before it. */
  cohesion: number[];
  /** How alike it and the next are to the two before it (a cosine). */
  likeness: number[];
}

/**
 * How each paragraph and the next hang together with those before them: the rarer pairs of characters count more, so that
 * names and things tell, not turns of phrase. 0 for the first.
 *
 * @param squares the squared rarity of each pair, by its number
 */
export function hangTogether(
  { pairs, table }: Pick<Wordings, 'pairs' | 'table'>,
  squares: Float64Array,
): Hang {
  /** The last paragraph before the one at hand that holds each pair, and whether that one does. */
  const lastHeld = new Int32Array(table.size).fill(NEVER);
  const ownAt = new Int32Array(table.size).fill(NEVER);
  /** For each place what the pairs of the two paragraphs before it weigh together. */
  const above = new Float64Array(pairs.length + SIDE);
  const hang: Hang = { cohesion: [], likeness: [] };
  pairs.forEach((own, i) => {
    let all = 0;
    let shared = 0;
    let alike = 0;
    for (let k = 0; k < own.length; k += 1) {
      const pair = own[k] as number;
      const weight = squares[pair] as number;
      ownAt[pair] = i;
      all += weight;
      const last = lastHeld[pair] as number;
      if (last >= i - BACK) shared += weight;
      if (last >= i - SIDE) alike += weight;
    }
    if (i === 0) above[1] = all;
    let distinct = all;
    const following = pairs[i + 1] ?? NO_PAIRS;
    for (let k = 0; k < following.length; k += 1) {
      const pair = following[k] as number;
      const weight = squares[pair] as number;
      all += weight * NEXT;
      const last = lastHeld[pair] as number;
      if (last >= i - BACK) shared += weight * NEXT;
      if (ownAt[pair] === i) continue;
      distinct += weight;
      if (last >= i - SIDE) alike += weight;
    }
    above[i + SIDE] = distinct;
    for (let k = 0; k < own.length; k += 1) lastHeld[own[k] as number] = i;
    const before = above[i] as number;
    hang.cohesion.push(i === 0 ? 0 : all === 0 ? MUTE : Math.min(1, shared / all / ALL));
    hang.likeness.push(
      i === 0 ? 0 : before === 0 || distinct === 0 ? MUTE : alike / Math.sqrt(before * distinct),
    );
  });
  return hang;
}

/** Before any paragraph's reach. */
const NEVER = -1 - BACK;
const NO_PAIRS = new Int32Array(0);

/** How many paragraphs after a place tell whether the one before it is still spoken of. */
const SOON = 3;

/**
 * For each paragraph how much of what the one before it says is said again in it and the two after it, 0 to 1: a story's
 * last paragraph is not taken up again. 0 for the first.
 *
 * @param squares the squared rarity of each pair, by its number
 */
export function takenUp(
  { pairs, table }: Pick<Wordings, 'pairs' | 'table'>,
  squares: Float64Array,
): number[] {
  /** The first paragraph from the one at hand on that holds each pair. */
  const nextHeld = new Int32Array(table.size).fill(pairs.length + SOON);
  const shares = pairs.map(() => 0);
  for (let i = pairs.length - 1; i > 0; i -= 1) {
    const own = pairs[i] as Int32Array;
    for (let k = 0; k < own.length; k += 1) nextHeld[own[k] as number] = i;
    const above = pairs[i - 1] as Int32Array;
    let shared = 0;
    let all = 0;
    for (let k = 0; k < above.length; k += 1) {
      const pair = above[k] as number;
      const weight = squares[pair] as number;
      all += weight;
      if ((nextHeld[pair] as number) < i + SOON) shared += weight;
    }
    shares[i] = all === 0 ? MUTE : shared / all;
  }
  return shares;
}
