import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildShard } from './build-shard.ts';
import type { EditionRef, EditionSource } from './edition-source.ts';
import { searchArticles } from './search-article.ts';

/** Raised whenever a shard of the same articles would come out different: it makes all cached ones stale. */
const FORM = 'baolan search 4, pagefind 1.6.0';

/** A shard in the cache. */
export interface CachedShard {
  folder: string;
  /** Its name in the site: changes with its content. */
  name: string;
  articles: number;
  /** Whether this run had to build it. */
  built: boolean;
}

/** What earlier runs found behind the fingerprints of editions. */
export class ShardCache {
  readonly #root: string;
  readonly #source: EditionSource;
  #known: Record<string, { name: string; articles: number }> = {};
  readonly #used: Record<string, { name: string; articles: number }> = {};

  private constructor(root: string, source: EditionSource) {
    this.#root = root;
    this.#source = source;
  }

  static async open(root: string, source: EditionSource): Promise<ShardCache> {
    const cache = new ShardCache(root, source);
    await mkdir(join(root, 'shards'), { recursive: true });
    const index = cache.#index();
    if (existsSync(index)) cache.#known = JSON.parse(await readFile(index, 'utf8'));
    return cache;
  }

  /** The shard of these editions: from the cache, or else read and built. A shard without articles is null. */
  async shard(editions: readonly EditionRef[]): Promise<CachedShard | null> {
    const key = digest([FORM, ...editions.flatMap((edition) => [edition.key, edition.fingerprint])]);
    const known = this.#known[key];
    const cached = known && { folder: this.#folder(known.name), ...known, built: false };
    if (cached && existsSync(cached.folder)) {
      this.#used[key] = known;
      return cached;
    }
    const articles = [];
    for (const { key: edition } of editions)
      articles.push(...searchArticles(await this.#source.read(edition)));
    if (articles.length === 0) return null;
    const name = `shard-${digest([FORM, JSON.stringify(articles)])}`;
    const folder = this.#folder(name);
    const built = !existsSync(folder);
    if (built) await buildShard(articles, name, folder);
    this.#used[key] = { name, articles: articles.length };
    return { folder, name, articles: articles.length, built };
  }

  /** Remembers what this run used, for the next one. */
  async save(): Promise<void> {
    await writeFile(this.#index(), JSON.stringify(this.#used));
  }

  #folder(name: string): string {
    return join(this.#root, 'shards', name);
  }

  #index(): string {
    return join(this.#root, 'fingerprints.json');
  }
}

/** Sixteen hexadecimal digits over texts. */
export function digest(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}
