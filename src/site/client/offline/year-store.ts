import { type KeepFacts, keepFiles, keptCacheName } from '../../../search/format/kept-years.ts';
import { pageAddress } from './kept-pages.ts';

/** Why a year could not be kept. `free` are the bytes that the browser would still give. */
export class KeepError extends Error {
  override name = 'KeepError';
  readonly why: 'full' | 'network';
  readonly free: number | null;

  constructor(why: 'full' | 'network', free: number | null = null, cause?: unknown) {
    super(why, { cause });
    this.why = why;
    this.free = free;
  }
}

const AT_ONCE = 6;
/** Where a cache tells which build it is being filled from. */
const BEGUN = 'begun';

/** One year of the archive in this browser. */
export class YearStore {
  readonly #root: string;
  readonly #year: string;

  constructor(root: string, year: string) {
    this.#root = root;
    this.#year = year;
  }

  /** What it would cost now; asks the network. */
  async offered(): Promise<KeepFacts> {
    return (await (await this.#fetched(keepFiles(this.#year).facts)).json()) as KeepFacts;
  }

  /** What is kept whole; null where nothing is, or half. */
  async kept(): Promise<KeepFacts | null> {
    if (!(await caches.has(this.#name))) return null;
    const facts = await (await caches.open(this.#name)).match(this.#address(keepFiles(this.#year).facts));
    return facts ? ((await facts.json()) as KeepFacts) : null;
  }

  async remove(): Promise<void> {
    await caches.delete(this.#name);
  }

  /**
   * Fetches and stores all of the year; goes on where an earlier attempt at the same build stopped. `progress` hears
   * how many files are done. Throws a KeepError, or the signal's reason.
   */
  async keep(progress: (done: number, of: number) => void, signal: AbortSignal): Promise<KeepFacts> {
    const facts = await this.offered();
    const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
    const free = quota === undefined ? null : quota - (usage ?? 0);
    if (free !== null && free < facts.bytes) throw new KeepError('full', free);
    const files = keepFiles(this.#year);
    const pages = (await (await this.#fetched(files.pages)).json()) as string[];
    const cache = await this.#begin(facts.revision);
    const there = new Set((await cache.keys()).map(({ url }) => url));
    const wanted = [
      ...pages.map((page) => pageAddress(this.#address(this.#year + page))),
      ...Array.from({ length: facts.packs }, (_, n) => this.#address(files.pack(n))),
    ];
    let done = 0;
    const rest = wanted.values();
    const work = async (): Promise<void> => {
      for (const address of rest) {
        signal.throwIfAborted();
        if (!there.has(address)) await this.#store(cache, address, signal);
        done += 1;
        progress(done, wanted.length);
      }
    };
    const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
    await cache.put(this.#address(files.facts), Response.json(facts));
    await this.#forgetSeen(new Set(wanted));
    return facts;
  }

  /** The cache to fill; one that was filled from another build is emptied first. */
  async #begin(revision: string): Promise<Cache> {
    const begun = this.#address(BEGUN);
    const old = await (await caches.open(this.#name)).match(begun);
    if (old && (await old.text()) !== revision) await this.remove();
    const cache = await caches.open(this.#name);
    await cache.put(begun, new Response(revision));
    return cache;
  }

  async #store(cache: Cache, address: string, signal: AbortSignal): Promise<void> {
    const response = await this.#fetched(address.slice(this.#root.length), signal);
    const { headers } = response;
    try {
      // A new response: one that was redirected could not be shown as a page.
      await cache.put(address, new Response(await response.arrayBuffer(), { headers }));
    } catch (error) {
      if ((error as Error).name !== 'QuotaExceededError') throw error;
      await this.remove();
      throw new KeepError('full', null, error);
    }
  }

  /** Pages seen earlier stand before kept ones when the network is gone: the kept are newer now. */
  async #forgetSeen(addresses: ReadonlySet<string>): Promise<void> {
    const seen = await caches.open(`baolan pages ${this.#root}`);
    for (const request of await seen.keys()) if (addresses.has(request.url)) await seen.delete(request);
  }

  async #fetched(file: string, signal?: AbortSignal): Promise<Response> {
    let response: Response;
    try {
      response = await fetch(this.#address(file), { cache: 'no-cache', ...(signal && { signal }) });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      throw new KeepError('network', null, error);
    }
    if (!response.ok) throw new KeepError('network', null, response.status);
    return response;
  }

  get #name(): string {
    return keptCacheName(this.#root, this.#year);
  }

  #address(file: string): string {
    return new URL(file, this.#root).href;
  }
}
