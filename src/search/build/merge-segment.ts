import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ByteReader, ByteWriter } from '../format/bytes.ts';
import { bucketOf, decodeBucket, encodeBucket } from '../format/grams.ts';
import { type BlockEntry, PLACES_PER_FILE, type StoredArticle } from '../format/manifest.ts';
import { encodeScript } from '../format/script-file.ts';
import { SECTIONS } from './build-shard.ts';
import { contentHash } from './search-article.ts';

/** A built shard: its folder, and the number of its first article within the segment. */
export interface BuiltShard {
  folder: string;
  first: number;
  articles: number;
}

const ARTICLES_PER_BLOCK = 8;
const ARTICLES_PER_BUCKET = 16;
/** Blocks are written a part at a time, each part with no more articles than this in memory. */
const ARTICLES_AT_ONCE = 20_000;

/** How many files the grams of so many articles are spread over: 1, 2, 4, 8, 16, then multiples of 16. */
export function bucketCount(articles: number): number {
  const wanted = Math.ceil(articles / ARTICLES_PER_BUCKET);
  return wanted <= SECTIONS
    ? 2 ** Math.ceil(Math.log2(Math.max(1, wanted)))
    : Math.ceil(wanted / SECTIONS) * SECTIONS;
}

/** Merges shards into a segment: `grams/`, `blocks/` and `places/` as scripts, in `folder`, written whole or not at all. */
export async function mergeSegment(
  shards: readonly BuiltShard[],
  name: string,
  folder: string,
): Promise<void> {
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  for (const part of ['grams', 'blocks', 'places']) await mkdir(join(draft, part), { recursive: true });
  const write = async (path: string, data: Uint8Array): Promise<void> =>
    writeFile(join(draft, `${path}.js`), encodeScript(`${name}/${path}`, deflateRawSync(data, { level: 9 })));
  await writeGrams(shards, write);
  await writeBlocks(shards, write);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

type Write = (path: string, data: Uint8Array) => Promise<void>;

async function writeGrams(shards: readonly BuiltShard[], write: Write): Promise<void> {
  const buckets = bucketCount(countArticles(shards));
  const passes = Math.min(SECTIONS, buckets);
  for (let pass = 0; pass < passes; pass += 1) {
    const lists = new Map<string, { out: ByteWriter; next: number }>();
    for (const shard of shards) {
      for (let section = 0; section < SECTIONS / passes; section += 1) {
        const file = join(shard.folder, `grams-${pass * (SECTIONS / passes) + section}`);
        for (const [gram, list] of decodeBucket(await readFile(file))) append(lists, gram, list, shard.first);
      }
    }
    const files = new Map<number, [string, Uint8Array][]>();
    for (const [gram, { out }] of lists) {
      const bucket = bucketOf(gram, buckets);
      const entries = files.get(bucket);
      if (entries) entries.push([gram, out.done()]);
      else files.set(bucket, [[gram, out.done()]]);
    }
    for (let file = (pass * buckets) / passes; file < ((pass + 1) * buckets) / passes; file += 1) {
      const entries = (files.get(file) ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
      await write(`grams/${file}`, encodeBucket(entries));
    }
  }
}

/** Only the first gap of a shard's list changes when lists are joined; the others are copied as they are. */
function append(
  lists: Map<string, { out: ByteWriter; next: number }>,
  gram: string,
  list: Uint8Array,
  first: number,
): void {
  let joined = lists.get(gram);
  if (!joined) {
    joined = { out: new ByteWriter(), next: 0 };
    lists.set(gram, joined);
  }
  const reader = new ByteReader(list);
  const last = reader.varint();
  joined.out.varint(first + reader.varint() - joined.next);
  joined.out.bytes(list.subarray(reader.at));
  joined.next = first + last + 1;
}

async function writeBlocks(shards: readonly BuiltShard[], write: Write): Promise<void> {
  const articles = countArticles(shards);
  const blocks = Math.ceil(articles / ARTICLES_PER_BLOCK);
  const places = new Uint32Array(articles);
  const parts = Math.ceil(articles / ARTICLES_AT_ONCE);
  for (let part = 0; part < parts; part += 1) {
    const held = new Map<number, BlockEntry[]>();
    for (const shard of shards) {
      const stored = JSON.parse(
        inflateRawSync(await readFile(join(shard.folder, 'articles'))).toString('utf8'),
      ) as StoredArticle[];
      for (const [i, article] of stored.entries()) {
        const block = contentHash(article) % blocks;
        if (block % parts !== part) continue;
        places[shard.first + i] = block;
        const entries = held.get(block);
        if (entries) entries.push({ n: shard.first + i, article });
        else held.set(block, [{ n: shard.first + i, article }]);
      }
    }
    for (const [block, entries] of held) {
      entries.sort((a, b) => contentHash(a.article) - contentHash(b.article) || a.n - b.n);
      await write(`blocks/${block}`, Buffer.from(JSON.stringify(entries)));
    }
  }
  for (let first = 0; first < articles; first += PLACES_PER_FILE) {
    const out = new ByteWriter();
    for (const block of places.subarray(first, first + PLACES_PER_FILE)) out.varint(block);
    await write(`places/${first / PLACES_PER_FILE}`, out.done());
  }
}

function countArticles(shards: readonly BuiltShard[]): number {
  return shards.reduce((sum, shard) => sum + shard.articles, 0);
}
