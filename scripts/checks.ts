import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './root.ts';

/** A check by one tool, as a command of node_modules. */
interface Check {
  name: string;
  program: string;
  arguments: string[];
}

const CHECKS: Check[] = [
  {
    name: 'types of pages',
    program: 'astro/bin/astro.mjs',
    arguments: ['check', '--tsconfig', 'src/site/tsconfig.json', '--minimumSeverity', 'warning'],
  },
  { name: 'types', program: 'typescript/bin/tsc', arguments: ['-p', '.', '--noEmit'] },
  {
    name: 'lint and format',
    program: '@biomejs/biome/bin/biome',
    arguments: ['check', '--error-on-warnings', '.'],
  },
];

/** Runs types, lint and format; prints what a failing one said. Returns how many held and how many did not. */
export function runChecks(say: (text: string) => void): { passed: number; failed: number } {
  const counts = { passed: 0, failed: 0 };
  for (const check of CHECKS) {
    const started = performance.now();
    const { status, stdout, stderr, error } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules', check.program), ...check.arguments],
      {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
        maxBuffer: 1 << 28,
      },
    );
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 0) {
      counts.passed += 1;
      say(`✓ ${check.name} (${seconds} s)`);
    } else {
      counts.failed += 1;
      say(`✗ ${check.name} (${seconds} s)\n${error?.message ?? ''}${stdout}${stderr}`);
    }
  }
  return counts;
}
