import type { EditionSource } from '../../../src/search/build/edition-source.ts';
import { planShards } from '../../../src/search/build/plan-shards.ts';
import { searchArticles } from '../../../src/search/build/search-article.ts';
import { fold } from '../../../src/search/format/normalise.ts';

/** Between the texts of two articles; no query holds it. */
const END = '\0';

/** All texts of a corpus in memory, in the order of the archive's numbers: what the index is held against. */
export class Truth {
  readonly names: string[];
  readonly ids: string[];
  readonly #found = new Map<string, readonly number[]>();
  readonly #text: string;
  readonly #starts: number[];

  private constructor(texts: readonly string[], ids: string[], names: string[]) {
    this.ids = ids;
    this.names = names;
    this.#text = texts.map((text) => text + END).join('');
    let at = 0;
    this.#starts = texts.map((text) => {
      const start = at;
      at += text.length + END.length;
      return start;
    });
  }

  static async of(source: EditionSource): Promise<Truth> {
    const texts: string[] = [];
    const ids: string[] = [];
    const names = new Set<string>();
    for (const { key } of planShards(await source.list()).flat()) {
      for (const { stored, folded } of searchArticles(await source.read(key))) {
        texts.push(folded);
        ids.push(stored.id);
        for (const name of stored.names) names.add(fold(name));
      }
    }
    return new Truth(texts, ids, [...names]);
  }

  /** Numbers of all articles that hold a folded string, by looking through every text. */
  find(folded: string): readonly number[] {
    const known = this.#found.get(folded);
    if (known) return known;
    const found: number[] = [];
    for (let at = this.#text.indexOf(folded); at >= 0; ) {
      const article = this.#articleAt(at);
      found.push(article);
      const next = this.#starts[article + 1];
      at = next === undefined ? -1 : this.#text.indexOf(folded, next);
    }
    this.#found.set(folded, found);
    return found;
  }

  holds(folded: string): boolean {
    return this.#text.includes(folded);
  }

  /** A random piece of a random article's text. */
  piece(length: number, random: () => number): string {
    for (;;) {
      const article = Math.floor(random() * this.ids.length);
      const start = this.#starts[article] as number;
      const end = (this.#starts[article + 1] ?? this.#text.length) - END.length;
      const at = start + Math.floor(random() * (end - start - length + 1));
      const text = this.#text.slice(at, at + length);
      if (at >= start && at + length <= end && !/[\n"]/.test(text) && text.isWellFormed()) return text;
    }
  }

  /** The commonest strings of so many Han characters, by a look at every hundredth text. */
  commonest(length: number, count: number): string[] {
    const counts = new Map<string, number>();
    for (let article = 0; article < this.ids.length; article += Math.ceil(this.ids.length / 1_000)) {
      const text = this.#text.slice(this.#starts[article], this.#starts[article + 1]);
      for (let at = 0; at + length <= text.length; at += 1) {
        const gram = text.slice(at, at + length);
        if (/^\p{Script=Han}+$/u.test(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([gram]) => gram);
  }

  #articleAt(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
