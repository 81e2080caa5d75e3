import { intersect } from '../format/grams.ts';
import { KINDS, type SegmentEntry } from '../format/manifest.ts';
import { fold } from '../format/normalise.ts';
import type { SearchData } from './archive-data.ts';
import { parseDateRange } from './date-range.ts';
import type { Finder, Proof } from './find-articles.ts';
import { type Numbers, union, upTo, without } from './number-sets.ts';
import type { Group, Query, Term } from './parse-query.ts';

/** Names of kinds in queries beside those of records, as KINDS orders them. */
const KIND_NAMES = ['文章', '图片', '导读', '公告'];

/** Articles that are read to tell whether a string that they hold is a name. */
const FEW_HOLDERS = 40;

/** Answers queries: each term by its list or column, the terms by set arithmetic. Exact where its parts are. */
export class QueryEvaluator {
  readonly #data: SearchData;
  readonly #finder: Finder;

  constructor(data: SearchData, finder: Finder) {
    this.#data = data;
    this.#finder = finder;
  }

  /** Numbers of the articles, ascending. */
  async evaluate(query: Query, proof: Proof, signal?: AbortSignal): Promise<Numbers> {
    let found: Numbers = new Uint32Array();
    for (const group of query.groups) found = union(found, await this.#group(group, proof, signal));
    return found;
  }

  async #group(group: Group, proof: Proof, signal: AbortSignal | undefined): Promise<Numbers> {
    let found: Numbers | null = null;
    for (const term of group.filter(({ not }) => !not)) {
      const numbers = await this.#term(term, proof, signal);
      found = found ? intersect(found, numbers) : numbers;
    }
    found ??= upTo(this.#data.manifest.articles);
    for (const term of group.filter(({ not }) => not))
      found = without(found, await this.#term(term, proof, signal));
    return found;
  }

  async #term({ scope, value }: Term, proof: Proof, signal: AbortSignal | undefined): Promise<Numbers> {
    if (scope === 'text' || scope === 'title') {
      const found = await this.#finder.find(fold(value), proof, scope, signal);
      return Uint32Array.from(found);
    }
    const named = scope === 'name' ? await this.#byTexts(fold(value), proof, signal) : null;
    if (named) return named;
    const found: number[] = [];
    for (const segment of this.#data.manifest.segments) {
      const test = await this.#test(scope, value, segment);
      for (let n = 0; n < segment.articles; n += 1) if (test(n)) found.push(segment.first + n);
    }
    return Uint32Array.from(found);
  }

  /**
   * The articles with a name that holds this one, by their texts: a name of a byline is among what is searched. Null
   * where many articles hold it: the column of names is then smaller.
   */
  async #byTexts(folded: string, proof: Proof, signal: AbortSignal | undefined): Promise<Numbers | null> {
    const holders = await this.#finder.find(folded, proof, 'text', signal);
    if (holders.length > FEW_HOLDERS) return null;
    const articles = await this.#data.articles(holders);
    const named = (n: number): boolean =>
      articles[n]?.names.some((name) => fold(name).includes(folded)) ?? false;
    return Uint32Array.from(holders.filter((_, n) => named(n)));
  }

  async #test(scope: Term['scope'], value: string, segment: SegmentEntry): Promise<(n: number) => boolean> {
    if (scope === 'date') {
      const range = parseDateRange(value);
      const days = await this.#data.runs(segment, 'dates');
      return (n) => range !== null && inside(days[n] as number, range);
    }
    if (scope === 'page') {
      const [, first, last] =
        /^第?0*(\d+)(?:\s*(?:\.\.|-|~)\s*0*(\d+))?版?$/u.exec(value.normalize('NFKC')) ?? [];
      const pages = await this.#data.runs(segment, 'pages');
      return (n) => first !== undefined && inside(pages[n] as number, [Number(first), Number(last ?? first)]);
    }
    if (scope === 'kind') {
      const wanted = Math.max(KIND_NAMES.indexOf(value), (KINDS as readonly string[]).indexOf(value));
      const kinds = await this.#data.runs(segment, 'kinds');
      return (n) => kinds[n] === wanted;
    }
    const { texts, of } = await this.#data.texts(segment, scope === 'name' ? 'names' : 'papers');
    const folded = fold(value);
    const wanted = new Set(texts.flatMap((text, i) => (fold(text).includes(folded) ? [i] : [])));
    return (n) => of[n]?.some((i) => wanted.has(i)) ?? false;
  }
}

function inside(value: number, [first, last]: [number, number]): boolean {
  return value >= first && value <= last && value > 0;
}
