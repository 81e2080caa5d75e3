import type { ArticleRecord } from '../domain/article.ts';
import type { ArticleId, EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { RetiredId } from './edition-file.ts';
import { freeId, placeName, reservedPlaces } from './free-id.ts';
import type { LoadedArticle, LoadedEdition } from './load-edition.ts';
import { type Likeness, likenessOf, matchArticles } from './match-articles.ts';
import { lostIds, retire } from './retire-ids.ts';

/** An article under its permanent id, and its file from before. */
export interface SettledArticle {
  record: ArticleRecord;
  old: LoadedArticle | null;
  /** Whether `edition.yaml` lists it though its file is gone. */
  restored: boolean;
}

/** An edition with ids that stay. */
export interface SettledEdition {
  parsed: ParsedEdition;
  articles: SettledArticle[];
  /** The permanent id of each of `parsed.articles`, withdrawn ones too. */
  ids: ArticleId[];
  /** Files that a person edited or wrote, of articles that the parser does not find (any more). */
  kept: LoadedArticle[];
  /** Old editions whose place this one took: its own from before, and those whose key changed to its key. */
  from: LoadedEdition[];
  formerly: EditionKey[];
  retired: RetiredId[];
  withdrawn: ArticleId[];
}

/** An article, or a retired id, that a new article may turn out to be. */
export interface OldEntry {
  likeness: Likeness;
  article: LoadedArticle | null;
  retired: RetiredId | null;
  home: LoadedEdition;
}

/**
 * Gives new records the ids that their articles have, whatever the parser calls them now: same place in the dump or
 * like text, one to one, likest first. New articles get their own id where it is free, else the next free number of
 * their page; ids of articles that are gone are retired. `taken` holds every id of the archive, and grows.
 */
export function settleIds(
  fresh: readonly ParsedEdition[],
  old: readonly LoadedEdition[],
  taken: Set<string>,
): SettledEdition[] {
  const news = fresh.flatMap((parsed) => parsed.articles.map((record) => ({ parsed, record })));
  const entries = old.flatMap(oldEntries);
  const likenesses = news.map(({ record }) => likenessOf(record));
  const matches = matchArticles(
    likenesses,
    entries.map((entry) => entry.likeness),
  );
  const homes = new Map(old.map((edition) => [edition, homeOf(edition, fresh, news, entries, matches)]));
  const settled = fresh.map((parsed) => emptySettled(parsed, old, homes));
  const of = new Map(settled.map((edition) => [edition.parsed, edition]));
  const places = new Map(settled.map((edition) => [edition, reservedPlaces(edition)]));
  const ids: (ArticleId | null)[] = news.map(() => null);
  const used = new Set<OldEntry>();

  // 1. What a person edited stays where it is, found again or not.
  for (const [index, entry] of entries.entries()) {
    const home = of.get(homes.get(entry.home) as ParsedEdition);
    if (!entry.article?.edited || !home || [...matches.values()].includes(index)) continue;
    if (home.withdrawn.includes(entry.article.record.id)) continue;
    places.get(home)?.set(placeName(entry.article.record.id), entry.article.record.id);
    home.kept.push(entry.article);
    used.add(entry);
  }
  // 2. Articles that were there before keep their ids.
  for (const [newIndex, oldIndex] of [...matches].sort(([, a], [, b]) => a - b)) {
    const entry = entries[oldIndex];
    const edition = of.get(news[newIndex]?.parsed as ParsedEdition);
    const id = entry?.article?.record.id ?? entry?.retired?.id;
    if (!entry || !edition || !id) continue;
    const place = placeName(id);
    const holder = places.get(edition)?.get(place);
    if (holder !== undefined && holder !== id) continue;
    places.get(edition)?.set(place, id);
    ids[newIndex] = id;
    used.add(entry);
  }
  // 3. Articles whose files a person deleted or withdrew have nothing to be matched by but the parser's id.
  const restored = new Set<number>();
  const lost = new Map(settled.map((edition) => [edition, lostIds(edition)]));
  for (const [index, { parsed, record }] of news.entries()) {
    const edition = of.get(parsed);
    if (ids[index] !== null || !edition || !lost.get(edition)?.has(record.id)) continue;
    if (ids.includes(record.id)) continue;
    ids[index] = record.id;
    restored.add(index);
  }
  // 4. The rest is new.
  for (const [index, { parsed, record }] of news.entries()) {
    const edition = of.get(parsed);
    if (ids[index] === null && edition) ids[index] = freeId(record, places.get(edition) ?? new Map(), taken);
  }

  const names = new Map<string, ArticleId>();
  for (const [index, { record }] of news.entries()) names.set(record.id, ids[index] ?? record.id);
  for (const [index, { parsed, record }] of news.entries()) {
    const id = ids[index] ?? record.id;
    const entry = entries[matches.get(index) ?? -1];
    const isSame = entry !== undefined && used.has(entry);
    const article = { ...record, id, continuation: renamed(record, names) };
    of.get(parsed)?.ids.push(id);
    of.get(parsed)?.articles.push({
      record: article,
      old: isSame ? entry.article : null,
      restored: restored.has(index),
    });
  }
  retire(settled, entries, used, likenesses, ids, homes, of);
  return settled;
}

function oldEntries(home: LoadedEdition): OldEntry[] {
  const articles = home.articles.map((article) => ({
    likeness: likenessOf(article.record),
    article,
    retired: null,
    home,
  }));
  const present = new Set(home.articles.map((article) => article.record.id));
  const retired = (home.file?.stored.retired ?? []).filter((entry) => !present.has(entry.id));
  return [
    ...articles,
    ...retired.map((entry) => ({
      likeness: { id: entry.id, source: entry.source, text: '' },
      article: null,
      retired: entry,
      home,
    })),
  ];
}

/** The new edition that an old one lives on in: the one of its key, else the one that most of its articles went to. */
function homeOf(
  old: LoadedEdition,
  fresh: readonly ParsedEdition[],
  news: readonly { parsed: ParsedEdition }[],
  entries: readonly OldEntry[],
  matches: ReadonlyMap<number, number>,
): ParsedEdition | undefined {
  const same = fresh.find((parsed) => parsed.edition.key === old.key);
  if (same) return same;
  const votes = fresh.map(
    (parsed) =>
      [...matches].filter(([index, entry]) => entries[entry]?.home === old && news[index]?.parsed === parsed)
        .length,
  );
  return fresh[votes.indexOf(Math.max(...votes))];
}

function emptySettled(
  parsed: ParsedEdition,
  old: readonly LoadedEdition[],
  homes: ReadonlyMap<LoadedEdition, ParsedEdition | undefined>,
): SettledEdition {
  const from = old.filter((edition) => homes.get(edition) === parsed);
  const keys = from.flatMap((edition) => [edition.key, ...(edition.file?.stored.formerly ?? [])]);
  return {
    parsed,
    articles: [],
    ids: [],
    kept: [],
    from,
    formerly: [...new Set(keys)].filter((key) => key !== parsed.edition.key),
    retired: [],
    withdrawn: [...new Set(from.flatMap((edition) => edition.file?.stored.withdrawn ?? []))],
  };
}

function renamed(
  record: ArticleRecord,
  names: ReadonlyMap<string, ArticleId>,
): ArticleRecord['continuation'] {
  const end = <T extends { id: string | null } | null>(jump: T) =>
    jump?.id ? { ...jump, id: names.get(jump.id) ?? jump.id } : jump;
  return { to: end(record.continuation.to), from: end(record.continuation.from) };
}
