/** A text with `{places}` to be filled; two of them where one of a thing is told otherwise than many. */
export type Template = string | readonly [one: string, many: string];

/** Every word of the search page; the site's string tables have them, the page carries them to the script. */
export interface SearchWords {
  label: string;
  placeholder: string;
  button: string;
  help: string;
  syntax: string;
  /** Examples of the language of queries, and what each means. */
  examples: readonly (readonly [query: string, meaning: string])[];
  needsScript: string;
  sort: string;
  newest: string;
  oldest: string;
  relevance: string;
  csv: string;
  jsonl: string;
  /** Name of the exported file, without its ending. */
  fileName: string;
  /** {done}, {count} */
  exporting: string;
  more: string;
  /** {count}: not shown so far. */
  all: Template;
  searching: string;
  /** While hits are counted by year, page and so on. */
  counting: string;
  failed: string;
  /** {query} */
  none: string;
  /** {count}, {query} */
  found: Template;
  foundAsPrinted: Template;
  /** {years}, {count}: articles looked through. */
  keptOnly: string;
  /** What to try where nothing was found. */
  advice: string;
  near: string;
  narrow: string;
  untitled: string;
  noDate: string;
  /** {page}: the number, or what the paper calls it, `A02`. */
  page: string;
  pageLabelled: string;
  /** A language tag: dates are written as it does. */
  dates: string;
  /** {count} */
  hits: Template;
  otherExcerpts: Template;
  /** Fields of the language of queries, as parse-query.ts knows them. */
  fields: Record<'title' | 'name' | 'page' | 'date' | 'kind' | 'paper', string>;
  /** Kinds of article, as queries may name them. */
  kinds: Record<'article' | 'caption' | 'teaser' | 'notice', string>;
  facets: Record<'years' | 'pages' | 'kinds' | 'papers' | 'names' | 'noNames', string>;
  /** {title}, {count} */
  facet: string;
  chart: string;
  /** {span}, {count} */
  bar: Template;
  /** {first}, {last}; {most}: the month or year that has most, {count}. */
  chartOver: Template;
  suggestions: string;
  /** {count} */
  suggested: Template;
  suggestionKinds: Record<'recent' | 'name' | 'place' | 'organisation' | 'headline', string>;
}

/** A template filled in. Numbers are counts, and are set as such: 1,530. */
export function fill(template: Template, values: Record<string, string | number>): string {
  const text = typeof template === 'string' ? template : template[values.count === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place;
    return typeof value === 'number' ? countText(value) : value;
  });
}

export function countText(count: number): string {
  return count.toLocaleString('en');
}

/** A day, month or year, `2019-05-24`, `2019-05`, `2019`, in words. */
export function dateText(date: string, words: SearchWords): string {
  const style: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (date.length > 4) style.month = 'long';
  if (date.length > 7) style.day = 'numeric';
  return new Intl.DateTimeFormat(words.dates, style).format(Date.parse(date));
}
