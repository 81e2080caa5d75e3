import type { Rarity } from './echo.ts';

/** Reach of a paragraph's look back, in paragraphs. */
const BACK = 3;

/**
 * How much each paragraph shares with the ones before it, 0 (nothing) to 1: the rarer pairs of characters count more,
 * so that names and things tell, not turns of phrase.
 *
 * @param paragraphs the pairs of each paragraph
 * @returns for paragraph i its cohesion with the up to three before it; 0 for the first
 */
export function cohesion(paragraphs: readonly ReadonlySet<string>[], rarity: Rarity): number[] {
  return paragraphs.map((pairs, i) => {
    if (i === 0) return 0;
    let shared = 0;
    let all = 0;
    for (const pair of pairs) {
      const weight = rarity.of(pair) ** 2;
      all += weight;
      for (let k = Math.max(0, i - BACK); k < i; k += 1) {
        if (paragraphs[k]?.has(pair)) {
          shared += weight;
          break;
        }
      }
    }
    return all === 0 ? 0.3 : Math.min(1, (shared / all) * 4);
  });
}
