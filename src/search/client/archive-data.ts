import { ByteReader } from '../format/bytes.ts';
import { bucketOf, decodeBucket, decodePostings, type Postings } from '../format/grams.ts';
import {
  type BlockEntry,
  type Manifest,
  PLACES_PER_FILE,
  type SegmentEntry,
  type StoredArticle,
} from '../format/manifest.ts';
import { inflate, type LoadData } from './load-data.ts';

/** The files of the search with what they mean; each is loaded once and the least recently used are let go. */
export class ArchiveData {
  readonly manifest: Manifest;
  readonly load: LoadData;
  readonly #files = new Map<string, Promise<unknown>>();
  static readonly #kept = 600;

  private constructor(manifest: Manifest, load: LoadData) {
    this.manifest = manifest;
    this.load = load;
  }

  static async open(load: LoadData): Promise<ArchiveData> {
    const manifest = JSON.parse(new TextDecoder().decode(await inflate(await load('manifest')))) as Manifest;
    if (manifest.version !== 1) throw new Error(`unknown form of search data: ${manifest.version}`);
    return new ArchiveData(manifest, load);
  }

  /** Articles of a segment that hold a gram, numbered within the segment. */
  async postings(segment: SegmentEntry, gram: string): Promise<Postings> {
    const name = `${segment.folder}/grams/${bucketOf(gram, segment.buckets)}`;
    const bucket = await this.#file(name, decodeBucket);
    const list = bucket.get(gram);
    return list ? decodePostings(list) : new Uint32Array();
  }

  /** The text block of each article, all numbered within the segment. */
  async blocksOf(segment: SegmentEntry, articles: Iterable<number>): Promise<Map<number, number>> {
    const places = new Map<number, number>();
    await Promise.all(
      [...articles].map(async (article) => {
        const name = `${segment.folder}/places/${Math.floor(article / PLACES_PER_FILE)}`;
        places.set(article, (await this.#file(name, decodePlaces))[article % PLACES_PER_FILE] as number);
      }),
    );
    return places;
  }

  /** The articles with these numbers (of the archive), in the order asked. */
  async articles(numbers: readonly number[]): Promise<StoredArticle[]> {
    const found = new Map<number, StoredArticle>();
    for (const segment of this.manifest.segments) {
      const own = numbers.map((n) => n - segment.first).filter((n) => n >= 0 && n < segment.articles);
      const blocks = new Set((await this.blocksOf(segment, own)).values());
      await Promise.all(
        [...blocks].map(async (block) => {
          for (const entry of await this.#file(`${segment.folder}/blocks/${block}`, decodeBlock))
            found.set(segment.first + entry.n, entry.article);
        }),
      );
    }
    return numbers.map((n) => {
      const article = found.get(n);
      if (!article) throw new Error(`article ${n} is not in its text block`);
      return article;
    });
  }

  #file<T>(name: string, decode: (data: Uint8Array) => T): Promise<T> {
    const known = this.#files.get(name);
    const file = known ?? this.load(name).then(inflate).then(decode);
    this.#files.delete(name);
    this.#files.set(name, file);
    if (!known) file.catch(() => this.#files.delete(name));
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= ArchiveData.#kept) break;
      this.#files.delete(oldest);
    }
    return file as Promise<T>;
  }
}

function decodePlaces(data: Uint8Array): number[] {
  const reader = new ByteReader(data);
  const places: number[] = [];
  while (reader.at < data.length) places.push(reader.varint());
  return places;
}

function decodeBlock(data: Uint8Array): BlockEntry[] {
  return JSON.parse(new TextDecoder().decode(data)) as BlockEntry[];
}
