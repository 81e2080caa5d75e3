import { mkdir, readFile } from 'node:fs/promises';
import type { Archive } from '../domain/archive.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { ParsedEdition, ParseResult } from '../domain/parsed.ts';
import {
  type ArchiveSettings,
  printArchiveFile,
  readArchiveFile,
  rekeyEdition,
  settleArchive,
} from './archive-file.ts';
import { type Change, commitChanges, probeWritable, removeStaleStaging } from './commit-changes.ts';
import { type EditionGroup, groupEditions } from './group-editions.ts';
import { type IndexedEdition, indexEditions } from './index-editions.ts';
import { type LoadedEdition, loadEdition } from './load-edition.ts';
import {
  ARCHIVE_FILE,
  type ContentRoot,
  dumpPath,
  EDITION_FILE,
  editionFolder,
  openRoot,
  resolveInside,
  shownPath,
} from './paths.ts';
import { dumpText } from './plan-dumps.ts';
import { type Present, planEdition } from './plan-edition.ts';
import { refusePartial, refuseTwins } from './refuse-group.ts';
import { settleIds } from './settle-ids.ts';
import { StoreError, storeError, storeMessage } from './store-error.ts';

/** The keeper's settings of the archive. */
export type WriteOptions = ArchiveSettings;

/** What a run did to `content/`. */
export interface WriteReport {
  /** Editions of which a file changed, those that were as they should be, and those that were left as they were. */
  written: EditionKey[];
  unchanged: EditionKey[];
  failed: EditionKey[];
  /** Editions whose key changed. */
  moved: { from: EditionKey; to: EditionKey }[];
  /** Number of files. */
  files: { written: number; removed: number };
  /** Paths of files that a person edited, which were left as they are. */
  kept: string[];
  /** What the store has to say; `fatal` for an edition that could not be written. */
  messages: Message[];
  /** The parser's ids, where the permanent one is another. */
  renamed: Map<string, string>;
}

/**
 * Writes what the parser found into `content/`, edition by edition: each wholly or not at all. Ids, files that a person
 * edited, and editions that this run says nothing of stay. The same result written twice changes nothing the second
 * time. Throws a StoreError where `content/` or the archive's own file can't be used; what goes wrong with one edition
 * is told in the report, and that edition stays as it was.
 */
export async function writeContent(
  root: string,
  result: ParseResult,
  options: WriteOptions = {},
): Promise<WriteReport> {
  const report: WriteReport = {
    written: [],
    unchanged: [],
    failed: [],
    moved: [],
    files: { written: 0, removed: 0 },
    kept: [],
    messages: [],
    renamed: new Map(),
  };
  const content = await makeRoot(root);
  const checked = new Set<string>();
  const editions = await writeArchive(content, result, options, report);
  const faults: StoreError[] = [];
  const index = await indexEditions(content, (error) => faults.push(asStoreError(error)));
  const taken = new Set(index.flatMap(idsOf));
  const dumps = new Map(result.dumps.map(({ file, text }) => [file, text]));
  for (const group of groupEditions(editions, index)) {
    try {
      await writeGroup(content, group, dumps, taken, checked, report);
    } catch (error) {
      const fault = asStoreError(error);
      const keys = group.fresh.map(({ edition }) => edition.key);
      report.failed.push(...keys);
      report.messages.push({
        ...fault.report,
        expected: fault.report.expected ?? `${keys.join(', ')} stays as it was`,
      });
    }
  }
  // Editions that can't be read and are not of this run.
  const told = new Set(report.messages.map((message) => message.file));
  report.messages.push(...faults.map((fault) => fault.report).filter((message) => !told.has(message.file)));
  await writeStrayDumps(content, editions, dumps, checked, report);
  return report;
}

async function makeRoot(root: string): Promise<ContentRoot> {
  try {
    await mkdir(root, { recursive: true });
  } catch (error) {
    const said = { remedy: 'see that the folder can be made; nothing was changed' };
    throw storeError('write-content', root, 'cannot be written', said, error);
  }
  const content = await openRoot(root);
  if (content === null) throw storeError('write-content', root, 'is gone');
  await probeWritable(content);
  await removeStaleStaging(content);
  return content;
}

