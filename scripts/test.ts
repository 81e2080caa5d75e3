/**
 * `npm test [-- VITEST ARGUMENT…]`: a browser where there is none, `npm run check`, then Vitest.
 * The last line is `N passed, N failed`, the checks counted in; no test at all is a failure.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../tests/count-reporter.ts';
import { ensureBrowser } from './browser.ts';
import { runChecks } from './checks.ts';
import { ROOT } from './root.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const file = join(ROOT, '.cache', `test-counts-${process.pid}.json`);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

try {
  say(`browser: ${ensureBrowser(say)}`);
} catch (error) {
  say((error as Error).message);
  total.failed += 1;
}
if (total.failed === 0) {
  add(runChecks(say));
  add(runVitest());
}
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runVitest(): Counts {
  const { status } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config=tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=./tests/count-reporter.ts',
      ...process.argv.slice(2),
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test', BAOLAN_TEST_COUNTS: file },
    },
  );
  const counts = readCounts();
  // A runner that failed without naming a failed test, or ran none, has failed all the same.
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts;
}

function readCounts(): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  } finally {
    rmSync(file, { force: true });
  }
}

function add(counts: Partial<Counts>): void {
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key] ?? 0;
}
