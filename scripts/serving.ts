import type { Command } from 'commander';
import { port } from './command.ts';
import { say } from './say.ts';
import { serve } from './serve.ts';
import { whenStopped } from './setup/stop.mjs';

/** Options of the commands that serve a site. */
export interface Serving {
  port: number;
  host: string;
  base: string;
}

/** Adds the options of Serving to a command. */
export function servingOptions(program: Command): Command {
  return program
    .option('-p, --port <number>', 'the port; the next free one where it is in use', port, 4321)
    .option(
      '--host <address>',
      'who may reach it: 127.0.0.1 this machine alone, 0.0.0.0 the network',
      '127.0.0.1',
    )
    .option('--base <path>', 'the place of the site in the address, such as /archive/', '/');
}

/** Serves `folder` and prints its address, until Ctrl-C. */
export async function serveUntilStopped(folder: string, serving: Serving): Promise<void> {
  const site = await serve({ folder, ...serving });
  process.stdout.write(`${site.address}\n`);
  say('Serving; Ctrl-C stops.');
  await new Promise<void>((stop) => whenStopped(() => stop()));
  await site.close();
}
