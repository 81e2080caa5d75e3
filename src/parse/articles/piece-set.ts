/** More displayed lines no page prints: which of them is whose headline is asked of no more. */
export const MOST_PIECES = 80;

/** A bit for each piece, in so many numbers of 32. */
const WORDS = Math.ceil(MOST_PIECES / 32);

/** Which pieces of a page are meant. */
export type PieceSet = readonly number[];

export const NO_PIECES: PieceSet = new Array<number>(WORDS).fill(0);

/** For each place the set of all pieces before it. */
const BEFORE: PieceSet[] = Array.from({ length: MOST_PIECES + 1 }, (_, place) =>
  NO_PIECES.map((_, word) => {
    const bits = Math.min(32, Math.max(0, place - word * 32));
    return bits === 32 ? -1 : (1 << bits) - 1;
  }),
);

/** A set and pieces `from` to `to` (exclusive). */
export function union(set: PieceSet, from: number, to: number): PieceSet {
  if (from === to) return set;
  const [before, all] = [BEFORE[from] as PieceSet, BEFORE[to] as PieceSet];
  const both: number[] = [];
  for (let word = 0; word < WORDS; word += 1)
    both.push((set[word] as number) | ((all[word] as number) ^ (before[word] as number)));
  return both;
}

export function holdsPiece(set: PieceSet, k: number): boolean {
  return ((set[k >>> 5] as number) & (1 << (k & 31))) !== 0;
}

/** Whether any of the pieces `from` to `to` (exclusive) is in a set. */
export function holdsAny(set: PieceSet, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) if (holdsPiece(set, k)) return true;
  return false;
}

export function areSame(one: PieceSet, other: PieceSet): boolean {
  for (let word = 0; word < WORDS; word += 1) if (one[word] !== other[word]) return false;
  return true;
}

/** The pieces of a set, in order. */
export function placesOf(set: PieceSet): number[] {
  const places: number[] = [];
  for (let k = 0; k < WORDS * 32; k += 1) if (holdsPiece(set, k)) places.push(k);
  return places;
}
