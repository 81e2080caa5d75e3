import type { KeepFacts } from '../../../search/format/kept-years.ts';
import { fileSize } from '../../strings/file-size.ts';
import { KeepError, YearStore } from './year-store.ts';

/** The words of a keeper, as `data-words` has them. */
type Words = Record<
  | 'offered'
  | 'keeping'
  | 'kept'
  | 'changed'
  | 'stopped'
  | 'full'
  | 'fullOf'
  | 'network'
  | 'mayGo'
  | 'insecure',
  string
>;

/** Starts every `data-keep-year` of the page: buttons that keep a year of the archive in this browser. */
export function startKeepers(root: string): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-keep-year]')) {
    if (!root.startsWith('http')) continue;
    box.hidden = false;
    new Keeper(box, root).start();
  }
}

/** One year's box: what it would cost, how far it is, what is kept. */
class Keeper {
  readonly #box: HTMLElement;
  readonly #store: YearStore;
  readonly #words: Words;
  #running: AbortController | null = null;

  constructor(box: HTMLElement, root: string) {
    this.#box = box;
    this.#store = new YearStore(root, box.dataset.keepYear ?? '');
    this.#words = JSON.parse(box.dataset.words ?? '{}') as Words;
  }

  start(): void {
    if (!('caches' in globalThis) || !('serviceWorker' in navigator)) {
      this.#say(this.#words.insecure);
      return;
    }
    this.#button('keep').addEventListener('click', () => this.#keep());
    this.#button('stop').addEventListener('click', () => this.#running?.abort());
    this.#button('drop').addEventListener('click', async () => {
      await this.#store.remove();
      await this.#tell();
      this.#button('keep').focus();
    });
    this.#tell().catch(() => this.#show());
  }

  /** Says what is kept, or what it would cost. Offline only the former is known. */
  async #tell(): Promise<void> {
    const kept = await this.#store.kept();
    const offered = await this.#store.offered().catch(() => null);
    const changed = kept !== null && offered !== null && kept.revision !== offered.revision;
    const facts = changed ? offered : (kept ?? offered);
    if (facts)
      this.#say(fill(changed ? this.#words.changed : kept ? this.#words.kept : this.#words.offered, facts));
    this.#show(...((!kept || changed) && offered ? ['keep'] : []), ...(kept ? ['drop'] : []));
  }

  async #keep(): Promise<void> {
    this.#running = new AbortController();
    const bar = this.#part<HTMLProgressElement>('progress');
    bar.value = 0;
    this.#show('progress', 'stop');
    this.#button('stop').focus();
    this.#say(this.#words.keeping);
    try {
      await this.#store.keep((done, of) => {
        bar.max = of;
        bar.value = done;
      }, this.#running.signal);
      await this.#tell();
      const lasting = await navigator.storage?.persist?.().catch(() => false);
      if (!lasting) this.#say(`${this.#part('status').textContent} ${this.#words.mayGo}`);
    } catch (error) {
      await this.#tell().catch(() => this.#show('keep'));
      this.#say(this.#reason(error));
    } finally {
      this.#running = null;
    }
  }

  #reason(error: unknown): string {
    if ((error as Error).name === 'AbortError') return this.#words.stopped;
    if (!(error instanceof KeepError) || error.why === 'network') return this.#words.network;
    return error.free === null
      ? this.#words.full
      : this.#words.fullOf.replace('{free}', fileSize(error.free));
  }

  /** Shows these parts and hides the others. */
  #show(...names: string[]): void {
    for (const name of ['keep', 'stop', 'drop', 'progress']) this.#part(name).hidden = !names.includes(name);
  }

  #say(text: string): void {
    this.#part('status').textContent = text;
  }

  #button(name: string): HTMLButtonElement {
    return this.#part<HTMLButtonElement>(name);
  }

  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.#box.querySelector(`[data-keep-${name}]`) as T;
  }
}

function fill(words: string, { articles, bytes }: KeepFacts): string {
  return words.replace('{articles}', articles.toLocaleString('en')).replace('{size}', fileSize(bytes));
}
