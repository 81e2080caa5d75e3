import type { Proof } from './find-articles.ts';
import { loadByFetch, loaded } from './load-data.ts';
import { ArchiveSearch, type Hit, type SearchResult } from './search.ts';

/** What the page asks of the worker. `base` is the data folder's address. */
type Asked =
  | { id: number; ask: 'open'; base: string }
  | { id: number; ask: 'search'; query: string; proof: Proof }
  | { id: number; ask: 'hits'; result: number; from: number; to: number };

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
      const result = await (await search).search(asked.query, asked.proof);
      results.set(asked.id, result);
      for (const old of results.keys()) if (results.size > KEPT_RESULTS) results.delete(old);
      return { folded: result.folded, count: result.count, loaded };
    }
    const result = results.get(asked.result);
    if (!result) throw new Error('a newer search took the place of this one');
    return result.hits(asked.from, asked.to);
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

  async search(query: string, proof: Proof = 'auto'): Promise<SearchResult> {
    const id = this.#next;
    const {
      folded,
      count,
      loaded: worker,
    } = await this.#ask<SearchResult & { loaded: typeof loaded }>({ ask: 'search', query, proof });
    Object.assign(loaded, worker);
    return {
      folded,
      count,
      hits: (from, to) => this.#ask<Hit[]>({ ask: 'hits', result: id, from, to }),
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
