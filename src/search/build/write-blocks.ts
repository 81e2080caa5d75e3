import { ByteWriter } from '../format/bytes.ts';
import { type BlockEntry, PLACES_PER_FILE } from '../format/manifest.ts';
import { type BuiltShard, readStored } from './built-shard.ts';
import type { BlockPlan } from './plan-blocks.ts';
import type { Write } from './write-grams.ts';

/** Blocks are written a part at a time, each part with no more articles than this in memory. */
const ARTICLES_AT_ONCE = 20_000;

/**
 * Writes `blocks/` (articles in the order of their content, so that a text printed twice costs little, cut into blocks
 * of about one size) and `places/` (which block an article is in).
 */
export async function writeBlocks(
  shards: readonly BuiltShard[],
  { places, order }: BlockPlan,
  write: Write,
): Promise<void> {
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
