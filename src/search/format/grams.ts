import { ByteReader, ByteWriter } from './bytes.ts';
import { FIELD_BREAK } from './search-text.ts';

/** Grams of one and two UTF-16 units are all kept; a gram never holds a field break. */
export const GRAM = 2;

/** A list of documents, ascending. */
export type Postings = Uint32Array;

/** Every gram of a folded article, once. */
export function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>();
  let before = FIELD_BREAK;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded[i] as string;
    if (unit !== FIELD_BREAK) {
      grams.add(unit);
      if (before !== FIELD_BREAK) grams.add(before + unit);
    }
    before = unit;
  }
  return grams;
}

/** FNV-1a over UTF-16 units with a final mix; the same at both ends. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Which of `buckets` files a gram is in: hashes are cut into that many equal ranges. */
export function bucketOf(gram: string, buckets: number): number {
  return Math.floor((hashText(gram) / 2 ** 32) * buckets);
}

/**
 * A bucket of grams: how many; each gram's length and units; each list's length in bytes; the lists, as gaps.
 * `lists` are ascending documents, or the already encoded gaps of them.
 */
export function encodeBucket(entries: readonly (readonly [gram: string, list: Uint8Array])[]): Uint8Array {
  const out = new ByteWriter();
  out.varint(entries.length);
  for (const [gram] of entries) {
    out.byte(gram.length);
    out.units(gram);
  }
  for (const [, list] of entries) out.varint(list.length);
  for (const [, list] of entries) out.bytes(list);
  return out.done();
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

export function decodePostings(list: Uint8Array): Postings {
  const reader = new ByteReader(list);
  const documents: number[] = [];
  let next = 0;
  while (reader.at < list.length) {
    next += reader.varint();
    documents.push(next);
    next += 1;
  }
  return Uint32Array.from(documents);
}

/** The grams of a bucket with their encoded lists. */
export function decodeBucket(bucket: Uint8Array): Map<string, Uint8Array> {
  const reader = new ByteReader(bucket);
  const grams = Array.from({ length: reader.varint() }, () => reader.units(reader.byte()));
  const lengths = grams.map(() => reader.varint());
  return new Map(grams.map((gram, i) => [gram, reader.bytes(lengths[i] as number)]));
}

/** What two lists share. */
export function intersect(a: Postings, b: Postings): Postings {
  const shared: number[] = [];
  let j = 0;
  for (const document of a) {
    while (j < b.length && (b[j] as number) < document) j += 1;
    if (b[j] === document) shared.push(document);
  }
  return Uint32Array.from(shared);
}
