import { ByteReader } from '../format/bytes.ts';
import { decodeRuns, decodeTexts } from '../format/columns.ts';
import {
  type BucketEntry,
  bucketOf,
  decodeBucket,
  decodePostings,
  type GramKind,
  gramKind,
  LONGEST_RUN,
  type Postings,
} from '../format/grams.ts';
import {
  type BlockEntry,
  type Manifest,
  PLACES_PER_FILE,
  type SegmentEntry,
  type StoredArticle,
} from '../format/manifest.ts';
import { TRACE_UNITS, type Trace, TraceBucket } from '../format/traces.ts';
import { inflate, type LoadData } from './load-data.ts';

/** Whether grams are those of whole articles or of headlines alone. */
export type GramScope = 'text' | 'title';

const FOLDERS: Record<GramScope, string> = { text: '', title: 'titles/' };

/** The files of the search with what they mean; each is loaded once and the least recently used are let go. */
export class ArchiveData {
  readonly manifest: Manifest;
  readonly load: LoadData;
  readonly #files = new Map<string, Promise<unknown>>();
  /** By folder of a segment: the block of each article that a block was read for. */
  readonly #known = new Map<string, Map<number, number>>();
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

  /**
   * Articles of a segment that hold a gram, numbered within the segment. Null where a gram of three and more units has
   * no list: then it is in few blocks.
   */
  async postings(segment: SegmentEntry, gram: string, scope: GramScope): Promise<Postings | null> {
    const bucket = await this.#bucket(segment, gramKind(gram), gram, scope);
    let entry = bucket.get(gram);
    for (let prefix = gram; entry === 'prefix'; entry = bucket.get(prefix)) prefix = prefix.slice(0, -1);
    if (entry === undefined) return gram.length > 2 ? null : new Uint32Array();
    return typeof entry === 'number'
      ? this.#file(`${segment.folder}/${FOLDERS[scope]}lists/${entry}`, decodePostings)
      : decodePostings(entry);
  }

  /** The longest beginning of `text` that has a list, if any has; three units at least. */
  async longestRun(segment: SegmentEntry, text: string, scope: GramScope): Promise<string | null> {
    const bucket = await this.#bucket(segment, 'runs', text, scope);
    for (let length = Math.min(text.length, LONGEST_RUN); length > 2; length -= 1)
      if (bucket.has(text.slice(0, length))) return text.slice(0, length);
    return null;
  }

  /** The blocks that a run of three units may be in; null where they are many. */
  async trace(segment: SegmentEntry, run: string, scope: GramScope): Promise<Trace> {
    const { traces } = scope === 'title' ? segment.titles : segment;
    if (traces === 0) return new Uint32Array();
    const name = `${FOLDERS[scope]}traces/${bucketOf(run.slice(0, TRACE_UNITS), traces)}`;
    const bucket = await this.#file(`${segment.folder}/${name}`, (data) => new TraceBucket(data));
    return bucket.of(run);
  }

  /** A column of numbers by article. */
  runs(segment: SegmentEntry, name: 'dates' | 'pages' | 'kinds'): Promise<Uint32Array> {
    return this.#file(`${segment.folder}/columns/${name}`, (data) => decodeRuns(data, segment.articles));
  }

  /** A column of texts: all different ones, and which each article has. */
  texts(segment: SegmentEntry, name: 'names' | 'papers'): Promise<{ texts: string[]; of: number[][] }> {
    return this.#file(`${segment.folder}/columns/${name}`, decodeTexts);
  }

  #bucket(
    segment: SegmentEntry,
    kind: GramKind,
    gram: string,
    scope: GramScope,
  ): Promise<Map<string, BucketEntry>> {
    const buckets = scope === 'title' ? segment.titles[kind] : segment[kind];
    if (buckets === 0) return Promise.resolve(new Map());
    return this.#file(`${segment.folder}/${FOLDERS[scope]}${kind}/${bucketOf(gram, buckets)}`, decodeBucket);
  }

  /** The text block of each article, all numbered within the segment. */
  async blocksOf(segment: SegmentEntry, articles: Iterable<number>): Promise<Map<number, number>> {
    const places = new Map<number, number>();
    await Promise.all(
      [...articles].map(async (article) => {
        const known = this.#known.get(segment.folder)?.get(article);
        if (known !== undefined) {
          places.set(article, known);
          return;
        }
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
          for (const entry of await this.block(segment, block))
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

  /** The articles of a text block; their numbers are those within the segment. */
  async block(segment: SegmentEntry, block: number): Promise<BlockEntry[]> {
    const entries = await this.#file(`${segment.folder}/blocks/${block}`, decodeBlock);
    const known = this.#known.get(segment.folder) ?? new Map<number, number>();
    this.#known.set(segment.folder, known);
    for (const { n } of entries) known.set(n, block);
    return entries;
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

/** What a search asks of its data, wherever they lie. */
export type SearchData = Pick<ArchiveData, 'manifest' | 'runs' | 'texts' | 'articles'>;

function decodePlaces(data: Uint8Array): number[] {
  const reader = new ByteReader(data);
  const places: number[] = [];
  while (reader.at < data.length) places.push(reader.varint());
  return places;
}

function decodeBlock(data: Uint8Array): BlockEntry[] {
  return JSON.parse(new TextDecoder('utf-16le').decode(data)) as BlockEntry[];
}
