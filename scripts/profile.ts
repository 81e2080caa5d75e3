/** `npm run profile -- NAME PATH…`: learns a newspaper's profile from its dumps, for the keeper to correct. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatMessage } from '../src/domain/message.ts';
import { newspaperSlug } from '../src/parse/editions/newspaper-slug.ts';
import { parseDumps } from '../src/parse/parse-dumps.ts';
import { learnProfile } from '../src/profiles/learn-profile.ts';
import { PROFILE_FILE } from '../src/profiles/load-profiles.ts';
import { profileYaml } from '../src/profiles/profile-yaml.ts';
import { readProfile } from '../src/profiles/read-profile.ts';
import { command, runCommand, WRONG_USE } from './command.ts';
import { newPorts } from './parse-archive.ts';
import { readDumps } from './read-dumps.ts';
import { fromUser, PROFILES } from './root.ts';
import { counted, say } from './say.ts';

interface Options {
  slug?: string;
  print?: true;
}

const program = command(
  'profile',
  'Learns what is peculiar to a newspaper from its dumps, for you to correct.',
)
  .argument('<name>', 'the paper’s name as printed: 许昌日报')
  .argument('<path...>', 'dumps of this paper alone, or folders of them')
  .option('--slug <slug>', 'name of the profile’s folder (default: the first letters of the name)')
  .option('--print', 'print the profile in place of writing it')
  .addHelpText('after', '\nExit status: 0 learned; 1 the profile exists or would not be valid; 2 wrong use.')
  .action(async (name: string, named: string[], { slug: told, print }: Options) => {
    const paths = named.map(fromUser);
    const missing = paths.filter((path) => !existsSync(path));
    for (const path of missing) say(`${path}: there is no such file or folder`);
    if (missing.length > 0) {
      process.exitCode = WRONG_USE;
      return;
    }
    const slug = told ?? newspaperSlug(name, new Set());
    const { dumps, messages } = await readDumps(paths);
    for (const message of messages) say(formatMessage(message));
    const { editions } = parseDumps(dumps, newPorts());
    const text = profileYaml(learnProfile(name, slug, editions, dumps));
    const checked = readProfile(text, PROFILE_FILE);
    for (const message of checked.messages) say(formatMessage(message));
    if (checked.profile === null) process.exitCode = 1;
    else if (print) process.stdout.write(text);
    else write(slug, text, dumps.length);
  });

await runCommand(program);

function write(slug: string, text: string, dumps: number): void {
  const folder = join(PROFILES, slug);
  const file = join(folder, PROFILE_FILE);
  if (existsSync(file)) {
    say(
      `${file} is there already, and may be corrected by hand: compare it with --print, or take it away first`,
    );
    process.exitCode = 1;
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  say(
    `${file}: learned from ${counted(dumps, 'dump')}. Read it over: what is wrong in it is wrong on every page.`,
  );
}
