import { loadByFetch, loaded } from './load-data.ts';
import { ArchiveSearch, type SearchOptions, type SearchResult } from './search.ts';

/** What the page asks of the worker. `base` is the data folder's address. */
type Asked =
  | { id: number; ask: 'open'; base: string }
  | { id: number; ask: 'search'; query: string; options: SearchOptions }
  | { id: number; ask: 'result'; result: number; want: Want; from: number; to: number };

/** What of a result is asked for. */
type Want = 'hits' | 'facets' | 'names' | 'near';

/** Results that may still be paged through; older ones are forgotten. */
const KEPT_RESULTS = 8;

/** Runs the search in a worker: answers each message with `{id, value}` or `{id, error}`. */
export function serveSearch(scope: Pick<Worker, 'postMessage' | 'addEventListener'>): void {
  let search: Promise<ArchiveSearch> | null = null;
  const results = new Map<number, SearchResult>();
  const answer = async (asked: Asked): Promise<unknown> => {
    if (asked.ask === 'open') {
      search = ArchiveSearch.open(loadByFetch(asked.base));
      await search;
      return null;
    }
    if (!search) throw new Error('the search is not open');
    if (asked.ask === 'search') {
      const result = await (await search).search(asked.query, asked.options);
      results.set(asked.id, result);
      for (const old of results.keys()) if (results.size > KEPT_RESULTS) results.delete(old);
      const { marks, asPrinted, count } = result;
      return { marks, asPrinted, count, loaded };
    }
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
export class WorkerSearch {
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
    const result = this.#next;
    const { loaded: worker, ...facts } = await this.#ask<SearchResult & { loaded: typeof loaded }>({
      ask: 'search',
      query,
      options,
    });
    Object.assign(loaded, worker);
    const want = <T>(what: Want, from = 0, to = 0): Promise<T> =>
      this.#ask<T>({ ask: 'result', result, want: what, from, to });
    return {
      ...facts,
      hits: (from, to) => want('hits', from, to),
      facets: () => want('facets'),
      names: () => want('names'),
      near: () => want('near'),
    };
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
