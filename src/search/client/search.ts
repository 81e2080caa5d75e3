import { QUERY_SIGNS, type StoredArticle } from '../format/manifest.ts';
import { fold } from '../format/normalise.ts';
import { ArchiveData, type SearchData } from './archive-data.ts';
import { QueryEvaluator } from './evaluate-query.ts';
import { findSpans } from './excerpts.ts';
import { type Count, countFacets, countNames, type Facets } from './facets.ts';
import { ArticleFinder, type Finder, type Proof } from './find-articles.ts';
import { type Hit, hitOf } from './hit.ts';
import type { LoadData } from './load-data.ts';
import { nearStrings } from './near-strings.ts';
import { type Numbers, union, without } from './number-sets.ts';
import { marksOf, parseQuery, type Query } from './parse-query.ts';
import { Suggester, type Suggestion } from './suggest.ts';

/**
 * `newest` and `oldest` go by date. `relevance` puts articles first that have it in the headline; among those, and
 * among the others, the ones with more hits for their length, and where these are alike the newer.
 */
export type Sort = 'newest' | 'oldest' | 'relevance';

export interface SearchOptions {
  sort?: Sort;
  proof?: Proof;
  /** Once aborted, the search and what is asked of its result stop at the next file. */
  signal?: AbortSignal;
}

/** A finished search: the exact count, and all else as it is wanted. */
export interface SearchResult {
  /** The folded strings that are marked in hits; none where there was nothing to search for. */
  marks: string[];
  /** Whether the query was searched as one string though it has spaces or signs, because it is printed so. */
  asPrinted: boolean;
  count: number;
  hits(from: number, to: number): Promise<Hit[]>;
  /** The articles found, by their numbers in the archive, in the order of hits. */
  numbers(): Promise<Numbers>;
  facets(): Promise<Facets>;
  names(): Promise<Count[]>;
  /** For a query that found nothing: strings of the archive that are one character off. */
  near(): Promise<string[]>;
}

/** Articles that are looked at to tell whether a query stands somewhere as it was typed. */
const LOOKED_AT = 20;

/** Articles whose texts are read to weigh how dense their hits are: with a headline that has it, and as many without. */
const WEIGHED = 60;

/** Search over one archive. */
export class ArchiveSearch {
  readonly #data: SearchData;
  readonly #finder: Finder;
  readonly #evaluator: QueryEvaluator;
  readonly #suggester: Suggester;

  private constructor(data: SearchData, finder: Finder, load: LoadData) {
    this.#data = data;
    this.#finder = finder;
    this.#suggester = new Suggester(load, data.manifest.suggest);
    this.#evaluator = new QueryEvaluator(data, finder);
  }

  static async open(load: LoadData): Promise<ArchiveSearch> {
    const data = await ArchiveData.open(load);
    return new ArchiveSearch(data, new ArticleFinder(data), load);
  }

  /** A search over data that are at hand already. */
  static over(data: SearchData & Finder): ArchiveSearch {
    return new ArchiveSearch(data, data, (name) => Promise.reject(new Error(`there is no ${name}`)));
  }

  async search(
    typed: string,
    { sort = 'newest', proof = 'auto', signal }: SearchOptions = {},
  ): Promise<SearchResult> {
    const parsed = parseQuery(typed);
    const printed = parsed.plain ? null : await this.#asPrinted(typed.trim(), proof, signal);
    const query = printed?.query ?? parsed;
    const found = printed?.numbers ?? (await this.#evaluator.evaluate(query, proof, signal));
    const marks = marksOf(query);
    const order = await this.#sorted(found, sort, marks, { proof, ...(signal && { signal }) });
    return {
      marks,
      asPrinted: printed !== null,
      count: order.length,
      hits: async (from, to) => {
        const articles = await this.#data.articles([...order.subarray(from, to)]);
        return articles.map((article) => hitOf(article, marks));
      },
      numbers: async () => order,
      facets: () => countFacets(this.#data, found),
      names: () => countNames(this.#data, found),
      near: async () => (query.plain ? nearStrings(this.#data, this.#finder, fold(typed), signal) : []),
    };
  }

  /** What may be meant by what was typed so far; nothing where the dictionary can't be read. */
  suggest(typed: string): Promise<Suggestion[]> {
    return this.#suggester.suggest(typed);
  }

  /** A query with spaces or signs that stands in an article exactly as typed is searched as that string. */
  async #asPrinted(
    typed: string,
    proof: Proof,
    signal: AbortSignal | undefined,
  ): Promise<{ query: Query; numbers: Numbers } | null> {
    const folded = fold(typed);
    const signs = this.#data.manifest.segments.map((segment) => segment.signs).join('');
    if ([...QUERY_SIGNS].some((sign) => folded.includes(sign) && !signs.includes(sign))) return null;
    const numbers = Uint32Array.from(await this.#finder.find(folded, proof, 'text', signal));
    const articles = await this.#data.articles([...numbers.slice(-LOOKED_AT)]);
    if (!articles.some(({ fields }) => fields.some(([, text]) => text.includes(typed)))) return null;
    return { query: { groups: [[{ scope: 'text', value: typed, not: false }]], plain: true }, numbers };
  }

  async #sorted(
    found: Numbers,
    sort: Sort,
    marks: readonly string[],
    { proof = 'auto', signal }: SearchOptions,
  ): Promise<Numbers> {
    if (sort === 'oldest') return found;
    if (sort === 'newest') return found.slice().reverse();
    let titled: Numbers = new Uint32Array();
    for (const mark of marks)
      titled = union(titled, Uint32Array.from(await this.#finder.find(mark, proof, 'title', signal)));
    const rest = without(found, titled);
    const first = await this.#byDensity(without(found, rest).reverse(), marks, signal);
    return Uint32Array.from([...first, ...(await this.#byDensity(rest.reverse(), marks, signal))]);
  }

  /** The newest by hits for their length, the others as they are: telling reads the texts. `newest` goes by date. */
  async #byDensity(
    newest: Numbers,
    marks: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<number[]> {
    const weighed = [...newest.subarray(0, WEIGHED)];
    if (marks.length === 0 || weighed.length < 2) return [...newest];
    signal?.throwIfAborted();
    const articles = await this.#data.articles(weighed);
    const density = new Map(weighed.map((n, i) => [n, densityOf(articles[i] as StoredArticle, marks)]));
    weighed.sort((a, b) => (density.get(b) ?? 0) - (density.get(a) ?? 0) || b - a);
    return [...weighed, ...newest.subarray(WEIGHED)];
  }
}

/** Hits for a hundred characters, in steps: articles that differ little in it stand by date. */
function densityOf({ fields }: StoredArticle, marks: readonly string[]): number {
  const length = fields.reduce((sum, [, text]) => sum + text.length, 0);
  const hits = fields.reduce((sum, [, text]) => sum + findSpans(text, marks).length, 0);
  return Math.round((hits / Math.max(length, 100)) * 200);
}

export type { Hit, StoredArticle };
