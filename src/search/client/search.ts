import type { StoredArticle } from '../format/manifest.ts';
import { fold } from '../format/normalise.ts';
import { ArchiveData } from './archive-data.ts';
import { type Excerpt, excerptsOf, findSpans, markRuns, type Run } from './excerpts.ts';
import { ArticleFinder, type Proof } from './find-articles.ts';
import type { LoadData } from './load-data.ts';

/** One article of a result. */
export interface Hit {
  article: Omit<StoredArticle, 'fields'>;
  headline: { kicker: Run[]; main: Run[]; deck: Run[] };
  /** Hits in the whole article. */
  hits: number;
  /** Every hit outside the headline in its context, in reading order. */
  excerpts: Excerpt[];
}

/** A finished search: the exact count, and the hits in pages as they are wanted. */
export interface SearchResult {
  /** The query as searched; empty where there was nothing to search for. */
  folded: string;
  count: number;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** Search over one archive. */
export class ArchiveSearch {
  readonly #data: ArchiveData;
  readonly #finder: ArticleFinder;

  private constructor(data: ArchiveData) {
    this.#data = data;
    this.#finder = new ArticleFinder(data);
  }

  static async open(load: LoadData): Promise<ArchiveSearch> {
    return new ArchiveSearch(await ArchiveData.open(load));
  }

  /** Newest first. */
  async search(query: string, proof: Proof = 'auto'): Promise<SearchResult> {
    const folded = fold(query);
    const numbers = folded === '' ? [] : (await this.#finder.find(folded, proof)).reverse();
    return {
      folded,
      count: numbers.length,
      hits: async (from, to) => {
        const articles = await this.#data.articles(numbers.slice(from, to));
        return articles.map((article) => hitOf(article, [folded]));
      },
    };
  }
}

function hitOf(article: StoredArticle, folded: readonly string[]): Hit {
  const { fields, ...facts } = article;
  const part = (name: string): Run[] => {
    const text = fields.find(([field]) => field === name)?.[1] ?? '';
    return markRuns(text, findSpans(text, folded));
  };
  const found = fields.map(([name, text]) => ({ name, ...excerptsOf(name, text, folded) }));
  return {
    article: facts,
    headline: { kicker: part('kicker'), main: part('main'), deck: part('deck') },
    hits: found.reduce((sum, { hits }) => sum + hits, 0),
    excerpts: found
      .filter(({ name }) => !['kicker', 'main', 'deck'].includes(name))
      .flatMap(({ excerpts }) => excerpts),
  };
}
