import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CatalogNewspaper, StoredRecords } from '../catalog/catalog.ts';
import { Catalog } from '../catalog/read-catalog.ts';
import { type SitePath, sitePath } from '../domain/addresses.ts';
import type { EditionKey } from '../domain/ids.ts';
import { QualityReport } from '../domain/reading-quality.ts';
import { readDump } from '../store/read-content.ts';
import { recent } from './recent.ts';

/**
 * What the pages are made from: the store's folder and the catalog's. The build names them in the environment;
 * `astro dev` takes the places where the scripts put them.
 */
const contentRoot = resolve(process.env.BAOLAN_CONTENT ?? 'content');
const catalogRoot = resolve(process.env.BAOLAN_CATALOG ?? '.cache/catalog');

export const catalog = new Catalog(catalogRoot);
export const archive = catalog.archive();

/** The newspapers that have an edition. Where there are several, lists say of which one they speak. */
export const papers = archive.newspapers.filter(({ editions }) => editions > 0);
export const severalPapers = papers.length > 1;

/** Months of which the archive holds an edition of any newspaper. */
export const heldMonths: ReadonlySet<string> = new Set(papers.flatMap(({ months }) => months));

/** The language of the archive's title, for those who hear the page. */
export const titleLanguage = /\p{Script=Han}/u.test(archive.title) ? 'zh-CN' : 'en';

/** The newest year of the newspaper in whose pages `path` stands, else of the first; null where no edition has a date. */
export function newestYear(path: SitePath): SitePath | null {
  const isOwn = ({ prefix }: CatalogNewspaper) => prefix !== '' && path.startsWith(prefix);
  const paper = archive.newspapers.find(isOwn) ?? archive.newspapers[0];
  const latest = paper?.months.at(-1);
  return paper && latest !== undefined ? sitePath(`${paper.prefix}${latest.slice(0, 4)}/`) : null;
}

/**
 * The editions whose pages this run builds: all, or those that the file named by BAOLAN_EDITIONS lists, one key a line.
 * A big archive is built range by range, so that memory stays bounded.
 */
export function editionsToBuild(): EditionKey[] {
  const list = process.env.BAOLAN_EDITIONS;
  const lines = list === undefined ? catalog.editionKeys() : readFileSync(list, 'utf8').split('\n');
  return lines.filter((line) => line !== '') as EditionKey[];
}

/** Whether this run builds the pages of the archive as a whole, too; one run of a range build does. */
export const buildsArchivePages = process.env.BAOLAN_ARCHIVE_PAGES !== 'no';

/**
 * The part of a long list of pages that this run builds: one run of a range build takes its share, so that the pages
 * of all names are not held at once.
 */
export function ofThisRun<Item>(all: readonly Item[]): readonly Item[] {
  const [number = 1, of = 1] = (process.env.BAOLAN_RUN ?? '1/1').split('/').map(Number);
  return all.slice(Math.floor((all.length * (number - 1)) / of), Math.floor((all.length * number) / of));
}

/** An edition with its records. Pages of one edition are built one after another, so few are kept. */
export const loadEdition = recent(4, async (key: EditionKey): Promise<StoredRecords> => catalog.records(key));

/** The lines of a dump as the parser counted them. */
export const loadDumpLines = recent(
  8,
  async (file: string): Promise<string[]> => (await readDump(contentRoot, file)).split('\n'),
);

/** What the last `npm run bench -- parse` measured; null where none was run, or its file is of another shape. */
export function measuredQuality(): QualityReport | null {
  const file = join(catalogRoot, '..', 'bench', 'parse.json');
  if (!existsSync(file)) return null;
  const read = QualityReport.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success ? read.data : null;
}
