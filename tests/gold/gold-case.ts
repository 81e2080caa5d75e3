import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ArticleKind } from '../../src/domain/article.ts';
import { BodyBlock } from '../../src/domain/body.ts';
import { BylinePerson } from '../../src/domain/byline.ts';
import { Caption } from '../../src/domain/caption.ts';
import { Certainty } from '../../src/domain/certainty.ts';
import { Continuation } from '../../src/domain/continuation.ts';
import { IsoDate } from '../../src/domain/dates.ts';
import { Headline } from '../../src/domain/headline.ts';
import { LineRange } from '../../src/domain/source.ts';

/** A record as a person read it. */
const GoldRecord = z.strictObject({
  id: z.string(),
  kind: ArticleKind,
  file: z.string(),
  page: z.int().positive(),
  lines: z.array(LineRange),
  headline: Headline,
  lead: z.string().nullable(),
  byline: z.array(BylinePerson),
  body: z.array(BodyBlock),
  captions: z.array(Caption),
  tail: z.string().nullable(),
  continuation: Continuation,
  note: z.string().optional(),
});

/** `expected.json` of a gold folder. */
const GoldCase = z.strictObject({
  newspaper: z.string().nullable(),
  date: IsoDate,
  dateCertainty: Certainty,
  style: z.string(),
  why: z.string(),
  files: z.array(z.strictObject({ file: z.string(), page: z.int().positive() })),
  articles: z.array(GoldRecord),
  furniture: z.array(z.string()),
});
export type GoldCase = z.infer<typeof GoldCase>;

/** Reads a folder beside this file. */
export function goldCase(name: string): GoldCase {
  const file = join(import.meta.dirname, name, 'expected.json');
  return GoldCase.parse(JSON.parse(readFileSync(file, 'utf8')));
}
