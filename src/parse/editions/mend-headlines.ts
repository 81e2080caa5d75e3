import type { Draft } from '../articles/draft.ts';
import { COLUMN } from '../articles/phrase-breaks.ts';
import type { Run } from '../run.ts';

/** Shortest main headline that another place of the paper repeats, in characters: a shorter one may be any word. */
const SHORTEST = 6;
/** Longest headline that is looked through, in characters: no paper prints a longer one. */
const LONGEST = 120;

/**
 * Corrects which part of a headline is the main one: a second half, or a teaser, repeats the main headline and no other
 * part.
 *
 * ```
 * 陕西旬阳县双河镇“娘子军”义务巡河   ← the kicker, of one size with the main headline once the type is lost
 * 守护清水门前过                         ← the main headline: the second half says 守护清水门前过
 * ```
 *
 * @param repeated for each story the record that repeats its headline
 */
export function mendHeadlines(repeated: Iterable<readonly [story: Draft, other: Draft]>): void {
  for (const [story, { kicker, main, deck }] of repeated) {
    if (!main || kicker || deck || bare(main.text).length < SHORTEST) continue;
    if (parted(story, bare(main.text))) {
      for (const field of ['headline', 'kicker', 'deck'] as const)
        if (story.certainty[field]) story.certainty[field] = 'inferred';
      story.reasons.headline = '主题与另一处（下半篇或导读）重印的标题相同';
    }
  }
}

/** Makes the words that are repeated the main headline. Tells whether they were not. */
function parted(story: Draft, repeated: string): boolean {
  const { kicker, main, deck } = story;
  if (!main || bare(main.text) === repeated) return false;
  if (kicker && !deck && bare(kicker.text) === repeated) {
    Object.assign(story, { kicker: null, main: kicker, deck: main });
    delete story.certainty.kicker;
    story.certainty.deck = 'inferred';
    return true;
  }
  if (kicker) return false;
  if (deck && bare(deck.text) === repeated) {
    Object.assign(story, { kicker: main, main: deck, deck: null });
    delete story.certainty.deck;
    story.certainty.kicker = 'inferred';
    return true;
  }
  const at = startOf(main.text, repeated);
  if (at < SHORTEST) return false;
  story.kicker = part(main, 0, at);
  story.main = part(main, at);
  story.certainty.kicker = 'inferred';
  return true;
}

/** Where in a headline the words begin that it ends with; 0 where it ends with others. */
function startOf(headline: string, repeated: string): number {
  if (headline.length > LONGEST) return 0;
  const closed = headline.replace(COLUMN, '');
  for (let at = closed.length - repeated.length; at > 0; at -= 1) {
    const end = bare(closed.slice(at));
    if (end.length > repeated.length) return 0;
    if (end === repeated && !/\s/u.test(closed[at] as string)) return at;
  }
  return 0;
}

function part({ text, place, shown }: Run, from: number, to?: number): Run {
  return {
    text: text.slice(from, to).trim(),
    fragments: [],
    ...(place && { place }),
    ...(shown !== undefined && { shown: shown.slice(from, to).trim() }),
  };
}

/** A headline without the name of its column and without gaps. */
function bare(text: string): string {
  return text.replace(COLUMN, '').replace(/\s/gu, '');
}
