import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { StoredArticle } from '../format/manifest.ts';

/** A built shard: its folder, and the number of its first article within the segment. */
export interface BuiltShard {
  folder: string;
  first: number;
  articles: number;
}

/** The articles of a shard in its cache folder. */
export async function readStored(folder: string): Promise<StoredArticle[]> {
  return JSON.parse(
    inflateRawSync(await readFile(join(folder, 'articles'))).toString('utf8'),
  ) as StoredArticle[];
}
