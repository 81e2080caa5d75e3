import { FEW_BLOCKS, intersect, LONGEST_RUN, type Postings } from '../format/grams.ts';
import type { SegmentEntry, ShardEntry, StoredArticle } from '../format/manifest.ts';
import { type FieldName, foldedFields, isTitle } from '../format/search-text.ts';
import { TRACE_UNITS, type Trace } from '../format/traces.ts';
import type { ArchiveData, GramScope } from './archive-data.ts';
import { runsByRarity } from './gram-rarity.ts';
import { upTo } from './number-sets.ts';
import { PagefindShard } from './pagefind-shard.ts';

/** Archives up to this size are one small Pagefind bundle, which answers all but single units by itself. */
const SMALL_ARCHIVE = 256;
/** Blocks so few that another trace would cost more than it saves. */
const ENOUGH = 2;
/** A trace or list that leaves more than this share took little away. */
const SHRUNK = 0.75;
/** The most traces that are asked for one string. */
const MOST_TRACES = 6;
/** Blocks that are read rather than narrowed further; articles whose places are asked for to narrow blocks. */
const SOME_BLOCKS = 24;
const PLACED = 200;
/** Kilobytes of a text block, of a shard's head, and of one of its index files, about; and files that a shard has. */
const BLOCK = 6;
const SHARD_HEAD = 10;
const SHARD_FILE = 45;
const MOST_SHARD_FILES = 16;

/** Whoever finds the articles that hold a folded string, exactly. */
export type Finder = Pick<ArticleFinder, 'find'>;

/** How longer strings are proved; `auto` takes the way that costs fewer bytes. The others are for tests. */
export type Proof = 'auto' | 'texts' | 'pagefind';

/**
 * Finds the articles that hold a folded string, exactly.
 *
 * A string that has a list of its own (any of one or two units; longer ones that are in many blocks) is answered by it.
 * Any other can only be in text blocks that hold all of its runs of three units, which the traces tell: few, as a rule
 * one or two. It is then proved: by the texts of the blocks (`includes`), or where they are many by Pagefind, whose
 * phrase of single units is the same test on positions. So nothing is missed and nothing is added.
 */
export class ArticleFinder {
  readonly #data: ArchiveData;
  readonly #shards = new Map<ShardEntry, Promise<PagefindShard>>();

  constructor(data: ArchiveData) {
    this.#data = data;
  }

  /** Numbers of the articles, ascending. Throws the signal's reason where nobody waits for them any more. */
  async find(
    folded: string,
    proof: Proof = 'auto',
    scope: GramScope = 'text',
    signal?: AbortSignal,
  ): Promise<number[]> {
    signal?.throwIfAborted();
    const { manifest } = this.#data;
    const small = proof === 'auto' && manifest.articles <= SMALL_ARCHIVE;
    if (folded.length > 1 && scope === 'text' && (proof === 'pagefind' || small))
      return this.#inShards(folded, manifest.shards, signal);
    return (
      await Promise.all(
        manifest.segments.map((segment) => this.#inSegment(segment, folded, proof, scope, signal)),
      )
    ).flat();
  }

  async #inSegment(
    segment: SegmentEntry,
    folded: string,
    proof: Proof,
    scope: GramScope,
    signal: AbortSignal | undefined,
  ): Promise<number[]> {
    const own = (list: Iterable<number>): number[] => Array.from(list, (n) => segment.first + n);
    if (folded.length < TRACE_UNITS)
      return own((await this.#data.postings(segment, folded, scope)) ?? new Uint32Array());
    const hasList = proof === 'auto' && folded.length <= LONGEST_RUN;
    let blocks: Trace = null;
    let shrunk = true;
    const runs = runsByRarity(folded, segment.common).slice(0, MOST_TRACES);
    for (let asked = 0; asked < runs.length; ) {
      signal?.throwIfAborted();
      // The first two are asked at once: one alone is seldom enough.
      const several = runs.slice(asked, asked === 0 ? 2 : asked + 1);
      const traces = await Promise.all(several.map((run) => this.#data.trace(segment, run, scope)));
      const before = sizeOf(blocks);
      blocks = traces.reduce(both, blocks);
      shrunk = sizeOf(blocks) < before * SHRUNK;
      if (blocks && (blocks.length <= ENOUGH || (blocks.length <= FEW_BLOCKS && !shrunk))) break;
      if (asked === 0 && hasList && sizeOf(blocks) > FEW_BLOCKS) {
        const list = await this.#data.postings(segment, folded, scope);
        if (list) return own(list);
      }
      asked += several.length;
    }
    signal?.throwIfAborted();
    if (blocks && blocks.length <= FEW_BLOCKS)
      return own(await this.#inBlocks(segment, folded, blocks, scope));
    return this.#inMany(segment, folded, blocks, proof, scope, signal);
  }

  /** For strings whose runs are in many blocks: longer runs that have lists narrow them further. */
  async #inMany(
    segment: SegmentEntry,
    folded: string,
    traced: Trace,
    proof: Proof,
    scope: GramScope,
    signal: AbortSignal | undefined,
  ): Promise<number[]> {
    let articles: Postings | null = null;
    // Reading some dozen blocks is cheaper than the lists of two runs and the places of their articles.
    for (const start of sizeOf(traced) <= SOME_BLOCKS ? [] : runStarts(folded)) {
      signal?.throwIfAborted();
      const run = await this.#data.longestRun(segment, folded.slice(start), scope);
      const list = run === null ? null : await this.#data.postings(segment, run, scope);
      if (!list) continue;
      const before = sizeOf(articles);
      articles = both(articles, list);
      if (sizeOf(articles) <= SOME_BLOCKS || sizeOf(articles) > before * SHRUNK) break;
    }
    const placed = articles && (articles.length <= PLACED || !traced);
    const places = placed ? await this.#data.blocksOf(segment, articles as Postings) : null;
    const blocks = both(traced, places && Uint32Array.from(new Set(places.values())).sort());
    if (proof === 'auto' && scope === 'text') {
      const shards = this.#shardsOf(segment, articles);
      const files = Math.min(new Set(folded).size, MOST_SHARD_FILES);
      if (sizeOf(blocks) * BLOCK > shards.length * (SHARD_HEAD + files * SHARD_FILE))
        return this.#inShards(folded, shards, signal);
    }
    const found = await this.#inBlocks(segment, folded, blocks ?? (await this.#allBlocks(segment)), scope);
    return found.map((n) => segment.first + n);
  }

  /** The shards of a segment that hold one of these articles (numbered within it), or all. */
  #shardsOf(segment: SegmentEntry, articles: Postings | null): ShardEntry[] {
    return this.#data.manifest.shards.filter((shard) => {
      const first = shard.first - segment.first;
      if (first < 0 || first >= segment.articles) return false;
      return !articles || articles.some((n) => n >= first && n < first + shard.articles);
    });
  }

  async #allBlocks(segment: SegmentEntry): Promise<Postings> {
    const places = await this.#data.blocksOf(segment, upTo(segment.articles));
    return Uint32Array.from(new Set(places.values()));
  }

