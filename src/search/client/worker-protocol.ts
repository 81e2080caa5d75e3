import { type KeptResult, searchKept } from './kept-search.ts';
import { loadByFetch, loaded } from './load-data.ts';
import type { Search } from './open-search.ts';
import { ArchiveSearch, type SearchOptions, type SearchResult, type Sort } from './search.ts';
import type { Suggestion } from './suggest.ts';

/** What the page asks of the worker. `base` is the data folder's address. A cancelled search gets no answer. */
type Asked =
  | { id: number; ask: 'open'; base: string }
  | { id: number; ask: 'search'; query: string; sort: Sort | undefined; kept: boolean }
  | { id: number; ask: 'suggest'; typed: string }
  | { id: number; ask: 'cancel'; search: number }
  | { id: number; ask: 'result'; result: number; want: Want; from: number; to: number };

/** What of a result is asked for. */
type Want = 'hits' | 'numbers' | 'facets' | 'names' | 'near';

/** Results that may still be paged through; older ones are forgotten. */
const KEPT_RESULTS = 8;

/** Runs the search in a worker: answers each message with `{id, value}` or `{id, error}`. */
export function serveSearch(scope: Pick<Worker, 'postMessage' | 'addEventListener'>): void {
  let search: Promise<ArchiveSearch> | null = null;
  let base = '';
  const results = new Map<number, SearchResult>();
  const running = new Map<number, AbortController>();

  const searchFor = async (
    asked: Extract<Asked, { ask: 'search' }>,
    archive: ArchiveSearch,
  ): Promise<unknown> => {
    const control = new AbortController();
    running.set(asked.id, control);
    const options = { signal: control.signal, ...(asked.sort && { sort: asked.sort }) };
    const result = asked.kept
      ? await searchKept(base, asked.query, options)
      : await archive.search(asked.query, options);
    if (!result) return null;
    results.set(asked.id, result);
    for (const old of results.keys())
      if (results.size > KEPT_RESULTS) {
        results.delete(old);
        running.delete(old);
      }
    // What is a function cannot be sent; it is asked for by `result`.
    return { ...JSON.parse(JSON.stringify(result)), loaded };
  };

  const answer = async (asked: Asked): Promise<unknown> => {
    if (asked.ask === 'open') {
      base = asked.base;
      search = ArchiveSearch.open(loadByFetch(base));
      await search;
      return null;
    }
    if (!search) throw new Error('the search is not open');
    if (asked.ask === 'cancel') {
      running.get(asked.search)?.abort();
      running.delete(asked.search);
      return null;
    }
    if (asked.ask === 'suggest') return (await search).suggest(asked.typed);
    if (asked.ask === 'search') return searchFor(asked, await search);
    const result = results.get(asked.result);
    if (!result) throw new Error('a newer search took the place of this one');
    return asked.want === 'hits' ? result.hits(asked.from, asked.to) : result[asked.want]();
  };
  scope.addEventListener('message', async (event) => {
    const asked = (event as MessageEvent<Asked>).data;
    try {
      scope.postMessage({ id: asked.id, value: await answer(asked) });
    } catch (error) {
      scope.postMessage({ id: asked.id, error: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** The same search as seen from the page. */
export class WorkerSearch implements Search {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ id: number; value: never; error?: string }>) => {
        const waiting = this.#waiting.get(data.id);
        this.#waiting.delete(data.id);
        if (data.error === undefined) waiting?.resolve(data.value);
        else waiting?.reject(new Error(data.error));
      },
    );
    worker.addEventListener('error', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the search worker failed'));
      this.#waiting.clear();
    });
  }

  /** Rejects where workers are not to be had; the search then runs in the page. */
  static async open(script: string, base: string): Promise<WorkerSearch> {
    const remote = new WorkerSearch(new Worker(script));
    await remote.#ask({ ask: 'open', base });
    return remote;
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    return (await this.#search<SearchResult>(query, options, false)) as SearchResult;
  }

  searchKept(query: string, options: SearchOptions = {}): Promise<KeptResult | null> {
    return this.#search<KeptResult>(query, options, true);
  }

  suggest(typed: string): Promise<Suggestion[]> {
    return this.#ask({ ask: 'suggest', typed });
  }

  async #search<T extends SearchResult>(
    query: string,
    { sort, signal }: SearchOptions,
    kept: boolean,
  ): Promise<T | null> {
    signal?.throwIfAborted();
    const result = this.#next;
    const cancel = (): void => {
      this.#waiting.get(result)?.reject(signal?.reason as Error);
      this.#waiting.delete(result);
      this.#ask({ ask: 'cancel', search: result }).catch(() => {});
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const answer = await this.#ask<(T & { loaded: typeof loaded }) | null>({
      ask: 'search',
      query,
      sort,
      kept,
    });
    if (!answer) return null;
    const { loaded: worker, ...facts } = answer;
    Object.assign(loaded, worker);
    const want = <W>(what: Want, from = 0, to = 0): Promise<W> =>
      this.#ask<W>({ ask: 'result', result, want: what, from, to });
    return {
      ...facts,
      hits: (from: number, to: number) => want('hits', from, to),
      numbers: () => want('numbers'),
      facets: () => want('facets'),
      names: () => want('names'),
      near: () => want('near'),
    } as unknown as T;
  }

  #ask<T>(asked: object): Promise<T> {
    const id = this.#next;
    this.#next += 1;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage({ id, ...asked });
    });
  }
}
