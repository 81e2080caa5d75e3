import {
  type Break,
  BreakMemory,
  bestAcross,
  codes,
  lengths,
  mayLieAcross,
  mayMeet,
  takeBreak,
  weigh,
} from './best-words.ts';
import { type Dictionary, dictionary } from './dictionary.ts';
import { MEETING_WEIGHTS } from './meeting-weights.ts';
import { kindOfMark } from './word-kinds.ts';
import { NOWHERE, ROOT } from './word-trie.ts';

/** Nats for a word across the break by its length, from four characters on the same; for none. */
const BY_LENGTH = [-1.2, 0, 1.4, 2.4, 3.9] as const;
/** Nats for each by which one word is likelier than its halves, and where there are none; the most that come of it. */
const FOR_EACH = 0.53;
const FROM = -2.2;
const MOST = 2.2;

/** The most and the least that come of the kinds of the words. */
const KINDS = MEETING_WEIGHTS.flat().map((weight) => BY_LENGTH[0] + weight / 10);
const MOST_OF_KINDS = Math.max(...KINDS);
const LEAST_OF_KINDS = Math.min(...KINDS);

const memory = new BreakMemory(Float64Array);

/**
 * How much likelier one text goes on in the other than that they met by chance, by the words at the break, in nats: how
 * long a word stands across it, and how much likelier it is than the words that its halves are; where none does, what
 * kinds of words meet. Learned from the same breaks as `MEETING_WEIGHTS`.
 *
 * @param least where it cannot come to so much, a lower figure than it comes to may be given
 */
export function wordsMeet(before: string, after: string, least = Number.NEGATIVE_INFINITY): number {
  const place = takeBreak(before, after);
  if (least > MOST_OF_KINDS && !mayMeet(dictionary(), place)) return LEAST_OF_KINDS;
  // What is remembered are the characters between parting marks: before and after these the marks themselves tell.
  if (place.from === place.middle || place.to === place.middle)
    return ofKinds(dictionary(), place, before, after);
  const answer = memory.find(place);
  if (answer < 0) return memory.at(~answer);
  return memory.put(answer, worth(place, before, after));
}

function worth(place: Break, before: string, after: string): number {
  const words = dictionary();
  const { from, middle, to } = place;
  if (mayLieAcross(words, place)) {
    const together = weigh(words, from, to);
    const length = bestAcross(place);
    if (length > 0) {
      const gain = together - weigh(words, from, middle) - weigh(words, middle, to);
      return (BY_LENGTH[Math.min(4, length)] as number) + Math.min(MOST, FROM + FOR_EACH * Math.max(0, gain));
    }
  }
  return ofKinds(words, place, before, after);
}

/** What it is worth that the kinds of the last and the first word meet. */
function ofKinds(words: Dictionary, { from, middle, to }: Break, before: string, after: string): number {
  weigh(words, from, middle);
  let last = from;
  while (last + (lengths[last] as number) < middle) last += lengths[last] as number;
  const upper =
    from < middle ? kindAt(words, last, middle) : kindOfMark(before.charCodeAt(before.length - 1));
  weigh(words, middle, to);
  const lower =
    middle < to
      ? kindAt(words, middle, middle + (lengths[middle] as number))
      : kindOfMark(after.charCodeAt(0));
  return BY_LENGTH[0] + (MEETING_WEIGHTS[upper]?.[lower] ?? 0) / 10;
}

/** Kind of the word in `codes`. */
function kindAt({ trie }: Dictionary, from: number, to: number): number {
  let node = ROOT;
  for (let k = from; k < to && node !== NOWHERE; k += 1) node = trie.next(node, codes[k] as number);
  return trie.isWord(node) ? trie.kindAt(node) : kindOfMark(codes[from] as number);
}
