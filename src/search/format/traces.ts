import { ByteReader, ByteWriter } from './bytes.ts';
import { decodePostings, encodePostings, hashText, type Postings } from './grams.ts';

/**
 * For every run of three units the text blocks that hold it, in bucket files of their own (`traces`). They say where a
 * string may be, never where it is: a run stands in them as the low bits of its hash, which another may share.
 */
export const TRACE_UNITS = 3;
/** Runs in more blocks than this are told to be in many: their list would narrow nothing. */
export const TRACED_BLOCKS = 600;

const BITS = 20;

/** What a bucket knows a run by, its own hash given. The high bits have chosen the bucket. */
export function traceMark(hash: number): number {
  return hash & ((1 << BITS) - 1);
}

/** Blocks, ascending; null for many. */
export type Trace = Postings | null;

/** A bucket: how many marks; the marks as gaps; of each how many blocks (0: many); the blocks of each as gaps. */
export function encodeTraces(traces: ReadonlyMap<number, Trace>): Uint8Array {
  const sorted = [...traces].sort(([a], [b]) => a - b);
  const out = new ByteWriter();
  out.varint(sorted.length);
  out.bytes(encodePostings(sorted.map(([mark]) => mark)));
  for (const [, blocks] of sorted) out.varint(blocks?.length ?? 0);
  for (const [, blocks] of sorted) if (blocks) out.bytes(encodePostings(blocks));
  return out.done();
}

/** A bucket as it is read: each run's blocks are decoded when they are asked for. */
export class TraceBucket {
  readonly #marks: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #lists: Uint8Array;

  constructor(data: Uint8Array) {
    const reader = new ByteReader(data);
    const count = reader.varint();
    this.#marks = new Uint32Array(count);
    let next = 0;
    for (let i = 0; i < count; i += 1) {
      this.#marks[i] = next + reader.varint();
      next = (this.#marks[i] as number) + 1;
    }
    this.#counts = Uint32Array.from({ length: count }, () => reader.varint());
    this.#lists = data.subarray(reader.at);
  }

  /** The blocks that may hold a run of three units, and no other does; null for many. */
  of(run: string): Trace {
    const at = this.#marks.indexOf(traceMark(hashText(run)));
    if (at < 0) return new Uint32Array();
    const count = this.#counts[at] as number;
    if (count === 0) return null;
    let skip = 0;
    for (let i = 0; i < at; i += 1) skip += this.#counts[i] as number;
    return decodePostings(after(this.#lists, skip), count);
  }
}

/** What follows so many varints. */
function after(bytes: Uint8Array, varints: number): Uint8Array {
  let at = 0;
  for (let left = varints; left > 0; at += 1) if ((bytes[at] as number) < 0x80) left -= 1;
  return bytes.subarray(at);
}
