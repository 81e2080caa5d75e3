import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { encodeScript } from '../format/script-file.ts';
import { readTexts } from './segment-texts.ts';
import { type BuiltShard, writeBlocks } from './write-blocks.ts';
import { type BucketCounts, writeGrams } from './write-grams.ts';

/**
 * Makes a segment of shards in `folder`: `site/` with grams, blocks and places as scripts, and `facts.json` with what
 * the manifest says of it. The folder appears when all is written. Some 10 KB of memory an article.
 */
export async function buildSegment(
  shards: readonly BuiltShard[],
  name: string,
  folder: string,
): Promise<void> {
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  for (const part of ['units', 'pairs', 'runs', 'lists', 'blocks', 'places'])
    await mkdir(join(draft, 'site', part), { recursive: true });
  const write = async (path: string, data: Uint8Array): Promise<void> =>
    writeFile(
      join(draft, 'site', `${path}.js`),
      encodeScript(`${name}/${path}`, deflateRawSync(data, { level: 9 })),
    );
  const buckets = await writeGrams(await readTexts(shards.map((shard) => shard.folder)), write);
  await writeBlocks(shards, write);
  await writeFile(join(draft, 'facts.json'), JSON.stringify(buckets));
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

/** How many files the grams of a built segment are spread over. */
export async function readSegmentFacts(folder: string): Promise<BucketCounts> {
  return JSON.parse(await readFile(join(folder, 'facts.json'), 'utf8')) as BucketCounts;
}
