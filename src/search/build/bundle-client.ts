import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { encodeScript } from '../format/script-file.ts';
import { pagefindEngine } from './pagefind-bundle.ts';

/**
 * Writes the browser's side of the search into `dist/search/`: `client.js` (one classic script for pages and workers,
 * at any base path and from a disk), `marks.js` for article pages, and Pagefind's WebAssembly as a data script.
 */
export async function bundleSearchClient(distDir: string): Promise<void> {
  const folder = join(distDir, 'search');
  await mkdir(join(folder, 'data'), { recursive: true });
  const engine = await pagefindEngine();
  await writeFile(join(folder, 'data', 'pagefind-wasm.js'), encodeScript('pagefind-wasm', engine.wasm));
  await build({
    ...common(engine.script),
    entryPoints: { client: clientFile('client'), marks: clientFile('marks') },
    outdir: folder,
    minify: true,
    format: 'iife',
  });
}

/** Writes the same search as one ES module for Node, to be held against a brute-force scan by tests and the bench. */
export async function bundleSearchLibrary(file: string): Promise<void> {
  const { script } = await pagefindEngine();
  await build({ ...common(script), entryPoints: [clientFile('library')], outfile: file, format: 'esm' });
}

function clientFile(name: string): string {
  return fileURLToPath(new URL(`../client/${name}.ts`, import.meta.url));
}

function common(pagefindScript: string): BuildOptions {
  return {
    bundle: true,
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: { 'import.meta.url': 'undefined' },
    plugins: [pagefindPlugin(pagefindScript)],
  };
}

/**
 * Puts Pagefind's own browser script in the place of pagefind-script.ts, with its `fetch` replaced by ours, and shown
 * neither window nor document, so that it starts no worker and takes no language from the page.
 */
function pagefindPlugin(script: string): Plugin {
  return {
    name: 'pagefind',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/pagefind-script\.ts$/ }, () => ({ path: 'pagefind', namespace: 'baolan' }));
      onLoad({ filter: /^pagefind$/, namespace: 'baolan' }, async () => ({
        contents: `import { pagefindFetch as fetch } from './pagefind-fetch.ts';
          const window = undefined, document = undefined;\n${script}`,
        resolveDir: fileURLToPath(new URL('../client/', import.meta.url)),
        loader: 'js',
      }));
    },
  };
}
