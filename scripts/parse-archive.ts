import { join } from 'node:path';
import type { DumpFile } from '../src/domain/dump-file.ts';
import type { ArchiveNotes } from '../src/domain/keeper-notes.ts';
import { formatMessage, type Message } from '../src/domain/message.ts';
import type { ParseResult } from '../src/domain/parsed.ts';
import type { Profile } from '../src/domain/profile.ts';
import type { ParsePorts } from '../src/parse/dump-tree.ts';
import type { Reading } from '../src/parse/editions/read-one.ts';
import { joinReadings, type ParseOptions, readEach } from '../src/parse/parse-dumps.ts';
import { chooseProfile, unknownProfiles } from '../src/profiles/choose-profile.ts';
import { loadProfiles } from '../src/profiles/load-profiles.ts';
import { dictionaryWords } from '../src/segment/dictionary-words.ts';
import { Roster } from '../src/segment/roster.ts';
import { splitNames } from '../src/segment/split-names.ts';
import { StoreError } from '../src/store/store-error.ts';
import type { WriteOptions, WriteReport } from '../src/store/write-content.ts';
import { simplified } from '../src/text/simplified.ts';
import { type DumpFolder, readDumps } from './read-dumps.ts';
import { isLarge, jobsFor, readParallel } from './read-parallel.ts';
import { PROFILES, ROOT } from './root.ts';
import { counted, say } from './say.ts';
import { withLock } from './setup/lock.mjs';

/** What came of some dumps: the records, and all that anybody had to say, in the order of files and lines. */
export interface Parsed {
  result: ParseResult;
  messages: Message[];
  settings: WriteOptions;
}

/** How dumps are parsed. */
export interface ParseManner {
  /** In how many threads; as many as are worth their start where it is left out. */
  jobs?: number;
  /** Hears of the progress with a large archive. */
  onProgress?: (text: string) => void;
}

/** Finds, decodes and parses dumps. Nothing is written. */
export async function parsePaths(paths: readonly string[], manner: ParseManner = {}): Promise<Parsed> {
  const read = await readDumps(paths);
  const result = await parseFolder(read, manner);
  const told = result.editions.flatMap(({ edition }) => edition.messages);
  return {
    result,
    messages: inOrder([...read.messages, ...result.messages, ...told]),
    settings: settingsOf(read.archive),
  };
}

/** Parses dumps that were read, with the names that they teach. */
export function parseRead(folder: DumpFolder): ParseResult {
  const prepared = prepare(folder);
  return finish(folder, prepared, readEach(folder.dumps, prepared.options));
}

/** The same in several threads, where that is worth it. */
async function parseFolder(folder: DumpFolder, { jobs, onProgress }: ParseManner): Promise<ParseResult> {
  const { dumps } = folder;
  const threads = jobs ?? jobsFor(dumps);
  if (threads === 1) return parseRead(folder);
  const prepared = prepare(folder);
  const hear = onProgress && isLarge(dumps) ? tenths(dumps.length, onProgress) : () => {};
  return finish(folder, prepared, await readParallel(dumps, prepared.options.profileOf, threads, hear));
}

/** Makes editions of what the dumps were read as. */
function finish(
  { dumps }: DumpFolder,
  { options, messages }: Prepared,
  readings: readonly Reading[],
): ParseResult {
  const result = joinReadings(dumps, readings, options);
  return { ...result, messages: [...messages, ...result.messages] };
}

type Prepared = ReturnType<typeof prepare>;

/** Says at each tenth of the dumps how many are read. */
function tenths(all: number, say: (text: string) => void): (more: number) => void {
  let done = 0;
  let said = 0;
  return (more) => {
    done += more;
    const tenth = Math.floor((done / all) * 10);
    if (tenth > said) say(`parse: ${done.toLocaleString('en')} of ${counted(all, 'dump')} read`);
    said = tenth;
  };
}

/** How some dumps are parsed, and what is wrong with the profiles. */
function prepare({ dumps, archive }: DumpFolder) {
  const { profiles, messages } = loadProfiles(PROFILES);
  const chosen = new Map(dumps.map((dump) => [dump, chooseProfile(dump, profiles)]));
  const ports = newPorts();
  for (const profile of new Set(chosen.values())) ports.roster.learn(staffOf(profile));
  const options = {
    ...ports,
    profileOf: (dump: DumpFile) => chosen.get(dump) ?? null,
    ...(archive?.newspapers !== undefined && { newspapers: archive.newspapers }),
  } satisfies ParseOptions;
  return { options, messages: [...messages, ...unknownProfiles(dumps, profiles)] };
}

/** What the parser asks of others, with a roster that knows nobody yet. */
export function newPorts(): ParsePorts & { roster: Roster } {
  return { splitNames, words: dictionaryWords, roster: new Roster() };
}

/** A profile's staff, in the characters in which names are read, each as often as one that the paper prints now and then. */
function staffOf(profile: Profile | null): string[] {
  const names = [...new Set((profile?.staff ?? []).flatMap((name) => [name, simplified(name)]))];
  return Array.from({ length: KNOWN_BY_PROFILE }, () => names).flat();
}

const KNOWN_BY_PROFILE = 3;

function settingsOf(notes: ArchiveNotes | null): WriteOptions {
  const { title, language, site, newspapers } = notes ?? {};
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(site !== undefined && { site }),
    ...(newspapers !== undefined && { newspapers }),
  };
}

/** Writes what was parsed into `content`; where that cannot be done, what was there before stays. */
export async function keep(
  { result, settings }: Parsed,
  content: string,
): Promise<{ report: WriteReport | null; messages: Message[] }> {
  // Two hundred modules of Markdown and YAML, which nobody needs who writes no content/.
  const { writeContent } = await import('../src/store/write-content.ts');
  try {
    const lock = join(ROOT, '.cache', 'content.lock');
    const report = await withLock(lock, say, () => writeContent(content, result, settings));
    return { report, messages: inOrder(report.messages) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { report: null, messages: [error.report] };
  }
}

/** `1 edition, 8 articles, 5 doubts; 0 of 8,123 characters unclaimed` */
export function summaryOf({ result, messages }: Parsed): string {
  const accounts = result.editions.map(({ edition }) => edition.account);
  const unclaimed = sum(accounts.map((account) => account.unclaimed));
  const all = sum(accounts.map(({ record, mark, furniture }) => record + mark + furniture)) + unclaimed;
  const records = result.editions.flatMap(({ articles }) => articles);
  const failed = messages.filter(({ severity }) => severity === 'fatal').length;
  return [
    `${counted(result.editions.length, 'edition')}, ${counted(records.length, 'record')}`,
    `(${counted(records.filter(({ kind }) => kind === 'article').length, 'article')}),`,
    `${counted(messages.filter(({ severity }) => severity === 'warning').length, 'doubt')};`,
    `${unclaimed.toLocaleString('en')} of ${counted(all, 'character')} unclaimed`,
    ...(failed > 0 ? [`; ${counted(failed, 'error')}`] : []),
  ]
    .join(' ')
    .replace(' ;', ';');
}

export function hasFailed(messages: readonly Message[]): boolean {
  return messages.some(({ severity }) => severity === 'fatal');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** By file and line; what two of them say alike is said once. */
function inOrder(messages: readonly Message[]): Message[] {
  const distinct = new Map(messages.map((message) => [formatMessage(message), message]));
  return [...distinct.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
