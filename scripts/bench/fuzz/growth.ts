import { tryText } from './faults.ts';
import { OTHERS } from './others.ts';
import { Random } from './random.ts';

/** Lengths in characters that are compared. */
const LENGTHS = [50_000, 100_000, 200_000, 400_000];
/** Where a text of these takes longer than this, in seconds, the longer ones are left. */
const ENOUGH = 20;

/** Prints for each kind of text the seconds by length, and the power of the length that they grow with. */
export function growth(pages: readonly string[]): void {
  const kinds: Record<string, (length: number, random: Random) => string> = {
    'pages one after the other': (length) =>
      pages
        .join('\n')
        .repeat(Math.ceil(length / pages.join('\n').length))
        .slice(0, length),
    'pages with form feeds': (length) =>
      pages
        .map((page) => `${page}\f`)
        .join('')
        .repeat(Math.ceil(length / pages.join('\f').length))
        .slice(0, length),
    ...OTHERS,
  };
  process.stdout.write(
    `${'seconds at'.padEnd(28)}${LENGTHS.map((length) => `${length / 1000}k`.padStart(9)).join('')}    power\n`,
  );
  for (const [name, make] of Object.entries(kinds)) {
    const times: number[] = [];
    for (const length of LENGTHS) {
      const { time, faults } = tryText(make(length, new Random(7)));
      times.push(time / 1000);
      if (faults.length > 0) process.stdout.write(`${name}: ${faults[0]}\n`);
      if (time > ENOUGH * 1000) break;
    }
    process.stdout.write(
      `${name.padEnd(28)}${times.map((time) => time.toFixed(2).padStart(9)).join('')}    ${power(times).toFixed(2)}\n`,
    );
  }
}

/** Slope of the last two doublings: 1 is linear, 2 is quadratic. */
function power(times: readonly number[]): number {
  const last = times.slice(-3);
  return Math.log2((last.at(-1) as number) / (last[0] as number)) / (last.length - 1);
}
