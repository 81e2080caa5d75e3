import type { ArticleId } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { LoadedEdition } from './load-edition.ts';
import { heirOf, type Likeness } from './match-articles.ts';
import type { OldEntry, SettledEdition } from './settle-ids.ts';

/** Ids that an edition lists or withdrew, but of whose articles nothing is left to be matched by. */
export function lostIds(edition: SettledEdition): Set<ArticleId> {
  const lost = new Set<ArticleId>();
  for (const { file, articles } of edition.from) {
    if (!file) continue;
    const known = new Set<string>([
      ...articles.map((article) => article.record.id),
      ...file.stored.retired.map((entry) => entry.id),
    ]);
    for (const id of [...file.stored.articles, ...file.stored.withdrawn]) if (!known.has(id)) lost.add(id);
  }
  return lost;
}

/** Writes down the ids that no article has any more, and where the text of each one went. */
export function retire(
  settled: readonly SettledEdition[],
  entries: readonly OldEntry[],
  used: ReadonlySet<OldEntry>,
  likenesses: readonly Likeness[],
  ids: readonly (ArticleId | null)[],
  homes: ReadonlyMap<LoadedEdition, ParsedEdition | undefined>,
  of: ReadonlyMap<ParsedEdition, SettledEdition>,
): void {
  const heirs = likenesses.map((likeness, index) => ({ ...likeness, settled: ids[index] ?? null }));
  for (const entry of entries) {
    const home = of.get(homes.get(entry.home) as ParsedEdition);
    if (!home) continue;
    const record = entry.article?.record;
    const isWithdrawn = home.withdrawn.some((id) => id === entry.likeness.id);
    if (!record) {
      if (entry.retired && (!used.has(entry) || isWithdrawn)) home.retired.push(entry.retired);
      continue;
    }
    const elsewhere = settled.find((edition) =>
      edition.articles.some((article) => article.record.id === record.id),
    );
    if (used.has(entry) && !isWithdrawn && (elsewhere === home || elsewhere === undefined)) continue;
    const to = isWithdrawn ? null : elsewhere ? record.id : (heirOf(entry.likeness, heirs)?.settled ?? null);
    home.retired.push({ id: record.id, to, source: record.source, headline: record.headline.main });
  }
  for (const edition of settled) {
    const standing = new Set<string | null>([
      ...ids,
      ...entries.map((entry) => entry.likeness.id),
      ...edition.withdrawn,
    ]);
    for (const id of lostIds(edition)) {
      const file =
        edition.from[0]?.file?.stored.sources[0]?.file ?? edition.parsed.edition.sources[0]?.file ?? '?';
      if (standing.has(id)) continue;
      edition.retired.push({ id, to: null, source: { file, lines: [] }, headline: null });
    }
    const noted = new Set(edition.retired.map((entry) => entry.id));
    for (const { record, restored } of edition.articles) {
      if (!restored || !edition.withdrawn.includes(record.id) || noted.has(record.id)) continue;
      edition.retired.push({
        id: record.id,
        to: null,
        source: record.source,
        headline: record.headline.main,
      });
    }
    const present = new Set(edition.articles.map((article) => article.record.id));
    const shown = (id: ArticleId) => present.has(id) && !edition.withdrawn.includes(id);
    edition.retired = edition.retired.filter((entry) => !shown(entry.id));
    edition.retired.sort((a, b) => (a.id < b.id ? -1 : 1));
    edition.articles = edition.articles.filter(({ record }) => !edition.withdrawn.includes(record.id));
  }
}
