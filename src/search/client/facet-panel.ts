import type { Count, Facets } from './facets.ts';
import { element } from './hit-element.ts';
import { monthChart } from './month-chart.ts';

/** Adds a term to the query: `日期:2019-05`. */
export type Narrow = (term: string) => void;

/** What the hits are, with counts; each value narrows the search. */
export function facetPanel(facets: Facets, names: () => Promise<Count[]>, narrow: Narrow): HTMLElement {
  const panel = element('div', 'facets');
  if (facets.months.length > 1) panel.append(monthChart(facets.months, narrow));
  const years = Map.groupBy(facets.months, ([month]) => month.slice(0, 4));
  const byYear = [...years].map(([year, months]): Count => [year, months.reduce((sum, [, n]) => sum + n, 0)]);
  panel.append(
    ...group('年份', byYear, (year) => `日期:${year}`, narrow),
    ...group(
      '版次',
      facets.pages,
      (page) => `版:${page}`,
      narrow,
      (page) => `第${page}版`,
    ),
    ...group('类型', facets.kinds, (kind) => `类型:${kind}`, narrow),
    ...group('报纸', facets.papers, (paper) => `报纸:${quoted(paper)}`, narrow),
    reporters(names, narrow),
  );
  return panel;
}

/** A facet of one value tells nothing, and is left out. */
function group(
  title: string,
  counts: readonly Count[],
  term: (value: string) => string,
  narrow: Narrow,
  label = (value: string) => value,
): HTMLElement[] {
  if (counts.length < 2) return [];
  const details = element('details', 'facet');
  const summary = element('summary', '');
  summary.textContent = `${title}（${counts.length}）`;
  details.append(summary, values(counts, term, narrow, label));
  return [details];
}

function values(
  counts: readonly Count[],
  term: (value: string) => string,
  narrow: Narrow,
  label = (value: string) => value,
): HTMLElement {
  const list = element('ul', 'facet-values');
  for (const [value, count] of counts) {
    const button = element('button', '');
    button.type = 'button';
    button.textContent = `${label(value)} ${count}`;
    button.addEventListener('click', () => narrow(term(value)));
    const item = element('li', '');
    item.append(button);
    list.append(item);
  }
  return list;
}

/** Names are counted when the list is opened: their file is the largest of the columns. */
function reporters(names: () => Promise<Count[]>, narrow: Narrow): HTMLElement {
  const details = element('details', 'facet');
  const summary = element('summary', '');
  summary.textContent = '记者、作者';
  details.append(summary);
  const open = async (): Promise<void> => {
    const counts = await names();
    details.append(
      counts.length > 0
        ? values(counts, (name) => `记者:${quoted(name)}`, narrow)
        : document.createTextNode('没有署名'),
    );
  };
  details.addEventListener('toggle', () => open(), { once: true });
  return details;
}

function quoted(value: string): string {
  return /[\s|"]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
