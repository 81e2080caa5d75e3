import { type BuiltShard, readStored } from './built-shard.ts';
import { contentHash } from './search-article.ts';

/** Which text block each article of a segment is in, by its number; and the articles in the order of blocks. */
export interface BlockPlan {
  places: Uint32Array;
  order: Uint32Array;
}

/** Articles to a block, on the whole: blocks are as many as articles divided by this. */
const ARTICLES_PER_BLOCK = 18;
/** The most articles in a block, however little their texts differ. */
const MOST_IN_BLOCK = 60;
/** What a text costs behind one that is nearly equal, as a share of what it costs alone. */
const REPEATED = 0.15;

/**
 * Puts articles into blocks of about one size: in the order of their numbers, but those of like content together where
 * the newest of them is. So a text printed twice costs little, and the newest hits of a common word share blocks.
 */
export async function planBlocks(shards: readonly BuiltShard[]): Promise<BlockPlan> {
  const articles = shards.reduce((sum, shard) => sum + shard.articles, 0);
  const hashes = new Uint32Array(articles);
  const lengths = new Uint32Array(articles);
  for (const shard of shards) {
    for (const [i, article] of (await readStored(shard.folder)).entries()) {
      hashes[shard.first + i] = contentHash(article);
      lengths[shard.first + i] = article.fields.reduce((sum, [, text]) => sum + text.length, 60);
    }
  }
  const newest = new Map(Array.from(hashes, (hash, n): [number, number] => [hash, n]));
  const placed = hashes.map((hash) => newest.get(hash) as number);
  const order = Uint32Array.from({ length: articles }, (_, n) => n).sort(
    (a, b) => (placed[a] as number) - (placed[b] as number) || a - b,
  );
  const costs = order.map((n, rank) => {
    const repeated = rank > 0 && hashes[order[rank - 1] as number] === hashes[n];
    return (lengths[n] as number) * (repeated ? REPEATED : 1);
  });
  const wanted = costs.reduce((sum, cost) => sum + cost, 0) / Math.ceil(articles / ARTICLES_PER_BLOCK);
  const places = new Uint32Array(articles);
  let block = 0;
  let cost = 0;
  let count = 0;
  for (const [rank, n] of order.entries()) {
    const more = costs[rank] as number;
    if (count === MOST_IN_BLOCK || (count > 0 && cost + more / 2 > wanted)) {
      block += 1;
      cost = 0;
      count = 0;
    }
    places[n] = block;
    cost += more;
    count += 1;
  }
  return { places, order };
}
