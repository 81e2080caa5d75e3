import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles, ROOT } from './files.ts';

/** Written so that this file does not hold what it looks for. */
const FORBIDDEN: Record<string, RegExp> = {
  'a package registry': /registry\.npm[j]s|npm[m]irror\.com|yarn[p]kg\.com|pypi\.or[g]|proxy\.golan[g]/i,
  'a path of one machine': /(?<![\w.*])\/(?:wor[k]|tm[p]|roo[t]|hom[e]\/\w+)\/[\w.-]|[A-Z]:\\Users\\\w/,
  'a tool of one workplace': /\bissues sho[w]\b|\bfarm-\w+|\bshared\/(?:benc[h]|gol[d]|researc[h]|seed[s])\b/,
};

/** Data, whose words are not ours. */
const DATA = /^(?:seeds|content)\/|^package-lock\.json$|\.(?:png|ico|woff2?|gz)$/;

const files = projectFiles().filter((file) => !DATA.test(file));

it.each(Object.entries(FORBIDDEN))('no file names %s', (_, pattern) => {
  const found = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
