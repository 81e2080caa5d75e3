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
