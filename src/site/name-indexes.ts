import type { ArticleLink, MonthCount, ReporterSummary } from '../catalog/catalog.ts';
import type { Catalog } from '../catalog/read-catalog.ts';
import { type SitePath, sitePath } from '../domain/addresses.ts';
import type { BylineRole } from '../domain/byline.ts';
import { SUBJECT_FOLDERS, SUBJECT_KINDS } from '../domain/subject.ts';

/** The indexes of names: who wrote, and what the articles speak of. */
export const INDEX_KINDS = ['reporter', ...SUBJECT_KINDS] as const;
export type IndexKind = (typeof INDEX_KINDS)[number];

/** How many articles one sheet of a name's list shows. */
export const WORKS_PER_SHEET = 100;

/** How many sheets so many articles take. */
export function sheetsOf(articles: number): number {
  return Math.ceil(articles / WORKS_PER_SHEET);
}

/** What stands on a sheet, counted from 1. */
export function onSheet<T>(works: readonly T[], sheet: number): T[] {
  return works.slice((sheet - 1) * WORKS_PER_SHEET, sheet * WORKS_PER_SHEET);
}

/** A name as indexes list it. */
export interface IndexedName {
  name: string;
  slug: string;
  pinyin: string;
  articles: number;
  /** Of reporters only. */
  roles?: ReporterSummary['roles'];
}

/** A name's own page. */
export interface NamePage extends IndexedName {
  first: string | null;
  last: string | null;
  months: MonthCount[];
  works: (ArticleLink & { roles?: BylineRole[] })[];
  /** What stands beside it, and in how many of its articles: those who wrote together, or what they speak of too. */
  beside: { kind: IndexKind; name: string; slug: string; articles: number }[];
}

/** First folder of an index's addresses. */
export function indexFolder(kind: IndexKind): string {
  return kind === 'reporter' ? 'reporters' : SUBJECT_FOLDERS[kind];
}

export function indexPath(kind: IndexKind): SitePath {
  return sitePath(`${indexFolder(kind)}/`);
}

/** All names of an index, most articles first. */
export function byCountPath(kind: IndexKind): SitePath {
  return sitePath(`${indexFolder(kind)}/by-count/`);
}

/** The names of one letter, in an index with more names than one page can hold. */
export function letterPath(kind: IndexKind, letter: string): SitePath {
  return sitePath(`${indexFolder(kind)}/letter/${letter}/`);
}

/** A name's page; long lists go on at `2/`, `3/`. */
export function namePath(kind: IndexKind, slug: string, sheet = 1): SitePath {
  return sitePath(`${indexFolder(kind)}/${slug}/${sheet > 1 ? `${sheet}/` : ''}`);
}

/** The names of an index by pinyin. */
export function namesOf(catalog: Catalog, kind: IndexKind): IndexedName[] {
  return kind === 'reporter' ? catalog.reporters() : catalog.subjects(kind);
}

export function namePage(catalog: Catalog, kind: IndexKind, slug: string): NamePage {
  if (kind !== 'reporter') return catalog.subject(kind, slug);
  const { together, ...person } = catalog.reporter(slug);
  return { ...person, beside: together.map((other) => ({ kind, ...other })) };
}
