import type { ArticleRecord } from '../../domain/article.ts';
import { fold } from './normalise.ts';

/** Which part of an article a searched text is; also how a hit names its place. */
export type FieldName = 'kicker' | 'main' | 'deck' | 'lead' | 'body' | 'tail' | 'caption' | 'byline';

export interface SearchField {
  name: FieldName;
  text: string;
}

/** Stands between folded fields. No query holds it, for folding drops white space; so no hit crosses fields. */
export const FIELD_BREAK = '\n';

/**
 * What of an article is searched, in reading order. The blocks of the body are one text, so that a string across a
 * paragraph's end is found; a caption's text and each of its credits are texts of their own. Names of the byline
 * that are printed in none of these (the keeper supplied them) follow.
 */
export function searchFields(record: ArticleRecord): SearchField[] {
  const { kicker, main, deck } = record.headline;
  const fields: [FieldName, string | null][] = [
    ['kicker', kicker],
    ['main', main],
    ['deck', deck],
    ['lead', record.lead],
    ['body', record.body.map((block) => block.text).join('\n')],
    ['tail', record.tail],
    ...record.captions.flatMap((caption): [FieldName, string][] =>
      [caption.text, ...caption.credit].map((text) => ['caption', text]),
    ),
  ];
  const held = fields.map(([, text]) => fold(text ?? '')).join(FIELD_BREAK);
  for (const { name } of record.byline) if (!held.includes(fold(name))) fields.push(['byline', name]);
  return fields.flatMap(([name, text]) => (text ? [{ name, text }] : []));
}

/** The folded fields of an article with breaks between them: a folded query is held exactly where this includes it. */
export function foldedFields(fields: readonly SearchField[]): string {
  return fields
    .map((field) => fold(field.text))
    .filter((text) => text !== '')
    .join(FIELD_BREAK);
}

/** Whether a field is a part of the headline. */
export function isTitle(field: { name: string }): boolean {
  return field.name === 'kicker' || field.name === 'main' || field.name === 'deck';
}
