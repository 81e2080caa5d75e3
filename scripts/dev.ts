/** `npm run dev`: the pages of content/ from Astro's development server, made anew as src/site changes. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { buildCatalog } from '../src/catalog/build-catalog.ts';
import { command, port, runCommand } from './command.ts';
import { ROOT } from './root.ts';
import { say } from './say.ts';
import { whenStopped } from './setup/stop.mjs';

const program = command(
  'dev',
  'Serves the pages of content/ while you change src/site. Search needs a built site.',
)
  .option('-p, --port <number>', 'the port', port, 4321)
  .action(async (options: { port: number }) => {
    const content = join(ROOT, 'content');
    if (!existsSync(join(content, 'archive.yaml'))) {
      say('content/ holds no archive; run `npm run parse` first.');
      process.exitCode = 1;
      return;
    }
    process.env.ASTRO_TELEMETRY_DISABLED = '1';
    process.env.BAOLAN_CONTENT = content;
    process.env.BAOLAN_CATALOG = join(ROOT, '.cache', 'catalog');
    await buildCatalog(content, process.env.BAOLAN_CATALOG);
    const server = await dev({ root: ROOT, server: { port: options.port } });
    process.stdout.write(`http://localhost:${server.address.port}/\n`);
    whenStopped(() => void server.stop());
  });

await runCommand(program);
