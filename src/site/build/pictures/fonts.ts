import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/**
 * Noto Serif SC, from its npm package: a hundred slices by character, every weight in each. Nothing is downloaded and
 * no font of the machine is needed; a character that no slice holds is left to the machine's.
 */
const FOLDER = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/unicode.json'),
);

/** From code point to code point (inclusive), and the slice that holds them. */
interface Range {
  first: number;
  last: number;
  slice: string;
}

let ranges: Range[] | null = null;
const families = new Map<string, string | null>();

/** The families, as CSS lists them, that a text needs: the fewer, the faster it is set. */
export function familiesFor(text: string): string {
  ranges ??= readRanges();
  const slices = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const range = ranges.find(({ first, last }) => code >= first && code <= last);
    if (range) slices.add(range.slice);
  }
  return [...[...slices].flatMap((slice) => familyOf(slice) ?? []), 'serif'].join(', ');
}

/** Registers a slice under a name of its own when it is first asked for; null where the package has no such file. */
function familyOf(slice: string): string | null {
  const known = families.get(slice);
  if (known !== undefined) return known;
  const name = `Baolan Song ${slice}`;
  const file = join(FOLDER, 'files', `noto-serif-sc-${slice}-wght-normal.woff2`);
  const family = GlobalFonts.registerFromPath(file, name) ? `"${name}"` : null;
  families.set(slice, family);
  return family;
}

function readRanges(): Range[] {
  const read = JSON.parse(readFileSync(join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(read).flatMap(([name, list]) =>
    list.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
      return {
        first: Number.parseInt(first, 16),
        last: Number.parseInt(last, 16),
        slice: name.replace(/[[\]]/g, ''),
      };
    }),
  );
}
