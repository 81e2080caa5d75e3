import type { Newspaper } from '../domain/archive.ts';
import type { ArticleRecord } from '../domain/article.ts';
import type { DumpFile } from '../domain/dump-file.ts';
import type { Edition } from '../domain/edition.ts';
import { ArticleId, EditionKey, twoDigits } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { RosterView, SplitNames } from '../domain/names.ts';
import type { ParsedEdition, ParseResult } from '../domain/parsed.ts';
import type { Draft } from './articles/draft.ts';
import { type EditionDate, inferredDate, toldDate } from './editions/edition-date.ts';
import { newspaperSlug } from './editions/newspaper-slug.ts';
import { type PageNumber, pageNumber } from './editions/page-number.ts';
import { type JumpParty, pairJumps } from './editions/pair-jumps.ts';
import { type DumpPage, type DumpPages, readDumpPages } from './editions/read-dump-pages.ts';
import { type PageRecords, readPage } from './read-page.ts';
import { account, type Owner } from './records/account.ts';
import { compileRecord, lineRanges } from './records/compile-record.ts';
import type { Run } from './run.ts';

/** What the parser is given besides the dumps. */
export interface ParseOptions {
  splitNames: SplitNames;
  roster?: (Learnable & RosterView) | undefined;
  /** Newspapers in the archive's order: the first has no prefix in ids and addresses. */
  newspapers?: readonly Newspaper[];
}

/** A roster that takes in the names which bylines print with separators. */
export interface Learnable {
  learnReading(reading: ReturnType<SplitNames>): void;
}

interface ReadPage {
  page: DumpPage;
  records: PageRecords;
}

interface ReadDump {
  pages: DumpPages;
  read: ReadPage[];
  newspaper: string | null;
  date: EditionDate;
}

/** Dumps in, editions with records out. Pure: reads and writes no files. */
export function parseDumps(dumps: readonly DumpFile[], options: ParseOptions): ParseResult {
  const messages: Message[] = dumps.flatMap((dump) => [...dump.facts.messages]);
  const read = dumps.map((dump) => readOne(dump, options));
  shareWithinEdition(read);
  const editions = groupEditions(read, options.newspapers ?? []);
  return {
    editions: editions.map((group) => compileEdition(group)),
    dumps: dumps.map(({ file, text }) => ({ file, text })),
    messages,
  };
}

function readOne(dump: DumpFile, options: ParseOptions): ReadDump {
  const pages = readDumpPages(dump);
  const names = { splitNames: options.splitNames, roster: options.roster };
  const read = pages.pages.map((page) => ({ page, records: readPage(page.lines, names) }));
  return { pages, read, newspaper: dump.notes.newspaper ?? pages.newspaper, date: toldDate(pages) };
}

/** Dumps of one folder, paper code and date are one edition: what one page prints (name, date) holds for all. */
function shareWithinEdition(read: readonly ReadDump[]): void {
  const groups = new Map<string, ReadDump[]>();
  for (const dump of read) {
    const { file, facts } = dump.pages.dump;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    const told = dump.date.date ?? facts.date?.value ?? null;
    if (told === null) {
      dump.date = inferredDate(dump.read.flatMap(({ records }) => records.drafts));
      continue;
    }
    const key = [folder, facts.paperCode ?? '', told].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), dump]);
  }
  for (const group of groups.values()) {
    const name = group.find((dump) => dump.newspaper !== null)?.newspaper ?? null;
    for (const dump of group) dump.newspaper ??= name;
  }
}

interface EditionGroup {
  key: EditionKey;
  /** What ids begin with: `20190524`, `qhrb-20190524`, or nothing where each dump's stem stands. */
  idStem: string | null;
  slugPrefix: string;
  newspaper: string | null;
  date: EditionDate;
  dumps: ReadDump[];
}

