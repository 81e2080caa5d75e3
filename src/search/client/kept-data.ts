import { dayNumber } from '../format/columns.ts';
import {
  KINDS,
  type Manifest,
  QUERY_SIGNS,
  type SegmentEntry,
  type StoredArticle,
} from '../format/manifest.ts';
import { type FieldName, foldedFields, isTitle } from '../format/search-text.ts';
import type { GramScope, SearchData } from './archive-data.ts';
import type { Finder, Proof } from './find-articles.ts';

/** The articles of kept years, all in memory, and the finder that looks through them one by one: exact by itself. */
export class KeptData implements SearchData, Finder {
  readonly manifest: Manifest;
  readonly #articles: readonly StoredArticle[];
  readonly #folded: Record<GramScope, string[]>;

  /** `articles` in the order of their dates. */
  constructor(articles: readonly StoredArticle[]) {
    this.#articles = articles;
    const fields = articles.map((article) =>
      article.fields.map(([name, text]) => ({ name: name as FieldName, text })),
    );
    this.#folded = {
      text: fields.map(foldedFields),
      title: fields.map((own) => foldedFields(own.filter(isTitle))),
    };
    const none = { units: 0, pairs: 0, runs: 0, traces: 0 };
    const own = { folder: '', first: 0, articles: articles.length, common: '', signs: QUERY_SIGNS };
    const segment = { ...own, ...none, titles: none };
    this.manifest = {
      version: 1,
      articles: articles.length,
      segments: [segment],
      shards: [],
      suggest: { folder: '', files: 0 },
    };
  }

  async find(
    folded: string,
    _proof: Proof = 'auto',
    scope: GramScope = 'text',
    signal?: AbortSignal,
  ): Promise<number[]> {
    signal?.throwIfAborted();
    const found: number[] = [];
    for (const [n, text] of this.#folded[scope].entries()) if (text.includes(folded)) found.push(n);
    return found;
  }

  async runs(_: SegmentEntry, name: 'dates' | 'pages' | 'kinds'): Promise<Uint32Array> {
    const value = {
      dates: ({ date }: StoredArticle) => dayNumber(date),
      pages: ({ page }: StoredArticle) => page ?? 0,
      kinds: ({ kind }: StoredArticle) => (KINDS as readonly string[]).indexOf(kind),
    }[name];
    return Uint32Array.from(this.#articles, value);
  }

  async texts(_: SegmentEntry, name: 'names' | 'papers'): Promise<{ texts: string[]; of: number[][] }> {
    const lists = this.#articles.map(({ names, newspaper }) =>
      name === 'names' ? names : newspaper === null ? [] : [newspaper],
    );
    const texts = [...new Set(lists.flat())];
    const numbers = new Map(texts.map((text, i) => [text, i]));
    return { texts, of: lists.map((list) => list.map((text) => numbers.get(text) as number)) };
  }

  async articles(numbers: readonly number[]): Promise<StoredArticle[]> {
    return numbers.map((n) => this.#articles[n] as StoredArticle);
  }
}
