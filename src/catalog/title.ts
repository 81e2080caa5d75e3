import type { ArticleRecord } from '../domain/article.ts';
import { shorten } from '../text/cuts.ts';
import type { Title } from './catalog.ts';

const OPENING_LENGTH = 28;

/** What lists call a record: its headline, or, where none is printed, its opening words. Never empty. */
export function titleOf(record: ArticleRecord): Title {
  const { kicker, main, deck } = record.headline;
  const printed = main ?? kicker ?? deck;
  if (printed !== null) return { text: printed, printed: true };
  const opening = record.body[0]?.text ?? record.captions[0]?.text ?? record.lead ?? record.tail ?? '';
  return { text: shorten(opening, OPENING_LENGTH) || record.id, printed: false };
}
