import { SITE_FOLDERS } from '../domain/addresses.ts';
import { Archive, type Newspaper } from '../domain/archive.ts';
import { ArticleId, EditionKey, Slug } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import { canonicalText } from './digest.ts';
import { storeError } from './store-error.ts';
import { printYaml, readYaml, updateYaml } from './yaml-text.ts';

/** What the keeper says of the archive; what is left out stays as it was, or is the default. */
export interface ArchiveSettings {
  title?: string;
  language?: Archive['language'];
  site?: string;
  /** In the order that a new archive takes; the order of one that exists stays. */
  newspapers?: readonly { name: string | null; slug: string }[];
  /** A slug for a newspaper that got none; default `paper-2`, `paper-3`. */
  slugFor?: (name: string) => string;
}

/** What an archive is called where the keeper did not say: it has no newspaper with a name, or several. */
const UNNAMED_TITLE = '报栏';
const SEVERAL_TITLE: Record<Archive['language'], string> = {
  'zh-CN': '报纸资料库',
  en: 'Newspaper archive',
};
const FIRST_SLUG = 'paper';
const RESERVED: ReadonlySet<string> = new Set(['dumps', ...SITE_FOLDERS]);

/** The archive's file by the schema. Throws a StoreError with the place of the first fault. */
export function readArchiveFile(text: string, file: string): Archive {
  return readYaml(Archive, canonicalText(text), { file, rule: 'archive-file', linesBefore: 0 });
}

/** The archive as YAML; the comments of the file before stay. */
export function printArchiveFile(
  archive: Archive,
  before: { archive: Archive; text: string } | null,
): string {
  if (before === null) return canonicalText(printYaml(archive));
  const renewed = Object.entries(archive).filter(
    ([key, value]) => JSON.stringify(before.archive[key as keyof Archive]) !== JSON.stringify(value),
  );
  return renewed.length === 0
    ? before.text
    : canonicalText(updateYaml(before.text, Object.fromEntries(renewed)));
}

/**
 * The archive after a run. Newspapers that it knows keep their place and slug, new ones come behind: the first has no
 * prefix in addresses, so another order would move every address.
 */
export function settleArchive(
  before: Archive | null,
  editions: readonly ParsedEdition[],
  settings: ArchiveSettings,
): Archive {
  const papers: Newspaper[] = structuredClone(before?.newspapers ?? []);
  for (const { name, slug } of settings.newspapers ?? []) {
    const known = papers.find((paper) => paper.slug === slug) ?? papers.find((paper) => paper.name === name);
    if (known) known.name = name ?? known.name;
    else papers.push({ name, slug: checkedSlug(slug) });
  }
  for (const { edition } of editions) {
    const slug = slugOfKey(edition.key);
    if (paperOf(papers, edition.newspaper, slug) >= 0) continue;
    const unnamed = slug === null ? papers[0] : papers.find((paper) => paper.slug === slug);
    if (unnamed && unnamed.name === null) unnamed.name = edition.newspaper;
    else papers.push({ name: edition.newspaper, slug: freeSlug(papers, edition.newspaper, slug, settings) });
  }
  const site = settings.site ?? before?.site;
  const language = settings.language ?? before?.language ?? 'zh-CN';
  return Archive.parse({
    title: settings.title ?? keptTitle(before) ?? defaultTitle(papers, language),
    language,
    newspapers: papers,
    ...(site !== undefined && { site }),
  });
}

/** The title that a person gave; null where it is one that an earlier run came to by itself. */
function keptTitle(before: Archive | null): string | null {
  if (before === null) return null;
  const { title, newspapers } = before;
  const made = [UNNAMED_TITLE, ...Object.values(SEVERAL_TITLE), newspapers[0]?.name];
  return made.includes(title) ? null : title;
}

/** The one newspaper's name; of several none may stand for all. */
function defaultTitle(papers: readonly Newspaper[], language: Archive['language']): string {
  return papers.length > 1 ? SEVERAL_TITLE[language] : (papers[0]?.name ?? UNNAMED_TITLE);
}

/** An edition under the key, and with the ids, that its newspaper's place in the archive asks for. */
export function rekeyEdition(parsed: ParsedEdition, archive: Archive): ParsedEdition {
  const { edition } = parsed;
  const from = slugOfKey(edition.key);
  const place = paperOf(archive.newspapers, edition.newspaper, from);
  const to = place > 0 ? (archive.newspapers[place]?.slug ?? null) : null;
  if (from === to) return parsed;
  const bare = <T extends string>(value: T, mark: string) =>
    from !== null && value.startsWith(`${from}${mark}`) ? value.slice(from.length + 1) : value;
  const rename = (value: string, mark: string) => (to === null ? '' : `${to}${mark}`) + bare(value, mark);
  const id = (value: string) => ArticleId.parse(rename(value, '-'));
  const end = <T extends { id: string | null } | null>(jump: T) =>
    jump?.id ? { ...jump, id: rename(jump.id, '-') } : jump;
  return {
    edition: {
      ...edition,
      key: EditionKey.parse(rename(edition.key, '/')),
      articles: edition.articles.map(id),
    },
    articles: parsed.articles.map((record) => ({
      ...record,
      id: id(record.id),
      continuation: { to: end(record.continuation.to), from: end(record.continuation.from) },
    })),
  };
}

/** `qhrb` of `qhrb/2019/05/24`; null where the key has no prefix. */
export function slugOfKey(key: string): string | null {
  const [first = '', ...rest] = key.split('/');
  const isBare = first === 'undated' ? rest.length === 1 : /^\d{4}$/.test(first);
  return isBare ? null : first;
}

/** The place of an edition's newspaper in a list; a dump that names no paper belongs where its key says. */
function paperOf(papers: readonly Newspaper[], name: string | null, slug: string | null): number {
  if (name !== null) return papers.findIndex((paper) => paper.name === name);
  return slug === null ? (papers.length > 0 ? 0 : -1) : papers.findIndex((paper) => paper.slug === slug);
}

function freeSlug(
  papers: readonly Newspaper[],
  name: string | null,
  slug: string | null,
  settings: ArchiveSettings,
): Slug {
  const isFree = (candidate: string) => !papers.some((paper) => paper.slug === candidate);
  const wished = slug ?? (name === null ? null : settings.slugFor?.(name)) ?? FIRST_SLUG;
  if (isFree(wished)) return checkedSlug(wished);
  let number = 2;
  while (!isFree(`${wished}-${number}`)) number += 1;
  return checkedSlug(`${wished}-${number}`);
}

function checkedSlug(slug: string): Slug {
  const result = Slug.safeParse(slug);
  if (result.success && !RESERVED.has(slug) && !/^\d{4}$/.test(slug)) return result.data;
  throw storeError(
    'archive-file',
    'archive.yaml',
    `a newspaper can't have the slug ${JSON.stringify(slug)}`,
    {
      expected: `expected small letters, digits and hyphens, no year, none of ${[...RESERVED].join(', ')}`,
      remedy: "give it another slug in the keeper's settings",
    },
  );
}
