import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { BucketCounts } from '../format/manifest.ts';
import { encodeScript } from '../format/script-file.ts';
import type { BuiltShard } from './built-shard.ts';
import { planBlocks } from './plan-blocks.ts';
import { readTexts, unitFacts } from './segment-texts.ts';
import { writeBlocks } from './write-blocks.ts';
import { writeColumns } from './write-columns.ts';
import { writeGrams } from './write-grams.ts';

/** What the manifest says of a segment, but for its place. */
export type SegmentFacts = BucketCounts & { titles: BucketCounts; common: string; signs: string };

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
  const grams = ['units', 'pairs', 'runs', 'traces', 'lists'];
  for (const part of [...grams, ...grams.map((kind) => `titles/${kind}`), 'blocks', 'places', 'columns'])
    await mkdir(join(draft, 'site', part), { recursive: true });
  const write = async (path: string, data: Uint8Array): Promise<void> =>
    writeFile(
      join(draft, 'site', `${path}.js`),
      encodeScript(`${name}/${path}`, deflateRawSync(data, { level: 9 })),
    );
  const folders = shards.map((shard) => shard.folder);
  const plan = await planBlocks(shards);
  const texts = await readTexts(folders, 'texts', plan);
  const facts: SegmentFacts = {
    ...(await writeGrams(texts, '', write)),
    ...unitFacts(texts),
    titles: await writeGrams(await readTexts(folders, 'titles', plan), 'titles/', write),
  };
  await writeBlocks(shards, plan, write);
  await writeColumns(shards, write);
  await writeFile(join(draft, 'facts.json'), JSON.stringify(facts));
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

/** The facts of a built segment. */
export async function readSegmentFacts(folder: string): Promise<SegmentFacts> {
  return JSON.parse(await readFile(join(folder, 'facts.json'), 'utf8')) as SegmentFacts;
}
