import type { Truth } from './truth.ts';

export type QueryKind = 'substring' | 'name' | 'nowhere' | 'common';

export interface Asked {
  kind: QueryKind;
  /** Folded, as the truth has it. */
  text: string;
}

/** How many queries of each kind a size is asked; a bench that is only tried takes a part of each. */
const COUNTS: Record<QueryKind, number> = { substring: 1_000, name: 200, nowhere: 200, common: 40 };
const LONGEST = 12;

/**
 * Random substrings of 1 to 12 units, names of bylines, strings that are nowhere though their halves are, and the
 * commonest characters and words of two. The same for the same corpus and seed.
 */
export function sampleQueries(truth: Truth, seed: number, share = 1): Asked[] {
  const random = randomFrom(seed);
  const many = (kind: QueryKind, make: (i: number) => string): Asked[] =>
    Array.from({ length: Math.ceil(COUNTS[kind] * share) }, (_, i) => ({ kind, text: make(i) }));
  const nowhere = (): string => {
    for (;;) {
      const text =
        truth.piece(2 + Math.floor(random() * 3), random) + truth.piece(2 + Math.floor(random() * 3), random);
      if (!truth.holds(text)) return text;
    }
  };
  const half = Math.ceil((COUNTS.common * share) / 2);
  const common = [...truth.commonest(1, half), ...truth.commonest(2, half)];
  const all = [
    ...many('substring', (i) => truth.piece(1 + (i % LONGEST), random)),
    ...(truth.names.length > 0
      ? many('name', () => truth.names[Math.floor(random() * truth.names.length)] as string)
      : []),
    ...many('nowhere', nowhere),
    ...common.map((text): Asked => ({ kind: 'common', text })),
  ];
  // Mixed, so that what one query loaded helps the next no more than it would a reader.
  return all
    .map((asked) => ({ asked, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ asked }) => asked);
}

/** The same numbers for the same seed (mulberry32), from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
