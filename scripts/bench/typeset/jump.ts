import type { Random } from '../fuzz/random.ts';
import { fold, type GoldArticle } from '../quality/gold.ts';
import type { Habits } from './habits.ts';
import { lengthOf } from './sources.ts';
import { pageMark } from './wording.ts';

/** A page is not left inside a number or a Latin word, before a closing mark, or after an opening one. */
const NOT_BEFORE = /^[\s\w.%％，。、；：！？”’）》」·—…]/u;
const NOT_AFTER = /[\s\w.“‘（《「·—…]$/u;
/** Characters of the cut paragraph that either part keeps. */
const LEAST = 15;

/** A long story as the two parts that two pages print, cut inside a paragraph; null where it cannot be cut. */
export function cutStory(
  story: GoldArticle,
  { continuedHeadline }: Habits,
  random: Random,
): [GoldArticle, GoldArticle] | null {
  if (lengthOf(story) < 700) return null;
  let room = lengthOf(story) * (0.3 + 0.35 * random.next());
  const index = story.body.findIndex(({ type, text }) => {
    if (type === 'paragraph' && text.length > Math.max(room, 4 * LEAST)) return true;
    room -= text.length;
    return false;
  });
  const text = story.body[index]?.text;
  if (text === undefined) return null;
  const place = placeIn(text, room, random);
  if (place === null) return null;
  const part = (said: string) => ({ type: 'paragraph', text: said.trim() });
  const main = story.headline.main ?? '';
  const repeated = { whole: main, phrase: main.split(/\s/u)[0] ?? '', none: null }[continuedHeadline];
  const opening = fold([story.lead, story.bylineText].join(''));
  const opens = ({ name }: { name: string }) => opening.includes(fold(name));
  const first: GoldArticle = {
    ...story,
    byline: story.byline.filter(opens),
    body: [...story.body.slice(0, index), part(text.slice(0, place))],
    tail: null,
  };
  const second: GoldArticle = {
    ...story,
    headline: { kicker: null, main: repeated, deck: null },
    byline: story.byline.filter((one) => !opens(one)),
    bylineText: null,
    lead: null,
    body: [part(text.slice(place)), ...story.body.slice(index + 1)],
  };
  return [first, second];
}

/** Makes both parts point at each other, once they have their pages. */
export function joinParts(first: GoldArticle, second: GoldArticle, habits: Habits): void {
  const end = ({ page, id }: GoldArticle, mark: string) => {
    return { page, id, text: pageMark(mark, page ?? 0, habits.label) };
  };
  first.continuation = { to: end(second, habits.jumpTo), from: null };
  second.continuation = { to: null, from: end(first, habits.jumpFrom) };
}

/** Where to cut a paragraph: a quarter of the cuts behind a full stop, the others about where the room ends. */
function placeIn(text: string, room: number, random: Random): number | null {
  const last = text.length - LEAST;
  const stop = text.indexOf('。', LEAST) + 1;
  if (stop > 0 && stop < last && random.chance(0.25)) return text[stop] === '”' ? stop + 1 : stop;
  for (let place = Math.round(Math.max(LEAST, Math.min(room, last))); place >= LEAST; place -= 1) {
    if (!NOT_BEFORE.test(text.slice(place)) && !NOT_AFTER.test(text.slice(0, place))) return place;
  }
  return null;
}
