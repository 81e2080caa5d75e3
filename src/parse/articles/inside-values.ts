import type { BodyItem, Piece } from './page-items.ts';
import type { PhotoTitle } from './photo-title.ts';
import type { TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { subheadingValues } from './subheading.ts';
import type { UnitValues } from './unit-values.ts';

/** How many paragraphs a subheading speaks for. */
const SECTION = 6;

/** What it costs that no article takes a piece. */
export function skipCost(piece: Piece): number {
  return piece.block.type === 'byline' || piece.author ? COSTS.skipByline : COSTS.skipPiece;
}

/** What pieces are worth where they are no headline: inside a body, or between two articles. */
export class InsideValues {
  readonly #pieces: readonly Piece[];
  readonly #titles: readonly (PhotoTitle | null)[];
  /** For each piece what it is worth as a subheading. */
  readonly #values: readonly number[];
  /** For each piece a sum that begins with it: up to where it goes, and what it comes to. */
  readonly #sumEnds: Int32Array;
  readonly #sums: Float64Array;

  constructor(
    bodies: readonly BodyItem[],
    pieces: readonly Piece[],
    units: UnitValues,
    titles: readonly (PhotoTitle | null)[],
  ) {
    this.#pieces = pieces;
    this.#titles = titles;
    const shapes = subheadingValues(pieces, bodies);
    this.#values = pieces.map(({ block, author, position, cluster }, k) => {
      if (block.type === 'byline') return COSTS.bylineInside;
      if (author) return COSTS.authorInside;
      if (units.isNoticeTitle(k)) return -COSTS.noticeTitle;
      if (pieces[k - 1]?.cluster === cluster) return COSTS.insideNext;
      const section = Math.min(SECTION, bodies.length - position);
      return COSTS.inside + units.valueOf(k, position, section) + (shapes[k] as number);
    });
    this.#sumEnds = Int32Array.from(pieces, (_, k) => k);
    this.#sums = new Float64Array(pieces.length);
  }

  /** What pieces are worth inside a body: as subheadings, or as the titles of photos that stand there. */
  sum(from: number, to: number): number {
    return this.#sumOn(from, to, 0);
  }

  /**
   * The same for pieces up to the last of a place. The walk asks for longer and longer sums from each piece on, so that
   * each goes on from the one before.
   */
  sumToPlace(from: number, to: number): number {
    if (to <= from) return 0;
    const known = this.#sumEnds[from] as number;
    if (known === to) return this.#sums[from] as number;
    const sum = known < to ? this.#sumOn(known, to, this.#sums[from] as number) : this.#sumOn(from, to, 0);
    this.#sumEnds[from] = to;
    this.#sums[from] = sum;
    return sum;
  }

  #sumOn(from: number, to: number, before: number): number {
    let sum = before;
    for (let k = from; k < to; ) {
      const end = this.#placeEnd(k, to);
      sum += this.#titleInside(k, end)?.value ?? this.#subheadingSum(k, end);
      k = end;
    }
    return sum;
  }

  /** The photos' titles among pieces inside a body. */
  insideTitles(from: number, to: number): TitleChoice[] {
    const titles: TitleChoice[] = [];
    for (let k = from; k < to; ) {
      const end = this.#placeEnd(k, to);
      const title = this.#titleInside(k, end);
      if (title) titles.push({ ...title, from: k });
      k = end;
    }
    return titles;
  }

  /** Whether pieces of one place are a photo's title rather than a subheading. */
  holdsTitle(from: number, to: number): boolean {
    return this.#titleInside(from, to) !== null;
  }

  /** The best of pieces between two articles: titles of photos, or left over. */
  leftOver(from: number, to: number): { value: number; titles: TitleChoice[] } {
    const best: { value: number; titles: TitleChoice[] }[] = [];
    best[to] = { value: 0, titles: [] };
    for (let k = to - 1; k >= from; k -= 1) {
      const rest = best[k + 1] as { value: number; titles: TitleChoice[] };
      best[k] = { ...rest, value: rest.value + skipCost(this.#pieces[k] as Piece) };
      const title = this.#titles[k];
      const after = title && best[title.to];
      if (after && after.value + title.value > (best[k]?.value ?? 0))
        best[k] = { value: after.value + title.value, titles: [{ ...title, from: k }, ...after.titles] };
    }
    return best[from] ?? { value: 0, titles: [] };
  }

  /** The photo's title that all pieces of one place are, where they had better be that than a subheading. */
  #titleInside(from: number, to: number): PhotoTitle | null {
    const title = this.#titles[from];
    if (title?.to !== to) return null;
    const value = title.value + COSTS.titleInside;
    return value > this.#subheadingSum(from, to) ? { ...title, value } : null;
  }

  #subheadingSum(from: number, to: number): number {
    let sum = 0;
    for (let k = from; k < to; k += 1) sum += this.#values[k] as number;
    return sum;
  }

  #placeEnd(k: number, to: number): number {
    let end = k + 1;
    while (end < to && this.#pieces[end]?.cluster === this.#pieces[k]?.cluster) end += 1;
    return end;
  }
}
