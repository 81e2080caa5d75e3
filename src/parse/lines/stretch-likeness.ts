import { Wordings } from '../articles/wordings.ts';
import type { Likeness, Stretch } from './column-chains.ts';

/** From so much on likeness says no more. */
const MOST = 0.3;

/** No stretch. */
const NONE = -1;

/** How alike the words of stretches of a page are: the cosine of their pairs of characters, rare ones counting more. */
export function likenessOf(stretches: readonly Stretch[]): Likeness {
  const places = new Map(stretches.map((lines, k) => [lines, k]));
  let known: { wordings: Wordings; squares: Float64Array; weights: number[]; heldBy: Int32Array } | null =
    null;
  /** Of which stretch `heldBy` tells the pairs. */
  let holder = NONE;
  const look = () => {
    const wordings = new Wordings(stretches.map((lines) => lines.map(({ text }) => text).join('')));
    const squares = wordings.rarity.squares();
    const weights = wordings.pairs.map((pairs) =>
      pairs.reduce((sum, pair) => sum + (squares[pair] as number), 0),
    );
    return { wordings, squares, weights, heldBy: new Int32Array(wordings.table.size).fill(NONE) };
  };
  return (one, other) => {
    const [a, b] = [places.get(one), places.get(other)];
    if (a === undefined || b === undefined) return 0;
    known ??= look();
    const { wordings, squares, weights, heldBy } = known;
    // One stretch is held against many, one after the other.
    if (holder !== a) for (const pair of wordings.pairs[a] as Int32Array) heldBy[pair] = a;
    holder = a;
    let shared = 0;
    for (const pair of wordings.pairs[b] as Int32Array)
      if (heldBy[pair] === a) shared += squares[pair] as number;
    const all = (weights[a] as number) * (weights[b] as number);
    return all === 0 ? 0 : Math.min(MOST, shared / Math.sqrt(all));
  };
}
