import { wholeRuns } from '../../text/whole-runs.ts';
import type { Run } from './excerpts.ts';
import type { Hit } from './hit.ts';
import { dateText, fill, type SearchWords } from './words.ts';

/** The language of what newspapers print, whatever that of the interface. */
const PRINTED = 'zh-CN';
/** Excerpts shown at once; the others open on demand. */
const FIRST_EXCERPTS = 2;

/** A hit as a list item. All text goes in as text, never as markup. */
export function hitElement(hit: Hit, root: string, query: string, words: SearchWords): HTMLLIElement {
  const { article } = hit;
  const item = element('li', 'hit');
  item.dataset.articleId = article.id;
  const link = element('a', 'hit-link');
  link.href = `${root}${article.path.split('/').map(encodeURIComponent).join('/')}index.html?q=${encodeURIComponent(query)}`;
  const { kicker, main, deck } = hit.headline;
  const printed = [main, kicker, deck].find((part) => part.length > 0);
  link.append(...marked(printed ?? [{ text: hit.opening || words.untitled, hit: false }]));
  if (kicker.length > 0 && kicker !== printed) item.append(line('hit-kicker', kicker));
  const heading = element('h2', printed ? 'hit-headline' : 'hit-headline hit-untitled');
  heading.append(link);
  heading.lang = PRINTED;
  item.append(heading);
  if (deck.length > 0 && deck !== printed) item.append(line('hit-deck', deck));
  const facts = element('p', 'hit-facts');
  for (const text of factsOf(hit, words)) {
    const fact = element('span', '');
    fact.textContent = text;
    facts.append(facts.hasChildNodes() ? ' · ' : '', fact);
  }
  item.append(facts);
  const lines = hit.excerpts.map((excerpt) => line('hit-excerpt', excerpt.runs));
  item.append(...lines.slice(0, FIRST_EXCERPTS));
  if (lines.length > FIRST_EXCERPTS) {
    const rest = element('details', 'hit-more');
    const summary = element('summary', '');
    summary.textContent = fill(words.otherExcerpts, { count: lines.length - FIRST_EXCERPTS });
    rest.append(summary, ...lines.slice(FIRST_EXCERPTS));
    item.append(rest);
  }
  return item;
}

function factsOf({ article, hits }: Hit, words: SearchWords): string[] {
  const { date, kind, newspaper, section, pageLabel } = article;
  const page =
    pageLabel !== null
      ? fill(words.pageLabelled, { page: pageLabel.replace(/版$/, '') })
      : article.page === null
        ? ''
        : fill(words.page, { page: article.page });
  return [
    newspaper ?? '',
    date === null ? words.noDate : dateText(date, words),
    [page, section].filter(Boolean).join(' '),
    kind === 'article' ? '' : (words.kinds[kind as keyof SearchWords['kinds']] ?? ''),
    fill(words.hits, { count: hits }),
  ].filter(Boolean);
}

function line(className: string, runs: readonly Run[]): HTMLElement {
  const paragraph = element('p', className);
  paragraph.append(...marked(runs));
  paragraph.lang = PRINTED;
  return paragraph;
}

function marked(runs: readonly Run[]): Node[] {
  return runs.flatMap(({ text, hit }) => {
    if (!hit)
      return wholeRuns(text).map((run) => (run.whole ? whole(run.text) : document.createTextNode(run.text)));
    const mark = element('mark', '');
    mark.textContent = text;
    return mark;
  });
}

function whole(text: string): HTMLElement {
  const span = element('span', 'whole');
  span.textContent = text;
  return span;
}

/** A new element with its class. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}
