import { pairsOf } from './echo.ts';
import type { Wordings } from './wordings.ts';

/** Pairs of a displayed line: their numbers (-1 where no paragraph holds one) and how much each weighs. */
interface LineWording {
  pairs: readonly number[];
  weights: readonly number[];
  total: number;
  /** What it shares with paragraphs, by the first of them. */
  shared: Map<number, readonly number[]>;
}

/** What the displayed lines of a page share with its paragraphs. */
export class HeadlineEcho {
  readonly #lines: readonly LineWording[];
  /** Where each pair of the lines stands, by its number: paragraphs, ascending. */
  readonly #places = new Map<number, number[]>();
  readonly #paragraphs: number;
  readonly #most: number;

  /**
   * @param lines the wording of each displayed line; empty for one whose wording tells nothing
   * @param most  most paragraphs of one article
   */
  constructor(lines: readonly string[], { pairs: paragraphs, table, rarity }: Wordings, most: number) {
    this.#lines = lines.map((text) => {
      const codes = [...pairsOf(text)];
      const weights = codes.map((pair) => rarity.of(pair));
      return {
        pairs: codes.map((pair) => table.find(pair)),
        weights,
        total: weights.reduce((sum, weight) => sum + weight, 0),
        shared: new Map(),
      };
    });
    const asked = new Uint8Array(table.size);
    for (const { pairs } of this.#lines) {
      for (const pair of pairs) {
        if (pair < 0) continue;
        asked[pair] = 1;
        this.#places.set(pair, []);
      }
    }
    paragraphs.forEach((pairs, i) => {
      for (const pair of pairs) if (asked[pair] === 1) this.#places.get(pair)?.push(i);
    });
    this.#paragraphs = paragraphs.length;
    this.#most = most;
  }

  /** How many pairs a line has. */
  count(line: number): number {
    return (this.#lines[line] as LineWording).pairs.length;
  }

  /** What all of a line's pairs weigh. */
  total(line: number): number {
    return (this.#lines[line] as LineWording).total;
  }

  /**
   * What a line shares with paragraphs from `from` on, by how many paragraphs are taken: half by the whole of them, half
   * by the first two.
   */
  shared(line: number, from: number): readonly number[] {
    const { pairs, weights, shared } = this.#lines[line] as LineWording;
    const known = shared.get(from);
    if (known) return known;
    const most = Math.min(this.#most, this.#paragraphs - from);
    const echoes = new Array<number>(most + 1).fill(0);
    for (let k = 0; k < pairs.length; k += 1) {
      const distance = nextPlace(this.#places.get(pairs[k] as number), from) - from;
      if (distance >= most) continue;
      const weight = weights[k] as number;
      const first = distance + 1;
      echoes[first] = (echoes[first] as number) + (distance < 2 ? weight : weight / 2);
    }
    for (let n = 1; n <= most; n += 1) echoes[n] = (echoes[n] as number) + (echoes[n - 1] as number);
    shared.set(from, echoes);
    return echoes;
  }
}

/** The first of some ascending places from `from` on; infinity where there is none. */
function nextPlace(places: readonly number[] | undefined, from: number): number {
  if (!places) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}
