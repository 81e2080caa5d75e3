import { intersect, LONGEST_RUN, type Postings } from '../format/grams.ts';
import type { SegmentEntry, ShardEntry } from '../format/manifest.ts';
import { type FieldName, foldedFields, isTitle } from '../format/search-text.ts';
import type { ArchiveData, GramScope } from './archive-data.ts';
import { pairsByRarity } from './gram-rarity.ts';
import { PagefindShard } from './pagefind-shard.ts';

/** Archives up to this size are one small Pagefind bundle, which answers all but single units by itself. */
const SMALL_ARCHIVE = 256;
/** Text blocks worth reading for each list that was read: a block costs about as much as a list. */
const BLOCKS_A_LIST = 3;
/** Candidates in no more text blocks than this are proved by their texts rather than by Pagefind. */
const BLOCKS_WORTH_READING = 40;

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

  /** Numbers of the articles, ascending. */
  async find(folded: string, proof: Proof = 'auto', scope: GramScope = 'text'): Promise<number[]> {
    const { manifest } = this.#data;
    const small = proof === 'auto' && manifest.articles <= SMALL_ARCHIVE;
    if (folded.length > 1 && scope === 'text' && (proof === 'pagefind' || small))
      return this.#inShards(folded, manifest.shards);
    const found: number[] = [];
    for (const segment of manifest.segments)
      for (const n of await this.#inSegment(segment, folded, proof, scope)) found.push(n);
    return found;
  }

  async #inSegment(segment: SegmentEntry, folded: string, proof: Proof, scope: GramScope): Promise<number[]> {
    const { candidates, exact } = await this.#candidates(segment, folded, proof, scope);
    const numbers = Array.from(candidates, (n) => segment.first + n);
    if (exact || numbers.length === 0) return numbers;
    if (
      proof === 'auto' &&
      scope === 'text' &&
      !(await this.#inFewBlocks(segment, candidates, BLOCKS_WORTH_READING))
    ) {
      const holds = ({ first, articles }: ShardEntry): boolean =>
        numbers.some((n) => n >= first && n < first + articles);
      return this.#inShards(folded, this.#data.manifest.shards.filter(holds));
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
  ): Promise<{ candidates: Postings; exact: boolean }> {
    if (folded.length <= 2) {
      return {
        candidates: (await this.#data.postings(segment, folded, scope)) ?? new Uint32Array(),
        exact: true,
      };
    }
    let candidates: Postings | null = null;
    let lists = 0;
    for (const gram of this.#probes(segment, folded, scope)) {
      const known = await gram();
      const list = known && (await this.#data.postings(segment, known, scope));
      if (!list) continue;
      if (known === folded && proof === 'auto') return { candidates: list, exact: true };
      candidates = candidates ? intersect(candidates, list) : list;
      lists += 1;
      if (await this.#inFewBlocks(segment, candidates, lists * BLOCKS_A_LIST)) break;
    }
    return { candidates: candidates ?? new Uint32Array(), exact: false };
  }

  /** Grams in the order in which they are worth reading: the two rarest pairs, then the longest runs, then all pairs. */
  *#probes(segment: SegmentEntry, folded: string, scope: GramScope): Generator<() => Promise<string | null>> {
    const pairs = pairsByRarity(folded).map((pair) => async () => pair);
    yield* pairs.slice(0, 2);
    const step = LONGEST_RUN / 2;
    for (let at = 0; at === 0 || at + step < folded.length; at += step)
      yield () =>
        this.#data.longestRun(
          segment,
          folded.slice(Math.min(at, Math.max(0, folded.length - LONGEST_RUN))),
          scope,
        );
    yield* pairs.slice(2);
  }

  async #inFewBlocks(segment: SegmentEntry, candidates: Postings, few: number): Promise<boolean> {
    if (candidates.length > few * 8) return false;
    return new Set((await this.#data.blocksOf(segment, candidates)).values()).size <= few;
  }

  async #inShards(folded: string, shards: readonly ShardEntry[]): Promise<number[]> {
    const found: number[] = [];
    for (const shard of shards) {
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
