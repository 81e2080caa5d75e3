import { FIELD_BREAK } from '../format/search-text.ts';
import type { SegmentTexts } from './segment-texts.ts';

/** The grams of one length, and for each the articles that hold it. */
export interface GramLevel {
  /** Units of each gram. */
  length: number;
  /** Grams are numbered from 0. */
  count: number;
  gram(id: number): string;
  /** Ascending; valid until the next level is asked for. */
  list(id: number): Uint32Array;
  /** Whether the gram without its last unit stands in the very same articles. */
  sameAsPrefix(id: number): boolean;
}

const BREAK = FIELD_BREAK.charCodeAt(0);
/** Most slots that estimate how many articles hold a gram, never too low, before it is worth a number of its own. */
const MOST_SLOTS = 1 << 26;

/**
 * All grams of one and of two units; then of three and more up to `longest`, only those that `atLeast` articles hold.
 * A gram is held by no more articles than its parts, so each level looks only where the level before found something.
 */
export function* gramLevels(texts: SegmentTexts, longest: number, atLeast: number): Generator<GramLevel> {
  const { units, starts } = texts;
  /** Number (from 1) of the gram of the last level that begins here; 0 where none is kept. */
  const begun = new Uint32Array(units.length + 1);
  for (let i = 0; i < units.length; i += 1) begun[i] = units[i] === BREAK ? 0 : 1;
  let shorter: Uint32Array = new Uint32Array(2);
  for (let length = 1; length <= longest; length += 1) {
    const least = length > 2 ? atLeast : 1;
    if (starts.length - 1 < least) return;
    const level = countLevel(texts, begun, length, least);
    if (level.held.length === 1) return;
    yield readLevel(texts, begun, length, level, shorter);
    shorter = level.held;
  }
}

interface Counted {
  /** Articles that hold each gram, by number from 1. */
  held: Uint32Array;
  /** Where each gram first stands. */
  first: Uint32Array;
  /** Number of the gram without its last unit, a level before. */
  prefix: Uint32Array;
}

/** Numbers the grams of a level into `begun` in place, and counts their articles. */
function countLevel(
  { units, starts }: SegmentTexts,
  begun: Uint32Array,
  length: number,
  least: number,
): Counted {
  const maybe = least > 1 ? estimate({ units, starts }, begun, length, least) : null;
  const numbers = new Map<number, number>();
  const held: number[] = [0];
  const first: number[] = [0];
  const prefix: number[] = [0];
  const last: number[] = [0];
  for (let article = 0; article + 1 < starts.length; article += 1) {
    const end = starts[article + 1] as number;
    for (let i = starts[article] as number; i < end; i += 1) {
      const before = begun[i] as number;
      if (before === 0) continue;
      const tail = units[i + length - 1] as number;
      if (length > 1 && (i + 1 === end || begun[i + 1] === 0)) begun[i] = 0;
      else if (maybe && (maybe[slotOf(before, tail, maybe.length)] as number) < least) begun[i] = 0;
      else {
        const key = before * 65_536 + tail;
        let number = numbers.get(key);
        if (number === undefined) {
          number = held.length;
          numbers.set(key, number);
          held.push(0);
          first.push(i);
          prefix.push(before);
          last.push(0);
        }
        begun[i] = number;
        if (last[number] !== article + 1) {
          last[number] = article + 1;
          held[number] = (held[number] as number) + 1;
        }
      }
    }
  }
  return keep(
    { held: Uint32Array.from(held), first: Uint32Array.from(first), prefix: Uint32Array.from(prefix) },
    begun,
    least,
  );
}

/** Takes out the grams that too few articles hold, and numbers the others anew. */
function keep(counted: Counted, begun: Uint32Array, least: number): Counted {
  if (least === 1) return counted;
  const kept = [0];
  const numbers = new Uint32Array(counted.held.length);
  for (let number = 1; number < counted.held.length; number += 1) {
    if ((counted.held[number] as number) < least) continue;
    numbers[number] = kept.length;
    kept.push(number);
  }
  for (let i = 0; i < begun.length; i += 1) begun[i] = numbers[begun[i] as number] as number;
  const pick = (from: Uint32Array): Uint32Array => Uint32Array.from(kept, (number) => from[number] as number);
  return { held: pick(counted.held), first: pick(counted.first), prefix: pick(counted.prefix) };
}

/** For each slot how many articles hold a gram of it: no gram is held by more. Counts stop at 255. */
function estimate(
  { units, starts }: SegmentTexts,
  begun: Uint32Array,
  length: number,
  least: number,
): Uint8Array {
  if (least > 255) throw new Error('estimates count no further than 255');
  const slots = Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(units.length * 2)));
  const counts = new Uint8Array(slots);
  const last = new Uint32Array(slots);
  for (let article = 0; article + 1 < starts.length; article += 1) {
    const end = starts[article + 1] as number;
    for (let i = starts[article] as number; i + 1 < end; i += 1) {
      const before = begun[i] as number;
      if (before === 0 || begun[i + 1] === 0) continue;
      const slot = slotOf(before, units[i + length - 1] as number, slots);
      if (last[slot] === article + 1) continue;
      last[slot] = article + 1;
      if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1;
    }
  }
  return counts;
}

/** `slots` is a power of two. */
function slotOf(before: number, tail: number, slots: number): number {
  let hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (slots - 1);
}

function readLevel(
  { units, starts }: SegmentTexts,
  begun: Uint32Array,
  length: number,
  { held, first, prefix }: Counted,
  shorter: Uint32Array,
): GramLevel {
  const begins = new Uint32Array(held.length + 1);
  for (let number = 1; number < held.length; number += 1)
    begins[number + 1] = (begins[number] as number) + (held[number] as number);
  const ends = begins.slice();
  const lists = new Uint32Array(begins.at(-1) as number);
  for (let article = 0; article + 1 < starts.length; article += 1) {
    const end = starts[article + 1] as number;
    for (let i = starts[article] as number; i < end; i += 1) {
      const number = begun[i] as number;
      if (number === 0) continue;
      const at = ends[number] as number;
      if (at > (begins[number] as number) && lists[at - 1] === article) continue;
      lists[at] = article;
      ends[number] = at + 1;
    }
  }
  return {
    length,
    count: held.length - 1,
    gram: (id) => {
      const at = first[id + 1] as number;
      return String.fromCharCode(...units.subarray(at, at + length));
    },
    list: (id) => lists.subarray(begins[id + 1], begins[id + 2]),
    sameAsPrefix: (id) => held[id + 1] === shorter[prefix[id + 1] as number],
  };
}
