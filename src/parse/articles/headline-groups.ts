import { HeadlinePlans, LONGEST_GROUP } from './headline-plan.ts';
import type { InsideValues } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { HeadlineOrder } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import type { UnitValues } from './unit-values.ts';

/** How far from its body, in paragraphs, a headline is looked for. */
export const FARTHEST = 70;
/** The place of no piece. */
const NOWHERE = 2 ** 30;

/**
 * What an article may take of the next pieces: `headFrom` to `headTo` as its headline, `inFrom` to `inTo` inside its body
 * (ends exclusive). Asked for by the hundred thousand, so that one list is used again and again.
 */
export class Choices {
  count = 0;
  readonly headFrom = new Int32Array(MOST_CHOICES);
  readonly headTo = new Int32Array(MOST_CHOICES);
  readonly inFrom = new Int32Array(MOST_CHOICES);
  readonly inTo = new Int32Array(MOST_CHOICES);
  readonly value = new Float64Array(MOST_CHOICES);

  add(headFrom: number, headTo: number, inFrom: number, inTo: number, value: number): void {
    const at = this.count;
    this.headFrom[at] = headFrom;
    this.headTo[at] = headTo;
    this.inFrom[at] = inFrom;
    this.inTo[at] = inTo;
    this.value[at] = value;
    this.count = at + 1;
  }

  /** Adds a headline where it is one of the best ones, behind the first choice, which is none. */
  addBest(headFrom: number, headTo: number, value: number, most: number): void {
    let at = this.count;
    while (at > 1 && value > (this.value[at - 1] as number)) at -= 1;
    if (at > most) return;
    for (let k = Math.min(this.count, most); k > at; k -= 1) {
      this.headFrom[k] = this.headFrom[k - 1] as number;
      this.headTo[k] = this.headTo[k - 1] as number;
      this.value[k] = this.value[k - 1] as number;
    }
    this.headFrom[at] = headFrom;
    this.headTo[at] = headTo;
    this.value[at] = value;
    this.count = Math.min(this.count + 1, most + 1);
  }
}

/** None, pieces inside alone; a headline, one with pieces inside after it, one after pieces inside. */
const MOST_CHOICES = 2 + LONGEST_GROUP * 3;

/** The headlines and subheadings that an article may take of the next pieces. */
export class HeadlineGroups {
  /** Where each piece stands; after the last one a place that no headline is looked for at. */
  readonly #positions: Int32Array;
  readonly #plans: HeadlinePlans;
  readonly #inside: InsideValues;
  /** For each place the first piece that stands there or further down. */
  readonly #firstAt: Int32Array;
  readonly #choices = new Choices();

  constructor(
    pieces: readonly Piece[],
    paragraphs: number,
    links: readonly number[],
    units: UnitValues,
    inside: InsideValues,
  ) {
    this.#positions = new Int32Array(pieces.length + 1).fill(NOWHERE);
    pieces.forEach(({ position }, k) => {
      this.#positions[k] = position;
    });
    this.#plans = new HeadlinePlans(pieces, links, units);
    this.#inside = inside;
    this.#firstAt = new Int32Array(paragraphs + 2);
    for (let place = 0, k = 0; place < paragraphs + 2; place += 1) {
      while (k < pieces.length && (pieces[k] as Piece).position < place) k += 1;
      this.#firstAt[place] = k;
    }
  }

  /**
   * What paragraphs `from` to `to` (exclusive) may take when pieces before `first` are gone. The choices hold until the
   * next call.
   *
   * @param noHeadline what it is worth to take no headline
   * @param lone       what it is worth to hold one subheading only
   */
  find(
    from: number,
    to: number,
    first: number,
    order: HeadlineOrder,
    noHeadline: number,
    lone: number,
  ): Choices {
    const choices = this.#choices;
    choices.count = 0;
    choices.add(first, first, first, first, noHeadline);
    const innerEnd = this.#innerEnd(first, from, to);
    let innerValue = 0;
    if (innerEnd > first) {
      innerValue = this.#insideValue(first, innerEnd, lone);
      choices.add(first, first, first, innerEnd, noHeadline + innerValue);
    }
    const heads = choices.count;
    this.#addHeadlines(first, from, to, order);
    for (let k = heads, count = choices.count; k < count; k += 1) {
      const headTo = choices.headTo[k] as number;
      const end = this.#innerEnd(headTo, from, to);
      if (end === headTo) continue;
      const value = (choices.value[k] as number) + this.#insideValue(headTo, end, lone);
      choices.add(choices.headFrom[k] as number, headTo, headTo, end, value);
    }
    if (innerEnd > first && this.#positions[innerEnd] === to) {
      const before = choices.count;
      this.#addHeadlines(innerEnd, from, to, order);
      for (let k = before; k < choices.count; k += 1) {
        choices.inFrom[k] = first;
        choices.inTo[k] = innerEnd;
        choices.value[k] = (choices.value[k] as number) + innerValue;
      }
    }
    return choices;
  }

