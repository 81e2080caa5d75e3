import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { articlePath } from '../domain/addresses.ts';
import type { ArticleRecord } from '../domain/article.ts';
import type { EditionKey } from '../domain/ids.ts';
import { recordJsonSchema } from '../domain/json-schema.ts';
import type { ParsedEdition } from '../domain/parsed.ts';

/** One file that the data page offers. */
export interface Download {
  file: string;
  bytes: number;
}

/** The columns of `articles.csv`. */
const COLUMNS: Record<string, (record: ArticleRecord, key: EditionKey) => string | number | null> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  newspaper: ({ newspaper }) => newspaper,
  date: ({ date }) => date,
  page: ({ page }) => page,
  section: ({ section }) => section,
  order: ({ order }) => order,
  kicker: ({ headline }) => headline.kicker,
  headline: ({ headline }) => headline.main,
  deck: ({ headline }) => headline.deck,
  byline: ({ byline }) => byline.map(({ name, role }) => `${name}（${role}）`).join('；'),
  lead: ({ lead }) => lead,
  body: ({ body }) => body.map(({ text }) => text).join('\n'),
  tail: ({ tail }) => tail,
  captions: ({ captions }) => captions.map(({ text }) => text).join('\n'),
  source: ({ source }) => `${source.file}:${source.lines.map((range) => range.join('-')).join(',')}`,
  address: (record, key) => articlePath(key, record),
};

/**
 * Writes what can be taken away whole: `articles.jsonl`, `articles.csv` and the record's JSON Schema, edition by
 * edition as `editions` gives them, so that memory stays small. Returns the files with their sizes.
 */
export async function writeDownloads(folder: string, editions: Iterable<ParsedEdition>): Promise<Download[]> {
  await mkdir(folder, { recursive: true });
  const jsonl = createWriteStream(join(folder, 'articles.jsonl'));
  const csv = createWriteStream(join(folder, 'articles.csv'));
  const written = { jsonl: 0, csv: 0 };
  const put = async (name: 'jsonl' | 'csv', text: string) => {
    written[name] += Buffer.byteLength(text);
    const stream = name === 'jsonl' ? jsonl : csv;
    if (!stream.write(text)) await once(stream, 'drain');
  };
  // The mark tells spreadsheets that this is UTF-8.
  await put('csv', `\ufeff${Object.keys(COLUMNS).join(',')}\r\n`);
  for (const { edition, articles } of editions) {
    await put('jsonl', articles.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const rows = articles.map((record) =>
      Object.values(COLUMNS).map((column) => csvCell(column(record, edition.key))),
    );
    await put('csv', rows.map((row) => `${row.join(',')}\r\n`).join(''));
  }
  await Promise.all([jsonl, csv].map((stream) => finished(stream.end())));
  const schema = `${JSON.stringify(recordJsonSchema(), null, 2)}\n`;
  await writeFile(join(folder, 'article.schema.json'), schema);
  return [
    { file: 'articles.jsonl', bytes: written.jsonl },
    { file: 'articles.csv', bytes: written.csv },
    { file: 'article.schema.json', bytes: Buffer.byteLength(schema) },
  ];
}

/** One cell by RFC 4180. What a spreadsheet would run as a formula gets an apostrophe in front; JSONL is the exact form. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
