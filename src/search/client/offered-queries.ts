import type { Choice } from './combobox.ts';
import type { Search } from './open-search.ts';
import { recentQueries } from './recent-queries.ts';
import type { SearchWords } from './words.ts';

/** Recent queries that begin so, and how many of them are offered beside suggestions. */
const RECENT = 3;

/** What to offer to one who typed so far: recent queries of this browser, then what the archive knows. */
export async function offeredFor(
  typed: string,
  open: () => Promise<Search>,
  words: SearchWords,
): Promise<Choice[]> {
  const text = typed.trimStart();
  const kinds = words.suggestionKinds;
  const recent = recentQueries().filter((query) => query.startsWith(text) && query !== text);
  const shown = text === '' ? recent : recent.slice(0, RECENT);
  const choices = shown.map((query): Choice => ({ text: query, kind: kinds.recent, value: query }));
  if (text === '') return choices;
  // A dictionary that can't be read is no reason to withhold the recent ones.
  const suggestions = await open()
    .then((search) => search.suggest(text))
    .catch(() => []);
  const known = new Set(shown);
  return [
    ...choices,
    ...suggestions
      .filter(({ query }) => !known.has(query))
      .map(({ text: said, kind, query }): Choice => ({ text: said, kind: kinds[kind], value: query })),
  ];
}
