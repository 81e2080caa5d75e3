import type { StoredArticle } from '../format/manifest.ts';
import { fold } from '../format/normalise.ts';
import { ArchiveData } from './archive-data.ts';
import { QueryEvaluator } from './evaluate-query.ts';
import { type Count, countFacets, countNames, type Facets } from './facets.ts';
import { ArticleFinder, type Proof } from './find-articles.ts';
import { type Hit, hitOf } from './hit.ts';
import type { LoadData } from './load-data.ts';
import { nearStrings } from './near-strings.ts';
import { type Numbers, union, without } from './number-sets.ts';
import { marksOf, parseQuery, type Query } from './parse-query.ts';

/** `newest` and `oldest` go by date; `relevance` puts articles first that have it in the headline, newest first. */
export type Sort = 'newest' | 'oldest' | 'relevance';

export interface SearchOptions {
  sort?: Sort;
  proof?: Proof;
}

/** A finished search: the exact count, and all else as it is wanted. */
export interface SearchResult {
  /** The folded strings that are marked in hits; none where there was nothing to search for. */
  marks: string[];
  /** Whether the query was searched as one string though it has spaces or signs, because it is printed so. */
  asPrinted: boolean;
  count: number;
  hits(from: number, to: number): Promise<Hit[]>;
  facets(): Promise<Facets>;
  names(): Promise<Count[]>;
  /** For a query that found nothing: strings of the archive that are one character off. */
  near(): Promise<string[]>;
}

/** Articles that are looked at to tell whether a query stands somewhere as it was typed. */
const LOOKED_AT = 20;

/** Search over one archive. */
export class ArchiveSearch {
  readonly #data: ArchiveData;
  readonly #finder: ArticleFinder;
  readonly #evaluator: QueryEvaluator;

  private constructor(data: ArchiveData) {
    this.#data = data;
    this.#finder = new ArticleFinder(data);
    this.#evaluator = new QueryEvaluator(data, this.#finder);
  }

  static async open(load: LoadData): Promise<ArchiveSearch> {
    return new ArchiveSearch(await ArchiveData.open(load));
  }

  async search(
    typed: string,
    { sort = 'newest', proof = 'auto' }: SearchOptions = {},
  ): Promise<SearchResult> {
    const parsed = parseQuery(typed);
    const printed = parsed.plain ? null : await this.#asPrinted(typed.trim(), proof);
    const query = printed?.query ?? parsed;
    const found = printed?.numbers ?? (await this.#evaluator.evaluate(query, proof));
    const marks = marksOf(query);
    const order = await this.#sorted(found, sort, marks, proof);
    return {
      marks,
      asPrinted: printed !== null,
      count: order.length,
      hits: async (from, to) => {
        const articles = await this.#data.articles([...order.subarray(from, to)]);
        return articles.map((article) => hitOf(article, marks));
      },
      facets: () => countFacets(this.#data, found),
      names: () => countNames(this.#data, found),
      near: async () => (query.plain ? nearStrings(this.#data, this.#finder, fold(typed)) : []),
    };
  }

  /** A query with spaces or signs that stands in an article exactly as typed is searched as that string. */
  async #asPrinted(typed: string, proof: Proof): Promise<{ query: Query; numbers: Numbers } | null> {
    const numbers = Uint32Array.from(await this.#finder.find(fold(typed), proof));
    const articles = await this.#data.articles([...numbers.slice(-LOOKED_AT)]);
    if (!articles.some(({ fields }) => fields.some(([, text]) => text.includes(typed)))) return null;
    return { query: { groups: [[{ scope: 'text', value: typed, not: false }]], plain: true }, numbers };
  }

  async #sorted(found: Numbers, sort: Sort, marks: readonly string[], proof: Proof): Promise<Numbers> {
    if (sort === 'oldest') return found;
    if (sort === 'newest') return found.slice().reverse();
    let titled: Numbers = new Uint32Array();
    for (const mark of marks)
      titled = union(titled, Uint32Array.from(await this.#finder.find(mark, proof, 'title')));
    const rest = without(found, titled);
    return Uint32Array.from([...without(found, rest).reverse(), ...rest.reverse()]);
  }
}

export type { Hit, StoredArticle };
