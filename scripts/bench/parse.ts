/** `npm run bench -- parse [PATH…]`: how well and how fast dumps become records, and what that takes. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRecord } from '../../src/domain/article.ts';
import { command, countFromOne, refuse, runCommand } from '../command.ts';
import { parseRead } from '../parse-archive.ts';
import { readDumps } from '../read-dumps.ts';
import { fromUser, ROOT } from '../root.ts';
import { counted, say } from '../say.ts';
import { curve } from './curve.ts';
import { keepQuality, measureQuality, qualityTable } from './quality/report.ts';
import { stageTimes } from './stage-times.ts';

const program = command(
  'bench -- parse',
  'Measures finding and decoding, then parsing, on one core; and the quality, where a gold.json stands beside dumps.',
)
  .argument('[path...]', 'dump files, or folders of them (default: seeds)')
  .option('-r, --rounds <number>', 'how often to parse; the median counts', countFromOne, 5)
  .option('--stages', 'tell which stage takes the time')
  .option('--curve', 'repeat the dumps up to 50 MB, and tell how the time grows')
  .action(async (named: string[], options: { rounds: number; stages?: true; curve?: true }) => {
    const paths = named.length === 0 ? [join(ROOT, 'seeds')] : named.map(fromUser);
    const started = performance.now();
    const read = await readDumps(paths);
    const reading = (performance.now() - started) / 1000;
    if (read.dumps.length === 0)
      return refuse(
        `${paths.join(', ')}: no dump that can be read is in it; name a dump, or a folder of dumps`,
      );
    const times: number[] = [];
    const processor: number[] = [];
    let articles: ArticleRecord[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const begun = performance.now();
      const used = process.cpuUsage();
      const { editions } = parseRead(read);
      times.push((performance.now() - begun) / 1000);
      const { user, system } = process.cpuUsage(used);
      processor.push((user + system) / 1e6);
      articles = editions.flatMap((edition) => edition.articles);
    }
    const median = middle(times);
    const busy = middle(processor);
    const megabytes = read.dumps.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    table([
      [
        'dumps',
        `${counted(read.dumps.length, 'file')}, ${megabytes.toFixed(2)} MB, ${counted(articles.length, 'record')}`,
      ],
      ['find and decode', `${reading.toFixed(2)} s, ${rate(megabytes, reading)} MB/s`],
      [`parse (median of ${options.rounds})`, `${median.toFixed(2)} s, ${rate(megabytes, median)} MB/s`],
      ['of the processor', `${busy.toFixed(2)} s, ${rate(megabytes, busy)} MB/s`],
      ['a record', `${((median / articles.length) * 1000).toFixed(2)} ms`],
      ['peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`],
    ]);
    if (options.stages) await tellStages(() => void parseRead(read));
    if (options.curve) curve(read.dumps);
    const folders = paths.filter((path) => statSync(path).isDirectory());
    const sets = folders.flatMap((folder) => measureQuality(folder, articles) ?? []);
    for (const set of sets) process.stdout.write(`\n${qualityTable(set).join('\n')}\n`);
    if (sets.length > 0) say(`The quality is kept in ${keepQuality(sets)}.`);
  });

await runCommand(program);

async function tellStages(work: () => void): Promise<void> {
  process.stdout.write('\n');
  const times = (await stageTimes(work)).filter(({ share }) => share >= 0.005);
  table(
    times.map(({ stage, seconds, share }) => [
      stage,
      `${seconds.toFixed(3).padStart(8)} s ${`${(share * 100).toFixed(1)} %`.padStart(7)}`,
    ]),
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function rate(amount: number, seconds: number): string {
  return (amount / seconds).toFixed(1);
}

function table(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(width)}  ${value}\n`);
}
