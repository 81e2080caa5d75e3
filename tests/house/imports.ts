import { posix } from 'node:path';
import ts from 'typescript';

/** One import, export-from, `import()` or `import` type of a file. */
export interface Import {
  /** As written: `../domain/ids.ts`, `node:fs`, `zod`. */
  specifier: string;
  /** 1-based. */
  line: number;
}

/** All imports of a TypeScript, JavaScript or Astro file. */
export function importsOf(file: string, text: string): Import[] {
  const code = file.endsWith('.astro') ? codeOfAstro(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return importedFiles.map(({ fileName, pos }) => ({
    specifier: fileName,
    line: code.slice(0, pos).split('\n').length,
  }));
}

/** Front matter and scripts of a component; the rest blanked, so that lines keep their numbers. */
function codeOfAstro(text: string): string {
  const parts = /^---\r?\n[\s\S]*?^---$|<script\b[\s\S]*?<\/script>/gm;
  let code = '';
  let end = 0;
  for (const { 0: part, index } of text.matchAll(parts)) {
    const inside = part.replace(/^---|---$|<script\b[^>]*>|<\/script>/g, (mark) => ' '.repeat(mark.length));
    code += text.slice(end, index).replace(/[^\n]/g, ' ') + inside;
    end = index + part.length;
  }
  return code;
}

/** What an import names: a path below the project's folder, or a package (`node` for each of Node's modules). */
export function targetOf(file: string, specifier: string): { path: string } | { package: string } {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(file), specifier) };
  if (/^(?:node|astro):/.test(specifier)) return { package: specifier.split(':')[0] ?? '' };
  const parts = specifier.split('/');
  return { package: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}
