/** One cutting: a whole article or a passage of it, with the reader's note. Kept in this browser alone. */
export interface Clipping {
  /** Of the article. */
  id: string;
  /** Address below the site's root. */
  path: string;
  title: string;
  /** Newspaper, day, page, as the article's page prints them. */
  place: string;
  /** The passage; empty where the whole article is meant. */
  passage: string;
  note: string;
  /** ISO 8601. */
  added: string;
}

/** Where the browser keeps them. */
export const CLIPPINGS_KEY = 'baolan-clippings';
const FIELDS = ['id', 'path', 'title', 'place', 'passage', 'note', 'added'] as const;

/** All cuttings, newest first; what is damaged is left out. */
export function readClippings(): Clipping[] {
  try {
    return clippingsFrom(localStorage.getItem(CLIPPINGS_KEY) ?? '[]');
  } catch {
    return [];
  }
}

/** Keeps them. Throws where the browser refuses (a private window, no room). */
export function saveClippings(clippings: readonly Clipping[]): void {
  localStorage.setItem(CLIPPINGS_KEY, JSON.stringify(clippings));
}

/** Cuttings out of an exported JSON text. Throws a SyntaxError where it is none. */
export function clippingsFrom(json: string): Clipping[] {
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new SyntaxError('not a list of clippings');
  return list.filter(isClipping).map((one) => {
    const kept = FIELDS.map((field) => [field, one[field]]);
    return Object.fromEntries(kept) as unknown as Clipping;
  });
}

/** Both, without the same passage of the same article twice; what is already there keeps its note. */
export function mergeClippings(present: readonly Clipping[], coming: readonly Clipping[]): Clipping[] {
  const known = new Set(present.map(({ id, passage }) => `${id}\n${passage}`));
  return [...present, ...coming.filter(({ id, passage }) => !known.has(`${id}\n${passage}`))].sort((a, b) =>
    a.added < b.added ? 1 : -1,
  );
}

/** As Markdown; `base` is the address of the site's root. */
export function clippingsAsMarkdown(clippings: readonly Clipping[], base: string): string {
  const plain = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');
  return clippings
    .map(({ title, place, path, passage, note }) =>
      [
        `## [${plain(title)}](<${new URL(encodeURI(`${path}index.html`), base).href}>)`,
        plain(place),
        ...(passage === ''
          ? []
          : [
              passage
                .split('\n')
                .map((line) => `> ${plain(line)}`)
                .join('\n'),
            ]),
        ...(note === '' ? [] : [plain(note)]),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function isClipping(one: unknown): one is Clipping {
  if (typeof one !== 'object' || one === null) return false;
  const fields = one as Record<string, unknown>;
  // A path that could lead out of the site is none.
  return (
    FIELDS.every((field) => typeof fields[field] === 'string') &&
    /^(?:[^/:.\\][^/:\\]*\/)+$/.test(String(fields.path))
  );
}
