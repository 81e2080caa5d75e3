import { z } from 'zod';
import { Edition } from '../domain/edition.ts';
import { ArticleId, EditionKey } from '../domain/ids.ts';
import { Source } from '../domain/source.ts';
import { canonicalText, digestOf } from './digest.ts';
import { printYaml, readYaml, updateYaml } from './yaml-text.ts';

/** An id whose article is no more. It is never given to another one. */
export const RetiredId = z.strictObject({
  id: ArticleId,
  /** The article that most of its text went to, for a redirect; null where nowhere. */
  to: ArticleId.nullable(),
  /** Where it stood, so that the same article gets its id back if the parser finds it again. */
  source: Source,
  headline: z.string().nullable(),
});
export type RetiredId = z.infer<typeof RetiredId>;

/** `edition.yaml`: the edition, and what the store must remember of it. */
export const StoredEdition = Edition.extend({
  /** Keys (and so addresses) that the edition had before. */
  formerly: z.array(EditionKey).default([]),
  /** Written by the keeper: articles that shall not be shown, though the parser finds them. */
  withdrawn: z.array(ArticleId).default([]),
  retired: z.array(RetiredId).default([]),
  /** Of what the parser last wrote: a value that differs from its digest was changed by a person. */
  digest: z
    .strictObject({
      fields: z.record(z.string(), z.string()),
      dumps: z.array(z.strictObject({ file: z.string(), digest: z.string() })),
    })
    .default({ fields: {}, dumps: [] }),
});
export type StoredEdition = z.infer<typeof StoredEdition>;

/** An edition's file as it was read. */
export interface EditionFile {
  stored: StoredEdition;
  text: string;
  /** Fields whose value a person changed. */
  edited: EditionField[];
}

// The order of the file. The store's index of all editions reads no further than `retired`.
const FIELDS = [
  'newspaper',
  'date',
  'formerly',
  'withdrawn',
  'sources',
  'articles',
  'retired',
  'certainty',
  'reasons',
  'pages',
  'account',
  'furniture',
  'unclaimed',
  'messages',
] as const satisfies (keyof StoredEdition)[];
type EditionField = (typeof FIELDS)[number];

/** The first field that the index does not need. */
export const AFTER_INDEXED = '\ncertainty:';

// `withdrawn` is the keeper's own; the lists of ids are kept by adding to them, whoever wrote in them.
const UNGUARDED: readonly EditionField[] = ['withdrawn', 'articles', 'formerly', 'retired'];

/**
 * An edition as YAML. Where `before` was touched by a person, the values that they changed, their comments and their
 * form stay, and the rest is renewed in its place.
 */
export function printEditionFile(stored: StoredEdition, before: EditionFile | null): string {
  const fresh = StoredEdition.parse(stored);
  const guarded = FIELDS.filter((field) => !UNGUARDED.includes(field)).map((field) => [
    field,
    digestOf(JSON.stringify(fresh[field])),
  ]);
  const values: Record<string, unknown> = Object.fromEntries([
    ['key', fresh.key],
    ...FIELDS.map((field) => [field, (before?.edited.includes(field) ? before.stored : fresh)[field]]),
    ['digest', { fields: Object.fromEntries(guarded), dumps: fresh.digest.dumps }],
  ]);
  if (before === null || !hasHandwriting(before)) return canonicalText(printYaml(values));
  const old: Record<string, unknown> = before.stored;
  const renewed = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value),
  );
  return canonicalText(
    renewed.length === 0 ? before.text : updateYaml(before.text, Object.fromEntries(renewed)),
  );
}

/** Reads an edition's file. Throws a StoreError with the place of the first fault. */
export function readEditionFile(text: string, file: string): EditionFile {
  const canonical = canonicalText(text);
  const stored = readYaml(StoredEdition, canonical, { file, rule: 'edition-file', linesBefore: 0 });
  const { fields } = stored.digest;
  const edited = FIELDS.filter(
    (field) => fields[field] !== undefined && digestOf(JSON.stringify(stored[field])) !== fields[field],
  );
  return { stored, text: canonical, edited };
}

/** The edition alone, as the parser gave it and the site shows it. */
export function plainEdition(stored: StoredEdition): Edition {
  const { formerly: _f, withdrawn: _w, retired: _r, digest: _d, ...edition } = stored;
  return edition;
}

function hasHandwriting(file: EditionFile): boolean {
  return file.edited.length > 0 || file.stored.withdrawn.length > 0 || /^\s*#/m.test(file.text);
}
