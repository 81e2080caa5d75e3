/** What a person reads in an edition: the `gold.json` beside its dumps, and records in the same comparable form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { ArticleRecord } from '../../../src/domain/article.ts';
import { restoreRadicals } from '../../../src/text/radicals.ts';
import { gramsOf } from './grams.ts';

const text = z.string().nullish();
const Partner = z.object({ page: z.number().nullish(), id: z.string().nullish(), text }).nullish();
const GoldArticle = z.object({
  id: z.string(),
  kind: z.enum(['article', 'caption', 'teaser', 'notice']),
  file: z.string(),
  page: z.number().nullish(),
  headline: z.object({ kicker: text, main: text, deck: text }),
  byline: z.array(z.object({ name: z.string(), role: z.string().nullish() })).default([]),
  bylineText: text,
  lead: text,
  body: z.array(z.object({ type: z.string(), text: z.string() })).default([]),
  tail: text,
  captions: z
    .array(z.object({ text: z.string(), creditText: text, credit: z.array(z.string()).default([]) }))
    .default([]),
  continuation: z.object({ to: Partner, from: Partner }).nullish(),
});
/** An edition's `gold.json`. */
export const Gold = z.object({
  date: z.string().nullish(),
  dateEvident: z.boolean().default(true),
  style: z.string().default('unnamed'),
  files: z.array(
    z.object({ file: z.string(), page: z.number().nullish(), pageEvident: z.boolean().default(true) }),
  ),
  articles: z.array(GoldArticle),
});
export type Gold = z.infer<typeof Gold>;
export type GoldArticle = z.infer<typeof GoldArticle>;

/** A record as it is compared: without white space, width and radicals folded. */
export interface View {
  id: string;
  kind: string;
  date: string | null;
  page: number | null;
  kicker: string;
  main: string;
  deck: string;
  lead: string;
  tail: string;
  /** The byline printed on a line of its own; '' in what was read, where it is the lead. */
  bylineLine: string;
  /** Jump marks, which may stand anywhere in what was read. */
  marks: string[];
  body: { type: 'paragraph' | 'subheading'; text: string }[];
  byline: { name: string; role: string | null }[];
  captions: { text: string; full: string; credit: string[] }[];
  to: { page: number | null; id: string | null } | null;
  from: { page: number | null; id: string | null } | null;
  /** The body's characters. */
  text: string;
  /** Distinct runs of five characters of the whole record. */
  grams: ReadonlySet<string>;
}

/** One dump of an edition: what stands in it, and what was read. */
export interface ScoredFile {
  edition: string;
  style: string;
  date: string | null;
  dateEvident: boolean;
  pageEvident: boolean;
  gold: View[];
  read: View[];
}

/** The form in which texts are compared. */
export function fold(value: string | null | undefined): string {
  return restoreRadicals(value ?? '')
    .replaceAll('―', '—')
    .normalize('NFKC')
    .replaceAll('戶', '户')
    .replace(/[\s\u200b\u2060\ufeff]+/gu, '');
}

/** All editions with a `gold.json` under a folder, with the records that were read from their dumps. */
export function scoredFiles(folder: string, records: readonly ArticleRecord[]): ScoredFile[] {
  const files = new Map<string, ScoredFile>();
  for (const place of goldFolders(folder)) {
    const edition = relative(folder, place).split(sep).join('/');
    const gold = readGold(place);
    for (const { file, pageEvident } of gold.files) {
      files.set(edition === '' ? file : `${edition}/${file}`, {
        edition,
        style: gold.style,
        date: gold.date ?? null,
        dateEvident: gold.dateEvident,
        pageEvident,
        gold: gold.articles.filter((article) => article.file === file).map(goldView),
        read: [],
      });
    }
  }
  for (const record of records) {
    const { file } = record.source;
    const known = files.get(file) ?? [...files].find(([name]) => file.endsWith(`/${name}`))?.[1];
    known?.read.push(recordView(record));
  }
  return [...files.values()];
}

/** What stands in the `gold.json` of one of goldFolders. */
export function readGold(place: string): Gold {
  return Gold.parse(JSON.parse(readFileSync(join(place, 'gold.json'), 'utf8')));
}

/** All folders with a `gold.json`, the folder itself and below. */
export function goldFolders(folder: string): string[] {
  const found = existsSync(join(folder, 'gold.json')) ? [folder] : [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) found.push(...goldFolders(join(folder, entry.name)));
  }
  return found;
}

function goldView(article: GoldArticle): View {
  const { continuation } = article;
  return viewOf(
    {
      ...article,
      date: null,
      page: article.page ?? null,
      to: partner(continuation?.to),
      from: partner(continuation?.from),
      bylineLine: fold(article.bylineText),
      marks: [continuation?.to?.text, continuation?.from?.text].map(fold),
      captions: article.captions.map((caption) => ({
        text: fold(caption.text),
        full: fold(caption.text + (caption.creditText ?? '')),
        credit: caption.credit.map(fold),
      })),
    },
    ({ full }) => full,
  );
}

function recordView(record: ArticleRecord): View {
  const captions = record.captions.map(({ text: said, credit }) => ({
    text: fold(said),
    full: fold(said),
    credit: credit.map(fold),
  }));
  const photo = record.kind === 'caption' && captions.length === 0;
  return viewOf(
    {
      ...record,
      body: photo ? [] : record.body,
      to: partner(record.continuation.to),
      from: partner(record.continuation.from),
      bylineLine: '',
      marks: [],
      captions: photo
        ? record.body.map((block) => ({ text: fold(block.text), full: fold(block.text), credit: [] }))
        : captions,
    },
    ({ text: said }) => said,
  );
}

interface Source {
  id: string;
  kind: string;
  date: string | null;
  page: number | null;
  headline: { [part in 'kicker' | 'main' | 'deck']?: string | null | undefined };
  lead?: string | null | undefined;
  tail?: string | null | undefined;
  body: readonly { type: string; text: string }[];
  byline: readonly { name: string; role?: string | null | undefined }[];
  captions: View['captions'];
  to: View['to'];
  from: View['from'];
  bylineLine: string;
  marks: string[];
}

function viewOf(source: Source, captionText: (caption: View['captions'][number]) => string): View {
  const body = source.body
    .map(({ type, text: said }) => ({
      type: type === 'subheading' ? ('subheading' as const) : ('paragraph' as const),
      text: fold(said),
    }))
    .filter((block) => block.text !== '');
  const captions = source.captions.filter((caption) => caption.text !== '');
  const [kicker, main, deck] = [source.headline.kicker, source.headline.main, source.headline.deck].map(fold);
  const [lead, tail] = [fold(source.lead), fold(source.tail)];
  const said = body.map((block) => block.text).join('');
  return {
    id: source.id,
    kind: source.kind,
    date: source.date,
    page: source.page,
    kicker: kicker as string,
    main: main as string,
    deck: deck as string,
    lead,
    tail,
    bylineLine: source.bylineLine,
    marks: source.marks,
    body,
    byline: source.byline
      .map(({ name, role }) => ({ name: fold(name), role: role ?? null }))
      .filter(({ name }) => name !== ''),
    captions,
    to: source.to,
    from: source.from,
    text: said,
    grams: gramsOf(`${kicker}${main}${deck}${lead}${said}${captions.map(captionText).join('')}`, 5),
  };
}

function partner(
  end: { page?: number | null | undefined; id?: string | null | undefined } | null | undefined,
): View['to'] {
  return end ? { page: end.page ?? null, id: end.id ?? null } : null;
}
