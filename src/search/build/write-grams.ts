import {
  type BucketEntry,
  bucketOf,
  encodeBucket,
  encodePostings,
  type GramKind,
  gramKind,
  LONGEST_RUN,
  RUN_ARTICLES,
} from '../format/grams.ts';
import { gramLevels } from './gram-levels.ts';
import type { SegmentTexts } from './segment-texts.ts';

/** Writes a data file of the segment. */
export type Write = (path: string, data: Uint8Array) => Promise<void>;

/** Files that a kind of gram is spread over; 0 where there is no such gram. */
export type BucketCounts = Record<GramKind, number>;

/** Encoded lists from this size on have a file of their own: nobody else pays for them. */
const OWN_FILE = 8_000;
/** Encoded bytes that a bucket should have at most, and at least; between them, files that a kind should have. */
const LARGE_BUCKET = 9_000;
const SMALL_BUCKET = 2_000;
const FEW_BUCKETS = 150;
/** The most files of a kind in a segment; beyond, buckets grow. */
const MOST_BUCKETS: Record<GramKind, number> = { units: 250, pairs: 4_900, runs: 3_300 };

/** Writes `units/`, `pairs/`, `runs/` and `lists/` below `folder` of a segment ('' or `titles/`). */
export async function writeGrams(texts: SegmentTexts, folder: string, write: Write): Promise<BucketCounts> {
  const counts: BucketCounts = { units: 0, pairs: 0, runs: 0 };
  let lists = 0;
  let entries: [string, BucketEntry][] = [];
  let kind: GramKind = 'units';
  const flush = async (): Promise<void> => {
    counts[kind] = await writeBuckets(kind, entries, (path, data) => write(folder + path, data));
    entries = [];
  };
  for (const level of gramLevels(texts, LONGEST_RUN, RUN_ARTICLES)) {
    for (let id = 0; id < level.count; id += 1) {
      const gram = level.gram(id);
      if (gramKind(gram) !== kind) {
        await flush();
        kind = gramKind(gram);
      }
      if (level.length > 3 && level.sameAsPrefix(id)) entries.push([gram, 'prefix']);
      else {
        const list = encodePostings(level.list(id));
        if (list.length < OWN_FILE) entries.push([gram, list]);
        else {
          await write(`${folder}lists/${lists}`, list);
          entries.push([gram, lists]);
          lists += 1;
        }
      }
    }
  }
  await flush();
  return counts;
}

async function writeBuckets(kind: GramKind, entries: [string, BucketEntry][], write: Write): Promise<number> {
  const bytes = entries.reduce(
    (sum, [, entry]) => sum + 5 + (typeof entry === 'object' ? entry.length : 0),
    0,
  );
  const size = Math.min(LARGE_BUCKET, Math.max(SMALL_BUCKET, bytes / FEW_BUCKETS));
  const buckets = Math.min(MOST_BUCKETS[kind], Math.max(1, Math.ceil(bytes / size)));
  const files = Array.from({ length: buckets }, (): [string, BucketEntry][] => []);
  for (const entry of entries) files[bucketOf(entry[0], buckets)]?.push(entry);
  for (const [i, file] of files.entries()) await write(`${kind}/${i}`, encodeBucket(file));
  return buckets;
}
