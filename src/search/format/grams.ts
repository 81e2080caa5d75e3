import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Lists of articles by gram, in three kinds of bucket files: `units` (single UTF-16 units), `pairs` (two), `runs`
 * (three and more, those that many text blocks hold). Long lists have a file each in `lists`.
 */
export type GramKind = 'units' | 'pairs' | 'runs';

export function gramKind(gram: string): GramKind {
  return gram.length === 1 ? 'units' : gram.length === 2 ? 'pairs' : 'runs';
}

/** Grams longer than this have no lists. */
export const LONGEST_RUN = 12;
/** Runs of three and more units have a list of articles where more text blocks than this hold them. */
export const FEW_BLOCKS = 12;

/** Documents, ascending. */
export type Postings = Uint32Array;

/** What a bucket says of a gram: its encoded list, the number of the file that has it, or that its prefix has the same. */
export type BucketEntry = Uint8Array | number | 'prefix';

/** FNV-1a over UTF-16 units with a final mix; the same at both ends. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return mixed(hash);
}

/** The hash of the text that `length` units from `at` on are. */
export function hashUnits(units: Uint16Array, at: number, length: number): number {
  let hash = FNV_OFFSET;
  for (let i = at; i < at + length; i += 1) hash = Math.imul(hash ^ (units[i] as number), FNV_PRIME);
  return mixed(hash);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mixed(sum: number): number {
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Which of `buckets` files a gram is in. Longer grams lie with their first three units, so one file has all prefixes. */
export function bucketOf(gram: string, buckets: number): number {
  return Math.floor((hashText(gram.slice(0, 3)) / 2 ** 32) * buckets);
}

/**
 * A bucket: how many grams; the grams, sorted, each as what it shares with the one before, how many units follow, and
 * these; what each one's entry is (0 prefix, 1 a file's number follows, else bytes and two); the lists.
 */
export function encodeBucket(entries: readonly (readonly [gram: string, entry: BucketEntry])[]): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const out = new ByteWriter();
  out.varint(sorted.length);
  let before = '';
  for (const [gram] of sorted) {
    let shared = 0;
    while (shared < gram.length && gram[shared] === before[shared]) shared += 1;
    out.byte(shared);
    out.byte(gram.length - shared);
    out.units(gram.slice(shared));
    before = gram;
  }
  for (const [, entry] of sorted) {
    if (entry === 'prefix') out.varint(0);
    else if (typeof entry === 'number') {
      out.varint(1);
      out.varint(entry);
    } else out.varint(entry.length + 2);
  }
  for (const [, entry] of sorted) if (typeof entry === 'object') out.bytes(entry);
  return out.done();
}

/** The grams of a bucket and what it says of them. */
export function decodeBucket(bucket: Uint8Array): Map<string, BucketEntry> {
  const reader = new ByteReader(bucket);
  const grams: string[] = [];
  const count = reader.varint();
  for (let i = 0; i < count; i += 1) {
    const shared = reader.byte();
    grams.push((grams[i - 1] ?? '').slice(0, shared) + reader.units(reader.byte()));
  }
  const codes = grams.map((): 'prefix' | { file: number } | { bytes: number } => {
    const code = reader.varint();
    return code === 0 ? 'prefix' : code === 1 ? { file: reader.varint() } : { bytes: code - 2 };
  });
  return new Map(
    grams.map((gram, i): [string, BucketEntry] => {
      const code = codes[i] as (typeof codes)[number];
      if (code === 'prefix') return [gram, 'prefix'];
      return [gram, 'file' in code ? code.file : reader.bytes(code.bytes)];
    }),
  );
}

/** Documents as gaps: the first as it is, each other less its forerunner and one. */
export function encodePostings(documents: Iterable<number>): Uint8Array {
  const out = new ByteWriter();
  let next = 0;
  for (const document of documents) {
    out.varint(document - next);
    next = document + 1;
  }
  return out.done();
}

/** All documents of a list, or the first `most`. */
export function decodePostings(list: Uint8Array, most = list.length): Postings {
  const reader = new ByteReader(list);
  const documents = new Uint32Array(most);
  let count = 0;
  let next = 0;
  while (count < most && reader.at < list.length) {
    next += reader.varint();
    documents[count] = next;
    count += 1;
    next += 1;
  }
  return documents.slice(0, count);
}

/** What two lists share. */
export function intersect(a: Postings, b: Postings): Postings {
  const shared = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  let j = 0;
  for (const document of a) {
    while (j < b.length && (b[j] as number) < document) j += 1;
    if (b[j] === document) {
      shared[count] = document;
      count += 1;
    }
  }
  return shared.slice(0, count);
}
