import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QUERY_SIGNS } from '../format/manifest.ts';
import type { BlockPlan } from './plan-blocks.ts';

/** The folded texts of a segment, one behind the other, those of one text block together. */
export interface GroupedTexts {
  units: Uint16Array;
  /** Where each article begins; one more than articles, the last is the end. */
  starts: Uint32Array;
  /** Number of each article in the segment, and its block; blocks ascend. */
  numbers: Uint32Array;
  blocks: Uint32Array;
}

/** Between articles in the file that `joinTexts` makes; folding leaves no control character in a text. */
const ARTICLE_BREAK = '\0';

/** The folded texts of a shard as the bytes of one file. */
export function joinTexts(texts: readonly string[]): Uint8Array {
  return Buffer.from(texts.map((text) => text + ARTICLE_BREAK).join(''), 'utf16le');
}

/** Reads the texts of shards. Two bytes a character of memory, and while it reads, four. */
export async function readTexts(
  folders: readonly string[],
  file: 'texts' | 'titles',
  { order, places }: BlockPlan,
): Promise<GroupedTexts> {
  const articles: Uint16Array[] = [];
  for (const folder of folders) {
    const bytes = await readFile(join(folder, file));
    const all = new Uint16Array(Uint8Array.from(bytes).buffer);
    for (let begin = 0, end = all.indexOf(0); end >= 0; begin = end + 1, end = all.indexOf(0, begin))
      articles.push(all.subarray(begin, end));
  }
  const starts = new Uint32Array(order.length + 1);
  for (const [i, n] of order.entries())
    starts[i + 1] = (starts[i] as number) + (articles[n] as Uint16Array).length;
  const units = new Uint16Array(starts.at(-1) as number);
  for (const [i, n] of order.entries()) units.set(articles[n] as Uint16Array, starts[i]);
  return { units, starts, numbers: order, blocks: order.map((n) => places[n] as number) };
}

/** How many of the commonest units the browser is told. */
const COMMON_UNITS = 250;

/** Which units are commonest, commonest first; and which signs of the language of queries are met at all. */
export function unitFacts({ units }: Pick<GroupedTexts, 'units'>): { common: string; signs: string } {
  const counts = new Uint32Array(65_536);
  for (const unit of units) counts[unit] = (counts[unit] as number) + 1;
  const known = [...counts.keys()].filter((unit) => (counts[unit] as number) > 0 && isTextUnit(unit));
  known.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return {
    common: String.fromCharCode(...known.slice(0, COMMON_UNITS)),
    signs: [...QUERY_SIGNS].filter((sign) => counts[sign.charCodeAt(0)]).join(''),
  };
}

/** Neither a break between fields nor half a character: the manifest is JSON. */
function isTextUnit(unit: number): boolean {
  return unit > 32 && (unit < 0xd800 || unit > 0xdfff);
}
