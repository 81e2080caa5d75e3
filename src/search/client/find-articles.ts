import { intersect, LONGEST_RUN, type Postings } from '../format/grams.ts';
import type { SegmentEntry, ShardEntry } from '../format/manifest.ts';
import { type FieldName, foldedFields, isTitle } from '../format/search-text.ts';
import type { ArchiveData, GramScope } from './archive-data.ts';
import { pairsByRarity } from './gram-rarity.ts';
import { PagefindShard } from './pagefind-shard.ts';

/** Archives up to this size are one small Pagefind bundle, which answers all but single units by itself. */
const SMALL_ARCHIVE = 256;
/** Candidates so few that it is worth asking in which text blocks they are. */
const FEW = 24;
/** Candidates so many that the string itself is likely frequent, and has a list. */
const MANY = 200;
/** A list that leaves more than this share of the candidates took little away. */
const SHRUNK = 0.75;
/** Kilobytes of a text block, of a shard's head, and of one of its index files, about. */
const BLOCK = 7;
const SHARD_HEAD = 10;
const SHARD_FILE = 45;

/** Whoever finds the articles that hold a folded string, exactly. */
export type Finder = Pick<ArticleFinder, 'find'>;

/** How longer strings are proved; `auto` takes the way that costs fewer bytes. The others are for tests. */
export type Proof = 'auto' | 'texts' | 'pagefind';

/**
 * Finds the articles that hold a folded string, exactly.
 *
 * A string that has a list of its own (any of one or two units; longer ones that are frequent) is answered by it. Any
 * other can only be in articles that hold all of its grams: those are candidates, a superset. Each candidate is then
 * proved, by its text (`includes`) or by Pagefind, whose phrase of single units is the same test on positions. So
 * nothing is missed and nothing is added.
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
    const found: number[] = [];
    for (const segment of manifest.segments)
      for (const n of await this.#inSegment(segment, folded, proof, scope, signal)) found.push(n);
    return found;
  }

  async #inSegment(
    segment: SegmentEntry,
    folded: string,
    proof: Proof,
    scope: GramScope,
    signal: AbortSignal | undefined,
  ): Promise<number[]> {
    const { candidates, exact } = await this.#candidates(segment, folded, proof, scope, signal);
    signal?.throwIfAborted();
    const numbers = Array.from(candidates, (n) => segment.first + n);
    if (exact || numbers.length === 0) return numbers;
    if (proof === 'auto' && scope === 'text') {
      const shards = this.#data.manifest.shards.filter(({ first, articles }) =>
        numbers.some((n) => n >= first && n < first + articles),
      );
      const files = Math.min(new Set(folded).size, 20);
      const blocks = await this.#blocks(segment, candidates);
      if (blocks * BLOCK > shards.length * (SHARD_HEAD + files * SHARD_FILE))
        return this.#inShards(folded, shards, signal);
    }
    const articles = await this.#data.articles(numbers);
    return numbers.filter((_, i) => {
      const fields = (articles[i]?.fields ?? []).map(([name, text]) => ({ name: name as FieldName, text }));
      return foldedFields(scope === 'title' ? fields.filter(isTitle) : fields).includes(folded);
    });
  }

  /** Reads lists until one is the answer, or what all of them share lies in few blocks, or there are no more. */
  async #candidates(
    segment: SegmentEntry,
    folded: string,
    proof: Proof,
    scope: GramScope,
    signal: AbortSignal | undefined,
  ): Promise<{ candidates: Postings; exact: boolean }> {
    if (folded.length <= 2) {
      return {
        candidates: (await this.#data.postings(segment, folded, scope)) ?? new Uint32Array(),
        exact: true,
      };
    }
    const pairs = pairsByRarity(folded, segment.common);
    const runs = runStarts(folded);
    let candidates: Postings = new Uint32Array();
    let shrunk = true;
    for (let lists = 0; ; ) {
      signal?.throwIfAborted();
      const wantsRun = candidates.length > (shrunk && pairs.length > 0 ? MANY : FEW);
      const start = wantsRun && (lists >= 2 || pairs.length === 0) ? runs.shift() : undefined;
      const gram: string | null | undefined =
        start === undefined
          ? pairs.shift()
          : await this.#data.longestRun(segment, folded.slice(start), scope);
      if (gram === undefined) break;
      const list: Postings | null = gram === null ? null : await this.#data.postings(segment, gram, scope);
      if (!list) continue;
      if (gram === folded && proof === 'auto') return { candidates: list, exact: true };
      const before = candidates.length;
      candidates = lists === 0 ? list : intersect(candidates, list);
      lists += 1;
      shrunk = lists < 2 || candidates.length < before * SHRUNK;
      if (candidates.length === 0) break;
      if (candidates.length > FEW) continue;
      // A list that took little away says that the candidates are the answer, or near it.
      if (!shrunk || (await this.#blocks(segment, candidates)) <= 2 * lists + 1) break;
    }
    return { candidates, exact: false };
  }

  async #blocks(segment: SegmentEntry, candidates: Postings): Promise<number> {
    return new Set((await this.#data.blocksOf(segment, candidates)).values()).size;
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

/** Where in a string it is worth looking for frequent runs: at its beginning, then at every half run. */
function runStarts(folded: string): number[] {
  const last = Math.max(0, folded.length - LONGEST_RUN);
  const starts = new Set([0]);
  for (let at = 0; at < last; at += LONGEST_RUN / 2) starts.add(Math.min(last, at + LONGEST_RUN / 2));
  return [...starts];
}
