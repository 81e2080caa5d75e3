import { type Part, partsOf, tellState } from './app-parts.ts';
import { Combobox } from './combobox.ts';
import { type ExportFormat, exportHits } from './export-hits.ts';
import { element } from './hit-element.ts';
import { HitList } from './hit-list.ts';
import { NarrowBox } from './narrow-box.ts';
import { offeredFor } from './offered-queries.ts';
import type { Search } from './open-search.ts';
import { narrowed, putIntoAddress, queryOfAddress } from './query-address.ts';
import { keepQuery } from './recent-queries.ts';
import type { SearchOptions, SearchResult, Sort } from './search.ts';
import { fill, type SearchWords } from './words.ts';

/** Milliseconds of quiet before a query that is being typed is searched. */
const QUIET = 20;

/** Runs the search page: `app` is the element that SearchApp.astro made, its state goes to `data-search-state`. */
export function startSearchApp(app: HTMLElement, open: () => Promise<Search>): void {
  new SearchApp(app, open).start();
}

class SearchApp {
  readonly #app: HTMLElement;
  readonly #open: () => Promise<Search>;
  readonly #part: Part;
  readonly #words: SearchWords;
  readonly #input: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #root: string;
  readonly #list: HitList;
  readonly #box: Combobox;
  readonly #narrowBox: NarrowBox;
  /** The search that is going on or was the last; aborted when another one begins. */
  #current = new AbortController();

  constructor(app: HTMLElement, open: () => Promise<Search>) {
    this.#app = app;
    this.#open = open;
    this.#part = partsOf(app);
    this.#words = JSON.parse(app.dataset.words ?? '{}') as SearchWords;
    this.#input = this.#part('input');
    this.#sort = this.#part('sort');
    this.#root = app.dataset.root ?? '../';
    this.#list = new HitList(this.#part, this.#root, this.#words, (error) => this.#fail(error));
    this.#narrowBox = new NarrowBox(
      this.#part('facets'),
      this.#words,
      (term) => this.#search(narrowed(this.#input.value, term)),
      (error) => this.#fail(error),
    );
    this.#box = new Combobox({
      input: this.#input,
      list: this.#part('suggestions'),
      status: this.#part('suggested'),
      told: (count) => fill(this.#words.suggested, { count }),
      choices: (typed) => offeredFor(typed, open, this.#words),
      choose: (query) => this.#search(query),
    });
  }

  start(): void {
    let timer = 0;
    const later = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.#typed(), QUIET);
    };
    this.#input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) later();
    });
    this.#input.addEventListener('compositionend', later);
    this.#sort.addEventListener('change', () => this.#run());
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.#box.close();
      this.#run();
    });
    for (const format of ['csv', 'jsonl'] as const)
      this.#part(format).addEventListener('click', () => this.#export(format));
    window.addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
  }

  #typed(): void {
    if (this.#input.value.trim() === '') this.#box.close();
    else this.#box.offer();
    this.#run();
  }

  #fromAddress(): void {
    const { query, sort } = queryOfAddress();
    this.#input.value = query;
    this.#sort.value = sort;
    if (this.#sort.selectedIndex < 0) this.#sort.value = 'newest';
    this.#run();
  }

  async #run(): Promise<void> {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    const query = this.#input.value.trim();
    const sort = this.#sort.value as Sort;
    putIntoAddress(query, sort);
    if (query === '') {
      this.#list.clear();
      this.#part('facets').replaceChildren();
      this.#say('');
      return tellState(this.#app, 'idle');
    }
    tellState(this.#app, 'searching');
    this.#say(this.#words.searching);
    const options = { sort, signal };
    try {
      await this.#show(await (await this.#open()).search(query, options), query, signal);
    } catch (error) {
      if (signal.aborted) return;
      const shown = await this.#showKept(query, options, signal).catch(() => false);
      if (!shown && !signal.aborted) this.#fail(error);
    }
  }

  async #show(result: SearchResult, query: string, signal: AbortSignal, note = ''): Promise<void> {
    if (signal.aborted) return;
    this.#part('facets').replaceChildren();
    this.#say([this.#told(result, query), note].filter(Boolean).join(' '));
    if (result.count > 0) this.#narrowBox.offer(result, signal);
    await this.#list.show(result);
    if (signal.aborted) return;
    tellState(this.#app, 'done', result.count);
    if (result.count > 0) keepQuery(query);
    else await this.#offerNear(result, signal);
  }

  /** Where the data can't be had, the years that this browser keeps are searched, and it is said so. */
  async #showKept(query: string, options: SearchOptions, signal: AbortSignal): Promise<boolean> {
    const result = await (await this.#open()).searchKept(query, options);
    if (!result) return false;
    const years = result.years.map((year) => year.split('/').filter(Boolean).join(' ')).join('、');
    await this.#show(result, query, signal, fill(this.#words.keptOnly, { years, count: result.articles }));
    return true;
  }

  async #offerNear(result: SearchResult, signal: AbortSignal): Promise<void> {
    const near = await result.near();
    if (signal.aborted) return;
    const advice = element('p', 'search-advice');
    advice.textContent = this.#words.advice;
    this.#part('facets').replaceChildren(advice);
    if (near.length === 0) return;
    const line = element('p', 'search-near');
    line.append(this.#words.near);
    for (const text of near) {
      const button = element('button', '');
      button.type = 'button';
      button.lang = 'zh-CN';
      button.textContent = text;
      button.addEventListener('click', () => this.#search(text));
      line.append(button, ' ');
    }
    this.#part('facets').prepend(line);
  }

  async #export(format: ExportFormat): Promise<void> {
    const { result } = this.#list;
    if (!result) return;
    const before = this.#part('status').textContent ?? '';
    try {
      const site = new URL(this.#root, location.href).href;
      const { count } = result;
      const file = await exportHits(result, format, site, (done) =>
        this.#say(fill(this.#words.exporting, { done, count })),
      );
      const link = element('a', '');
      link.href = URL.createObjectURL(file);
      link.download = `${this.#words.fileName}.${format}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      this.#say(before);
    } catch (error) {
      this.#fail(error);
    }
  }

  #search(query: string): void {
    this.#input.value = query;
    this.#run();
  }

  #told({ count, asPrinted }: SearchResult, query: string): string {
    if (count === 0) return fill(this.#words.none, { query });
    return fill(asPrinted ? this.#words.foundAsPrinted : this.#words.found, { count, query });
  }

  #fail(error: unknown): void {
    tellState(this.#app, 'error');
    this.#say(this.#words.failed);
    // For those who are asked what happened; no words for readers.
    this.#part('status').title = error instanceof Error ? error.message : String(error);
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
    this.#part('status').removeAttribute('title');
  }
}
