import { hashUnits } from '../format/grams.ts';
import { FIELD_BREAK } from '../format/search-text.ts';
import { NumberTable } from './number-table.ts';
import type { GroupedTexts } from './segment-texts.ts';

/** The grams of one length, and for each the articles and the text blocks that hold it. */
export interface GramLevel {
  /** Units of each gram. */
  length: number;
  /** Grams are numbered from 0. */
  count: number;
  gram(id: number): string;
  /** Ascending. */
  articles(id: number): Uint32Array;
  /** Ascending; valid until the next level is asked for. */
  blocks(id: number): Uint32Array;
  /** Whether the gram without its last unit stands in the very same articles; of the first level none does. */
  sameAsPrefix(id: number): boolean;
}

export interface Wanted {
  /** Length of the shortest grams: all of these are given. */
  shortest: number;
  /** Length of the longest; of those longer than `shortest` only the ones that more than `inBlocks` blocks hold. */
  longest: number;
  inBlocks: number;
  /** Only grams whose hash falls into this one of so many equal ranges: bounds the memory. */
  part: number;
  parts: number;
}

const BREAK = FIELD_BREAK.charCodeAt(0);

/**
 * All grams of one length, then longer ones that begin with those in many blocks: a gram is in no more blocks than its
 * beginning, so each level looks only where the level before found enough.
 */
export function* gramLevels(texts: GroupedTexts, wanted: Wanted): Generator<GramLevel> {
  let places = placesOf(texts, wanted);
  let keys = keysOf(texts.units, places, wanted.shortest);
  let before: Before | null = null;
  for (let length = wanted.shortest; places.length > 0; length += 1) {
    const level = count(texts, places, keys);
    yield read(texts, places, length, level, before);
    if (length === wanted.longest) return;
    const longer = extend(texts, places, level, length + 1, wanted.inBlocks);
    places = longer.places;
    keys = longer.keys;
    before = { articles: level.articles, prefixes: longer.prefixes };
  }
}

/** Where the grams of the first level begin. */
function placesOf({ units, starts }: GroupedTexts, { shortest, part, parts }: Wanted): Uint32Array {
  let places = new Uint32Array(Math.ceil((units.length / parts) * 1.1) + 16);
  let found = 0;
  for (let article = 0; article + 1 < starts.length; article += 1) {
    const last = (starts[article + 1] as number) - shortest;
    for (let i = starts[article] as number; i <= last; i += 1) {
      if (Math.floor((hashUnits(units, i, shortest) / 2 ** 32) * parts) !== part) continue;
      if (holdsBreak(units, i, shortest)) continue;
      if (found === places.length) {
        const more = new Uint32Array(places.length * 2);
        more.set(places);
        places = more;
      }
      places[found] = i;
      found += 1;
    }
  }
  return places.slice(0, found);
}

function holdsBreak(units: Uint16Array, at: number, length: number): boolean {
  for (let i = at; i < at + length; i += 1) if (units[i] === BREAK) return true;
  return false;
}

/** A number for each place that is the same where the gram is. Three units at most. */
function keysOf(units: Uint16Array, places: Uint32Array, length: number): Float64Array {
  const keys = new Float64Array(places.length);
  for (const [k, at] of places.entries())
    for (let i = at; i < at + length; i += 1) keys[k] = (keys[k] as number) * 65_536 + (units[i] as number);
  return keys;
}

interface Counted {
  /** The gram at each place. */
  grams: Uint32Array;
  /** Which of the places each gram has first; how many articles, and how many blocks, hold it. */
  first: Uint32Array;
  articles: Uint32Array;
  blocks: Uint32Array;
}

/** The level before: how many articles hold its grams, and which of them begins at each place of this level. */
interface Before {
  articles: Uint32Array;
  prefixes: Uint32Array;
}

