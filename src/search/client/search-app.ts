import { type Part, partsOf, tellState } from './app-parts.ts';
import { type ExportFormat, exportHits } from './export-hits.ts';
import { facetPanel } from './facet-panel.ts';
import { element } from './hit-element.ts';
import { HitList } from './hit-list.ts';
import type { Search } from './open-search.ts';
import { narrowed, putIntoAddress, queryOfAddress } from './query-address.ts';
import { keepQuery, recentQueries } from './recent-queries.ts';
import type { SearchResult, Sort } from './search.ts';

/** Milliseconds of quiet before a query that is being typed is searched. */
const QUIET = 80;

/** Runs the search page: `app` is the element that SearchApp.astro made, its state goes to `data-search-state`. */
export function startSearchApp(app: HTMLElement, open: () => Promise<Search>): void {
  new SearchApp(app, open).start();
}

class SearchApp {
  readonly #app: HTMLElement;
  readonly #open: () => Promise<Search>;
  readonly #part: Part;
  readonly #input: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  readonly #root: string;
  readonly #list: HitList;
  /** Counts searches: what belongs to an older one is dropped. */
  #turn = 0;

  constructor(app: HTMLElement, open: () => Promise<Search>) {
    this.#app = app;
    this.#open = open;
    this.#part = partsOf(app);
    this.#input = this.#part('input');
    this.#sort = this.#part('sort');
    this.#root = app.dataset.root ?? '../';
    this.#list = new HitList(this.#part, this.#root, (error) => this.#fail(error));
  }

  start(): void {
    let timer = 0;
    const later = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.#run(), QUIET);
    };
    this.#input.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) later();
    });
    this.#input.addEventListener('compositionend', later);
    this.#sort.addEventListener('change', () => this.#run());
    this.#input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.#run();
    });
    for (const format of ['csv', 'jsonl'] as const)
      this.#part(format).addEventListener('click', () => this.#export(format));
    window.addEventListener('popstate', () => this.#fromAddress());
    this.#fillRecent();
    this.#fromAddress();
  }

  #fromAddress(): void {
    const { query, sort } = queryOfAddress();
    this.#input.value = query;
    this.#sort.value = sort;
    if (this.#sort.selectedIndex < 0) this.#sort.value = 'newest';
    this.#run();
  }

  async #run(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#input.value.trim();
    const sort = this.#sort.value as Sort;
    putIntoAddress(query, sort);
    if (query === '') {
      this.#list.clear();
      this.#say('');
      return tellState(this.#app, 'idle');
    }
    tellState(this.#app, 'searching');
    this.#say('检索中……');
    try {
      const result = await (await this.#open()).search(query, { sort });
      if (turn !== this.#turn) return;
      this.#part('facets').replaceChildren();
      this.#say(told(result, query));
      await this.#list.show(result);
      if (turn !== this.#turn) return;
      tellState(this.#app, 'done', result.count);
      if (result.count > 0) this.#offerFacets(result, query, turn);
      else await this.#offerNear(result, turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Counts are made when they are looked at: they must not hold up the hits. */
  #offerFacets(result: SearchResult, query: string, turn: number): void {
    keepQuery(query);
    this.#fillRecent();
    const facets = element('details', 'search-narrow');
    const summary = element('summary', '');
    summary.textContent = '按时间、版次、类型、记者筛选';
    facets.append(summary);
    const fill = async (): Promise<void> => {
      const counted = await result.facets();
      const narrow = (term: string): void => this.#search(narrowed(this.#input.value, term));
      if (turn === this.#turn) facets.append(facetPanel(counted, result.names, narrow));
    };
    facets.addEventListener('toggle', () => fill().catch((error) => this.#fail(error)), { once: true });
    this.#part('facets').replaceChildren(facets);
  }

  async #offerNear(result: SearchResult, turn: number): Promise<void> {
    const near = await result.near();
    if (turn !== this.#turn || near.length === 0) return;
    const line = element('p', 'search-near');
    line.append('是不是要找：');
    for (const text of near) {
      const button = element('button', '');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => this.#search(text));
      line.append(button, ' ');
    }
    this.#part('facets').replaceChildren(line);
  }

  async #export(format: ExportFormat): Promise<void> {
    const { result } = this.#list;
    if (!result) return;
    const before = this.#part('status').textContent ?? '';
    try {
      const site = new URL(this.#root, location.href).href;
      const file = await exportHits(result, format, site, (done) =>
        this.#say(`导出中：${done} / ${result.count} 篇`),
      );
      const link = element('a', '');
      link.href = URL.createObjectURL(file);
      link.download = `检索结果.${format}`;
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

  #fillRecent(): void {
    const options = recentQueries().map((query) => Object.assign(element('option', ''), { value: query }));
    this.#part('recent').replaceChildren(...options);
  }

  #fail(error: unknown): void {
    tellState(this.#app, 'error');
    const reason = error instanceof Error ? error.message : String(error);
    this.#say(`检索未能完成：${reason}。请重试或刷新页面。`);
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }
}

function told({ count, asPrinted }: SearchResult, query: string): string {
  if (count === 0) return `没有文章含有“${query}”。`;
  return asPrinted ? `${count} 篇文章原样印有“${query}”` : `${count} 篇文章符合“${query}”`;
}
