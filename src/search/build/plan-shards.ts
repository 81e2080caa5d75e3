import { hashText } from '../format/grams.ts';
import type { EditionRef } from './edition-source.ts';

/** Articles of a shard, unless one day has more. */
export const SHARD_ARTICLES = 1_400;

/** Lengths of `2019-05-24` at which the calendar is cut: all, century, decade, year, month, ten days, day. */
const CUTS = [0, 2, 3, 4, 7, 9, 10];

interface Placed extends EditionRef {
  /** The date, or for undated editions eight hexadecimal digits that stay with the key. */
  place: string;
}

/**
 * Runs of editions, oldest first, undated ones before all others. The cuts follow the calendar: a span with too many
 * articles is divided into its years, months, … and their small neighbours are joined again. So a changed day
 * changes the shards of its own span and no other.
 */
export function planShards(editions: readonly EditionRef[], limit = SHARD_ARTICLES): EditionRef[][] {
  const placed = editions.map((edition): Placed => {
    const date = /(\d{4})\/(\d{2})\/(\d{2})$/.exec(edition.key);
    const place = date
      ? date.slice(1).join('-')
      : hashText(edition.key).toString(16).padStart(8, '0').padEnd(10, '0');
    return { ...edition, place };
  });
  const dated = placed.filter((edition) => edition.place.includes('-'));
  const undated = placed.filter((edition) => !edition.place.includes('-'));
  return [undated, dated].flatMap((part) => divide(part.sort(byPlace), 0, limit));
}

function byPlace(a: Placed, b: Placed): number {
  return a.place < b.place ? -1 : a.place > b.place ? 1 : a.key < b.key ? -1 : 1;
}

function divide(editions: Placed[], level: number, limit: number): EditionRef[][] {
  if (editions.length === 0) return [];
  const next = CUTS[level + 1];
  if (countArticles(editions) <= limit || next === undefined) return [editions];
  const spans = Map.groupBy(editions, (edition) => edition.place.slice(0, next));
  const joined: EditionRef[][] = [];
  let open: EditionRef[] = [];
  for (const span of spans.values()) {
    if (countArticles(span) > limit) {
      if (open.length > 0) joined.push(open);
      open = [];
      joined.push(...divide(span, level + 1, limit));
    } else if (countArticles(open) + countArticles(span) > limit) {
      joined.push(open);
      open = span;
    } else open = [...open, ...span];
  }
  if (open.length > 0) joined.push(open);
  return joined;
}

function countArticles(editions: readonly EditionRef[]): number {
  return editions.reduce((sum, edition) => sum + edition.articles, 0);
}
