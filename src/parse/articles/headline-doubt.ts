import type { PageItems, Piece } from './page-items.ts';
import { pairsIn } from './pair-codes.ts';
import { PairTable } from './pair-table.ts';
import type { Assignment, PageReading } from './reading.ts';

/** Share of a headline's wording that a story holds, from which on no other story is thought of. */
const TOLD = 0.4;

/**
 * Why it is not sure that a headline is its article's; null where it stands beside the article, on the side where the page
 * prints headlines, or where the article says the same.
 */
export function headlineDoubt(
  { headline, from, to }: Assignment,
  { order }: PageReading,
  { pieces, bodies }: PageItems,
): string | null {
  const lines = headline.map((k) => pieces[k] as Piece).filter(({ block }) => block.type === 'display');
  const [first] = lines;
  if (!first || bodies.length === to - from) return null;
  const inHeap = order === 'apart' || order === 'unordered';
  const beside = first.position === (order === 'after' ? to : from);
  if (beside && !inHeap) return null;
  const wording = new PairTable();
  for (const pair of pairsIn(lines.map(({ block }) => block.run.text).join('，'))) wording.number(pair);
  const held = new Uint8Array(wording.size);
  for (const { block } of bodies.slice(from, to)) {
    for (const pair of pairsIn(block.run.text)) {
      const number = wording.find(pair);
      if (number >= 0) held[number] = 1;
    }
  }
  const shared = held.reduce((sum, one) => sum + one, 0);
  if (shared >= wording.size * TOLD) return null;
  if (order === 'unordered') return '本页标题集中排在一处，先后与正文不同，只按用语配上正文；用语相同的不多';
  if (order === 'scattered')
    return '标题不在正文旁，本页标题先后与正文不同，只按用语配上正文；用语相同的不多';
  return `${inHeap ? '本页标题集中排在一处' : '标题不在正文旁'}，按先后次序和用语配上正文；用语相同的不多`;
}
