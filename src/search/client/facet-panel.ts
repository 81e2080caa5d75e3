import type { Count, Facets } from './facets.ts';
import { element } from './hit-element.ts';
import { monthChart } from './month-chart.ts';
import { countText, dateText, fill, type SearchWords } from './words.ts';

/** Adds a term to the query: `日期:2019-05`. */
export type Narrow = (term: string) => void;

/** What the hits are, with counts; each value narrows the search. A facet of one value tells nothing, and is left out. */
export function facetPanel(
  facets: Facets,
  names: () => Promise<Count[]>,
  narrow: Narrow,
  words: SearchWords,
): HTMLElement {
  const { fields, kinds } = words;
  const panel = element('div', 'facets');
  if (facets.months.length > 1) panel.append(monthChart(facets.months, narrow, words));
  const years = Map.groupBy(facets.months, ([month]) => month.slice(0, 4));
  const byYear = [...years].map(([year, months]): Count => [year, months.reduce((sum, [, n]) => sum + n, 0)]);
  const kindName = (kind: string): string => kinds[kind as keyof typeof kinds] ?? kind;
  const group = (title: string, counts: readonly Count[], field: string, label = same): HTMLElement[] =>
    counts.length < 2
      ? []
      : [facet(fill(words.facet, { title, count: counts.length }), counts, field, label)];
  const facet = (title: string, counts: readonly Count[], field: string, label = same): HTMLElement =>
    folded(
      title,
      values(counts, narrow, (value) => `${field}:${quoted(value)}`, label),
    );
  panel.append(
    ...group(words.facets.years, byYear, fields.date, (year) => dateText(year, words)),
    ...group(words.facets.pages, facets.pages, fields.page, (page) => fill(words.page, { page })),
    ...group(
      words.facets.kinds,
      facets.kinds.map(([kind, n]): Count => [kindName(kind), n]),
      fields.kind,
    ),
    ...group(words.facets.papers, facets.papers, fields.paper),
    reporters(names, narrow, words),
  );
  return panel;
}

const same = (value: string): string => value;

function folded(title: string, content?: HTMLElement): HTMLDetailsElement {
  const details = element('details', 'facet');
  const summary = element('summary', '');
  summary.textContent = title;
  details.append(summary, ...(content ? [content] : []));
  return details;
}

function values(
  counts: readonly Count[],
  narrow: Narrow,
  term: (value: string) => string,
  label = same,
): HTMLElement {
  const list = element('ul', 'facet-values');
  for (const [value, count] of counts) {
    const button = element('button', '');
    button.type = 'button';
    button.textContent = `${label(value)} ${countText(count)}`;
    button.addEventListener('click', () => narrow(term(value)));
    const item = element('li', '');
    item.append(button);
    list.append(item);
  }
  return list;
}

/** Names are counted when the list is opened: their file is the largest of the columns. */
function reporters(names: () => Promise<Count[]>, narrow: Narrow, words: SearchWords): HTMLElement {
  const details = folded(words.facets.names);
  const open = async (): Promise<void> => {
    details.append(words.counting);
    const counts = await names();
    details.lastChild?.remove();
    const term = (name: string): string => `${words.fields.name}:${quoted(name)}`;
    details.append(counts.length > 0 ? values(counts, narrow, term) : words.facets.noNames);
  };
  details.addEventListener('toggle', () => open(), { once: true });
  return details;
}

function quoted(value: string): string {
  return /[\s|"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
