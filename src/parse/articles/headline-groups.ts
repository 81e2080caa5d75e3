import { type HeadlinePlan, HeadlinePlans } from './headline-plan.ts';
import type { InsideValues } from './inside-values.ts';
import type { Piece } from './page-items.ts';
import type { HeadlineOrder } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import type { UnitValues } from './unit-values.ts';

/** How far from its body, in paragraphs, a headline is looked for. */
export const FARTHEST = 70;

/** Pieces `headFrom` to `headTo` as headline, `inFrom` to `inTo` inside the body (ends exclusive), `next` the first left. */
export interface Choice {
  headFrom: number;
  headTo: number;
  inFrom: number;
  inTo: number;
  next: number;
  value: number;
}

/** The headlines and subheadings that an article may take of the next pieces. */
export class HeadlineGroups {
  readonly #pieces: readonly Piece[];
  readonly #plans: HeadlinePlans;
  readonly #units: UnitValues;
  readonly #inside: InsideValues;
  /** For each place the first piece that stands there or further down. */
  readonly #firstAt: Int32Array;
  /** Choices are asked for by the hundred thousand: these are used again and again. */
  readonly #pool: Choice[] = [];
  readonly #choices: Choice[] = [];

  constructor(
    pieces: readonly Piece[],
    paragraphs: number,
    links: readonly number[],
    units: UnitValues,
    inside: InsideValues,
  ) {
    this.#pieces = pieces;
    this.#plans = new HeadlinePlans(pieces, links, units);
    this.#units = units;
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
   */
  find(from: number, to: number, first: number, order: HeadlineOrder): readonly Choice[] {
    this.#choices.length = 0;
    this.#add(first, first, first, first, first, COSTS.noHeadline);
    const innerEnd = this.#innerEnd(first, from, to);
    const innerValue = this.#inside.sumToPlace(first, innerEnd);
    if (innerEnd > first) {
      this.#add(first, first, first, innerEnd, innerEnd, COSTS.noHeadline + innerValue);
    }
    const heads = this.#choices.length;
    this.#addHeadlines(first, from, to, order);
    for (let k = heads, count = this.#choices.length; k < count; k += 1) {
      const { headFrom, headTo, value } = this.#choices[k] as Choice;
      const end = this.#innerEnd(headTo, from, to);
      if (end === headTo) continue;
      this.#add(headFrom, headTo, headTo, end, end, value + this.#inside.sumToPlace(headTo, end));
    }
    if (innerEnd > first && this.#pieces[innerEnd]?.position === to) {
      const count = this.#choices.length;
      this.#addHeadlines(innerEnd, from, to, order);
      for (let k = count; k < this.#choices.length; k += 1) {
        const choice = this.#choices[k] as Choice;
        choice.inFrom = first;
        choice.inTo = innerEnd;
        choice.value += innerValue;
      }
    }
    return this.#choices;
  }

  #add(headFrom: number, headTo: number, inFrom: number, inTo: number, next: number, value: number): void {
    const at = this.#choices.length;
    let choice = this.#pool[at];
    if (!choice) {
      choice = { headFrom, headTo, inFrom, inTo, next, value };
      this.#pool.push(choice);
    } else {
      choice.headFrom = headFrom;
      choice.headTo = headTo;
      choice.inFrom = inFrom;
      choice.inTo = inTo;
      choice.next = next;
      choice.value = value;
    }
    this.#choices.push(choice);
  }

  /** The first piece from `first` on that does not stand between two of the paragraphs. */
  #innerEnd(first: number, from: number, to: number): number {
    const position = this.#pieces[first]?.position;
    return position !== undefined && position > from && position < to ? (this.#firstAt[to] as number) : first;
  }

  #addHeadlines(first: number, from: number, to: number, order: HeadlineOrder): void {
    const position = this.#pieces[first]?.position;
    if (position === undefined || Math.abs(position - from) > FARTHEST) return;
    const plan: HeadlinePlan = this.#plans.plan(first, from);
    let value = COSTS.headline + placeValue(position, from, to, order);
    let unitValue = 0;
    for (let k = 0; k < plan.length; k += 1) {
      const step = plan[k] as HeadlinePlan[number];
      value += step.link;
      if (step.begins) value += unitValue;
      value += step.third;
      if (step.unit) unitValue = this.#units.valueOf(step.unit, to - from);
      value += step.length;
      const end = first + k + 1;
      this.#add(first, end, end, end, end, value + unitValue + step.ending + step.bare);
    }
  }
}

function placeValue(position: number, from: number, to: number, order: HeadlineOrder): number {
  if (order === 'apart') {
    if (position === from || position === to) return 0;
    return COSTS.apart;
  }
  if (position === (order === 'before' ? from : to)) return 0;
  if (position === from || position === to) return COSTS.wrongSide;
  if (position > from && position < to) return COSTS.wrongSide + COSTS.midBody;
  return COSTS.displaced + COSTS.displacedStep * Math.min(Math.abs(position - from), Math.abs(position - to));
}
