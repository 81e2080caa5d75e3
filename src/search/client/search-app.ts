import { hitElement } from './hit-element.ts';
import type { Search } from './open-search.ts';
import type { SearchResult } from './search.ts';

const PAGE = 10;
/** Milliseconds of quiet before a query that is being typed is searched. */
const QUIET = 120;

/** Runs the search page: `app` is the element that SearchApp.astro made, its state goes to `data-search-state`. */
export function startSearchApp(app: HTMLElement, open: () => Promise<Search>): void {
  const input = find<HTMLInputElement>(app, '[data-search-input]');
  const status = find(app, '[data-search-status]');
  const list = find(app, '[data-search-hits]');
  const more = find<HTMLButtonElement>(app, '[data-search-more]');
  const all = find<HTMLButtonElement>(app, '[data-search-all]');
  const root = app.dataset.root ?? '../';
  let result: SearchResult | null = null;
  let shown = 0;
  let turn = 0;
  let timer = 0;

  const state = (name: 'idle' | 'searching' | 'done' | 'error', count?: number): void => {
    if (count === undefined) delete app.dataset.hitCount;
    else app.dataset.hitCount = String(count);
    app.dataset.searchState = name;
  };
  const buttons = (): void => {
    const rest = (result?.count ?? 0) - shown;
    more.hidden = all.hidden = rest <= 0;
    all.textContent = `全部显示（还有 ${rest} 篇）`;
  };
  const fail = (error: unknown): void => {
    state('error');
    status.textContent = `检索未能完成：${error instanceof Error ? error.message : String(error)}。请重试或刷新页面。`;
  };
  const show = async (upTo: number, current: SearchResult, mine: number): Promise<void> => {
    for (let to = shown; shown < Math.min(upTo, current.count); ) {
      to = Math.min(upTo, current.count, shown + 50);
      const hits = await current.hits(shown, to);
      if (mine !== turn) return;
      list.append(...hits.map((hit) => hitElement(hit, root, input.value)));
      shown = to;
      buttons();
    }
  };

  const run = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const query = input.value.trim();
    remember(query);
    if (query === '') {
      clear('');
      return state('idle');
    }
    state('searching');
    status.textContent = '检索中……';
    try {
      const found = await (await open()).search(query);
      if (mine !== turn) return;
      clear(found.count === 0 ? `没有文章含有“${query}”。` : `${found.count} 篇文章含有“${query}”`);
      result = found;
      await show(PAGE, found, mine);
      if (mine === turn) state(found.marks.length === 0 && found.count === 0 ? 'idle' : 'done', found.count);
    } catch (error) {
      if (mine === turn) fail(error);
    }
  };
  const clear = (message: string): void => {
    list.replaceChildren();
    result = null;
    shown = 0;
    status.textContent = message;
    buttons();
  };
  const showUpTo = (upTo: number): void => {
    if (result) show(upTo, result, turn).catch(fail);
  };

  more.addEventListener('click', () => showUpTo(shown + PAGE));
  all.addEventListener('click', () => showUpTo(Number.POSITIVE_INFINITY));
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    run();
  });
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if ((event as InputEvent).isComposing) return;
    timer = window.setTimeout(run, QUIET);
  });
  input.addEventListener('compositionend', run);
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  run();
}

/** Puts the query into the address, so that it can be kept and sent. */
function remember(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  if (address.href !== location.href) history.replaceState(null, '', address);
}

function find<T extends HTMLElement = HTMLElement>(app: HTMLElement, selector: string): T {
  const element = app.querySelector<T>(selector);
  if (!element) throw new Error(`the search page lacks ${selector}`);
  return element;
}