/** Brings archive.yaml up to date, before any edition that counts on it, and gives the editions their keys by it. */
async function writeArchive(
  content: ContentRoot,
  result: ParseResult,
  options: WriteOptions,
  report: WriteReport,
): Promise<ParsedEdition[]> {
  const text = await presentIn(content)(ARCHIVE_FILE);
  const before: Archive | null =
    text === null ? null : readArchiveFile(text, shownPath(content, ARCHIVE_FILE));
  const archive = settleArchive(before, result.editions, options);
  const printed = printArchiveFile(
    archive,
    text === null || before === null ? null : { archive: before, text },
  );
  if (printed !== text) await commit(content, [{ path: ARCHIVE_FILE, text: printed }], new Set(), report);
  return result.editions.map((edition) => rekeyEdition(edition, archive));
}

async function writeGroup(
  content: ContentRoot,
  group: EditionGroup,
  dumps: ReadonlyMap<string, string>,
  taken: Set<string>,
  checked: Set<string>,
  report: WriteReport,
): Promise<void> {
  refuseTwins(content, group);
  const old: LoadedEdition[] = [];
  for (const key of group.oldKeys) {
    const loaded = await loadEdition(content, key);
    if (loaded) old.push(loaded);
  }
  for (const { record } of old.flatMap((edition) => edition.articles)) taken.add(record.id);
  const ours = new Set(taken);
  const settled = settleIds(group.fresh, old, ours);
  refusePartial(
    content,
    group,
    old,
    settled.flatMap((edition) => edition.retired.map((entry) => entry.id)),
  );
  const present = presentIn(content, textsOf(old));
  const plans = [];
  for (const edition of settled) plans.push(await planEdition(content, edition, dumps, present));
  const written = new Set(
    plans.flatMap((plan) => plan.changes.filter(({ text }) => text !== null).map(({ path }) => path)),
  );
  const changes = plans
    .flatMap((plan) => plan.changes)
    // An article that moved between two editions of the group may leave a name that the other one takes.
    .filter((change) => change.text !== null || !written.has(change.path));
  await commit(content, changes, checked, report);
  for (const id of ours) taken.add(id);
  for (const [at, edition] of settled.entries()) {
    const { key } = edition.parsed.edition;
    (plans[at]?.changes.length ? report.written : report.unchanged).push(key);
    report.kept.push(...(plans[at]?.kept ?? []));
    report.messages.push(...(plans[at]?.messages ?? []));
    for (const from of edition.from) if (from.key !== key) report.moved.push({ from: from.key, to: key });
    for (const [number, record] of edition.parsed.articles.entries()) {
      const id = edition.ids[number];
      if (id !== undefined && id !== record.id) report.renamed.set(record.id, id);
    }
  }
}

function textsOf(editions: readonly LoadedEdition[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { key, file, articles } of editions) {
    if (file) texts.set(`${editionFolder(key)}/${EDITION_FILE}`, file.text);
    for (const { path, text } of articles) texts.set(path, text);
  }
  return texts;
}

/** Dumps that no edition came of are kept too. */
async function writeStrayDumps(
  content: ContentRoot,
  editions: readonly ParsedEdition[],
  dumps: ReadonlyMap<string, string>,
  checked: Set<string>,
  report: WriteReport,
): Promise<void> {
  const owned = new Set(editions.flatMap(({ edition }) => edition.sources.map((source) => source.file)));
  const present = presentIn(content);
  for (const [file, text] of dumps) {
    if (owned.has(file)) continue;
    const path = dumpPath(file);
    const fresh = dumpText(text);
    try {
      if ((await present(path)) !== fresh) await commit(content, [{ path, text: fresh }], checked, report);
    } catch (error) {
      report.messages.push(asStoreError(error).report);
    }
  }
}

async function commit(
  content: ContentRoot,
  changes: readonly Change[],
  checked: Set<string>,
  report: WriteReport,
): Promise<void> {
  await commitChanges(content, changes, checked);
  for (const change of changes) report.files[change.text === null ? 'removed' : 'written'] += 1;
}

/** What lies in `content/`; `read` holds what was read already. */
function presentIn(content: ContentRoot, read: ReadonlyMap<string, string> = new Map()): Present {
  return async (path) => {
    const known = read.get(path);
    if (known !== undefined) return known;
    try {
      return await readFile(await resolveInside(content, path, new Set()), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
}

function idsOf(edition: IndexedEdition): string[] {
  return [...edition.articles, ...edition.withdrawn, ...edition.retired.map((entry) => entry.id)];
}

function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { message } = error as Error;
  return new StoreError(storeMessage('fatal', 'write-content', 'content', message), { cause: error });
}
