import { type ExportFormat, exportHits } from './export-hits.ts';
import { facetPanel } from './facet-panel.ts';
import { element, hitElement } from './hit-element.ts';
import type { Search } from './open-search.ts';
import { keepQuery, recentQueries } from './recent-queries.ts';
import type { SearchResult, Sort } from './search.ts';

/** Hits shown at first, and by each "more". */
const FIRST = 5;
const MORE = 20;
/** Milliseconds of quiet before a query that is being typed is searched. */
const QUIET = 80;

/** Runs the search page: `app` is the element that SearchApp.astro made, its state goes to `data-search-state`. */
export function startSearchApp(app: HTMLElement, open: () => Promise<Search>): void {
  new SearchApp(app, open).start();
}

class SearchApp {
  readonly #app: HTMLElement;
  readonly #open: () => Promise<Search>;
  readonly #input: HTMLInputElement;
  readonly #sort: HTMLSelectElement;
  #result: SearchResult | null = null;
  #shown = 0;
  /** Counts searches: what belongs to an older one is dropped. */
  #turn = 0;

  constructor(app: HTMLElement, open: () => Promise<Search>) {
    this.#app = app;
    this.#open = open;
    this.#input = this.#part('input');
    this.#sort = this.#part('sort');
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
    this.#part('more').addEventListener('click', () => this.#showUpTo(this.#shown + MORE));
    this.#part('all').addEventListener('click', () => this.#showUpTo(Number.POSITIVE_INFINITY));
    for (const format of ['csv', 'jsonl'] as const)
      this.#part(format).addEventListener('click', () => this.#export(format));
    window.addEventListener('popstate', () => this.#fromAddress());
    this.#fillRecent();
    this.#fromAddress();
  }

  #fromAddress(): void {
    const address = new URLSearchParams(location.search);
    this.#input.value = address.get('q') ?? '';
    this.#sort.value = address.get('sort') ?? 'newest';
    if (this.#sort.selectedIndex < 0) this.#sort.value = 'newest';
    this.#run();
  }

  async #run(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#input.value.trim();
    const sort = this.#sort.value as Sort;
    this.#remember(query, sort);
    if (query === '') {
      this.#clear('');
      return this.#state('idle');
    }
    this.#state('searching');
    this.#part('status').textContent = '检索中……';
    try {
      const result = await (await this.#open()).search(query, { sort });
      if (turn !== this.#turn) return;
      this.#clear(this.#told(result, query));
      this.#result = result;
      await this.#show(FIRST, turn);
      if (turn !== this.#turn) return;
      this.#state('done', result.count);
      await (result.count > 0 ? this.#afterHits(result, query, turn) : this.#offerNear(result, turn));
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  #told({ count, asPrinted }: SearchResult, query: string): string {
    if (count === 0) return `没有文章含有“${query}”。`;
    return asPrinted ? `${count} 篇文章原样印有“${query}”` : `${count} 篇文章符合“${query}”`;
  }

  /** What is worth having once the hits stand: counts by time and kind. They must not hold up the hits. */
  async #afterHits(result: SearchResult, query: string, turn: number): Promise<void> {
    keepQuery(query);
    this.#fillRecent();
    const panel = this.#part('facets');
    const facets = element('details', 'search-narrow');
    const summary = element('summary', '');
    summary.textContent = '按时间、版次、类型、记者筛选';
    facets.append(summary);
    const fill = async (): Promise<void> => {
      const counted = await result.facets();
      if (turn === this.#turn) facets.append(facetPanel(counted, result.names, (term) => this.#narrow(term)));
    };
    facets.addEventListener('toggle', () => fill().catch((error) => this.#fail(error)), { once: true });
    panel.replaceChildren(facets);
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

  #narrow(term: string): void {
    const query = this.#input.value.trim();
    if (!query.split(/\s+/).includes(term))
      this.#search(
        query.includes('|') ? `${query.replaceAll('|', ` ${term} |`)} ${term}` : `${query} ${term}`,
      );
  }

  #search(query: string): void {
    this.#input.value = query;
    this.#run();
  }

  async #show(upTo: number, turn: number): Promise<void> {
    const result = this.#result;
    while (result && this.#shown < Math.min(upTo, result.count)) {
      const to = Math.min(upTo, result.count, this.#shown + 50);
      const hits = await result.hits(this.#shown, to);
      if (turn !== this.#turn) return;
      const items = hits.map((hit) => hitElement(hit, this.#root(), result.marks.join(' ')));
      this.#part('hits').append(...items);
      this.#shown = to;
      this.#buttons();
    }
  }

  #showUpTo(upTo: number): void {
    this.#show(upTo, this.#turn).catch((error) => this.#fail(error));
  }

  async #export(format: ExportFormat): Promise<void> {
    const result = this.#result;
    if (!result) return;
    const status = this.#part('status');
    const before = status.textContent;
    try {
      const site = new URL(this.#root(), location.href).href;
      const file = await exportHits(result, format, site, (done) => {
        status.textContent = `导出中：${done} / ${result.count} 篇`;
      });
      const link = element('a', '');
      link.href = URL.createObjectURL(file);
      link.download = `检索结果.${format}`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      status.textContent = before;
    } catch (error) {
      this.#fail(error);
    }
  }

  #clear(message: string): void {
    this.#part('hits').replaceChildren();
    this.#part('facets').replaceChildren();
    this.#result = null;
    this.#shown = 0;
    this.#part('status').textContent = message;
    this.#buttons();
  }

  #buttons(): void {
    const rest = (this.#result?.count ?? 0) - this.#shown;
    for (const name of ['more', 'all']) this.#part(name).hidden = rest <= 0;
    for (const name of ['csv', 'jsonl']) this.#part(name).hidden = !this.#result?.count;
    this.#part('all').textContent = `全部显示（还有 ${rest} 篇）`;
  }

  #fail(error: unknown): void {
    this.#state('error');
    const reason = error instanceof Error ? error.message : String(error);
    this.#part('status').textContent = `检索未能完成：${reason}。请重试或刷新页面。`;
  }

  #state(name: 'idle' | 'searching' | 'done' | 'error', count?: number): void {
    if (count === undefined) delete this.#app.dataset.hitCount;
    else this.#app.dataset.hitCount = String(count);
    this.#app.dataset.searchState = name;
  }

  /** Puts the query into the address, so that it can be kept and sent. */
  #remember(query: string, sort: Sort): void {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    if (sort !== 'newest') address.searchParams.set('sort', sort);
    else address.searchParams.delete('sort');
    if (address.href !== location.href) history.replaceState(null, '', address);
  }

  #fillRecent(): void {
    const options = recentQueries().map((query) => {
      const option = element('option', '');
      option.value = query;
      return option;
    });
    this.#part('recent').replaceChildren(...options);
  }

  #root(): string {
    return this.#app.dataset.root ?? '../';
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    const part = this.#app.querySelector<T>(`[data-search-${name}]`);
    if (!part) throw new Error(`the search page lacks its ${name}`);
    return part;
  }
}
