import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folded texts of a segment, one behind the other. */
export interface SegmentTexts {
  units: Uint16Array;
  /** Where each article begins; one more than articles, the last is the end. */
  starts: Uint32Array;
}

/** Between articles in the file that `joinTexts` makes; folding leaves no control character in a text. */
const ARTICLE_BREAK = '\0';

/** The folded texts of a shard as the bytes of one file. */
export function joinTexts(texts: readonly string[]): Uint8Array {
  return Buffer.from(texts.map((text) => text + ARTICLE_BREAK).join(''), 'utf16le');
}

/** Reads the texts of shards in their order. Two bytes a character of memory. */
export async function readTexts(folders: readonly string[], file: 'texts' | 'titles'): Promise<SegmentTexts> {
  const files: Uint16Array[] = [];
  for (const folder of folders) {
    const bytes = await readFile(join(folder, file));
    files.push(new Uint16Array(Uint8Array.from(bytes).buffer));
  }
  const units = new Uint16Array(files.reduce((sum, part) => sum + part.length, 0));
  const starts = [0];
  let at = 0;
  for (const part of files) {
    for (const unit of part) {
      if (unit === 0) starts.push(at);
      else {
        units[at] = unit;
        at += 1;
      }
    }
  }
  return { units: units.subarray(0, at), starts: Uint32Array.from(starts) };
}

/** How many of the commonest units the browser is told. */
const COMMON_UNITS = 250;

/** The commonest units of texts, commonest first. */
export function commonUnits({ units }: SegmentTexts): string {
  const counts = new Uint32Array(65_536);
  for (const unit of units) counts[unit] = (counts[unit] as number) + 1;
  const known = [...counts.keys()].filter((unit) => (counts[unit] as number) > 0 && isTextUnit(unit));
  known.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return String.fromCharCode(...known.slice(0, COMMON_UNITS));
}

/** Neither a break between fields nor half a character: the manifest is JSON. */
function isTextUnit(unit: number): boolean {
  return unit > 32 && (unit < 0xd800 || unit > 0xdfff);
}
