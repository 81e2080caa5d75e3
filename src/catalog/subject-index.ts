import { SUBJECT_FOLDERS, SUBJECT_KINDS, type SubjectKind } from '../domain/subject.ts';
import type { ArticleLink, SubjectArticles, SubjectLink, SubjectSummary } from './catalog.ts';
import type { CatalogFile } from './collector.ts';
import { FolderNames } from './folder-names.ts';
import { countMonths } from './months.ts';
import { newestFirst } from './newest-first.ts';
import { byPinyin, pinyinOf, pinyinOfWord } from './pinyin.ts';

/**
 * From so many articles on a subject has a page. Of the subjects of a year's papers two of three stand in one or two
 * articles, which the search finds as well; the number is fixed, so that a page once given stays as the archive grows.
 */
export const LEAST_ARTICLES = 3;
/** Subjects that a page names beside its own. */
const BESIDE = 16;

interface Subject {
  kind: SubjectKind;
  name: string;
  /** Numbers of the articles, in the order in which they were seen. */
  articles: number[];
}

/** Subjects and the articles that speak of them; articles are numbers here, so that a big archive fits in memory. */
export class SubjectIndex {
  readonly #subjects = new Map<string, Subject>();
  readonly #folders = new Map(SUBJECT_KINDS.map((kind) => [kind, new FolderNames(['letter', 'by-count'])]));

  add(kind: SubjectKind, name: string, article: number): void {
    const key = `${kind} ${name}`;
    const subject = this.#subjects.get(key);
    if (subject) subject.articles.push(article);
    else {
      this.#subjects.set(key, { kind, name, articles: [article] });
      // In the order of the archive, so that a folder stays when days are added.
      this.#slug(kind, name);
    }
  }

  /** How many articles speak of it. */
  count(kind: SubjectKind, name: string): number {
    return this.#subjects.get(`${kind} ${name}`)?.articles.length ?? 0;
  }

  /** The subject as an article names it; `slug` is null where it has no page. */
  link(kind: SubjectKind, name: string): SubjectLink {
    const hasPage = this.count(kind, name) >= LEAST_ARTICLES;
    return { name, slug: hasPage ? this.#slug(kind, name) : null };
  }

  /** How many of each kind have a page. */
  get counts(): Record<SubjectKind, number> {
    const counts = { person: 0, place: 0, organisation: 0, keyword: 0 };
    for (const { kind, articles } of this.#subjects.values()) {
      if (articles.length >= LEAST_ARTICLES) counts[kind]++;
    }
    return counts;
  }

  /** The indexes and one file a subject; `linkOf` gives an article by its number, `subjectsOf` what it speaks of. */
  *files(
    linkOf: (article: number) => ArticleLink,
    subjectsOf: (article: number) => readonly { kind: SubjectKind; name: string }[],
  ): Iterable<CatalogFile> {
    const summaries = new Map<SubjectKind, SubjectSummary[]>(SUBJECT_KINDS.map((kind) => [kind, []]));
    for (const subject of this.#subjects.values()) {
      if (subject.articles.length < LEAST_ARTICLES) continue;
      const works = subject.articles.map(linkOf);
      const summary = this.#summary(subject, works);
      summaries.get(subject.kind)?.push(summary);
      const content: SubjectArticles = {
        ...summary,
        months: countMonths(works),
        beside: this.#beside(subject, subjectsOf),
        works: works.toSorted(newestFirst),
      };
      yield { path: `subjects/${SUBJECT_FOLDERS[subject.kind]}/${summary.slug}.json`, content };
    }
    for (const [kind, ofKind] of summaries) {
      yield { path: `subjects/${SUBJECT_FOLDERS[kind]}.json`, content: ofKind.sort(byPinyin) };
    }
  }

  #summary({ kind, name, articles }: Subject, works: readonly ArticleLink[]): SubjectSummary {
    const dates = works.flatMap(({ date }) => date ?? []).sort();
    return {
      name,
      slug: this.#slug(kind, name),
      pinyin: kind === 'person' ? pinyinOf(name) : pinyinOfWord(name),
      articles: articles.length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  }

  /** What stands most often in the same articles, beyond what stands everywhere. */
  #beside(
    { kind, name, articles }: Subject,
    subjectsOf: (article: number) => readonly { kind: SubjectKind; name: string }[],
  ): SubjectArticles['beside'] {
    const together = new Map<string, { kind: SubjectKind; name: string; times: number }>();
    for (const article of articles) {
      for (const other of subjectsOf(article)) {
        const key = `${other.kind} ${other.name}`;
        const seen = together.get(key) ?? { ...other, times: 0 };
        seen.times++;
        together.set(key, seen);
      }
    }
    together.delete(`${kind} ${name}`);
    return [...together.values()]
      .filter((one) => one.times > 1 && this.count(one.kind, one.name) >= LEAST_ARTICLES)
      .map((one) => ({ ...one, weight: one.times / Math.sqrt(this.count(one.kind, one.name)) }))
      .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
      .slice(0, BESIDE)
      .map(({ kind, name, times }) => ({ kind, name, slug: this.#slug(kind, name), articles: times }));
  }

  #slug(kind: SubjectKind, name: string): string {
    return (this.#folders.get(kind) as FolderNames).of(name);
  }
}
