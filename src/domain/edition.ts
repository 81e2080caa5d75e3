import { z } from 'zod';
import { Certainty } from './certainty.ts';
import { IsoDate } from './dates.ts';
import { ArticleId, EditionKey } from './ids.ts';
import { Message } from './message.ts';
import { Source } from './source.ts';

/** Printed text that belongs to no record: `what` names it (`masthead`, `date`, `folio`, `editors`, `phone`, …). */
export const Furniture = z.strictObject({
  source: Source,
  what: z.string().min(1),
  text: z.string().min(1),
});
export type Furniture = z.infer<typeof Furniture>;

/** Text that no rule could place. Kept, shown, counted. */
export const Unclaimed = z.strictObject({ source: Source, text: z.string().min(1) });
export type Unclaimed = z.infer<typeof Unclaimed>;

/** One dump file as it was read. */
export const DumpSource = z.strictObject({
  file: z.string().min(1),
  /** WHATWG label: `utf-8`, `gb18030`, `utf-16le`, `big5`. */
  encoding: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
});
export type DumpSource = z.infer<typeof DumpSource>;

/** One printed page. */
export const EditionPage = z.strictObject({
  page: z.int().positive().nullable(),
  pageLabel: z.string().nullable(),
  section: z.string().nullable(),
  source: Source,
  certainty: Certainty,
  /** Why, where `certainty` is `inferred`. */
  reason: z.string().nullable(),
});
export type EditionPage = z.infer<typeof EditionPage>;

/** Non-space characters of the edition's dumps, by where each one ended. The sum is every character there is. */
export const CharacterAccount = z.strictObject({
  record: z.int().nonnegative(),
  mark: z.int().nonnegative(),
  furniture: z.int().nonnegative(),
  unclaimed: z.int().nonnegative(),
});
export type CharacterAccount = z.infer<typeof CharacterAccount>;

/** One day's paper (or one undated dump). Its records stand beside it, in the order of `articles`. */
export const Edition = z.strictObject({
  key: EditionKey,
  newspaper: z.string().nullable(),
  date: IsoDate.nullable(),
  certainty: z.strictObject({ newspaper: Certainty, date: Certainty }),
  reasons: z.strictObject({ newspaper: z.string().nullable(), date: z.string().nullable() }),
  pages: z.array(EditionPage),
  sources: z.array(DumpSource),
  articles: z.array(ArticleId),
  furniture: z.array(Furniture),
  unclaimed: z.array(Unclaimed),
  account: CharacterAccount,
  messages: z.array(Message),
});
export type Edition = z.infer<typeof Edition>;
