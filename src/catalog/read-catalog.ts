import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionKey } from '../domain/ids.ts';
import { SUBJECT_FOLDERS, type SubjectKind } from '../domain/subject.ts';
import type {
  ArticleSubjects,
  ArticleTopics,
  CalendarYear,
  CatalogArchive,
  DayInHistory,
  EditionPlace,
  EditionReporters,
  Moved,
  Quality,
  ReporterArticles,
  ReporterSummary,
  StoredRecords,
  SubjectArticles,
  SubjectFacts,
  SubjectSummary,
  UndatedEdition,
} from './catalog.ts';
import type { Download } from './write-downloads.ts';

/** Reads the files that `buildCatalog` wrote. Each function throws an Error that names the missing file and the remedy. */
export class Catalog {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  archive(): CatalogArchive {
    return this.#read('archive.json');
  }

  /** All editions, newspaper by newspaper, from old to new. */
  editionKeys(): EditionKey[] {
    return this.#read('editions.json');
  }

  year(slug: string, year: number): CalendarYear {
    return this.#read(`calendar/${slug}/${String(year).padStart(4, '0')}.json`);
  }

  undated(slug: string): UndatedEdition[] {
    return existsSync(join(this.#root, `undated/${slug}.json`)) ? this.#read(`undated/${slug}.json`) : [];
  }

  edition(key: EditionKey): EditionPlace {
    return this.#read(`editions/${key}/edition.json`);
  }

  records(key: EditionKey): StoredRecords {
    return this.#read(`editions/${key}/records.json`);
  }

  /** Topics of the edition's articles by id; none where none of them says enough. */
  topics(key: EditionKey): Record<string, ArticleTopics> {
    const path = `editions/${key}/topics.json`;
    return existsSync(join(this.#root, path)) ? this.#read(path) : {};
  }

  editionReporters(key: EditionKey): EditionReporters {
    return this.#read(`editions/${key}/reporters.json`);
  }

  reporters(): ReporterSummary[] {
    return this.#read('reporters/index.json');
  }

  reporter(slug: string): ReporterArticles {
    return this.#read(`reporters/people/${slug}.json`);
  }

  /** What the edition's articles speak of, by id. */
  editionSubjects(key: EditionKey): Record<string, ArticleSubjects> {
    return this.#read(`editions/${key}/subjects.json`);
  }

  subjectFacts(): SubjectFacts {
    return this.#read('subjects.json');
  }

  /** The subjects of a kind that have a page, by pinyin. */
  subjects(kind: SubjectKind): SubjectSummary[] {
    return this.#read(`subjects/${SUBJECT_FOLDERS[kind]}.json`);
  }

  subject(kind: SubjectKind, slug: string): SubjectArticles {
    return this.#read(`subjects/${SUBJECT_FOLDERS[kind]}/${slug}.json`);
  }

  quality(): Quality {
    return this.#read('quality.json');
  }

  /** Days of the year that have an edition, `05-24`. */
  daysInHistory(): string[] {
    return this.#read('on-this-day.json');
  }

  onThisDay(day: string): DayInHistory[] {
    return this.#read(`on-this-day/${day}.json`);
  }

  moved(): Moved[] {
    return this.#read('redirects.json');
  }

  downloads(): Download[] {
    return existsSync(join(this.#root, 'downloads.json')) ? this.#read('downloads.json') : [];
  }

  #read<T>(path: string): T {
    try {
      return JSON.parse(readFileSync(join(this.#root, path), 'utf8'));
    } catch (cause) {
      throw new Error(`the catalog's file ${path} cannot be read; build the catalog before the pages`, {
        cause,
      });
    }
  }
}
