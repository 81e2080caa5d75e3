/** `npm run bench -- fuzz [PATH…]`: mangled dumps must never throw, lose or invent a character, or take long. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { command, runCommand } from '../command.ts';
import { readDumps } from '../read-dumps.ts';
import { fromUser, ROOT } from '../root.ts';
import { counted, say } from '../say.ts';
import { tryText } from './fuzz/faults.ts';
import { growth } from './fuzz/growth.ts';
import { mangledText } from './fuzz/mangle.ts';

/** A reading is slow from this many milliseconds on, and from this many for a thousand characters. */
const SLOW = 1_000;
const SLOW_PER_THOUSAND = 60;

const program = command(
  'bench -- fuzz',
  'Reads mangled dumps, and texts that are no newspaper: no exception, no character lost or invented, no long time.',
)
  .argument('[path...]', 'dumps to mangle (default: seeds)')
  .option('-n, --number <number>', 'how many', whole, 20_000)
  .option('-s, --seed <number>', 'another seed makes other dumps', whole, 1)
  .option('--only <number>', 'read this one alone, and keep it in .cache/fuzz/', whole)
  .option(
    '--growth',
    'measure how the time grows with the length, for each kind of text that is no newspaper',
  )
  .action(async (named: string[], options: Options) => {
    const { dumps } = await readDumps(named.length === 0 ? [join(ROOT, 'seeds')] : named.map(fromUser));
    const pages = dumps.map(({ text }) => text);
    if (options.growth) growth(pages);
    else fuzz(pages, options);
  });

interface Options {
  number: number;
  seed: number;
  only?: number;
  growth?: true;
}

await runCommand(program);

function fuzz(pages: readonly string[], { number, seed, only }: Options): void {
  const numbers = only === undefined ? Array.from({ length: number }, (_, k) => k) : [only];
  for (const page of pages.slice(0, 5)) tryText(page); // The first readings are slower: code and dictionary load.
  const begun = performance.now();
  let [characters, faulty, slow, slowest] = [0, 0, 0, 0];
  for (const k of numbers) {
    const { how, text } = mangledText(pages, seed, k);
    const { faults, time } = tryText(text);
    characters += text.length;
    slowest = Math.max(slowest, time);
    const isSlow = time > SLOW && time > (SLOW_PER_THOUSAND * text.length) / 1_000;
    if (isSlow) slow += 1;
    if (faults.length > 0) faulty += 1;
    if (faults.length > 0 || isSlow) {
      process.stdout.write(
        `${k} (${how}, ${text.length} characters, ${Math.round(time)} ms): ${faults[0] ?? 'slow'}\n`,
      );
    }
    if (only !== undefined) keepText(k, text);
    if (k % 1_000 === 999) say(`${k + 1}: ${faulty} faulty, ${slow} slow`);
  }
  const seconds = (performance.now() - begun) / 1_000;
  process.stdout.write(
    `${counted(numbers.length, 'dump')} of seed ${seed}, ${counted(characters, 'character')}: ${faulty} faulty, ${slow} slow, slowest ${Math.round(slowest)} ms; ${seconds.toFixed(0)} s\n`,
  );
  if (faulty + slow > 0) process.exitCode = 1;
}

function keepText(number: number, text: string): void {
  const folder = join(ROOT, '.cache', 'fuzz');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${number}.txt`), text);
  say(join(folder, `${number}.txt`));
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('a whole number.');
  return value;
}
