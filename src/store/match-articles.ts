import type { ArticleRecord } from '../domain/article.ts';
import type { Source } from '../domain/source.ts';

/** What of an article tells whether it is the same one. */
export interface Likeness {
  id: string;
  source: Source;
  /** Headline and body; '' where only the lines are known (an id that was retired). */
  text: string;
}

/** Lines weigh more than text: a better parser cuts headline and body anew, but the article stands where it stood. */
const LINES_WEIGH = 0.6;
/** Less than this in common is a neighbour whose edge moved, not the same article. */
const LEAST_IN_PLACE = 0.25;
/** Without a line in common (the dump changed, or got another name) only the text can tell. */
const LEAST_BY_TEXT = 0.5;
/** Of an id once retired only the lines are known, so they must agree nearly all. */
const LEAST_BY_LINES = 0.8;

/** What an article is matched by. */
export function likenessOf(record: ArticleRecord): Likeness {
  const { kicker, main, deck } = record.headline;
  const text = [
    kicker,
    main,
    deck,
    ...record.body.map((block) => block.text),
    ...record.captions.map((c) => c.text),
  ]
    .filter((part) => part !== null)
    .join('\n');
  return { id: record.id, source: record.source, text };
}

/**
 * Which new article is which old one: pairs of indexes `new → old`, one to one, the likest first. A tie goes to the
 * pair that the parser calls by the same id, then to the earlier one, so that the answer is always the same.
 */
export function matchArticles(fresh: readonly Likeness[], old: readonly Likeness[]): Map<number, number> {
  const matched = matchUnchanged(fresh, old);
  const given = new Set(matched.values());
  const pairs: { fresh: number; old: number; score: number }[] = [];
  const grams = new Map<Likeness, Map<string, number>>();
  for (const [freshIndex, one] of fresh.entries()) {
    if (matched.has(freshIndex)) continue;
    for (const [oldIndex, other] of old.entries()) {
      if (given.has(oldIndex)) continue;
      const score = scoreOf(one, other, grams);
      if (score > 0) pairs.push({ fresh: freshIndex, old: oldIndex, score });
    }
  }
  const sameId = (pair: { fresh: number; old: number }) =>
    Number(fresh[pair.fresh]?.id === old[pair.old]?.id);
  pairs.sort((a, b) => b.score - a.score || sameId(b) - sameId(a) || a.old - b.old || a.fresh - b.fresh);
  for (const pair of pairs) {
    if (matched.has(pair.fresh) || given.has(pair.old)) continue;
    matched.set(pair.fresh, pair.old);
    given.add(pair.old);
  }
  return matched;
}

/** Articles that stand and read as before; nearly all of them, in nearly every run. */
function matchUnchanged(fresh: readonly Likeness[], old: readonly Likeness[]): Map<number, number> {
  const nameOf = ({ source, text }: Likeness) => JSON.stringify([source.file, source.lines, text]);
  const waiting = new Map<string, number[]>();
  for (const [index, one] of old.entries()) {
    const name = nameOf(one);
    waiting.set(name, [...(waiting.get(name) ?? []), index]);
  }
  const matched = new Map<number, number>();
  for (const [index, one] of fresh.entries()) {
    const twins = waiting.get(nameOf(one)) ?? [];
    const twin = twins.find((candidate) => old[candidate]?.id === one.id) ?? twins[0];
    if (twin === undefined) continue;
    matched.set(index, twin);
    twins.splice(twins.indexOf(twin), 1);
  }
  return matched;
}

/** The article that took in most of another's lines, or failing that most of its text; null where none did. */
export function heirOf<T extends Likeness>(gone: Likeness, candidates: readonly T[]): T | null {
  let heir: T | null = null;
  let best = 0;
  const grams = new Map<Likeness, Map<string, number>>();
  for (const candidate of candidates) {
    const lines = commonLines(gone.source, candidate.source) / Math.max(1, countLines(gone.source));
    const text = common(bigrams(gone, grams), bigrams(candidate, grams)) / Math.max(1, gone.text.length - 1);
    const share = Math.max(lines, text >= LEAST_BY_TEXT ? text : 0);
    if (share > best) {
      best = share;
      heir = candidate;
    }
  }
  return heir;
}

function scoreOf(one: Likeness, other: Likeness, grams: Map<Likeness, Map<string, number>>): number {
  const shared = commonLines(one.source, other.source);
  const lines = shared / Math.max(1, countLines(one.source) + countLines(other.source) - shared);
  if (other.text === '') return lines >= LEAST_BY_LINES ? lines : 0;
  if (lines === 1 && one.text === other.text) return 1;
  const text = one.text === other.text ? 1 : dice(one, other, grams);
  if (shared > 0) {
    const score = LINES_WEIGH * lines + (1 - LINES_WEIGH) * text;
    return score >= LEAST_IN_PLACE ? score : 0;
  }
  return text >= LEAST_BY_TEXT ? (1 - LINES_WEIGH) * text : 0;
}

function dice(one: Likeness, other: Likeness, grams: Map<Likeness, Map<string, number>>): number {
  const sizes = one.text.length + other.text.length - 2;
  if (sizes <= 0) return 0;
  // The best that two texts of such lengths could reach, before they are taken apart.
  const reachable = (2 * (Math.min(one.text.length, other.text.length) - 1)) / sizes;
  if (reachable < LEAST_BY_TEXT && commonLines(one.source, other.source) === 0) return 0;
  return (2 * common(bigrams(one, grams), bigrams(other, grams))) / sizes;
}

function bigrams(of: Likeness, grams: Map<Likeness, Map<string, number>>): Map<string, number> {
  const known = grams.get(of);
  if (known) return known;
  const counted = new Map<string, number>();
  for (let at = 0; at < of.text.length - 1; at += 1) {
    const gram = of.text.slice(at, at + 2);
    counted.set(gram, (counted.get(gram) ?? 0) + 1);
  }
  grams.set(of, counted);
  return counted;
}

function common(one: Map<string, number>, other: Map<string, number>): number {
  let sum = 0;
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  for (const [gram, count] of fewer) sum += Math.min(count, more.get(gram) ?? 0);
  return sum;
}

function countLines(source: Source): number {
  return source.lines.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function commonLines(one: Source, other: Source): number {
  if (one.file !== other.file) return 0;
  let sum = 0;
  for (const [first, last] of one.lines) {
    for (const [otherFirst, otherLast] of other.lines) {
      sum += Math.max(0, Math.min(last, otherLast) - Math.max(first, otherFirst) + 1);
    }
  }
  return sum;
}
