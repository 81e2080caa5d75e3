/** `npm run bench -- parse [PATH…]`: how fast dumps become records, and what that takes. */
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { command, runCommand } from '../command.ts';
import { parseRead } from '../parse-archive.ts';
import { readDumps } from '../read-dumps.ts';
import { fromUser, ROOT } from '../root.ts';
import { counted } from '../say.ts';

const program = command('bench -- parse', 'Measures finding and decoding, then parsing, on one core.')
  .argument('[path...]', 'dump files, or folders of them (default: seeds)')
  .option('-r, --rounds <number>', 'how often to parse; the median counts', rounds, 5)
  .action(async (named: string[], options: { rounds: number }) => {
    const paths = named.length === 0 ? [join(ROOT, 'seeds')] : named.map(fromUser);
    const started = performance.now();
    const read = await readDumps(paths);
    const reading = (performance.now() - started) / 1000;
    const times: number[] = [];
    let records = 0;
    for (let round = 0; round < options.rounds; round += 1) {
      const begun = performance.now();
      const { editions } = parseRead(read);
      times.push((performance.now() - begun) / 1000);
      records = editions.reduce((sum, { articles }) => sum + articles.length, 0);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const megabytes = read.dumps.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
    table([
      [
        'dumps',
        `${counted(read.dumps.length, 'file')}, ${megabytes.toFixed(2)} MB, ${counted(records, 'record')}`,
      ],
      ['find and decode', `${reading.toFixed(2)} s, ${rate(megabytes, reading)} MB/s`],
      [`parse (median of ${options.rounds})`, `${median.toFixed(2)} s, ${rate(megabytes, median)} MB/s`],
      ['a record', `${((median / records) * 1000).toFixed(2)} ms`],
      ['peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`],
    ]);
  });

await runCommand(program);

function rate(amount: number, seconds: number): string {
  return (amount / seconds).toFixed(1);
}

function table(rows: readonly (readonly [string, string])[]): void {
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, value] of rows) process.stdout.write(`${name.padEnd(width)}  ${value}\n`);
}

function rounds(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('a whole number from 1 on.');
  return value;
}
