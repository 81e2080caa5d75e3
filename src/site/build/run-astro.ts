import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, where astro.config.ts stands. */
export const PROJECT = join(import.meta.dirname, '..', '..', '..');

/** The pages could not be built; `message` holds what Astro said. */
export class SiteBuildError extends Error {
  override name = 'SiteBuildError';
}

/** What one run of Astro is told. */
export interface AstroRun {
  contentRoot: string;
  catalogRoot: string;
  /** Must lie inside the project: the pages' code is run from there. */
  outDir: string;
  /** A file with the editions whose pages are built, one key a line. */
  editionList: string;
  /** Which run this is, from 1: the first builds the pages of the archive as a whole too, each its share of the names. */
  number: number;
  of: number;
}

/**
 * Runs Astro in a process of its own, so that its memory is given back and a second build starts clean.
 * Throws a SiteBuildError with the end of what Astro said.
 */
export async function runAstro(run: AstroRun): Promise<void> {
  const cli = join(PROJECT, 'node_modules', 'astro', 'bin', 'astro.mjs');
  if (!existsSync(cli))
    throw new SiteBuildError('Astro is not installed; run `npm ci` in the project folder');
  const child = spawn(process.execPath, [cli, 'build', '--root', PROJECT, '--outDir', run.outDir], {
    cwd: PROJECT,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      FORCE_COLOR: '0',
      BAOLAN_CONTENT: run.contentRoot,
      BAOLAN_CATALOG: run.catalogRoot,
      BAOLAN_EDITIONS: run.editionList,
      BAOLAN_ARCHIVE_PAGES: run.number === 1 ? 'yes' : 'no',
      BAOLAN_RUN: `${run.number}/${run.of}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk).slice(-8000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => reject(new SiteBuildError('Astro could not be started', { cause })));
    child.once('close', resolve);
  });
  if (status !== 0) throw new SiteBuildError(`the pages could not be built; Astro said:\n${said.trim()}`);
}