  /** Numbers within the segment, ascending. */
  async #inBlocks(
    segment: SegmentEntry,
    folded: string,
    blocks: Postings,
    scope: GramScope,
  ): Promise<number[]> {
    const found: number[] = [];
    const read = async (block: number): Promise<void> => {
      for (const { n, article } of await this.#data.block(segment, block))
        if (foldedText(article, scope).includes(folded)) found.push(n);
    };
    await Promise.all(Array.from(blocks, read));
    return found.sort((a, b) => a - b);
  }

  async #inShards(
    folded: string,
    shards: readonly ShardEntry[],
    signal: AbortSignal | undefined,
  ): Promise<number[]> {
    const found: number[] = [];
    for (const shard of shards) {
      signal?.throwIfAborted();
      let open = this.#shards.get(shard);
      if (!open) {
        open = PagefindShard.open(shard, this.#data.load);
        this.#shards.set(shard, open);
        open.catch(() => this.#shards.delete(shard));
      }
      for (const n of await (await open).find(folded)) found.push(n);
    }
    return found;
  }
}

/** What two lists share, where null stands for all. */
function both(a: Postings | null, b: Postings | null): Postings | null {
  return a && b ? intersect(a, b) : (a ?? b);
}

/** How long a list is, where null stands for all. */
function sizeOf(list: Postings | null): number {
  return list?.length ?? Number.POSITIVE_INFINITY;
}

/** Where in a string it is worth looking for frequent runs: at both ends, then at every half run. */
function runStarts(folded: string): number[] {
  const step = Math.min(LONGEST_RUN / 2, Math.ceil(folded.length / 2));
  const last = Math.max(0, folded.length - Math.max(step, TRACE_UNITS));
  const starts = new Set([0, last]);
  for (let at = step; at < last; at += step) starts.add(at);
  return [...starts];
}

/** Texts that were folded, as long as their block is held. */
const foldedTexts: Record<GramScope, WeakMap<StoredArticle, string>> = {
  text: new WeakMap(),
  title: new WeakMap(),
};

function foldedText(article: StoredArticle, scope: GramScope): string {
  const known = foldedTexts[scope].get(article);
  if (known !== undefined) return known;
  const fields = article.fields.map(([name, text]) => ({ name: name as FieldName, text }));
  const folded = foldedFields(scope === 'title' ? fields.filter(isTitle) : fields);
  foldedTexts[scope].set(article, folded);
  return folded;
}
