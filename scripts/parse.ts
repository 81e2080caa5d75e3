/** `npm run parse [-- PATH… --format jsonl]`: dumps → content/, or one record a line on standard output. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import { formatMessage, type Message } from '../src/domain/message.ts';
import type { ParseResult } from '../src/domain/parsed.ts';
import { command, countFromOne, runCommand, WRONG_USE } from './command.ts';
import { hasFailed, keep, type ParseManner, parsePaths, summaryOf } from './parse-archive.ts';
import { fromUser, ROOT } from './root.ts';
import { counted, say } from './say.ts';
import { writeLines } from './write-lines.ts';

interface Options {
  format: 'content' | 'jsonl';
  content?: string;
  jobs?: number;
  quiet?: true;
}

const program = command('parse', 'Turns text dumps of newspaper pages into article records.')
  .argument('[path...]', 'dump files, or folders of them (default: seeds)')
  .addOption(
    new Option('--format <format>', 'content: Markdown files; jsonl: one record a line on standard output')
      .choices(['content', 'jsonl'])
      .default('content'),
  )
  .option('--content <folder>', 'where the Markdown files go (default: content)')
  .option(
    '-j, --jobs <number>',
    'in how many threads to read (default: by cores, for large archives)',
    countFromOne,
  )
  .option('--quiet', 'say only what could not be parsed, and the summary')
  .addHelpText('after', '\nExit status: 0 parsed; 1 something could not be parsed; 2 wrong use.')
  .action(async (named: string[], options: Options) => {
    const paths = named.length === 0 ? [join(ROOT, 'seeds')] : named.map(fromUser);
    const missing = paths.filter((path) => !existsSync(path));
    for (const path of missing) say(formatMessage(notThere(path)));
    if (missing.length > 0) process.exitCode = WRONG_USE;
    else if (options.format === 'jsonl') await toLines(paths, options);
    else await toContent(paths, options);
  });

await runCommand(program);

async function toLines(paths: readonly string[], options: Options): Promise<void> {
  const parsed = await parsePaths(paths, mannerOf(options));
  await writeLines(process.stdout, recordLines(parsed.result));
  tell(parsed.messages, options);
  say(summaryOf(parsed));
}

async function toContent(paths: readonly string[], options: Options): Promise<void> {
  const content = options.content === undefined ? join(ROOT, 'content') : fromUser(options.content);
  const parsed = await parsePaths(paths, mannerOf(options));
  tell(parsed.messages, options);
  const { report, messages } = await keep(parsed, content);
  tell(messages, options);
  say(summaryOf(parsed));
  if (report !== null) {
    const { written, removed } = report.files;
    say(
      `${content}: ${counted(written, 'file')} written, ${removed} removed, ${report.kept.length} kept as edited by hand`,
    );
  }
}

function* recordLines({ editions }: ParseResult): Generator<string> {
  for (const { articles } of editions) for (const record of articles) yield JSON.stringify(record);
}

function mannerOf({ jobs, quiet }: Options): ParseManner {
  return { ...(jobs !== undefined && { jobs }), ...(quiet !== true && { onProgress: say }) };
}

function tell(messages: readonly Message[], { quiet }: Options): void {
  for (const message of messages) {
    if (quiet !== true || message.severity === 'fatal') say(formatMessage(message));
  }
  if (hasFailed(messages)) process.exitCode = 1;
}

function notThere(file: string): Message {
  const said = { happened: 'there is no such file or folder', expected: 'a dump, or a folder of dumps' };
  return {
    severity: 'fatal',
    rule: 'parse',
    file,
    line: null,
    column: null,
    ...said,
    remedy: 'check the path',
  };
}
