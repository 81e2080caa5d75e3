import { createHash } from 'node:crypto';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Catalog } from '../../catalog/read-catalog.ts';
import type { EditionKey } from '../../domain/ids.ts';
import { searchArticles } from '../../search/build/search-article.ts';
import { type KeepFacts, keepFiles } from '../../search/format/kept-years.ts';
import type { StoredArticle } from '../../search/format/manifest.ts';

/** Articles of one pack; some 1.2 KB each, deflated. */
const PACK = 500;

/** Writes for every dated year what a reader's browser needs to keep it: `YEAR/offline/`. Years come one by one. */
export async function writeKeptYears(site: string, catalog: Catalog): Promise<void> {
  const years = Map.groupBy(catalog.editionKeys(), yearOf);
  for (const [year, keys] of years) if (year !== null) await writeYear(site, catalog, year, keys);
}

/** `qhrb/2019/05/24` → `qhrb/2019/`; null for undated editions. */
function yearOf(key: EditionKey): string | null {
  const [, year] = /^((?:[^/]+\/)?\d{4}\/)\d{2}\/\d{2}$/.exec(key) ?? [];
  return year ?? null;
}

async function writeYear(
  site: string,
  catalog: Catalog,
  year: string,
  keys: readonly EditionKey[],
): Promise<void> {
  const hash = createHash('sha256');
  const files = keepFiles(year);
  await mkdir(join(site, year, 'offline'), { recursive: true });
  const { pages, bytes } = await pagesOf(join(site, year), hash);
  const facts: KeepFacts = { revision: '', articles: 0, pages: pages.length, packs: 0, bytes };
  let open: StoredArticle[] = [];
  const close = async (): Promise<void> => {
    const pack = deflateRawSync(JSON.stringify(open));
    hash.update(pack);
    await writeFile(join(site, files.pack(facts.packs)), pack);
    facts.packs += 1;
    facts.articles += open.length;
    facts.bytes += pack.length;
    open = [];
  };
  for (const key of keys) {
    for (const { stored } of searchArticles(catalog.records(key))) open.push(stored);
    if (open.length >= PACK) await close();
  }
  if (open.length > 0) await close();
  facts.revision = hash.digest('hex').slice(0, 16);
  await writeFile(join(site, files.pages), JSON.stringify(pages));
  await writeFile(join(site, files.facts), JSON.stringify(facts));
}

/** The year's pages as folders below it, the year's own first, and their bytes. Paths and sizes go into `hash`. */
async function pagesOf(
  folder: string,
  hash: ReturnType<typeof createHash>,
): Promise<{ pages: string[]; bytes: number }> {
  const found = (await readdir(folder, { recursive: true, encoding: 'utf8' }))
    .map((file) => file.split(sep).join(posix.sep))
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .sort();
  let bytes = 0;
  for (const file of found) {
    const { size } = await stat(join(folder, file));
    hash.update(`${file} ${size}\n`);
    bytes += size;
  }
  const pages = found.map((file) => file.slice(0, -'index.html'.length));
  return { pages: pages.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)), bytes };
}