function groupEditions(read: readonly ReadDump[], known: readonly Newspaper[]): EditionGroup[] {
  const slugs = new Map<string | null, string>(known.map(({ name, slug }) => [name, slug]));
  const first = known[0];
  const order: (string | null)[] = known.map(({ name }) => name);
  for (const { newspaper } of read) {
    if (slugs.has(newspaper)) continue;
    slugs.set(newspaper, newspaperSlug(newspaper, new Set(slugs.values())));
    order.push(newspaper);
  }
  const leading = first ? first.name : (order[0] ?? null);
  const groups = new Map<string, EditionGroup>();
  for (const dump of read) {
    const prefix = dump.newspaper === leading ? '' : (slugs.get(dump.newspaper) as string);
    const { date } = dump;
    const stem = dump.pages.dump.facts.stem;
    const path = date.date ? date.date.replaceAll('-', '/') : `undated/${stem}`;
    const key = EditionKey.parse(prefix === '' ? path : `${prefix}/${path}`);
    const group = groups.get(key) ?? {
      key,
      idStem: date.date && date.certainty !== 'inferred' ? date.date.replaceAll('-', '') : null,
      slugPrefix: prefix === '' ? '' : `${prefix}-`,
      newspaper: dump.newspaper,
      date,
      dumps: [],
    };
    group.dumps.push(dump);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface Placed {
  draft: Draft;
  file: string;
  page: PageNumber;
  order: number;
  id: ArticleId;
}

function compileEdition(group: EditionGroup): ParsedEdition {
  const messages: Message[] = [];
  const placed: Placed[] = [];
  const pages: Edition['pages'] = [];
  const furniture: Edition['furniture'] = [];
  const unclaimed: Edition['unclaimed'] = [];
  const counts: Edition['account'] = { record: 0, mark: 0, furniture: 0, unclaimed: 0 };
  const orders = new Map<string, number>();
  for (const dump of group.dumps) {
    const { file, facts } = dump.pages.dump;
    for (const { page, records } of dump.read) {
      const number = pageNumber(page, records.drafts);
      pages.push({
        page: number.page,
        pageLabel: number.label,
        section: number.section,
        source: { file, lines: lineRanges([{ text: '', fragments: page.lines.map(wholeLine) }]) },
        certainty: number.certainty,
        reason: number.reason,
      });
      for (const draft of records.drafts) {
        const stem = group.slugPrefix + (group.idStem ?? facts.stem);
        const place = `${stem}-${twoDigits(number.page)}`;
        const order = (orders.get(place) ?? 0) + 1;
        orders.set(place, order);
        placed.push({
          draft,
          file,
          page: number,
          order,
          id: ArticleId.parse(`${place}-${twoDigits(order)}`),
        });
      }
      for (const { run, what } of records.furniture)
        furniture.push({ source: sourceOf(file, run), what, text: run.text });
      for (const run of records.unclaimed) unclaimed.push({ source: sourceOf(file, run), text: run.text });
      const owned = new Map<Owner, Run[]>([
        ['record', records.drafts.flatMap((draft) => draft.claimed)],
        ['mark', records.drafts.flatMap((draft) => draft.marks)],
        ['furniture', records.furniture.map(({ run }) => run)],
        ['unclaimed', records.unclaimed],
      ]);
      const result = account(page.lines, owned);
      for (const owner of Object.keys(counts) as Owner[]) counts[owner] += result.counts[owner];
      for (const error of result.errors) {
        messages.push({
          severity: 'fatal',
          rule: 'account',
          file,
          line: error.line,
          column: null,
          happened:
            error.times === 0
              ? `“${error.text}” is in no record`
              : `“${error.text}” was used ${error.times} times`,
          expected: 'every character of a dump ends in exactly one place',
          remedy: 'this is a fault of the parser: please report it with the dump',
        });
      }
    }
  }
  const parties: JumpParty[] = placed.map(({ draft, page, id }) => ({ draft, page: page.page, id }));
  const toIds = new Map<Draft, string>();
  const fromIds = new Map<Draft, string>();
  for (const { from, to } of pairJumps(parties)) {
    toIds.set(from.draft, to.id);
    fromIds.set(to.draft, from.id);
  }
  const told = group.dumps.find((dump) => dump.pages.dump.notes.newspaper !== undefined);
  const newspaperCertainty = group.newspaper === null ? 'unknown' : told ? 'supplied' : 'printed';
  const articles: ArticleRecord[] = placed.map(({ draft, file, page, order, id }) =>
    compileRecord(draft, {
      id,
      order,
      file,
      newspaper: group.newspaper,
      newspaperCertainty,
      date: group.date,
      page,
      toId: toIds.get(draft) ?? null,
      fromId: fromIds.get(draft) ?? null,
    }),
  );
  const edition: Edition = {
    key: group.key,
    newspaper: group.newspaper,
    date: group.date.date,
    certainty: { newspaper: newspaperCertainty, date: group.date.certainty },
    reasons: { newspaper: null, date: group.date.reason },
    pages,
    sources: group.dumps.map(({ pages: { dump } }) => ({
      file: dump.file,
      encoding: dump.encoding,
      bytes: dump.bytes,
      sha256: dump.sha256,
    })),
    articles: articles.map(({ id }) => id),
    furniture,
    unclaimed,
    account: counts,
    messages,
  };
  return { edition, articles };
}

function wholeLine(line: DumpPage['lines'][number]): Run['fragments'][number] {
  return { line, from: 0, to: line.text.length, at: 0 };
}

function sourceOf(file: string, run: Run): Edition['furniture'][number]['source'] {
  return { file, lines: lineRanges([run]) };
}
