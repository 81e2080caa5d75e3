/** `npm run bench -- search PATH`: what the search costs to build and to ask, and whether it is exact. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InvalidArgumentError } from 'commander';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { bundleSearchLibrary } from '../../src/search/build/bundle-client.ts';
import type { EditionSource } from '../../src/search/build/edition-source.ts';
import type * as Library from '../../src/search/client/library.ts';
import { command, runCommand } from '../command.ts';
import { fromUser, ROOT } from '../root.ts';
import { say } from '../say.ts';
import { corpusOf, firstOf } from './search-corpus.ts';
import { type Measured, measureQueries, sampleQueries, truthOf } from './search-queries.ts';
import { watchMemory } from './watch-memory.ts';

const program = command(
  'bench -- search',
  'Builds the search over a corpus and holds it against a plain scan.',
)
  .argument('[path]', 'a content folder, or a folder of dumps (default: content)')
  .option(
    '-a, --articles <numbers>',
    'sizes to measure, with commas between',
    sizes,
    [1_000, 10_000, 100_000],
  )
  .option(
    '-q, --queries <number>',
    'queries a size: five sevenths substrings, the rest names and strings nowhere',
    whole,
    1_400,
  )
  .option('-s, --scratch <folder>', 'where to build (default: .cache/bench-search)')
  .action(
    async (path: string | undefined, options: { articles: number[]; queries: number; scratch?: string }) => {
      const scratch = options.scratch ? fromUser(options.scratch) : join(ROOT, '.cache', 'bench-search');
      const source = await corpusOf(path ? fromUser(path) : join(ROOT, 'content'), join(scratch, 'editions'));
      const all = (await source.list()).reduce((sum, { articles }) => sum + articles, 0);
      for (const articles of options.articles) {
        await measure(source, articles, options.queries, join(scratch, String(articles)));
        if (articles >= all) break;
      }
    },
  );

await runCommand(program);

async function measure(
  source: EditionSource,
  articles: number,
  queries: number,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const build = async (less: number): Promise<{ seconds: number; articles: number; memory: number }> => {
    const memory = watchMemory();
    const options = { contentRoot: folder, distDir: join(folder, 'dist'), cacheDir: join(folder, 'cache') };
    const report = await buildSearchIndex({ ...options, source: firstOf(source, articles, less) });
    return { ...report, memory: memory.stop() };
  };
  const whole = await build(1);
  const day = await build(0);
  const size = await sizeOf(join(folder, 'dist', 'search', 'data'));
  say(`\n${day.articles.toLocaleString('en')} articles`);
  say(`  build               ${whole.seconds.toFixed(1)} s, peak ${whole.memory} MB with Pagefind`);
  say(`  one day added       ${day.seconds.toFixed(1)} s`);
  say(
    `  index               ${(size.bytes / day.articles / 1e3).toFixed(2)} MB per 1,000 articles, ${size.files} files`,
  );
  const library = join(folder, 'library.mjs');
  await bundleSearchLibrary(library);
  const truth = await truthOf(firstOf(source, articles));
  const asked = sampleQueries(truth, queries, random(articles));
  const code = (await import(pathToFileURL(library).href)) as typeof Library;
  report(await measureQueries(code, join(folder, 'dist', 'search', 'data'), truth, asked));
}

function report(measured: readonly Measured[]): void {
  const sum = (pick: (one: Measured) => number): number =>
    measured.reduce((total, one) => total + pick(one), 0);
  const share = (pick: (one: Measured) => number, p: number): number =>
    measured.map(pick).sort((a, b) => a - b)[
      Math.min(measured.length - 1, Math.floor(measured.length * p))
    ] ?? 0;
  const nowhere = measured.filter(({ kind }) => kind === 'nowhere');
  const kilobytes = (bytes: number): string => `${(bytes / 1e3).toFixed(1)} KB`;
  say(`  recall              ${(sum(({ right }) => right) / sum(({ truth }) => truth)).toFixed(4)}`);
  say(
    `  precision           ${(
      sum(({ right }) => right) /
        Math.max(
          1,
          sum(({ found }) => found),
        )
    ).toFixed(4)}`,
  );
  say(`  nowhere, found none ${nowhere.filter(({ found }) => found === 0).length} of ${nowhere.length}`);
  say(
    `  first query         median ${kilobytes(share(({ first }) => first, 0.5))}, 95 % ${kilobytes(share(({ first }) => first, 0.95))}`,
  );
  say(
    `  next query          median ${kilobytes(share(({ next }) => next, 0.5))}, 95 % ${kilobytes(share(({ next }) => next, 0.95))}`,
  );
  say(
    `  time from disk      median ${share(({ milliseconds }) => milliseconds, 0.5).toFixed(0)} ms, 95 % ${share(({ milliseconds }) => milliseconds, 0.95).toFixed(0)} ms`,
  );
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

/** The same numbers for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 on.');
  return value;
}

function sizes(text: string): number[] {
  return text.split(',').map(whole);
}
