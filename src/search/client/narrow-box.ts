import { facetPanel } from './facet-panel.ts';
import { element } from './hit-element.ts';
import type { SearchResult } from './search.ts';
import type { SearchWords } from './words.ts';

/** Where the styles set the box beside the hits. */
const WIDE = '(min-width: 64rem)';
/** Milliseconds after the hits stand: who is still typing does not ask for counts. */
const QUIET = 300;

/**
 * The box that says what the hits are and narrows them. Counting reads files of its own, so it is done when the box is
 * open: by itself where it stands beside the hits, else when the reader opens it. It stays as the reader left it.
 */
export class NarrowBox {
  readonly #place: HTMLElement;
  readonly #words: SearchWords;
  readonly #narrow: (term: string) => void;
  readonly #fail: (error: unknown) => void;
  /** What the reader chose last. */
  #chosen: boolean | null = null;

  constructor(
    place: HTMLElement,
    words: SearchWords,
    narrow: (term: string) => void,
    fail: (error: unknown) => void,
  ) {
    this.#place = place;
    this.#words = words;
    this.#narrow = narrow;
    this.#fail = fail;
  }

  offer(result: SearchResult, signal: AbortSignal): void {
    const box = element('details', 'search-narrow');
    const summary = element('summary', '');
    summary.textContent = this.#words.narrow;
    summary.addEventListener('click', () => {
      this.#chosen = !box.open;
    });
    box.append(summary);
    box.addEventListener(
      'toggle',
      () => this.#fillIn(box, result, signal).catch((error) => this.#fail(error)),
      { once: true },
    );
    this.#place.replaceChildren(box);
    setTimeout(() => {
      if (!signal.aborted && (this.#chosen ?? matchMedia(WIDE).matches)) box.open = true;
    }, QUIET);
  }

  async #fillIn(box: HTMLElement, result: SearchResult, signal: AbortSignal): Promise<void> {
    const waiting = element('p', 'search-counting');
    waiting.setAttribute('role', 'status');
    waiting.textContent = this.#words.counting;
    box.append(waiting);
    const counted = await result.facets();
    if (!signal.aborted) waiting.replaceWith(facetPanel(counted, result.names, this.#narrow, this.#words));
  }
}
