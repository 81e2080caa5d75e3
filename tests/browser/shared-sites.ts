import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unlessUnchanged } from '../../scripts/fingerprint.ts';
import { withLock } from '../../scripts/setup/lock.mjs';
import { ROOT } from '../house/files.ts';
import { buildContent, inventArchive } from './site-archive.ts';

/** A site for all test files that ask; nobody may write into it. */
export interface SharedSite {
  /** The archive. */
  content: string;
  /** The site built from it. */
  folder: string;
}

/** The sample, parsed and built by the commands themselves. */
export function seedSite(): Promise<SharedSite> {
  return shared('seed', async ({ content, folder }, cache) => {
    await script('parse', 'seeds', '--content', content);
    await script('build', '--content', content, '--out', folder, '--cache', cache);
  });
}

/** The invented archive; with so few pages a run that ranges, too, are built and put together. */
export function inventedSite(): Promise<SharedSite> {
  return shared('invented', ({ content, folder }, cache) =>
    buildContent(inventArchive(), { title: '甲城报栏', pagesARun: 60 }, { content, folder, cache }),
  );
}

/** Builds a site once, and again only when something of the project has changed. */
async function shared(
  name: string,
  build: (site: SharedSite, cache: string) => Promise<void>,
): Promise<SharedSite> {
  const home = join(ROOT, '.cache', 'test-sites', name);
  const site = { content: join(home, 'content'), folder: join(home, 'dist') };
  const step = {
    record: join(home, 'done'),
    inputs: ['seeds', 'src', 'scripts', 'public', 'tests', 'astro.config.ts', 'package-lock.json'].map(
      (part) => join(ROOT, part),
    ),
    outputs: [site.content, site.folder],
  };
  await withLock(
    `${home}.lock`,
    () => {},
    () =>
      unlessUnchanged(step, async () => {
        rmSync(home, { recursive: true, force: true });
        mkdirSync(site.content, { recursive: true });
        await build(site, join(home, 'cache'));
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
