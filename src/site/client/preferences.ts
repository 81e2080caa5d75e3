/** How a reader wants the pages: kept in this browser, applied as `data-*` on the root element, where the styles read it. */
export interface Preferences {
  theme?: 'light' | 'sepia' | 'dark';
  /** Steps away from the usual text size. */
  size?: '-1' | '1' | '2' | '3';
  /** Everything larger, heavier and further apart. */
  large?: 'yes';
  /** Pages as lists of headlines. */
  view?: 'list';
  /** Articles from top to bottom and right to left. */
  vertical?: 'yes';
}

export const PREFERENCES_KEY = 'baolan-reading';
const NAMES = ['theme', 'size', 'large', 'view', 'vertical'] as const;

/** What the reader chose before; nothing where the browser keeps nothing. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFERENCES_KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Preferences) : {};
  } catch {
    return {};
  }
}

/** Keeps and applies them. A browser that keeps nothing applies them to this page alone. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(PREFERENCES_KEY, JSON.stringify(preferences));
  } catch {
    // Private windows may refuse; the page still changes.
  }
  const { dataset } = document.documentElement;
  for (const name of NAMES) {
    const value = preferences[name];
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
  }
  for (const prose of document.querySelectorAll<HTMLElement>('.prose')) {
    // A box that scrolls sideways must be reachable by keyboard.
    if (preferences.vertical) prose.tabIndex = 0;
    else prose.removeAttribute('tabindex');
  }
}
