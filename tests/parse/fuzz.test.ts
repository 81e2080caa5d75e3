import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { expectSound } from './invariants.ts';
import { mangled, shuffled } from './mangled.ts';

const seed = readFileSync(join(ROOT, 'seeds/000_ccaff37466999e47.txt'), 'utf8');

describe('the seed, mangled', () => {
  it('loses and invents nothing after any injuries', () => {
    fc.assert(
      fc.property(mangled(seed), (text) => void expectSound(text)),
      { numRuns: 120 },
    );
  });

  it('loses and invents nothing with its lines in any order', () => {
    fc.assert(
      fc.property(shuffled(seed), (text) => void expectSound(text)),
      { numRuns: 60 },
    );
  });
});

const SENTENCE = '他沿着河边慢慢地走，想起许多年以前的事，那时候桥还没有修好，人们坐船过河。';

/** Texts that are no newspaper. */
const OTHERS: Record<string, () => string> = {
  nothing: () => '',
  'white space alone': () => ' \n\u3000\n\t\r\n\f \u00a0\ufeff\n',
  'form feeds alone': () => '\f\f\n\f',
  'one character': () => '报',
  'a lone surrogate': () => '\ud800\n\udfff',
  'an English text': () =>
    Array.from(
      { length: 400 },
      (_, k) => `It was a quiet evening, and the ${k} boats lay along the river; nobody spoke (for a while).`,
    ).join('\n'),
  'a log file': () =>
    Array.from(
      { length: 2_000 },
      (_, k) =>
        `2019-05-24T08:${String(k % 60).padStart(2, '0')}:00.123Z [INFO] server/worker-${k % 7}: GET /a/b?c=${k} 200 ${k}ms "Mozilla/5.0 (X11)"`,
    ).join('\n'),
  'a table of numbers': () =>
    Array.from({ length: 1_000 }, (_, k) => `${k}\t${k * 3}\t${k % 13}%\t-${k}.${k % 10}`).join('\r\n'),
  'a novel in one paragraph of 200 KB': () => SENTENCE.repeat(1_800),
  'a line of 1 MB': () => '长'.repeat(350_000),
  'a line of 1 MB of Latin letters': () => 'a'.repeat(1_000_000),
  'a line of 100,000 words': () => 'word '.repeat(100_000),
  'a line of spaces': () => `报${' '.repeat(300_000)}栏`,
  'a line of opening brackets': () => '（'.repeat(50_000),
  'a line of jump marks': () => '（下转第三版）'.repeat(5_000),
  'a line of credits': () => '高山 摄 '.repeat(5_000),
  // So many that no function takes them as its arguments one by one, and that time in their square is minutes.
  '200,000 lines of one character, of 20,000 kinds': () =>
    Array.from({ length: 200_000 }, (_, k) => String.fromCharCode(0x4e00 + ((k * 7919) % 20_000))).join('\n'),
  '20,000 very short lines': () =>
    Array.from({ length: 20_000 }, (_, k) => SENTENCE[k % SENTENCE.length]).join('\n'),
  '3,000 mastheads': () => '临江日报\n'.repeat(3_000),
  '3,000 leads': () => '本报讯（记者 李新）\n'.repeat(3_000),
  '3,000 jumps': () => '（下转第三版）\n（上接第一版）\n'.repeat(1_500),
  '3,000 folios': () => Array.from({ length: 3_000 }, (_, k) => `第${(k % 99) + 1}版`).join('\n'),
  '2,000 headlines': () => '提升政治站位 增强行动自觉\n\n'.repeat(2_000),
};

describe('what is no newspaper', () => {
  it.each(Object.entries(OTHERS))('%s: nothing lost, nothing invented', (_, make) => {
    const text = make();
    const { editions } = expectSound(text);
    expect(editions[0]?.edition.newspaper ?? null).toBe(text.startsWith('临江日报') ? '临江日报' : null);
  });
});
