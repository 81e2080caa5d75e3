import { ByteReader } from '../format/bytes.ts';
import type { ShardEntry } from '../format/manifest.ts';
import { pagefindPhrase } from '../format/pagefind-tokens.ts';
import { inflate, type LoadData } from './load-data.ts';
import { provideFor, takeFailure } from './pagefind-fetch.ts';
import { createInstance, type PagefindShardIndex } from './pagefind-script.ts';

interface Head {
  entry: { languages: Record<string, { hash: string }> };
  cut: number;
  names: string;
}

/** Pagefind over the articles of one shard. */
export class PagefindShard {
  readonly #shard: ShardEntry;
  readonly #index: PagefindShardIndex;
  readonly #articles: Map<string, number>;
  readonly #cut: number;

  private constructor(shard: ShardEntry, head: Head, index: PagefindShardIndex) {
    this.#shard = shard;
    this.#index = index;
    this.#cut = head.cut;
    const names = Array.from({ length: shard.articles }, (_, i) =>
      head.names.slice(i * head.cut, (i + 1) * head.cut),
    );
    this.#articles = new Map(names.map((name, i) => [name, shard.first + i]));
  }

  static async open(shard: ShardEntry, load: LoadData): Promise<PagefindShard> {
    const data = await load(`${shard.folder}/head`);
    const reader = new ByteReader(data);
    const facts = await inflate(reader.bytes(reader.varint()).slice());
    const head = JSON.parse(new TextDecoder().decode(facts)) as Head;
    const meta = data.slice(reader.at);
    provideFor(shard.folder, async (path) => {
      if (path === 'pagefind-entry.json') return new TextEncoder().encode(JSON.stringify(head.entry));
      if (path.endsWith('.pf_meta')) return meta;
      if (path.startsWith('wasm.')) return load('pagefind-wasm');
      return load(`${shard.folder}/${path.replace(/\.pf_index$/, '')}`);
    });
    const index = createInstance({ basePath: `/${shard.folder}/`, noWorker: true });
    await index.init();
    return new PagefindShard(shard, head, index);
  }

  /** Numbers (of the archive) of the articles that hold a folded string of any length. Ascending. */
  async find(folded: string): Promise<number[]> {
    const { results } = await this.#index.search(pagefindPhrase(folded));
    const failure = takeFailure(this.#shard.folder);
    if (failure) throw failure;
    return results.map(({ id }) => this.#number(id)).sort((a, b) => a - b);
  }

  #number(id: string): number {
    const name = id.replace(/^und_/, '').slice(0, this.#cut);
    const number = this.#articles.get(name);
    if (number === undefined) throw new Error(`Pagefind names an unknown document ${id}`);
    return number;
  }
}
