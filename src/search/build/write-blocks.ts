import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { ByteWriter } from '../format/bytes.ts';
import { type BlockEntry, PLACES_PER_FILE, type StoredArticle } from '../format/manifest.ts';
import { contentHash } from './search-article.ts';
import type { Write } from './write-grams.ts';

/** A built shard: its folder, and the number of its first article within the segment. */
export interface BuiltShard {
  folder: string;
  first: number;
  articles: number;
}

/** Articles to a block, on the whole: blocks are as many as articles divided by this. */
const ARTICLES_PER_BLOCK = 15;
/** The most articles in a block, however little their texts differ. */
const MOST_IN_BLOCK = 60;
/** What a text costs behind one that is nearly equal, as a share of what it costs alone. */
const REPEATED = 0.15;
/** Blocks are written a part at a time, each part with no more articles than this in memory. */
const ARTICLES_AT_ONCE = 20_000;

/**
 * Writes `blocks/` (articles in the order of their content, so that a text printed twice costs little, cut into blocks
 * of about one size) and `places/` (which block an article is in).
 */
export async function writeBlocks(shards: readonly BuiltShard[], write: Write): Promise<void> {
  const { places, order } = await placeArticles(shards);
  const ranks = new Uint32Array(order.length);
  for (const [rank, n] of order.entries()) ranks[n] = rank;
  for (let first = 0; first < order.length; ) {
    // A part ends where a block does.
    let end = Math.min(order.length, first + ARTICLES_AT_ONCE);
    while (end < order.length && places[order[end] as number] === places[order[end - 1] as number]) end += 1;
    const held = new Map<number, BlockEntry[]>();
    for (const shard of shards) {
      for (const [i, article] of (await readStored(shard.folder)).entries()) {
        const n = shard.first + i;
        const rank = ranks[n] as number;
        if (rank < first || rank >= end) continue;
        const block = places[n] as number;
        const entries = held.get(block);
        if (entries) entries.push({ n, article });
        else held.set(block, [{ n, article }]);
      }
    }
    for (const [block, entries] of held) {
      entries.sort((a, b) => (ranks[a.n] as number) - (ranks[b.n] as number));
      await write(`blocks/${block}`, Buffer.from(JSON.stringify(entries), 'utf16le'));
    }
    first = end;
  }
  for (let first = 0; first < places.length; first += PLACES_PER_FILE) {
    const out = new ByteWriter();
    for (const block of places.subarray(first, first + PLACES_PER_FILE)) out.varint(block);
    await write(`places/${first / PLACES_PER_FILE}`, out.done());
  }
}

/** The articles by content, and the block of each. */
async function placeArticles(
  shards: readonly BuiltShard[],
): Promise<{ places: Uint32Array; order: Uint32Array }> {
  const articles = shards.reduce((sum, shard) => sum + shard.articles, 0);
  const hashes = new Uint32Array(articles);
  const lengths = new Uint32Array(articles);
  for (const shard of shards) {
    for (const [i, article] of (await readStored(shard.folder)).entries()) {
      hashes[shard.first + i] = contentHash(article);
      lengths[shard.first + i] = article.fields.reduce((sum, [, text]) => sum + text.length, 60);
    }
  }
  const order = Uint32Array.from({ length: articles }, (_, n) => n).sort(
    (a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b,
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

/** The articles of a shard in its cache folder. */
export async function readStored(folder: string): Promise<StoredArticle[]> {
  return JSON.parse(
    inflateRawSync(await readFile(join(folder, 'articles'))).toString('utf8'),
  ) as StoredArticle[];
}
