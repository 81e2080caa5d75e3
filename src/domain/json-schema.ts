import { z } from 'zod';
import { ArticleRecord } from './article.ts';
import { Edition } from './edition.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Record<string, unknown>;

/** The schema of a record, as it stands a line each in JSONL: written to `data/article.schema.json` of the site. */
export function recordJsonSchema(): JsonSchema {
  return schemaOf(
    ArticleRecord,
    'Newspaper article',
    'One article, caption, teaser or notice of a printed page.',
  );
}

/** The schema of an edition without its records. */
export function editionJsonSchema(): JsonSchema {
  return schemaOf(Edition, 'Newspaper edition', "One day's paper, or one undated dump.");
}

function schemaOf(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
  return { $schema, title, description, ...rest };
}
