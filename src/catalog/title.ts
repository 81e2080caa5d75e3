import type { ArticleRecord } from '../domain/article.ts';
import { endBefore } from '../text/cuts.ts';
import type { Title } from './catalog.ts';

const OPENING_LENGTH = 28;
/** What can't stand before `…`. */
const DANGLING = /[，；、：（《〈「『“‘【\s]+$/u;

/** What lists call a record: its headline, or, where none is printed, its opening words. Never empty. */
export function titleOf(record: ArticleRecord): Title {
  const { kicker, main, deck } = record.headline;
  const printed = main ?? kicker ?? deck;
  if (printed !== null) return { text: printed, printed: true };
  const opening = record.body[0]?.text ?? record.captions[0]?.text ?? record.lead ?? record.tail ?? '';
  return { text: shorten(opening, OPENING_LENGTH) || record.id, printed: false };
}

/**
 * At most the first `length` characters, and `…` where more follows: cut between words, or behind a pause where one is
 * at most `back` characters before.
 */
export function shorten(text: string, length: number, back = 0): string {
  const characters = Array.from(text.slice(0, length * 4));
  if (characters.length <= length) return text;
  const longest = characters.slice(0, length).join('');
  const cut = text.slice(0, endBefore(text, longest.length, back)).replace(DANGLING, '');
  return `${cut || longest}…`;
}