function count(texts: GroupedTexts, places: Uint32Array, keys: Float64Array): Counted {
  const table = new NumberTable();
  const grams = new Uint32Array(places.length);
  for (let k = 0; k < places.length; k += 1) grams[k] = table.numberOf(keys[k] as number);
  const first = new Uint32Array(table.size);
  const articles = new Uint32Array(table.size);
  const blocks = new Uint32Array(table.size);
  eachOnce(texts, places, grams, table.size, (gram, k, _article, newBlock) => {
    if (articles[gram] === 0) first[gram] = k;
    articles[gram] = (articles[gram] as number) + 1;
    if (newBlock) blocks[gram] = (blocks[gram] as number) + 1;
  });
  return { grams, first, articles, blocks };
}

/** Tells of every gram each article that holds it, once, in the order of blocks. */
function eachOnce(
  { starts, blocks }: GroupedTexts,
  places: Uint32Array,
  grams: Uint32Array,
  count: number,
  tell: (gram: number, k: number, article: number, newBlock: boolean) => void,
): void {
  /** Article, from 1, in which a gram was last met. */
  const last = new Uint32Array(count);
  let article = 0;
  for (let k = 0; k < places.length; k += 1) {
    while ((starts[article + 1] as number) <= (places[k] as number)) article += 1;
    const gram = grams[k] as number;
    const met = last[gram] as number;
    if (met === article + 1) continue;
    last[gram] = article + 1;
    tell(gram, k, article, met === 0 || blocks[met - 1] !== blocks[article]);
  }
}

function read(
  texts: GroupedTexts,
  places: Uint32Array,
  length: number,
  level: Counted,
  before: Before | null,
): GramLevel {
  const { grams, first, articles, blocks } = level;
  const articleLists = new Lists(articles);
  const blockLists = new Lists(blocks);
  eachOnce(texts, places, grams, first.length, (gram, _k, article, newBlock) => {
    articleLists.add(gram, texts.numbers[article] as number);
    if (newBlock) blockLists.add(gram, texts.blocks[article] as number);
  });
  return {
    length,
    count: first.length,
    gram: (id) => {
      const at = places[first[id] as number] as number;
      return String.fromCharCode(...texts.units.subarray(at, at + length));
    },
    articles: (id) => articleLists.of(id).slice().sort(),
    blocks: (id) => blockLists.of(id),
    sameAsPrefix: (id) =>
      before !== null && articles[id] === before.articles[before.prefixes[first[id] as number] as number],
  };
}

/** Lists of known lengths, one behind the other. */
class Lists {
  readonly #begins: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #values: Uint32Array;

  constructor(lengths: Uint32Array) {
    this.#begins = new Uint32Array(lengths.length);
    for (let i = 1; i < lengths.length; i += 1)
      this.#begins[i] = (this.#begins[i - 1] as number) + (lengths[i - 1] as number);
    this.#ends = this.#begins.slice();
    this.#values = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  }

  add(list: number, value: number): void {
    const at = this.#ends[list] as number;
    this.#values[at] = value;
    this.#ends[list] = at + 1;
  }

  of(list: number): Uint32Array {
    return this.#values.subarray(this.#begins[list], this.#ends[list]);
  }
}

/** The places of the next level: where a gram of this one is in many blocks and a unit of the same field follows. */
function extend(
  { units, starts }: GroupedTexts,
  places: Uint32Array,
  { grams, blocks }: Counted,
  length: number,
  inBlocks: number,
): { places: Uint32Array; keys: Float64Array; prefixes: Uint32Array } {
  const longer = new Uint32Array(places.length);
  const prefixes = new Uint32Array(places.length);
  let article = 0;
  let found = 0;
  for (const [k, at] of places.entries()) {
    while ((starts[article + 1] as number) <= at) article += 1;
    const end = at + length;
    if (end > (starts[article + 1] as number) || units[end - 1] === BREAK) continue;
    if ((blocks[grams[k] as number] as number) <= inBlocks) continue;
    longer[found] = at;
    prefixes[found] = grams[k] as number;
    found += 1;
  }
  const kept = longer.slice(0, found);
  const keys = Float64Array.from(
    kept,
    (at, k) => (prefixes[k] as number) * 65_536 + (units[at + length - 1] as number),
  );
  return { places: kept, keys, prefixes: prefixes.slice(0, found) };
}
