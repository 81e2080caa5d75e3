import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listEditions, readArchive, readEdition } from '../store/read-content.ts';
import { readRedirects } from '../store/redirects.ts';
import { CalendarCollector } from './calendar.ts';
import type { CatalogArchive } from './catalog.ts';
import type { CatalogFile } from './collector.ts';
import { editionOrder } from './edition-keys.ts';
import { NeighbourCollector } from './neighbours.ts';
import { OnThisDayCollector } from './on-this-day.ts';
import { QualityCollector } from './quality.ts';
import { ReporterCollector } from './reporters.ts';
import { SubjectCollector } from './subjects.ts';
import { TopicCollector } from './topics.ts';

/**
 * Reads every edition of `contentRoot` once and writes, below `outDir`, its records as they were read and what is
 * known only over the whole archive, as small JSON files (catalog.ts says which). `outDir` is replaced only when
 * everything is written. Throws what the store throws, and an Error that names the records where two of them share
 * an id or an address.
 */
export async function buildCatalog(contentRoot: string, outDir: string): Promise<CatalogArchive> {
  const building = `${outDir}.building-${process.pid}`;
  await rm(building, { recursive: true, force: true });
  try {
    const archive = await collect(contentRoot, (file) => write(building, file));
    await rm(outDir, { recursive: true, force: true });
    await rename(building, outDir);
    return archive;
  } catch (cause) {
    await rm(building, { recursive: true, force: true });
    throw cause;
  }
}

async function collect(
  contentRoot: string,
  put: (file: CatalogFile) => Promise<void>,
): Promise<CatalogArchive> {
  const archive = await readArchive(contentRoot);
  const calendar = new CalendarCollector(archive.newspapers);
  const reporters = new ReporterCollector();
  const quality = new QualityCollector();
  const collectors = [
    calendar,
    new NeighbourCollector(),
    reporters,
    new OnThisDayCollector(),
    new SubjectCollector(),
    new TopicCollector(),
    quality,
  ];

  let pages = 0;
  for (const key of editionOrder(await listEditions(contentRoot))) {
    const parsed = await readEdition(contentRoot, key);
    pages += parsed.edition.pages.length;
    for (const collector of collectors) collector.see(parsed);
    await put({ path: `editions/${key}/records.json`, content: parsed });
  }
  for (const collector of collectors) for (const file of collector.files()) await put(file);
  await put({ path: 'redirects.json', content: await readRedirects(contentRoot) });

  const newspapers = calendar.newspapers();
  const sum = (count: 'editions' | 'articles') =>
    newspapers.reduce((total, paper) => total + paper[count], 0);
  const content: CatalogArchive = {
    title: archive.title,
    language: archive.language,
    site: archive.site ?? null,
    newspapers,
    counts: {
      editions: sum('editions'),
      pages,
      articles: sum('articles'),
      characters: quality.characters,
      reporters: reporters.count,
    },
  };
  await put({ path: 'archive.json', content });
  return content;
}

async function write(root: string, { path, content }: CatalogFile): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(content));
}
