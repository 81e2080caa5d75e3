/** `npm run preview [-- FOLDER --port N --base /archive/]`: serves a built site as a static host would. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command, runCommand } from './command.ts';
import { fromUser, ROOT } from './root.ts';
import { say } from './say.ts';
import { type Serving, serveUntilStopped, servingOptions } from './serving.ts';

const program = command('preview', 'Serves a built site as a static host would.')
  .argument('[folder]', 'the built site (default: dist)')
  .action(async (named: string | undefined, serving: Serving) => {
    const folder = named === undefined ? join(ROOT, 'dist') : fromUser(named);
    if (!existsSync(join(folder, 'index.html'))) {
      say(`${folder} holds no built site; run \`npm run build\` first.`);
      process.exitCode = 1;
      return;
    }
    await serveUntilStopped(folder, serving);
  });

await runCommand(servingOptions(program));
