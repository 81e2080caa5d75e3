import { INJURIES } from './injuries.ts';
import { OTHERS } from './others.ts';
import { Random } from './random.ts';

/** One text to be read, and what was done to make it. */
export interface MangledText {
  how: string;
  text: string;
}

/** Of eight texts one is no newspaper at all, the others are pages with injuries. */
const OTHER_SHARE = 1 / 8;
const MOST_INJURIES = 12;
const LONGEST_OTHER = 6_000;

/** The text of a number: the same for the same pages, seed and number. */
export function mangledText(pages: readonly string[], seed: number, number: number): MangledText {
  const random = new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  if (random.next() < OTHER_SHARE || pages.length === 0) {
    const how = random.pick(Object.keys(OTHERS));
    const other = OTHERS[how]?.(random.below(LONGEST_OTHER), random) ?? '';
    return random.below(3) > 0 ? { how, text: other } : injured(how, other, random);
  }
  return injured('page', random.pick(pages), random);
}

function injured(from: string, text: string, random: Random): MangledText {
  const lines = text.split('\n');
  const done = [from];
  for (let k = random.below(MOST_INJURIES); k >= 0; k -= 1) {
    const name = random.pick(Object.keys(INJURIES));
    INJURIES[name]?.(lines, random);
    done.push(name);
  }
  return {
    how: done.join(' + '),
    text: lines.join(random.below(12) === 0 ? random.pick(['\r\n', '\r']) : '\n'),
  };
}
