import { restoreRadicals } from '../../../src/text/radicals.ts';
import { fold } from '../quality/gold.ts';
import type { PrintedGold } from './edition-gold.ts';

/** Puts back what the fonts' reverse mapping gives for characters that share a glyph with others. */
export function restored(text: string): string {
  return restoreRadicals(text).replaceAll('戶', '户').replaceAll('㬵', '胶');
}

/** Every string that an edition prints, once for each time. */
export function printedStrings({ articles, furniture }: PrintedGold): string[] {
  const texts = articles.flatMap(({ headline, bylineText, lead, body, tail, captions, continuation }) => [
    ...[headline.kicker, headline.main, headline.deck, bylineText, lead],
    ...body.map(({ text }) => text),
    ...captions.flatMap(({ text, creditText }) => [text, creditText]),
    ...[tail, continuation?.to?.text, continuation?.from?.text],
  ]);
  return [...texts, ...furniture].filter((text) => typeof text === 'string' && text !== '') as string[];
}

/** How often each character stands in a dump too often (`鼍 +1`) or too seldom (`鼍 -1`), white space left out. */
export function differences(gold: PrintedGold, dump: string): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const char of fold(restored(text))) counts.set(char, (counts.get(char) ?? 0) + by);
  };
  count(dump, 1);
  for (const text of printedStrings(gold)) count(text, -1);
  return [...counts].flatMap(([char, more]) => (more === 0 ? [] : `${char} ${more > 0 ? '+' : ''}${more}`));
}
