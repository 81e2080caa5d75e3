/** `npm run bench -- search PATH`: what the search costs to build and to ask, and whether it is exact. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../browser.ts';
import { command, countFromOne, runCommand } from '../command.ts';
import { fromUser, ROOT } from '../root.ts';
import { say } from '../say.ts';
import { corpusOf, firstOf } from './search/corpus.ts';
import { type Figures, type StockFigures, summarise } from './search/figures.ts';
import { measure, type Round } from './search/measure.ts';
import { type Asked, sampleQueries } from './search/queries.ts';
import { report } from './search/report.ts';
import { runChild } from './search/run-child.ts';
import { measureStock } from './search/stock.ts';
import { Truth } from './search/truth.ts';
import { earlierFigures, writeFigures } from './search/write-figures.ts';

interface Options {
  articles: number[];
  seed: number;
  share: number;
  stockMemory: number;
  scratch: string;
  rounds: string[];
  keep?: boolean;
  write?: boolean;
}

const program = command(
  'bench -- search',
  'Builds the search over parts of a corpus and holds it, in a real browser, against a plain scan and stock Pagefind.',
)
  .argument('[path]', 'a content folder, or a folder of dumps (default: content)')
  .option(
    '-a, --articles <numbers>',
    'sizes to measure, with commas between',
    sizes,
    [1_000, 10_000, 100_000],
  )
  .option('--seed <number>', 'chooses the queries', countFromOne, 2_012)
  .option('--share <share>', 'part of the 1,440 queries that is asked, up to 1', Number, 1)
  .option('--stock-memory <megabytes>', 'end stock Pagefind beyond this; 0 leaves it out', Number, 6_000)
  .option('-s, --scratch <folder>', 'where to build', join(ROOT, '.cache', 'bench-search'))
  .option(
    '--rounds <names>',
    'which of first,next,again,file,stock to ask; the others stay as docs/ has them',
    (text: string) => text.split(','),
    ['first', 'next', 'again', 'file', 'stock'],
  )
  .option(
    '--keep',
    'take what an earlier run has built there: the times of building are then not those of a build',
  )
  .option('--write', 'write figures, chart and table into docs/')
  .action(async (path: string | undefined, options: Options) => {
    const corpus = path ? fromUser(path) : join(ROOT, 'content');
    const browserPath = findBrowser();
    if (browserPath === null)
      throw new Error('no Chromium here; `npm test` installs one or says what to install');
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: BROWSER_FLAGS,
    });
    try {
      for (const articles of options.articles) {
        const figures = await measureSize(corpus, articles, options, browser);
        report(figures);
        if (options.write) await writeFigures(figures);
        if (figures.articles < articles) break;
      }
    } finally {
      await browser.close();
    }
  });

await runCommand(program);

async function measureSize(
  path: string,
  articles: number,
  options: Options,
  browser: Browser,
): Promise<Figures> {
  const scratch = fromUser(options.scratch);
  const folder = join(scratch, String(articles));
  const cache = join(scratch, 'editions');
  if (!options.keep) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // What is parsed is parsed before the clock runs.
  const source = firstOf(await corpusOf(path, articles, cache), articles);
  say(`\n${articles.toLocaleString('en')} articles: building`);
  // A day is added, and taken away again: what is asked is the corpus.
  const whole = await runChild('build-child.ts', [path, articles, 'none', cache, folder]);
  const day = await runChild('build-child.ts', [path, articles, 'next', cache, folder]);
  await runChild('build-child.ts', [path, articles, 'none', cache, folder]);
  const built = (ran: { output: string }): { articles: number; seconds: number; processor: number } =>
    JSON.parse(ran.output);
  const dist = join(folder, 'dist');
  const size = await sizeOf(join(dist, 'search', 'data'));
  const truth = await Truth.of(source);
  const queries = sampleQueries(truth, options.seed, options.share);
  const ask = async (round: Round) => {
    const own = round.visits === 'first' ? partOf(queries) : queries;
    say(`  asking ${own.length} queries: ${round.scheme}, ${round.visits}`);
    const page = await browser.newPage();
    const figures = summarise(await measure(page, dist, truth, own, round));
    await page.close();
    return figures;
  };
  const earlier = await earlierFigures(articles);
  const asked = async (name: 'first' | 'next' | 'again' | 'file', round: Round) => {
    if (options.rounds.includes(name)) return ask(round);
    if (!earlier)
      throw new Error(`docs/ has no figures of ${articles} articles for ${name}: ask all rounds first`);
    return earlier[name];
  };
  return {
    articles: built(whole).articles,
    build: {
      seconds: (options.keep ? earlier?.build.seconds : undefined) ?? built(whole).seconds,
      ...processorOf(options.keep ? earlier?.build : built(whole)),
      memory: Math.max(whole.memory, (options.keep && earlier?.build.memory) || 0),
      daySeconds: built(day).seconds,
      megabytesPer1000: size.bytes / built(whole).articles / 1e3,
      files: size.files,
    },
    first: await asked('first', { scheme: 'http', visits: 'first' }),
    next: await asked('next', { scheme: 'http', visits: 'next' }),
    again: await asked('again', { scheme: 'http', visits: 'again' }),
    file: await asked('file', { scheme: 'file', visits: 'next' }),
    ...(earlier?.stock && { stock: earlier.stock }),
    ...(options.rounds.includes('stock') &&
      options.stockMemory > 0 && {
        stock: await stockFigures(
          [path, articles, cache, join(folder, 'stock')],
          options,
          browser,
          truth,
          queries,
        ),
      }),
  };
}

function processorOf(build: { processor?: number } | undefined): { processor?: number } {
  return build?.processor === undefined ? {} : { processor: build.processor };
}

/** A part of the queries, which are in no order: opening a page for each takes long. */
function partOf(queries: readonly Asked[]): Asked[] {
  return queries.slice(0, Math.ceil(queries.length / 4));
}

async function stockFigures(
  args: [path: string, articles: number, cache: string, folder: string],
  { stockMemory }: Options,
  browser: Browser,
  truth: Truth,
  queries: readonly Asked[],
): Promise<StockFigures> {
  say('  stock Pagefind over the same pages');
  const folder = args[3];
  await rm(folder, { recursive: true, force: true });
  const ran = await runChild('stock-child.ts', args, stockMemory);
  const told = ran.output.trim().split('\n');
  const figures: StockFigures = {
    pages: ran.ended ? Number(told.at(-1) ?? 0) : truth.ids.length,
    seconds: ran.seconds,
    memory: ran.memory,
  };
  if (ran.ended) return figures;
  const size = await sizeOf(join(folder, 'pagefind'));
  const ask = async (visits: 'first' | 'next', quoted = false) => {
    const page = await browser.newPage();
    const own = visits === 'first' ? partOf(queries) : queries;
    const round = summarise(await measureStock(page, folder, truth, own, { visits, quoted }));
    await page.close();
    return round;
  };
  return {
    ...figures,
    megabytesPer1000: size.bytes / truth.ids.length / 1e3,
    files: size.files,
    first: await ask('first'),
    next: await ask('next'),
    quoted: await ask('next', true),
  };
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

function sizes(text: string): number[] {
  return text.split(',').map(countFromOne);
}