  /**
   * The headlines that paragraphs `from` to `to` (exclusive) may take where headlines follow no order: the best few, of the
   * heap before them and the one after them, or of all near by; and none. The choices hold until the next call.
   *
   * @param reach how far away they may stand, in paragraphs, where they stand all over the page; null: they stand in heaps
   */
  anywhere(from: number, to: number, most: number, noHeadline: number, reach: number | null): Choices {
    const choices = this.#choices;
    choices.count = 0;
    choices.add(0, 0, 0, 0, noHeadline);
    const above = this.#positions[(this.#firstAt[from + 1] as number) - 1] ?? 0;
    const before = reach === null ? above : Math.max(0, from - reach);
    const after = reach === null ? (this.#positions[this.#firstAt[to] as number] as number) : from + reach;
    for (
      let first = this.#firstAt[before] as number;
      (this.#positions[first] as number) <= after;
      first += 1
    ) {
      const position = this.#positions[first] as number;
      if (position === NOWHERE) break;
      if (Math.abs(position - from) > FARTHEST) continue;
      const place = COSTS.headline + placeValue(position, from, to, reach === null ? 'apart' : 'scattered');
      const { values, count } = this.#plans.over(first, from, to - from);
      const at = (to - from) * LONGEST_GROUP;
      for (let k = 0; k < count; k += 1)
        choices.addBest(first, first + k + 1, place + (values[at + k] as number), most);
    }
    return choices;
  }

  /** Pieces inside a body; where all stand at one place, they are a lone subheading. */
  #insideValue(first: number, end: number, lone: number): number {
    const value = this.#inside.sumToPlace(first, end);
    if (this.#positions[first] !== this.#positions[end - 1]) return value;
    return this.#inside.holdsTitle(first, end) ? value : value + lone;
  }

  /** The first piece from `first` on that does not stand between two of the paragraphs. */
  #innerEnd(first: number, from: number, to: number): number {
    const position = this.#positions[first] as number;
    return position > from && position < to ? (this.#firstAt[to] as number) : first;
  }

  #addHeadlines(first: number, from: number, to: number, order: HeadlineOrder): void {
    const position = this.#positions[first] as number;
    if (position - from > FARTHEST || from - position > FARTHEST) return;
    const place = COSTS.headline + placeValue(position, from, to, order);
    const { values, count } = this.#plans.over(first, from, to - from);
    const at = (to - from) * LONGEST_GROUP;
    for (let k = 0; k < count; k += 1) {
      const end = first + k + 1;
      this.#choices.add(first, end, end, end, place + (values[at + k] as number));
    }
  }
}

function placeValue(position: number, from: number, to: number, order: HeadlineOrder): number {
  if (order === 'apart') {
    if (position === from || position === to) return 0;
    return COSTS.apart;
  }
  const isInside = position > from && position < to;
  const distance = Math.min(Math.abs(position - from), Math.abs(position - to));
  if (order === 'scattered') {
    if (position === from) return 0;
    if (position === to) return COSTS.scatteredBelow;
    return COSTS.scattered + (isInside ? COSTS.scatteredInside : COSTS.scatteredStep * distance);
  }
  if (position === (order === 'before' ? from : to)) return 0;
  if (position === from || position === to) return COSTS.wrongSide;
  return isInside ? COSTS.wrongSide + COSTS.midBody : COSTS.displaced + COSTS.displacedStep * distance;
}
