import type { Part } from './app-parts.ts';
import { hitElement } from './hit-element.ts';
import type { SearchResult } from './search.ts';
import { fill, type SearchWords } from './words.ts';

/** Hits shown at first, by each "more", and fetched at once. */
const FIRST = 5;
const MORE = 20;
const AT_ONCE = 50;

/** The hits of the page, and the buttons that show more of them. */
export class HitList {
  readonly #part: Part;
  readonly #root: string;
  readonly #words: SearchWords;
  #result: SearchResult | null = null;
  #shown = 0;

  constructor(part: Part, root: string, words: SearchWords, failed: (error: unknown) => void) {
    this.#words = words;
    this.#part = part;
    this.#root = root;
    part('more').addEventListener('click', () => this.#showUpTo(this.#shown + MORE).catch(failed));
    part('all').addEventListener('click', () => this.#showUpTo(Number.POSITIVE_INFINITY).catch(failed));
  }

  get result(): SearchResult | null {
    return this.#result;
  }

  clear(): void {
    this.#part('hits').replaceChildren();
    this.#result = null;
    this.#shown = 0;
    this.#buttons();
  }

  /** Shows the first hits of a result in place of those before. */
  async show(result: SearchResult): Promise<void> {
    this.clear();
    this.#result = result;
    await this.#showUpTo(FIRST);
  }

  async #showUpTo(upTo: number): Promise<void> {
    const result = this.#result;
    while (result && this.#shown < Math.min(upTo, result.count)) {
      const from = this.#shown;
      const to = Math.min(upTo, result.count, from + AT_ONCE);
      const hits = await result.hits(from, to);
      // Another search, or another click, may have come between.
      if (result !== this.#result || from !== this.#shown) return;
      const items = hits.map((hit) => hitElement(hit, this.#root, result.marks.join(' '), this.#words));
      this.#part('hits').append(...items);
      this.#shown = to;
      this.#buttons();
    }
  }

  #buttons(): void {
    const count = this.#result?.count ?? 0;
    for (const name of ['more', 'all']) this.#part(name).hidden = count <= this.#shown;
    for (const name of ['order', 'csv', 'jsonl']) this.#part(name).hidden = count === 0;
    this.#part('all').textContent = fill(this.#words.all, { count: count - this.#shown });
  }
}
