import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionSource } from '../../src/search/build/edition-source.ts';
import { searchArticles } from '../../src/search/build/search-article.ts';
import type * as Library from '../../src/search/client/library.ts';
import { decodeScript } from '../../src/search/format/script-file.ts';

/** All texts of a corpus in memory: the truth that the index is held against, by plain scan. */
export interface Truth {
  texts: { id: string; folded: string }[];
  names: string[];
}

export interface Measured {
  query: string;
  kind: 'substring' | 'name' | 'nowhere';
  /** Articles that hold it; those that were found; those found that hold it. */
  truth: number;
  found: number;
  right: number;
  /** Bytes until the count and the first five hits stand: with nothing loaded, and after other queries. */
  first: number;
  next: number;
  milliseconds: number;
}

/** Hits whose texts are fetched with a query: those that the search page shows first. */
const SHOWN = 5;
/** Around a query it says that nothing in it is an operator. */
const QUOTE = '"';

export async function truthOf(source: EditionSource): Promise<Truth> {
  const truth: Truth = { texts: [], names: [] };
  const names = new Set<string>();
  for (const { key } of await source.list()) {
    for (const { stored, folded } of searchArticles(await source.read(key))) {
      truth.texts.push({ id: stored.id, folded });
      for (const name of stored.names) names.add(name);
    }
  }
  truth.names = [...names];
  return truth;
}

/** Random substrings of 1 to 12 units, names, and strings that are nowhere though their halves are. */
export function sampleQueries(
  { texts, names }: Truth,
  count: number,
  random: () => number,
): Pick<Measured, 'query' | 'kind'>[] {
  const piece = (length: number): string => {
    for (;;) {
      const { folded } = texts[Math.floor(random() * texts.length)] as { folded: string };
      const at = Math.floor(random() * (folded.length - length + 1));
      const text = folded.slice(at, at + length);
      if (text.length === length && !text.includes('\n') && text.isWellFormed()) return text;
    }
  };
  const nowhere = (): string => {
    for (;;) {
      const text = piece(2 + Math.floor(random() * 3)) + piece(2 + Math.floor(random() * 3));
      if (!texts.some(({ folded }) => folded.includes(text))) return text;
    }
  };
  return Array.from({ length: count }, (_, i) => {
    if (i % 7 === 5 && names.length > 0)
      return { kind: 'name', query: names[Math.floor(random() * names.length)] as string };
    if (i % 7 === 6) return { kind: 'nowhere', query: nowhere() };
    return { kind: 'substring', query: piece(1 + (i % 12)) };
  });
}

/** Asks each query of a fresh search and of one that goes on, and holds the answers against the truth. */
export async function measureQueries(
  library: typeof Library,
  data: string,
  { texts }: Truth,
  queries: readonly Pick<Measured, 'query' | 'kind'>[],
): Promise<Measured[]> {
  let bytes = 0;
  const open = (): Promise<Library.ArchiveSearch> =>
    library.ArchiveSearch.open(async (name) => {
      const file = await readFile(join(data, `${name}.js`));
      if (name !== 'pagefind-wasm') bytes += file.length;
      return decodeScript(Uint8Array.from(file).buffer);
    });
  const ask = async (search: Library.ArchiveSearch, text: string): Promise<Library.SearchResult> => {
    const result = await search.search(text.includes(QUOTE) ? text : QUOTE + text + QUOTE);
    await result.hits(0, Math.min(SHOWN, result.count));
    return result;
  };
  const warm = await open();
  const measured: Measured[] = [];
  for (const { query, kind } of queries) {
    const holds = new Set(texts.filter(({ folded }) => folded.includes(query)).map(({ id }) => id));
    bytes = 0;
    const begun = performance.now();
    const result = await ask(await open(), query);
    const milliseconds = performance.now() - begun;
    const first = bytes;
    const ids = new Set<string>();
    for (let from = 0; from < result.count; from += 500)
      for (const { article } of await result.hits(from, Math.min(result.count, from + 500)))
        ids.add(article.id);
    bytes = 0;
    await ask(warm, query);
    const right = [...ids].filter((id) => holds.has(id)).length;
    measured.push({
      query,
      kind,
      truth: holds.size,
      found: result.count,
      right,
      first,
      next: bytes,
      milliseconds,
    });
  }
  return measured;
}
