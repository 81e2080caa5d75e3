import {
  type BucketEntry,
  bucketOf,
  encodeBucket,
  encodePostings,
  FEW_BLOCKS,
  type GramKind,
  hashText,
  LONGEST_RUN,
} from '../format/grams.ts';
import type { BucketCounts } from '../format/manifest.ts';
import { encodeTraces, TRACE_UNITS, TRACED_BLOCKS, type Trace, traceMark } from '../format/traces.ts';
import { type GramLevel, gramLevels } from './gram-levels.ts';
import type { GroupedTexts } from './segment-texts.ts';

/** Writes a data file of the segment. */
export type Write = (path: string, data: Uint8Array) => Promise<void>;

/** Encoded lists from this size on have a file of their own: nobody else pays for them. */
const OWN_FILE = 8_000;
/** Units of text for each file of a kind, and the most files of a kind in a segment. */
const UNITS_A_FILE: Record<keyof BucketCounts, number> = {
  units: 10_000,
  pairs: 5_000,
  runs: 20_000,
  traces: 3_000,
};
const MOST_FILES: Record<keyof BucketCounts, number> = {
  units: 250,
  pairs: 3_600,
  runs: 2_000,
  traces: 3_800,
};
/** Units of text whose grams are worked out at once: some 30 bytes of memory each. */
const UNITS_AT_ONCE = 10_000_000;

/** Writes `units/`, `pairs/`, `runs/`, `traces/` and `lists/` below `folder` of a segment ('' or `titles/`). */
export async function writeGrams(texts: GroupedTexts, folder: string, write: Write): Promise<BucketCounts> {
  const parts = Math.ceil(texts.units.length / UNITS_AT_ONCE);
  // As many files in each part.
  const filesOf = (kind: keyof BucketCounts): number =>
    parts * Math.ceil(Math.min(MOST_FILES[kind], texts.units.length / UNITS_A_FILE[kind]) / parts);
  const lists = new ListFiles((n, list) => write(`${folder}lists/${n}`, list));
  const put = (path: string, data: Uint8Array): Promise<void> => write(folder + path, data);
  const counts: BucketCounts = { units: 0, pairs: 0, runs: 0, traces: 0 };
  const lengths: [GramKind, shortest: number, longest: number][] = [
    ['units', 1, 1],
    ['pairs', 2, 2],
    ['runs', TRACE_UNITS, LONGEST_RUN],
  ];
  for (const [kind, shortest, longest] of lengths) {
    counts[kind] = filesOf(kind);
    if (kind === 'runs') counts.traces = filesOf('traces');
    for (let part = 0; part < parts; part += 1) {
      const files = new Files<[string, BucketEntry][]>(() => []);
      const traces = new Files<Map<number, Trace>>(() => new Map());
      for (const level of gramLevels(texts, { shortest, longest, inBlocks: FEW_BLOCKS, part, parts })) {
        for (let id = 0; id < level.count; id += 1) {
          const gram = level.gram(id);
          const many = kind !== 'runs' || level.blocks(id).length > FEW_BLOCKS;
          if (many) files.of(bucketOf(gram, counts[kind])).push([gram, await entryOf(level, id, lists)]);
          if (level.length === TRACE_UNITS)
            trace(traces.of(bucketOf(gram, counts.traces)), gram, level.blocks(id));
        }
      }
      await files.write(part, parts, counts[kind], (n, entries) =>
        put(`${kind}/${n}`, encodeBucket(entries)),
      );
      if (kind === 'runs')
        await traces.write(part, parts, counts.traces, (n, held) => put(`traces/${n}`, encodeTraces(held)));
    }
  }
  return counts;
}

/** What the bucket says of a gram; a long list goes to a file of its own. */
async function entryOf(level: GramLevel, id: number, lists: ListFiles): Promise<BucketEntry> {
  if (level.sameAsPrefix(id)) return 'prefix';
  const list = encodePostings(level.articles(id));
  return list.length < OWN_FILE ? list : lists.write(list);
}

/** Notes the blocks of a run of three units; what shares its mark shares its blocks. */
function trace(traces: Map<number, Trace>, run: string, blocks: Uint32Array): void {
  const mark = traceMark(hashText(run));
  const others = traces.get(mark);
  const all = others ? Uint32Array.from(new Set([...others, ...blocks])).sort() : blocks.slice();
  traces.set(mark, others === null || all.length > TRACED_BLOCKS ? null : all);
}

/** Numbers the files of long lists. */
class ListFiles {
  readonly #write: (n: number, list: Uint8Array) => Promise<void>;
  #count = 0;

  constructor(write: (n: number, list: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  async write(list: Uint8Array): Promise<number> {
    const n = this.#count;
    this.#count += 1;
    await this.#write(n, list);
    return n;
  }
}

/** What goes into the files of one part, by their number. */
class Files<T> {
  readonly #files = new Map<number, T>();
  readonly #empty: () => T;

  constructor(empty: () => T) {
    this.#empty = empty;
  }

  of(n: number): T {
    const file = this.#files.get(n) ?? this.#empty();
    this.#files.set(n, file);
    return file;
  }

  /** Writes all files of a part, those that nothing fell into too. */
  async write(
    part: number,
    parts: number,
    files: number,
    write: (n: number, file: T) => Promise<void>,
  ): Promise<void> {
    const own = files / parts;
    for (let n = part * own; n < (part + 1) * own; n += 1) await write(n, this.of(n));
  }
}
