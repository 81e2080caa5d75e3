import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, ROOT } from './files.ts';
import { FLOORS, folderOf } from './floors.ts';
import { importsOf, targetOf } from './imports.ts';

/** What is wrong with the imports of a file, as `file:line: …`. */
function violations(file: string, text: string): string[] {
  const own = folderOf(file);
  const floor = own === null ? undefined : FLOORS[own];
  if (own === null || floor === undefined) return [];
  return importsOf(file, text).flatMap(({ specifier, line }) => {
    const target = targetOf(file, specifier);
    if ('package' in target) {
      if (floor.packages.includes(target.package)) return [];
      return [`${file}:${line}: ${own} may not import the package ${target.package}`];
    }
    const folder = folderOf(target.path);
    if (folder === own || (folder !== null && floor.folders.includes(folder))) return [];
    return [`${file}:${line}: ${own} may not import ${target.path}`];
  });
}

describe('the floors', () => {
  const sources = projectFiles().filter((file) => /^src\/.*\.(?:ts|mjs|js|astro)$/.test(file));

  it('hold every folder of src', () => {
    expect(sources.filter((file) => folderOf(file) === null)).toEqual([]);
  });

  it('let imports run downwards only', () => {
    expect(sources.flatMap((file) => violations(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  it('stand in an order in which no folder imports from its own floor or above', () => {
    for (const [folder, { floor, folders }] of Object.entries(FLOORS)) {
      for (const below of folders) expect(FLOORS[below]?.floor, `${folder} → ${below}`).toBeLessThan(floor);
    }
  });

  it.each([
    [
      'src/parse/a.ts',
      "import { x } from '../store/write.ts';",
      'src/parse/a.ts:1: src/parse may not import src/store/write.ts',
    ],
    [
      'src/store/a.ts',
      "\nexport * from '../site/b.ts';",
      'src/store/a.ts:2: src/store may not import src/site/b.ts',
    ],
    [
      'src/domain/a.ts',
      "import type { T } from '../tree/t.ts';",
      'src/domain/a.ts:1: src/domain may not import src/tree/t.ts',
    ],
    [
      'src/catalog/a.ts',
      "const c = await import('../search/c.ts');",
      'src/catalog/a.ts:1: src/catalog may not import src/search/c.ts',
    ],
    [
      'src/parse/a.ts',
      "type J = import('nodejieba').Tag;",
      'src/parse/a.ts:1: src/parse may not import the package nodejieba',
    ],
    ['src/text/a.ts', "import { z } from 'zod';", 'src/text/a.ts:1: src/text may not import the package zod'],
    [
      'src/site/p.astro',
      "---\nimport { r } from '../parse/r.ts';\n---\n<p/>",
      'src/site/p.astro:2: src/site may not import src/parse/r.ts',
    ],
    [
      'src/site/p.astro',
      "<p>\n</p><script>\nimport '../tree/b.ts';</script>",
      'src/site/p.astro:3: src/site may not import src/tree/b.ts',
    ],
    [
      'src/site/a.ts',
      "import '../../scripts/root.ts';",
      'src/site/a.ts:1: src/site may not import scripts/root.ts',
    ],
  ])('catch %s with %j', (file, text, told) => {
    expect(violations(file, text)).toEqual([told]);
  });

  it('say nothing of an import downwards, from the own folder, or in a comment', () => {
    const text =
      "import '../domain/ids.ts';\nimport './b.ts';\nimport 'node:fs';\n// import '../site/a.ts'\n";
    expect(violations('src/store/a.ts', text)).toEqual([]);
  });
});
