import type { Newspaper } from '../../domain/archive.ts';
import { EditionKey } from '../../domain/ids.ts';
import { type EditionDate, inferredDate } from './edition-date.ts';
import { newspaperSlug } from './newspaper-slug.ts';
import { pairJumps } from './pair-jumps.ts';
import type { ReadDump } from './read-one.ts';

/** The dumps of one day's paper, or one dump whose day nobody knows. */
export interface EditionGroup {
  key: EditionKey;
  /** What ids begin with: `20190524`, `qhrb-20190524`; null where each dump's own stem stands in the date's place. */
  idStem: string | null;
  /** What stands before the stem of an undated dump: nothing, or `qhrb-`. */
  slugPrefix: string;
  newspaper: string | null;
  date: EditionDate;
  dumps: ReadDump[];
}

/** Puts the dumps of a run together to editions. */
export function groupEditions(read: readonly ReadDump[], known: readonly Newspaper[]): EditionGroup[] {
  shareWithinFolder(read);
  const prefixes = newspaperPrefixes(read, known);
  const stems = distinctStems(read);
  const groups = new Map<string, EditionGroup>();
  for (const dump of read) {
    const prefix = prefixes.get(dump.newspaper) ?? '';
    const { date } = dump;
    const path = date.date ? date.date.replaceAll('-', '/') : `undated/${stems.get(dump.edition ?? dump)}`;
    const key = EditionKey.parse(prefix === '' ? path : `${prefix}/${path}`);
    const slugPrefix = prefix === '' ? '' : `${prefix}-`;
    // An inferred date may be mended one day; an id may not change.
    const certain = date.date && date.certainty !== 'inferred';
    const group = groups.get(key) ?? {
      key,
      idStem: certain ? slugPrefix + (date.date as string).replaceAll('-', '') : null,
      slugPrefix,
      newspaper: dump.newspaper,
      date,
      dumps: [],
    };
    dump.stem = stems.get(dump) as string;
    group.dumps.push(dump);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Dumps of one folder, paper code and date are one edition: the name that one page prints holds for all. Where no date
 * is told, one is inferred from the text of the dump, and of those that its stories jump to.
 */
function shareWithinFolder(read: readonly ReadDump[]): void {
  const groups = new Map<string, ReadDump[]>();
  const undated = new Map<string, ReadDump[]>();
  for (const dump of read) {
    const { file, facts } = dump.dump;
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    if (dump.date.date === null) {
      undated.set(folder, [...(undated.get(folder) ?? []), dump]);
      continue;
    }
    const key = [folder, facts.paperCode ?? '', dump.date.date].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), dump]);
  }
  for (const dumps of undated.values()) {
    const linked = linkedByJumps(dumps);
    for (const set of linked) dateTogether(set);
    for (const same of sameDay(linked)) dateTogether(same);
  }
  for (const group of groups.values()) {
    const name = group.find((dump) => dump.newspaper !== null)?.newspaper ?? null;
    for (const dump of group) dump.newspaper ??= name;
  }
}

/** How alike two halves must be before they show that two dumps are of one edition: they name each other's wording. */
const SAME_STORY = 1.2;

/** Dumps whose stories go on in each other, together; every other dump by itself. */
function linkedByJumps(dumps: readonly ReadDump[]): ReadDump[][] {
  const ends = dumps.flatMap((dump) =>
    dump.tree.pages.flatMap(({ drafts, folio }) =>
      drafts.map((draft) => ({ draft, dump, page: folio?.page ?? dump.dump.facts.page })),
    ),
  );
  const sets = new Map(dumps.map((dump) => [dump, new Set([dump])]));
  for (const { from, to } of pairJumps(ends, SAME_STORY)) {
    const joined = new Set([...(sets.get(from.dump) ?? []), ...(sets.get(to.dump) ?? [])]);
    for (const dump of joined) sets.set(dump, joined);
  }
  return [...new Set(sets.values())].map((set) => dumps.filter((dump) => set.has(dump)));
}

/** Sets of dumps whose inferred days are the same one, or neighbours, put together: years are less sure than days. */
function sameDay(sets: readonly ReadDump[][]): ReadDump[][] {
  const found: { time: number; dumps: ReadDump[] }[] = [];
  for (const dumps of [...sets].sort((a, b) => b.length - a.length)) {
    const day = dumps[0]?.date.date?.slice(5);
    if (day === undefined) continue;
    const time = Date.parse(`2000-${day}`);
    const near = found.find((other) => Math.abs(other.time - time) <= DAY && !samePage(other.dumps, dumps));
    if (near) near.dumps.push(...dumps);
    else found.push({ time, dumps: [...dumps] });
  }
  const order = new Map(sets.flat().map((dump, k) => [dump, k]));
  return found.map(({ dumps }) => dumps.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

/** Whether a page that two sets both print or are named by shows that they are two editions. */
function samePage(first: readonly ReadDump[], second: readonly ReadDump[]): boolean {
  const pages = new Set(first.flatMap(knownPages));
  return second.flatMap(knownPages).some((page) => pages.has(page));
}

function knownPages({ dump, tree }: ReadDump): number[] {
  return tree.pages.flatMap(({ folio }) => folio?.page ?? dump.facts.page ?? []);
}

const DAY = 86_400_000;

/** Infers one date for dumps of one edition; the first of them lends its name to one that nothing dates. */
function dateTogether(dumps: readonly ReadDump[]): void {
  const date = inferredDate(dumps.flatMap(({ tree }) => tree.pages.flatMap(({ drafts }) => drafts)));
  const name = dumps.find(({ newspaper }) => newspaper !== null)?.newspaper ?? null;
  for (const dump of dumps) {
    dump.date = date;
    dump.newspaper ??= name;
    dump.edition = dumps[0] as ReadDump;
  }
}

/** What stands before keys and ids of each newspaper: nothing for the archive's first, its slug for every other. */
function newspaperPrefixes(
  read: readonly ReadDump[],
  known: readonly Newspaper[],
): ReadonlyMap<string | null, string> {
  const prefixes = new Map<string | null, string>();
  const taken = new Set<string>(known.map(({ slug }) => slug));
  for (const { name, slug } of known) prefixes.set(name, prefixes.size === 0 ? '' : slug);
  for (const { newspaper, tree } of read) {
    if (prefixes.has(newspaper)) continue;
    const told = tree.profile?.name === newspaper ? tree.profile.slug : null;
    const slug = told !== null && !taken.has(told) ? told : newspaperSlug(newspaper, taken);
    taken.add(slug);
    prefixes.set(newspaper, prefixes.size === 0 ? '' : slug);
  }
  return prefixes;
}

/** Stems of undated dumps stand in ids and addresses: where two are alike, their folders go before them. */
function distinctStems(read: readonly ReadDump[]): Map<ReadDump, string> {
  const stems = new Map<ReadDump, string>();
  const taken = new Set<string>();
  for (const dump of read) {
    const { file, facts } = dump.dump;
    const folders = file.split('/').slice(0, -1).reverse();
    let stem = facts.stem;
    for (const folder of folders) {
      if (!taken.has(stem)) break;
      stem = `${folder.replace(/[\s/\\<>"'&?#%:*|]+/gu, '-')}-${stem}`;
    }
    for (let k = 2; taken.has(stem); k += 1) stem = `${facts.stem}-${k}`;
    if (dump.date.date === null || dump.date.certainty === 'inferred') taken.add(stem);
    else stem = facts.stem;
    stems.set(dump, stem);
  }
  return stems;
}
