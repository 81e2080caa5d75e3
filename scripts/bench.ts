/** `npm run bench -- parse|fuzz|rewrite|search|site|subjects|typeset …`: each measure is a file of scripts/bench/ with its own arguments. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say } from './say.ts';

const fileOf = (name: string) => join(import.meta.dirname, 'bench', `${name}.ts`);
const known = ['parse', 'fuzz', 'rewrite', 'search', 'site', 'subjects', 'typeset'].filter((name) =>
  existsSync(fileOf(name)),
);
const [name, ...rest] = process.argv.slice(2);

if (name !== undefined && known.includes(name)) {
  process.argv = [process.execPath, fileOf(name), ...rest];
  await import(pathToFileURL(fileOf(name)).href);
} else {
  say(`Usage: npm run bench -- ${known.join('|')} [argument…]   (-- NAME --help tells more)`);
  process.exitCode = name === '--help' || name === '-h' ? 0 : 2;
}
