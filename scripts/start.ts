/** `npm start`: seeds/ → content/ → dist/, each only where something changed; then serves dist/. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '../src/domain/message.ts';
import { buildArchive, FOLDERS } from './build-archive.ts';
import { command, runCommand } from './command.ts';
import { unlessUnchanged } from './fingerprint.ts';
import { hasFailed, keep, parsePaths, summaryOf } from './parse-archive.ts';
import { ROOT } from './root.ts';
import { say } from './say.ts';
import { type Serving, serveUntilStopped, servingOptions } from './serving.ts';
import { withLock } from './setup/lock.mjs';

const { content, dist, cache } = FOLDERS;
const SEEDS = join(ROOT, 'seeds');
const SOURCES = ['src', 'scripts', 'package-lock.json'].map((name) => join(ROOT, name));
const PAGES = ['public', 'astro.config.ts'].map((name) => join(ROOT, name));

const program = command('start', 'Reads seeds/ into content/, builds dist/ from it, and serves that.').action(
  async (serving: Serving) => {
    try {
      await withLock(join(cache, 'build.lock'), say, make);
    } catch (error) {
      say(`start: ${(error as Error).message}`);
      process.exitCode = 1;
      return;
    }
    await serveUntilStopped(dist, serving);
  },
);

await runCommand(servingOptions(program));

async function make(): Promise<void> {
  const parsing = { record: join(cache, 'parsed'), inputs: [SEEDS, ...SOURCES], outputs: [content] };
  if (!(await unlessUnchanged(parsing, parse))) say('content/ is up to date');
  const building = {
    record: join(cache, 'built'),
    inputs: [content, ...SOURCES, ...PAGES],
    outputs: [join(dist, 'index.html')],
  };
  const build = async () => {
    await buildArchive(FOLDERS, say);
    return true;
  };
  if (!(await unlessUnchanged(building, build))) say('dist/ is up to date');
}

/** @returns whether all of it could be parsed */
async function parse(): Promise<boolean> {
  const parsed = await parsePaths([SEEDS], { onProgress: say });
  const { messages, report } = await keep(parsed, content);
  const told = [...parsed.messages, ...messages];
  for (const message of told) if (message.severity !== 'info') say(formatMessage(message));
  say(summaryOf(parsed));
  // An archive with a dump missing is better than none; one that could not be written is not what seeds/ says.
  if (report === null) throw new Error('content/ stays as it was');
  if (hasFailed(told) && readdirSync(content).length === 0) throw new Error('nothing could be parsed');
  return !hasFailed(told);
}
