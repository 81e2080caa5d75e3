import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { unlessUnchanged } from '../../scripts/fingerprint.ts';
import { withLock } from '../../scripts/setup/lock.mjs';
import { ROOT } from '../house/files.ts';

export interface SeedSite {
  /** The archive that the parser makes of seeds/. */
  content: string;
  /** The site built from it. */
  folder: string;
}

const HOME = join(ROOT, '.cache', 'test-site');

/**
 * The sample, parsed and built by the commands themselves: once for all test files that ask, and again only when
 * something of the project has changed. Nobody may write into it.
 */
export async function seedSite(): Promise<SeedSite> {
  const site = { content: join(HOME, 'content'), folder: join(HOME, 'dist') };
  const step = {
    record: join(HOME, 'done'),
    inputs: ['seeds', 'src', 'scripts', 'public', 'astro.config.ts', 'package-lock.json'].map((name) =>
      join(ROOT, name),
    ),
    outputs: [site.content, site.folder],
  };
  const quiet = () => {};
  await withLock(join(ROOT, '.cache', 'test-site.lock'), quiet, () =>
    unlessUnchanged(step, async () => {
      await script('parse', 'seeds', '--content', site.content);
      await script('build', '--content', site.content, '--out', site.folder, '--cache', join(HOME, 'cache'));
      return true;
    }),
  );
  return site;
}

/** Runs a command of scripts/; fails with all that it said. */
async function script(name: string, ...rest: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...rest], { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${said}`);
}
