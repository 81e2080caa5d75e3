import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './run-astro.ts';

/** What works offline after one visit, whatever was seen. An archive of any size has these files and no more. */
const SHELL = [
  'index.html',
  'search/index.html',
  'offline/index.html',
  'assets/reading.js',
  'search/client.js',
  'search/marks.js',
  'search/data/manifest.js',
  'search/data/pagefind-wasm.js',
  'favicon.svg',
];

/** Writes `sw.js` at the site's root: Workbox, bundled, with the digests of the shell's files. */
export async function writeServiceWorker(site: string): Promise<void> {
  const shell: { url: string; revision: string }[] = [];
  for (const url of SHELL) {
    if (!existsSync(join(site, url))) continue;
    const digest = createHash('sha256').update(await readFile(join(site, url)));
    shell.push({ url, revision: digest.digest('hex').slice(0, 16) });
  }
  await build({
    entryPoints: [join(PROJECT, 'src/site/client/offline/service-worker.ts')],
    outfile: join(site, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    define: { BAOLAN_SHELL: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
  });
}
