import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { ArticleRecord } from '../../src/domain/article.ts';
import { Edition } from '../../src/domain/edition.ts';
import type { ParsedEdition, ParseResult } from '../../src/domain/parsed.ts';

/** What a test says of an article; the rest is made up. Lines are of the dump `01.txt`, or of `file`. */
export interface Told {
  id: string;
  lines: [number, number];
  main?: string;
  text?: string;
  page?: number | null;
  order?: number;
  file?: string;
}

/** Sixty characters which no other seed gives: different articles must not be alike. */
function inventedText(seed: number): string {
  let state = seed * 7919 + 1;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state;
  };
  return `${String.fromCodePoint(...Array.from({ length: 60 }, () => 0x4e00 + (next() % 5000)))}。`;
}

/** A record with invented text that is its own by its lines. */
export function record(told: Told): ArticleRecord {
  const [, page, order] = /-(\d{2,})-(\d{2,})$/.exec(told.id) ?? [];
  const text = told.text ?? inventedText(told.lines[0]);
  return ArticleRecord.parse({
    id: told.id,
    kind: 'article',
    newspaper: null,
    date: '2019-05-24',
    page: told.page === undefined ? Number(page) || null : told.page,
    pageLabel: null,
    section: null,
    order: told.order ?? Number(order),
    source: { file: told.file ?? '01.txt', lines: [told.lines] },
    headline: { kicker: null, main: told.main ?? `第${told.lines[0]}行的标题`, deck: null },
    lead: null,
    byline: [{ name: '李明', role: 'reporter', certainty: 'printed' }],
    body: [{ type: 'paragraph', text }],
    tail: null,
    captions: [],
    continuation: { to: null, from: null },
    certainty: { headline: 'printed' },
    reasons: {},
  });
}

/** An edition of such records. */
export function edition(key: string, articles: ArticleRecord[], more: Partial<Edition> = {}): ParsedEdition {
  const files = [...new Set(articles.map((article) => article.source.file))];
  return {
    edition: Edition.parse({
      key,
      newspaper: null,
      date: '2019-05-24',
      certainty: { newspaper: 'unknown', date: 'inferred' },
      reasons: { newspaper: null, date: '文中最晚的日子是5月23日' },
      pages: [],
      sources: (files.length > 0 ? files : ['01.txt']).map((file) => ({
        file,
        encoding: 'utf-8',
        bytes: 9,
        sha256: 'ab',
      })),
      articles: articles.map((article) => article.id),
      furniture: [{ source: { file: '01.txt', lines: [[1, 1]] }, what: 'folio', text: '第1版' }],
      unclaimed: [],
      account: { record: 1, mark: 2, furniture: 3, unclaimed: 0 },
      messages: [],
      ...more,
    }),
    articles,
  };
}

/** A result of the parser. */
export function result(...editions: ParsedEdition[]): ParseResult {
  const files = new Set(editions.flatMap((one) => one.edition.sources.map((source) => source.file)));
  return { editions, dumps: [...files].map((file) => ({ file, text: `${file}\n` })), messages: [] };
}

/** An empty folder that goes with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'baolan-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder with its text, to see what a run changed. */
export function filesIn(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(path.join(root, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** Edits a file by hand: replaces a text that must be there. */
export function edit(file: string, what: string, by: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(what)) throw new Error(`${file} does not hold ${what}`);
  writeFileSync(file, text.replace(what, by));
}
