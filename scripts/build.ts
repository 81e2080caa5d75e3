/** `npm run build`: content/ → dist/. */
import { join } from 'node:path';
import { buildArchive, FOLDERS } from './build-archive.ts';
import { command, runCommand } from './command.ts';
import { fromUser } from './root.ts';
import { say } from './say.ts';
import { withLock } from './setup/lock.mjs';

const program = command('build', 'Makes the static site out of content/.')
  .option('--content <folder>', 'the archive (default: content)')
  .option('--out <folder>', 'the site (default: dist)')
  .option('--cache <folder>', 'what one build keeps for the next (default: .cache)')
  .action(async (options: { content?: string; out?: string; cache?: string }) => {
    const folders = {
      ...FOLDERS,
      ...(options.content !== undefined && { content: fromUser(options.content) }),
      ...(options.out !== undefined && { dist: fromUser(options.out) }),
      ...(options.cache !== undefined && { cache: fromUser(options.cache) }),
    };
    try {
      await withLock(join(folders.cache, 'build.lock'), say, () => buildArchive(folders, say));
    } catch (error) {
      say(`build: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  });

await runCommand(program);
