import type { Draft } from '../articles/draft.ts';
import { pairsOf } from '../articles/echo.ts';
import type { PairCode } from '../articles/pair-codes.ts';
import { COLUMN } from '../articles/phrase-breaks.ts';

/** Pairs of characters that two headlines share at least, and the part of the shorter one's, where they are of one story. */
const FEWEST = 3;
export const SAME = 0.6;

/** How alike the headlines of two drafts are: the part of the shorter one that the other one has too, 0 to 1. */
export function likeness(one: Draft, other: Draft): number {
  return alike(titleOf(one), titleOf(other));
}

/** The same of two texts; 0 where they share less than tells. */
export function alike(one: string, other: string): number {
  return share(pairsOf(one), pairsOf(other));
}

function share(first: ReadonlySet<PairCode>, second: ReadonlySet<PairCode>): number {
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared += 1;
  const shorter = Math.min(first.size, second.size);
  if (shared === first.size && shared === second.size) return shorter === 0 ? 0 : 1;
  return shared < FEWEST ? 0 : shared / shorter;
}

/** A headline without the name of its column, which several stories of a page bear. */
export function titleOf({ kicker, main, deck }: Draft): string {
  return [kicker, main, deck].map((run) => run?.text.replace(COLUMN, '') ?? '').join('，');
}

/** The draft whose headline is most like another one's, of those that are alike enough; of equals the first. */
export function namesakeOf(draft: Draft, others: readonly Draft[]): { draft: Draft; share: number } | null {
  const own = pairsOf(titleOf(draft));
  let best: { draft: Draft; share: number } | null = null;
  for (const other of others) {
    const alikeness = share(own, pairsOf(titleOf(other)));
    if (alikeness >= SAME && (best === null || alikeness > best.share))
      best = { draft: other, share: alikeness };
  }
  return best;
}
