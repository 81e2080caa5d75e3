import type { Wordings } from './wordings.ts';

/** How many paragraphs before and after a place are compared. */
const BACK = 4;
const AHEAD = 2;
/** Cohesion of paragraphs that hold no pair. */
const MUTE = 0.3;
/** The share that paragraphs of one story have in common, taken for all of it. */
const ALL = 1 / 4;

/**
 * How much the paragraphs from each one on share with those before it, 0 (nothing) to 1: the rarer pairs of characters
 * count more, so that names and things tell, not turns of phrase.
 *
 * @returns for paragraph i the cohesion of i and the next with the four before it; 0 for the first
 */
export function cohesion({ pairs, table, rarity }: Pick<Wordings, 'pairs' | 'table' | 'rarity'>): number[] {
  /** The last paragraph before the one at hand that holds each pair. */
  const lastHeld = new Int32Array(table.size).fill(-1);
  return pairs.map((own, i) => {
    let shared = 0;
    let all = 0;
    for (let k = i; i > 0 && k < Math.min(pairs.length, i + AHEAD); k += 1) {
      const nearness = 1 / (1 + (k - i));
      for (const pair of pairs[k] as Int32Array) {
        const weight = rarity.ofNumber(pair) ** 2 * nearness;
        all += weight;
        const last = lastHeld[pair] as number;
        if (last >= 0 && last >= i - BACK) shared += weight;
      }
    }
    for (const pair of own) lastHeld[pair] = i;
    if (i === 0) return 0;
    return all === 0 ? MUTE : Math.min(1, shared / all / ALL);
  });
}

/** How many paragraphs after a place tell whether the one before it is still spoken of. */
const SOON = 3;

/**
 * For each paragraph how much of what the one before it says is said again in it and the two after it, 0 to 1: a story's
 * last paragraph is not taken up again. 0 for the first.
 */
export function takenUp({ pairs, table, rarity }: Pick<Wordings, 'pairs' | 'table' | 'rarity'>): number[] {
  /** The first paragraph from the one at hand on that holds each pair. */
  const nextHeld = new Int32Array(table.size).fill(pairs.length + SOON);
  const shares = pairs.map(() => 0);
  for (let i = pairs.length - 1; i > 0; i -= 1) {
    for (const pair of pairs[i] as Int32Array) nextHeld[pair] = i;
    let shared = 0;
    let all = 0;
    for (const pair of pairs[i - 1] as Int32Array) {
      const weight = rarity.ofNumber(pair) ** 2;
      all += weight;
      if ((nextHeld[pair] as number) < i + SOON) shared += weight;
    }
    shares[i] = all === 0 ? MUTE : shared / all;
  }
  return shares;
}

/** How many paragraphs on either side of a place are held against each other. */
const SIDE = 2;

/** For each paragraph how alike it and the next are to the two before it, 0 to 1 (a cosine); 0 for the first. */
export function likeness({ pairs, table, rarity }: Pick<Wordings, 'pairs' | 'table' | 'rarity'>): number[] {
  /** By pair: the place whose upper, and whose lower side was found to hold it. */
  const above = new Int32Array(table.size).fill(-1);
  const below = new Int32Array(table.size).fill(-1);
  const count = (from: number, to: number, held: Int32Array, place: number, other: Int32Array | null) => {
    let all = 0;
    let shared = 0;
    for (let k = Math.max(0, from); k < Math.min(pairs.length, to); k += 1) {
      for (const pair of pairs[k] as Int32Array) {
        if (held[pair] === place) continue;
        held[pair] = place;
        const weight = rarity.ofNumber(pair) ** 2;
        all += weight;
        if (other !== null && other[pair] === place) shared += weight;
      }
    }
    return { all, shared };
  };
  return pairs.map((_, i) => {
    if (i === 0) return 0;
    const upper = count(i - SIDE, i, above, i, null);
    const lower = count(i, i + SIDE, below, i, above);
    return upper.all === 0 || lower.all === 0 ? MUTE : lower.shared / Math.sqrt(upper.all * lower.all);
  });
}
