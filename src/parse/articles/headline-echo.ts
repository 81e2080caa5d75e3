import { pairsOf } from './echo.ts';
import { COLUMN } from './phrase-breaks.ts';
import type { Wordings } from './wordings.ts';

/** Where a pair stands: paragraphs, ascending. */
type Places = readonly number[];

/** Pairs of a displayed line: where each stands and how much it weighs. */
interface LineWording {
  places: readonly Places[];
  weights: readonly number[];
  total: number;
  /** By a paragraph: where in `shares` it stands what the line shares with those from there on, once asked for. */
  shared: (number | undefined)[];
}

const NO_PLACES: Places = [];

/** What the displayed lines of a page share with its paragraphs. */
export class HeadlineEcho {
  readonly #lines: readonly LineWording[];
  readonly #paragraphs: number;
  readonly #most: number;
  /** One list after the other: a page has thousands. */
  #shares = new Float64Array(1024);
  #taken = 0;

  /**
   * @param lines the wording of each displayed line; empty for one whose wording tells nothing
   * @param most  most paragraphs of one article
   */
  constructor(lines: readonly string[], { pairs: paragraphs, table, rarity }: Wordings, most: number) {
    /** By the number of a pair of the lines, its place in the list of places, from 1 on. */
    const asked = new Int32Array(table.size);
    const places: number[][] = [];
    const placesOf = (number: number): Places => {
      if (number < 0) return NO_PLACES;
      if (asked[number] === 0) asked[number] = places.push([]);
      return places[(asked[number] as number) - 1] as number[];
    };
    this.#lines = lines.map((text) => {
      const own = text.replace(COLUMN, '');
      const bare = own === text ? null : pairsOf(own);
      const numbers: number[] = [];
      for (const pair of pairsOf(text)) {
        const number = table.find(pair);
        // What a column is called tells nothing where nobody takes it up.
        if (number >= 0 || !bare || bare.has(pair)) numbers.push(number);
      }
      const weights = numbers.map((number) => rarity.ofNumber(number));
      return {
        places: numbers.map(placesOf),
        weights,
        total: weights.reduce((sum, weight) => sum + weight, 0),
        shared: [],
      };
    });
    paragraphs.forEach((pairs, i) => {
      for (let k = 0; k < pairs.length; k += 1) {
        const place = asked[pairs[k] as number] as number;
        if (place > 0) (places[place - 1] as number[]).push(i);
      }
    });
    this.#paragraphs = paragraphs.length;
    this.#most = most;
  }

  /** How many pairs a line has. */
  count(line: number): number {
    return (this.#lines[line] as LineWording).weights.length;
  }

  /** What all of a line's pairs weigh. */
  total(line: number): number {
    return (this.#lines[line] as LineWording).total;
  }

  /**
   * Where in `shares` it stands what a line shares with paragraphs from `from` on, by how many paragraphs are taken: half
   * by the whole of them, half by the first two.
   */
  shared(line: number, from: number): number {
    const { places, weights, shared } = this.#lines[line] as LineWording;
    const known = shared[from];
    if (known !== undefined) return known;
    const most = Math.min(this.#most, this.#paragraphs - from);
    const at = this.#taken;
    this.#taken += most + 1;
    if (this.#taken > this.#shares.length) {
      const larger = new Float64Array(this.#taken * 2);
      larger.set(this.#shares);
      this.#shares = larger;
    }
    const echoes = this.#shares;
    for (let k = 0; k < places.length; k += 1) {
      const distance = nextPlace(places[k] as Places, from) - from;
      if (distance >= most) continue;
      const weight = weights[k] as number;
      const first = at + distance + 1;
      echoes[first] = (echoes[first] as number) + (distance < 2 ? weight : weight / 2);
    }
    for (let n = at + 1; n <= at + most; n += 1)
      echoes[n] = (echoes[n] as number) + (echoes[n - 1] as number);
    shared[from] = at;
    return at;
  }

  /** What `shared` found, for so many paragraphs. */
  share(shared: number, paragraphs: number): number {
    return this.#shares[shared + paragraphs] as number;
  }
}

/** The first of some ascending places from `from` on; infinity where there is none. */
function nextPlace(places: Places, from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < places.length ? (places[low] as number) : Number.POSITIVE_INFINITY;
}
