/** `npm run explain -- FILE:LINE | ID`: what became of a line of a dump, or how a record is known. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explainLine } from '../src/parse/explain-line.ts';
import { explainRecord } from '../src/parse/explain-record.ts';
import { chooseProfile } from '../src/profiles/choose-profile.ts';
import { loadProfiles } from '../src/profiles/load-profiles.ts';
import { command, runCommand, WRONG_USE } from './command.ts';
import { newPorts, parseRead } from './parse-archive.ts';
import { readDumps } from './read-dumps.ts';
import { fromUser, PROFILES, ROOT } from './root.ts';
import { say } from './say.ts';

const program = command('explain', 'Tells what became of a line of a dump, or how a record is known.')
  .argument('<place>', 'FILE:LINE of a dump (in seeds/, or a path), or the id of a record')
  .option('-d, --dumps <path>', 'where the record’s dumps are (default: seeds)')
  .action(async (place: string, { dumps }: { dumps?: string }) => {
    const [, file, line] = /^(.+):(\d+)$/u.exec(place) ?? [];
    const told =
      file !== undefined && line !== undefined
        ? await ofLine(file, Number(line))
        : await ofRecord(place, dumps === undefined ? join(ROOT, 'seeds') : fromUser(dumps));
    if (told === null) process.exitCode = WRONG_USE;
    else process.stdout.write(`${told.join('\n')}\n`);
  });

await runCommand(program);

async function ofLine(file: string, line: number): Promise<string[] | null> {
  const path = [join(ROOT, 'seeds', file), fromUser(file)].find((candidate) => existsSync(candidate));
  if (path === undefined) {
    say(`${file}: there is no such dump in seeds/ or at that path.`);
    return null;
  }
  const { dumps, messages } = await readDumps([path]);
  const [dump] = dumps;
  return dump
    ? explainLine(dump, line, newPorts(), chooseProfile(dump, loadProfiles(PROFILES).profiles))
    : messages.map(({ happened, remedy }) => [happened, remedy].filter(Boolean).join('; '));
}

async function ofRecord(id: string, folder: string): Promise<string[] | null> {
  const result = parseRead(await readDumps([folder]));
  const record = result.editions.flatMap(({ articles }) => articles).find((article) => article.id === id);
  if (record) return explainRecord(record);
  say(
    `${id}: no record of ${folder} has that id. --dumps FOLDER names where its dumps are; FILE:LINE explains a line of a dump.`,
  );
  return null;
}
