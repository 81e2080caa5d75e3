/** `npm run bench -- rewrite GOLD OUT --as FORM`: the same editions in another form, to see whether it is read as well. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Option } from 'commander';
import { command, refuse, runCommand } from '../command.ts';
import { readDumps } from '../read-dumps.ts';
import { fromUser } from '../root.ts';
import { counted, say } from '../say.ts';
import { goldFolders, readGold } from './quality/gold.ts';
import { FORMS, type FormName } from './rewrite/forms.ts';

const program = command(
  'bench -- rewrite',
  'Writes editions with a gold.json anew, dumps and gold, in another form that dumps come in.',
)
  .argument('<gold>', 'a folder of editions with a gold.json')
  .argument('<out>', 'an empty folder, or one that is not there yet')
  .addOption(new Option('--as <form>', 'which form').choices(Object.keys(FORMS)).makeOptionMandatory(true))
  .action(async (gold: string, out: string, { as }: { as: FormName }) => {
    const [from, to] = [fromUser(gold), fromUser(out)];
    if (!existsSync(from)) return refuse(`${from}: there is no such folder`);
    if (existsSync(to) && readdirSync(to).length > 0)
      return refuse(`${to} is not empty; name another folder`);
    const folders = goldFolders(from);
    if (folders.length === 0) return refuse(`${from}: no gold.json in or below it`);
    const form = FORMS[as];
    for (const place of folders) {
      const edition = relative(from, place);
      const { dumps } = await readDumps([place]);
      const texts = new Map(dumps.map(({ file, text }) => [file, text]));
      const told = readGold(place);
      const written = form(told, texts);
      for (const [file, text] of written.texts) write(join(to, edition, file), text);
      write(join(to, edition, 'gold.json'), `${JSON.stringify(written.gold, null, 1)}\n`);
    }
    say(`${counted(folders.length, 'edition')} as ${as}. Read them with: npm run bench -- parse ${to}`);
  });

await runCommand(program);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
