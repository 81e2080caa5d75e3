import type { Newspaper } from '../../domain/archive.ts';
import { EditionKey } from '../../domain/ids.ts';
import { type DayMentions, dayMentions, joinMentions } from './day-mentions.ts';
import type { EditionDate } from './edition-date.ts';
import { type DayGuess, guessDays, inferredDate, weighDay } from './inferred-date.ts';
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
      addTo(undated, folder, dump);
      continue;
    }
    const key = [folder, facts.paperCode ?? '', dump.date.date].join('\n');
    addTo(groups, key, dump);
  }
  for (const dumps of undated.values()) for (const set of sameDay(linkedByJumps(dumps))) dateTogether(set);
  for (const group of groups.values()) {
    const name = group.find((dump) => dump.newspaper !== null)?.newspaper ?? null;
    for (const dump of group) dump.newspaper ??= name;
  }
}

function addTo(sets: Map<string, ReadDump[]>, key: string, dump: ReadDump): void {
  const set = sets.get(key);
  if (set) set.push(dump);
  else sets.set(key, [dump]);
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
  const order = new Map(dumps.map((dump, k) => [dump, k]));
  return [...new Set(sets.values())].map((set) => inOrder([...set], order));
}

/** What a set of pages may lose, in nats, by taking another day than its best: below this it may be of that day. */
const SAME_DAY = 5;

/** A set of dumps, what its stories tell of their day, and the day that fits best. */
interface Told {
  dumps: ReadDump[];
  mentions: DayMentions;
  best: DayGuess | undefined;
}

/** Sets of dumps whose stories tell the same day, put together: the set that tells most first. */
function sameDay(sets: readonly ReadDump[][]): ReadDump[][] {
  const found: Told[] = [];
  const order = new Map(sets.flat().map((dump, k) => [dump, k]));
  const told = sets.map((dumps) => toldBy(dumps, mentionsOf(dumps)));
  for (const set of told.sort((a, b) => b.mentions.days.length - a.mentions.days.length)) {
    const near = nearest(found, set)
      .filter((other) => !samePage(other.dumps, set.dumps))
      .map((other) => {
        const both = toldBy([], joinMentions([other.mentions, set.mentions]));
        const day = both.best?.time ?? Number.NaN;
        return { other, both, loss: Math.max(lossOf(other, day), lossOf(set, day)) };
      })
      .filter(({ loss }) => loss < SAME_DAY)
      .sort((a, b) => a.loss - b.loss)[0];
    if (near) {
      near.other.dumps.push(...set.dumps);
      near.other.mentions = near.both.mentions;
      near.other.best = near.both.best;
    } else found.push({ ...set, dumps: [...set.dumps] });
  }
  return found.map(({ dumps }) => inOrder(dumps, order));
}

function inOrder(dumps: ReadDump[], order: ReadonlyMap<ReadDump, number>): ReadDump[] {
  return dumps.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** So many sets at most are held against another one: of more, those whose days are nearest to its own, and near. */
const MOST_SETS = 100;
const NEAR_DAYS = 60 * 86_400_000;

function nearest(found: readonly Told[], { best }: Told): readonly Told[] {
  if (found.length <= MOST_SETS) return found;
  const distance = (other: Told): number =>
    best && other.best ? Math.abs(best.time - other.best.time) : Number.POSITIVE_INFINITY;
  return found
    .map((other) => ({ other, far: distance(other) }))
    .filter(({ far }) => far <= NEAR_DAYS)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_SETS)
    .map(({ other }) => other);
}

function toldBy(dumps: ReadDump[], mentions: DayMentions): Told {
  return { dumps, mentions, best: guessDays(mentions)[0] };
}

/** By how much a set's best day is better than this one; infinite where the set tells none. */
function lossOf({ mentions, best }: Told, day: number): number {
  const value = weighDay(day, mentions);
  return best && !Number.isNaN(value) ? best.value - value : Number.POSITIVE_INFINITY;
}

function mentionsOf(dumps: readonly ReadDump[]): DayMentions {
  return dayMentions(dumps.flatMap(({ tree }) => tree.pages.flatMap(({ drafts }) => drafts)));
}

/** Whether a page that two sets both print or are named by shows that they are two editions. */
function samePage(first: readonly ReadDump[], second: readonly ReadDump[]): boolean {
  const pages = new Set(first.flatMap(knownPages));
  return second.flatMap(knownPages).some((page) => pages.has(page));
}

function knownPages({ dump, tree }: ReadDump): number[] {
  return tree.pages.flatMap(({ folio }) => folio?.page ?? dump.facts.page ?? []);
}

/** Infers one date for dumps of one edition; the first of them lends its name to one that nothing dates. */
function dateTogether(dumps: readonly ReadDump[]): void {
  const date = inferredDate(mentionsOf(dumps));
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
