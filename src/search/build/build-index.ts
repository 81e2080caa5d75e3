import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Manifest } from '../format/manifest.ts';
import { encodeScript } from '../format/script-file.ts';
import { buildSegment, readSegmentFacts } from './build-segment.ts';
import type { BuiltShard } from './built-shard.ts';
import { bundleSearchClient } from './bundle-client.ts';
import { editionsOfContent } from './content-source.ts';
import type { EditionSource } from './edition-source.ts';
import { closePagefind } from './pagefind-bundle.ts';
import { planShards } from './plan-shards.ts';
import { type CachedShard, digest, ShardCache } from './shard-cache.ts';
import { writeSuggestions } from './write-suggestions.ts';

/** Raised whenever a segment of the same shards would come out different. */
const SEGMENT_FORM = 'baolan segment 8';
/** From so many articles on, the newest shards are a segment of their own. */
const LARGE_ARCHIVE = 5_000;
/** Shards that come to that segment before the one of all others is made anew with them. */
const NEWEST_SHARDS = 4;

export interface SearchIndexOptions {
  /** Folder with the archive's content, as the store wrote it. */
  contentRoot: string;
  /** Built site; the search goes to `search/` in it. */
  distDir: string;
  /** Keeps shards between builds; may be deleted at any time. */
  cacheDir: string;
  /** Editions from elsewhere than `contentRoot`. */
  source?: EditionSource;
  /** Articles of a shard; smaller in tests. */
  shardArticles?: number;
}

export interface SearchIndexReport {
  articles: number;
  shards: number;
  /** Shards that were not in the cache. */
  built: number;
  seconds: number;
}

/**
 * Builds the search of a site into `dist/search/`: the browser's script, and below `data/` the manifest, the Pagefind
 * shards and the merged grams and texts. What did not change is taken from the cache. Throws where an edition can't
 * be read or Pagefind refuses; the old manifest then still stands.
 */
export async function buildSearchIndex(options: SearchIndexOptions): Promise<SearchIndexReport> {
  const started = performance.now();
  const source = options.source ?? editionsOfContent(options.contentRoot);
  const data = join(options.distDir, 'search', 'data');
  await mkdir(data, { recursive: true });
  try {
    const cache = await ShardCache.open(options.cacheDir, source);
    const shards: CachedShard[] = [];
    for (const editions of planShards(await source.list(), options.shardArticles)) {
      const shard = await cache.shard(editions);
      if (shard) shards.push(shard);
    }
    await cache.save();
    const manifest = await placeData(shards, options.cacheDir, data);
    await bundleSearchClient(options.distDir);
    return {
      articles: manifest.articles,
      shards: shards.length,
      built: shards.filter((shard) => shard.built).length,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await closePagefind();
  }
}

async function placeData(shards: readonly CachedShard[], cacheDir: string, data: string): Promise<Manifest> {
  const suggest = await writeSuggestions(shards, cacheDir, data);
  const manifest: Manifest = { version: 1, articles: 0, segments: [], shards: [], suggest };
  for (const { name, articles, folder } of shards) {
    manifest.shards.push({ folder: name, first: manifest.articles, articles });
    manifest.articles += articles;
    await place(join(folder, 'site'), join(data, name));
  }
  for (const run of segmentsOf(shards, cacheDir)) {
    const name = segmentName(run);
    const folder = segmentFolder(run, cacheDir);
    const first = manifest.segments.reduce((sum, segment) => sum + segment.articles, 0);
    const built: BuiltShard[] = [];
    let articles = 0;
    for (const shard of run) {
      built.push({ folder: shard.folder, first: articles, articles: shard.articles });
      articles += shard.articles;
    }
    if (!existsSync(folder)) await buildSegment(built, name, folder);
    await place(join(folder, 'site'), join(data, name));
    manifest.segments.push({ folder: name, first, articles, ...(await readSegmentFacts(folder)) });
  }
  const packed = deflateRawSync(JSON.stringify(manifest));
  await writeFile(join(data, 'manifest.js'), encodeScript('manifest', packed));
  const current = new Set([suggest, ...manifest.segments, ...manifest.shards].map((entry) => entry.folder));
  for (const folder of [data, join(cacheDir, 'shards'), join(cacheDir, 'segments')])
    await removeOthers(folder, current);
  return manifest;
}

/**
 * The shards in segments. The newest shards of a large archive are a segment of their own: it changes every day, and the
 * segment of all others, which takes long to make, only when the newest are many or an old day is corrected.
 */
function segmentsOf(shards: readonly CachedShard[], cacheDir: string): CachedShard[][] {
  const articles = shards.reduce((sum, shard) => sum + shard.articles, 0);
  if (articles <= LARGE_ARCHIVE) return shards.length > 0 ? [[...shards]] : [];
  const cuts = Array.from({ length: NEWEST_SHARDS }, (_, i) => shards.length - 1 - i).filter(
    (cut) => cut > 0,
  );
  const cut =
    cuts.find((one) => existsSync(segmentFolder(shards.slice(0, one), cacheDir))) ?? shards.length - 1;
  return [shards.slice(0, cut), shards.slice(cut)].filter((run) => run.length > 0);
}

function segmentName(run: readonly CachedShard[]): string {
  return `segment-${digest([SEGMENT_FORM, ...run.map((shard) => shard.name)])}`;
}

function segmentFolder(run: readonly CachedShard[], cacheDir: string): string {
  return join(cacheDir, 'segments', segmentName(run));
}

/** Copies a folder whose name tells its content, unless it is there. */
async function place(from: string, to: string): Promise<void> {
  if (!existsSync(to)) await cp(from, to, { recursive: true });
}

/** Removes shards and segments that nothing points to any more, and what a run that was killed left. */
async function removeOthers(folder: string, current: ReadonlySet<string>): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder))
    if (/^(?:segment|shard|suggest)-/.test(name) && !current.has(name))
      await rm(join(folder, name), { recursive: true, force: true });
}
