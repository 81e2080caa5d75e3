import { BreakMemory, bestAcross, mayLieAcross, takeBreak, weigh } from './best-words.ts';
import { dictionary } from './dictionary.ts';

const memory = new BreakMemory(Uint8Array);

/**
 * Length of the dictionary's word that stands across the break between two texts, as the likeliest words for their ends
 * have it; 0 where none does. The same that jieba says without its model for unknown words (a test holds the two
 * against each other), without a call to it: that costs ten times as much as the work.
 */
export function wordAcross(before: string, after: string): number {
  const place = takeBreak(before, after);
  const answer = memory.find(place);
  if (answer < 0) return memory.at(~answer);
  const words = dictionary();
  if (!mayLieAcross(words, place)) return memory.put(answer, 0);
  weigh(words, place.from, place.to);
  return memory.put(answer, bestAcross(place));
}
