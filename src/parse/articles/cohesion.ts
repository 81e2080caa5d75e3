import type { Rarity } from './echo.ts';

/** How many paragraphs before and after a place are compared. */
const BACK = 4;
const AHEAD = 2;

/**
 * How much the paragraphs from each one on share with those before it, 0 (nothing) to 1: the rarer pairs of characters
 * count more, so that names and things tell, not turns of phrase.
 *
 * @param paragraphs the pairs of each paragraph
 * @returns for paragraph i the cohesion of i and the next with the four before it; 0 for the first
 */
export function cohesion(paragraphs: readonly ReadonlySet<string>[], rarity: Rarity): number[] {
  return paragraphs.map((_, i) => {
    if (i === 0) return 0;
    let shared = 0;
    let all = 0;
    for (let k = i; k < Math.min(paragraphs.length, i + AHEAD); k += 1) {
      const nearness = 1 / (1 + (k - i));
      for (const pair of paragraphs[k] as ReadonlySet<string>) {
        const weight = rarity.of(pair) ** 2 * nearness;
        all += weight;
        for (let b = Math.max(0, i - BACK); b < i; b += 1) {
          if (paragraphs[b]?.has(pair)) {
            shared += weight;
            break;
          }
        }
      }
    }
    return all === 0 ? 0.3 : Math.min(1, (shared / all) * 4);
  });
}
