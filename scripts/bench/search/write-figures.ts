import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../root.ts';
import { chart } from './chart.ts';
import type { Figures } from './figures.ts';
import { table } from './table.ts';

const DOCS = join(ROOT, 'docs');
const JSONL_FILE = join(DOCS, 'search-figures.jsonl');
const CHART = join(DOCS, 'search-figures.svg');
const PAGE = join(DOCS, 'search.md');
const TABLE = /(<!-- figures -->\n)[\s\S]*?(\n<!-- end of figures -->)/;

/** The figures of a size in docs/, where there are any. Corpora of one size may differ by an edition. */
export async function earlierFigures(articles: number): Promise<Figures | undefined> {
  return (await allFigures()).find((figures) => isSize(figures, articles));
}

/** Puts figures beside those of other sizes into docs/: a line of JSON a size, the chart, and the table of search.md. */
export async function writeFigures(figures: Figures): Promise<void> {
  const others = (await allFigures()).filter((other) => !isSize(other, figures.articles));
  const all = [...others, figures].sort((a, b) => a.articles - b.articles);
  await writeFile(JSONL_FILE, all.map((of) => JSON.stringify(of).concat('\n')).join(''));
  await writeFile(CHART, chart(all));
  const page = await readFile(PAGE, 'utf8');
  if (!TABLE.test(page)) throw new Error(`${PAGE} has no place for the figures`);
  await writeFile(
    PAGE,
    page.replace(TABLE, (_, before: string, after: string) => `${before}\n${table(all)}${after}`),
  );
}

async function allFigures(): Promise<Figures[]> {
  if (!existsSync(JSONL_FILE)) return [];
  const lines = (await readFile(JSONL_FILE, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Figures);
}

function isSize(figures: Figures, articles: number): boolean {
  return Math.abs(Math.log(articles / figures.articles)) < 0.2;
}
