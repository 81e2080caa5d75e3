import type { BylineRole } from '../domain/byline.ts';
import type { IsoDate } from '../domain/dates.ts';
import type { EditionKey } from '../domain/ids.ts';
import type { Severity } from '../domain/message.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { SubjectKind } from '../domain/subject.ts';

/**
 * The catalog's files, as they stand below its folder. Each is small, and each says in its comment where it stands
 * and who reads it, so that a page of an edition needs that edition's records and a few of these.
 */

/** `archive.json`: read by every page. */
export interface CatalogArchive {
  title: string;
  language: 'zh-CN' | 'en';
  /** Where the site stands on the web, with a slash at its end; null where the keeper did not say. */
  site: string | null;
  newspapers: CatalogNewspaper[];
  counts: Counts;
}

/** How much there is. `characters` are non-space characters of the dumps. */
export interface Counts {
  editions: number;
  pages: number;
  articles: number;
  characters: number;
  reporters: number;
}

/** One newspaper in `archive.json`. */
export interface CatalogNewspaper {
  name: string | null;
  /** Folder name in the catalog; in addresses it stands only for newspapers after the first. */
  slug: string;
  /** '' for the first newspaper, `qhrb/` for another. */
  prefix: string;
  /** First and last dated edition. */
  first: IsoDate | null;
  last: IsoDate | null;
  editions: number;
  articles: number;
  /** Months with an edition, `2019-05`, oldest first. */
  months: string[];
  undated: number;
  /** The newest dated edition, or the last undated one. */
  latest: EditionKey | null;
}

/** `calendar/<slug>/2019.json`: read by the year's page and its months' pages. */
export interface CalendarYear {
  year: number;
  days: CalendarDay[];
  /** Weekdays (0 Sunday … 6 Saturday) on which the paper of this year usually came out; all seven where too few editions tell. */
  usualWeekdays: number[];
}

/** One dated edition in a calendar. */
export interface CalendarDay {
  date: IsoDate;
  key: EditionKey;
  /** As the edition names it; null where it names none and only its place in the archive tells whose it may be. */
  newspaper: string | null;
  pages: number;
  articles: number;
  /** Title of the first story of the front page. */
  lead: Title | null;
}

/** `undated/<slug>.json`: editions without a date, by stem. */
export interface UndatedEdition {
  key: EditionKey;
  stem: string;
  newspaper: string | null;
  pages: number;
  articles: number;
  lead: Title | null;
}

/** What a list shows of a record. */
export interface Title {
  text: string;
  /** False where the record has no headline and these are its opening words. */
  printed: boolean;
}

/** `editions/<key>/edition.json` */
export interface EditionPlace {
  /** Addresses of the edition, its pages and its articles, in this order, each a SitePath. */
  places: Place[];
  previous: EditionLink | null;
  next: EditionLink | null;
  /** Partners of jumps that stand in another edition, by id. */
  partners: Record<string, ArticleLink>;
}

/** One address of an edition. */
export interface Place {
  path: string;
  /** Number of the page, `null` for the page whose number is unknown; absent for the edition itself. */
  page?: number | null;
  /** Id of the record; absent for the edition and its pages. */
  article?: string;
}

export interface EditionLink {
  key: EditionKey;
  date: IsoDate | null;
}

/** A record as other pages point to it. `path` is a SitePath. */
export interface ArticleLink {
  id: string;
  path: string;
  title: Title;
  newspaper: string | null;
  date: IsoDate | null;
  page: number | null;
  /** The page as the paper calls it, `A02`; null where it is called by its number. */
  pageLabel: string | null;
}

/** `editions/<key>/reporters.json`: who of this edition has a page, name → folder name below `reporters/`. */
export type EditionReporters = Record<string, string>;

/** `reporters/index.json`: everybody, by pinyin. */
export interface ReporterSummary {
  name: string;
  /** Folder name below `reporters/`. */
  slug: string;
  /** `yang wei feng`; the name itself in lower case where it is not Chinese. */
  pinyin: string;
  articles: number;
  roles: Partial<Record<BylineRole, number>>;
  first: IsoDate | null;
  last: IsoDate | null;
}

/** A month, `2019-05`, and how many articles. */
export type MonthCount = [month: string, articles: number];

/** `reporters/people/<slug>.json`: one person's articles, newest first. */
export interface ReporterArticles extends ReporterSummary {
  months: MonthCount[];
  /** With whom the person stood in bylines, most often first. */
  together: { name: string; slug: string; articles: number }[];
  works: (ArticleLink & { roles: BylineRole[] })[];
}

/** `subjects/<folder>.json`, folders as in SUBJECT_FOLDERS: the subjects of a kind that have a page, by pinyin. */
export interface SubjectSummary {
  name: string;
  /** Folder name below the kind's folder. */
  slug: string;
  pinyin: string;
  articles: number;
  first: IsoDate | null;
  last: IsoDate | null;
}

/** `subjects/<folder>/<slug>.json`: the articles that speak of one subject, newest first. */
export interface SubjectArticles extends SubjectSummary {
  months: MonthCount[];
  /** What else stands most often in these articles, for how rare it is elsewhere, and in how many of them. */
  beside: { kind: SubjectKind; name: string; slug: string; articles: number }[];
  works: ArticleLink[];
}

/** A subject as an article names it; `slug` is null where too few articles speak of it for a page. */
export interface SubjectLink {
  name: string;
  slug: string | null;
}

/** One record of `editions/<key>/subjects.json`, by id; most often named first. */
export type ArticleSubjects = Partial<Record<SubjectKind, SubjectLink[]>>;

/** `subjects.json`: how many subjects have a page, and how often what shows them was right where it was measured. */
export interface SubjectFacts {
  pages: Record<SubjectKind, number>;
  measured: { kind: SubjectKind; checked: number; right: number }[];
  /** What was right less often than this is not shown. */
  leastPrecision: number;
}

/** `quality.json`: where the characters ended, and what the parser doubted. */
export interface Quality {
  account: { record: number; mark: number; furniture: number; unclaimed: number };
  rules: { rule: string; severity: Severity; count: number; editions: EditionKey[] }[];
  /** Editions with unclaimed text, most first; at most a hundred. */
  unclaimed: { key: EditionKey; characters: number }[];
  /** How fields came to be known, summed over all records. */
  certainty: Record<string, Partial<Record<'printed' | 'supplied' | 'inferred' | 'unknown', number>>>;
}

/** `on-this-day/05-24.json`: one edition of that day; `on-this-day.json` lists the days that have any. */
export interface DayInHistory {
  key: EditionKey;
  date: IsoDate;
  newspaper: string | null;
  articles: number;
  lead: Title | null;
}

/** `editions/<key>/records.json`: the edition as the store gave it. */
export interface StoredRecords extends ParsedEdition {
  /** Ids of records that a person corrected. */
  corrected: string[];
}

/** One of `redirects.json`: an address that was given out once, and where its text stands now. Both are SitePaths. */
export interface Moved {
  from: string;
  to: string;
}

/** One record of `editions/<key>/topics.json`, by id; short records and those that are no articles are not in it. */
export interface ArticleTopics {
  similar: ArticleLink[];
  /** Articles whose text is mostly the same: wire copy, repeats. */
  reprints: ArticleLink[];
}
