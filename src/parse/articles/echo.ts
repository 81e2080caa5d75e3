/** How much of a headline's wording a text shares, by pairs of characters weighted by their rarity on the page. */

const WORDY = /[\p{Script=Han}A-Za-z0-9]/u;

/** The distinct pairs of characters of a text, marks and white space passed over. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  let last = '';
  for (const char of text) {
    if (!WORDY.test(char)) {
      if (!/\s/u.test(char)) last = '';
      continue;
    }
    if (last !== '') pairs.add(last + char);
    last = char;
  }
  return pairs;
}

/** Rarity of pairs over the paragraphs of a page: ln(1 + paragraphs / paragraphs that hold it). */
export class Rarity {
  readonly #held = new Map<string, number>();
  readonly #count: number;

  constructor(texts: readonly ReadonlySet<string>[]) {
    this.#count = Math.max(1, texts.length);
    for (const pairs of texts)
      for (const pair of pairs) this.#held.set(pair, (this.#held.get(pair) ?? 0) + 1);
  }

  of(pair: string): number {
    return Math.log(1 + this.#count / (this.#held.get(pair) ?? 0.5));
  }
}
