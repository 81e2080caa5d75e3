import { areSame, type PieceSet } from './piece-set.ts';

/** Articles up to a paragraph, each with a headline, wherever it stands, or none. */
export interface UnorderedState {
  value: number;
  /** Pieces that articles have. */
  taken: PieceSet;
  /** How many headlines are away from where headlines stand: of the heap that the last one came from, or of the page. */
  away: number;
  /** Where that heap stands. */
  heap: number;
  /** The last article: where it begins, its headline, and what stands before it. */
  last: { from: number; headFrom: number; headTo: number; before: UnorderedState } | null;
}

/** How many states are kept for each paragraph. */
const BEAM = 24;
/** A way this far behind the best one to the same paragraph is not followed, in nats. */
const MOST_BEHIND = 10;

/** The best states up to one paragraph, the best one first, one for each set of pieces taken; of equals the one found first. */
export class UnorderedColumn {
  readonly states: UnorderedState[] = [];
  /** What a way must be worth to be followed. */
  least = Number.NEGATIVE_INFINITY;

  /** Keeps a state where it is one of the best so far. */
  offer(state: UnorderedState): void {
    const { states } = this;
    let place = 0;
    while (place < states.length && !areSame((states[place] as UnorderedState).taken, state.taken))
      place += 1;
    if (place === states.length) place = Math.min(place, BEAM - 1);
    else if ((states[place] as UnorderedState).value >= state.value) return;
    for (; place > 0 && state.value > (states[place - 1] as UnorderedState).value; place -= 1)
      states[place] = states[place - 1] as UnorderedState;
    states[place] = state;
    const best = (states[0] as UnorderedState).value - MOST_BEHIND;
    this.least = Math.max(best, states[BEAM - 1]?.value ?? best);
  }
}
