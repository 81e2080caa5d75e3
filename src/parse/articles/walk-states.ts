import { LONGEST_ARTICLE } from './unit-values.ts';

/** Columns that are open at once: a step reaches no further than the longest article. */
const OPEN = LONGEST_ARTICLE + 1;

/** How a state came from the one before it. */
export type Came = typeof BY_ARTICLE | typeof BY_SKIP | typeof BY_TITLE;
/** By an article of the paragraphs between the two columns, with a headline and pieces inside. */
export const BY_ARTICLE = 0;
/** By a piece that no article takes. */
export const BY_SKIP = 1;
/** By pieces that are the title of a photo. */
export const BY_TITLE = 2;

/** States for each paragraph of a page, about. */
const EXPECTED = 12;

/** No state. */
export const NONE = -1;

/**
 * The states of a walk: for each column (paragraphs read) and count of pieces gone, the best way to come there. A state
 * is a number; what is known of it stands in arrays, since a page has tens of thousands and each would be five objects.
 */
export class WalkStates {
  value: Float64Array;
  column: Int32Array;
  pieces: Int32Array;
  from: Int32Array;
  came: Uint8Array;
  /** Of states that came by an article: its headline and the pieces inside. */
  headFrom: Int32Array;
  headTo: Int32Array;
  inFrom: Int32Array;
  inTo: Int32Array;
  #count = 0;
  /** For each open column the state at each count of pieces: one row after the other. */
  readonly #rows: Int32Array;
  readonly #width: number;
  readonly #states: readonly number[][];

  constructor(paragraphs: number, pieces: number) {
    const open = Math.min(OPEN, paragraphs + 1);
    this.#width = pieces + 1;
    this.#rows = new Int32Array(open * this.#width).fill(NONE);
    this.#states = Array.from({ length: open }, () => []);
    const expected = (paragraphs + 1) * EXPECTED;
    this.value = new Float64Array(expected);
    this.column = new Int32Array(expected);
    this.pieces = new Int32Array(expected);
    this.from = new Int32Array(expected);
    this.came = new Uint8Array(expected);
    this.headFrom = new Int32Array(expected);
    this.headTo = new Int32Array(expected);
    this.inFrom = new Int32Array(expected);
    this.inTo = new Int32Array(expected);
  }

  /** The states of an open column in the order in which they were found. */
  of(column: number): readonly number[] {
    return this.#states[column % OPEN] as number[];
  }

  at(column: number, pieces: number): number {
    return this.#rows[(column % OPEN) * this.#width + pieces] as number;
  }

  /** Keeps a way to a state where it is the best so far; tells the state, or `NONE`. */
  offer(column: number, pieces: number, value: number, from: number, came: Came): number {
    const place = (column % OPEN) * this.#width + pieces;
    let state = this.#rows[place] as number;
    if (state === NONE) {
      state = this.#count;
      if (state === this.value.length) this.#grow();
      this.#count += 1;
      this.#rows[place] = state;
      (this.#states[column % OPEN] as number[]).push(state);
      this.column[state] = column;
      this.pieces[state] = pieces;
    } else if (value <= (this.value[state] as number)) return NONE;
    this.value[state] = value;
    this.from[state] = from;
    this.came[state] = came;
    return state;
  }

  #grow(): void {
    this.value = twice(this.value, new Float64Array(this.#count * 2));
    this.came = twice(this.came, new Uint8Array(this.#count * 2));
    const numbers = (of: Int32Array): Int32Array => twice(of, new Int32Array(this.#count * 2));
    this.column = numbers(this.column);
    this.pieces = numbers(this.pieces);
    this.from = numbers(this.from);
    this.headFrom = numbers(this.headFrom);
    this.headTo = numbers(this.headTo);
    this.inFrom = numbers(this.inFrom);
    this.inTo = numbers(this.inTo);
  }

  /** The best states of an open column, the best one first; of equals the one found first. */
  best(column: number, most: number): number[] {
    const best: number[] = [];
    for (const state of this.of(column)) {
      const value = this.value[state] as number;
      let at = best.length;
      while (at > 0 && value > (this.value[best[at - 1] as number] as number)) at -= 1;
      if (at === most) continue;
      for (let k = Math.min(best.length, most - 1); k > at; k -= 1) best[k] = best[k - 1] as number;
      best[at] = state;
    }
    return best;
  }

  /** Makes room for a column further on: nothing comes to this one any more. */
  close(column: number): void {
    const row = (column % OPEN) * this.#width;
    const states = this.#states[column % OPEN] as number[];
    for (const state of states) this.#rows[row + (this.pieces[state] as number)] = NONE;
    states.length = 0;
  }
}

function twice<Numbers extends Float64Array | Int32Array | Uint8Array>(
  of: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(of);
  return larger;
}
