import { shorten } from '../../text/cuts.ts';
import type { StoredArticle } from '../format/manifest.ts';
import { type Excerpt, excerptsOf, findSpans, markRuns, type Run } from './excerpts.ts';

const OPENING_LENGTH = 28;

/** One article of a result. */
export interface Hit {
  article: Omit<StoredArticle, 'fields'>;
  headline: { kicker: Run[]; main: Run[]; deck: Run[] };
  /** In the place of a headline that is not printed: the first words of the text. */
  opening: string;
  /** Hits in the whole article. */
  hits: number;
  /** Every hit outside the headline in its context, in reading order. */
  excerpts: Excerpt[];
}

/** An article as a hit of folded strings. */
export function hitOf(article: StoredArticle, folded: readonly string[]): Hit {
  const { fields, ...facts } = article;
  const part = (name: string): Run[] => {
    const text = fields.find(([field]) => field === name)?.[1] ?? '';
    return markRuns(text, findSpans(text, folded));
  };
  const found = fields.map(([name, text]) => ({ name, ...excerptsOf(name, text, folded) }));
  return {
    article: facts,
    headline: { kicker: part('kicker'), main: part('main'), deck: part('deck') },
    opening: openingOf(fields),
    hits: found.reduce((sum, { hits }) => sum + hits, 0),
    excerpts: found
      .filter(({ name }) => !['kicker', 'main', 'deck'].includes(name))
      .flatMap(({ excerpts }) => excerpts),
  };
}

/** As titles of lists are made where none is printed. */
function openingOf(fields: StoredArticle['fields']): string {
  const order = ['body', 'caption', 'lead', 'tail'];
  const [first] = order.flatMap((name) => fields.filter(([field]) => field === name));
  const [, text = ''] = first ?? [];
  return shorten(text.split('\n', 1)[0] ?? '', OPENING_LENGTH);
}
