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

/** Puts the figures of one size beside those of others into docs/: a line of JSON a size, the chart, and the table of search.md. */
export async function writeFigures(figures: Figures): Promise<void> {
  const known = existsSync(JSONL_FILE) ? read(await readFile(JSONL_FILE, 'utf8')) : [];
  // Corpora of one size differ by an edition: the new one takes the place of the old.
  const others = known.filter(({ articles }) => Math.abs(Math.log(articles / figures.articles)) > 0.2);
  const all = [...others, figures].sort((a, b) => a.articles - b.articles);
  await writeFile(
    JSONL_FILE,
    all
      .map(
        (of) => `${JSON.stringify(of)}
`,
      )
      .join(''),
  );
  await writeFile(CHART, chart(all));
  const page = await readFile(PAGE, 'utf8');
  if (!TABLE.test(page)) throw new Error(`${PAGE} has no place for the figures`);
  await writeFile(
    PAGE,
    page.replace(TABLE, (_, before: string, after: string) => `${before}\n${table(all)}${after}`),
  );
}

function read(lines: string): Figures[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Figures);
}
