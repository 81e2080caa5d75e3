/** A part of the search page, by its `data-search-…` name. Throws where the markup lacks it. */
export type Part = <T extends HTMLElement = HTMLElement>(name: string) => T;

export function partsOf(app: HTMLElement): Part {
  return <T extends HTMLElement = HTMLElement>(name: string): T => {
    const part = app.querySelector<T>(`[data-search-${name}]`);
    if (!part) throw new Error(`the search page lacks its ${name}`);
    return part;
  };
}

/** What programs that drive the page read: `data-search-state`, and `data-hit-count` when done. */
export function tellState(
  app: HTMLElement,
  state: 'idle' | 'searching' | 'done' | 'error',
  count?: number,
): void {
  if (count === undefined) delete app.dataset.hitCount;
  else app.dataset.hitCount = String(count);
  app.dataset.searchState = state;
}
