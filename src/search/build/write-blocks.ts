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

const ARTICLES_PER_BLOCK = 14;
/** Blocks are written a part at a time, each part with no more articles than this in memory. */
const ARTICLES_AT_ONCE = 20_000;

/** Writes `blocks/` (articles by content, so that the same text printed twice costs little) and `places/` (which block an article is in). */
export async function writeBlocks(shards: readonly BuiltShard[], write: Write): Promise<void> {
  const articles = shards.reduce((sum, shard) => sum + shard.articles, 0);
  const blocks = Math.ceil(articles / ARTICLES_PER_BLOCK);
  const places = new Uint32Array(articles);
  const hashes = new Uint32Array(articles);
  const parts = Math.ceil(articles / ARTICLES_AT_ONCE);
  for (let part = 0; part < parts; part += 1) {
    const held = new Map<number, BlockEntry[]>();
    for (const shard of shards) {
      for (const [i, article] of (await readStored(shard.folder)).entries()) {
        const n = shard.first + i;
        if (part === 0) hashes[n] = contentHash(article);
        const block = (hashes[n] as number) % blocks;
        if (block % parts !== part) continue;
        places[n] = block;
        const entries = held.get(block);
        if (entries) entries.push({ n, article });
        else held.set(block, [{ n, article }]);
      }
    }
    for (const [block, entries] of held) {
      entries.sort((a, b) => (hashes[a.n] as number) - (hashes[b.n] as number) || a.n - b.n);
      await write(`blocks/${block}`, Buffer.from(JSON.stringify(entries), 'utf16le'));
    }
  }
  for (let first = 0; first < articles; first += PLACES_PER_FILE) {
    const out = new ByteWriter();
    for (const block of places.subarray(first, first + PLACES_PER_FILE)) out.varint(block);
    await write(`places/${first / PLACES_PER_FILE}`, out.done());
  }
}

/** The articles of a shard in its cache folder. */
export async function readStored(folder: string): Promise<StoredArticle[]> {
  return JSON.parse(
    inflateRawSync(await readFile(join(folder, 'articles'))).toString('utf8'),
  ) as StoredArticle[];
}
