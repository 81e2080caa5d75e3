import { openMarks } from '../../text/characters.ts';
import { onOneLine } from './headline-links.ts';
import type { Piece } from './page-items.ts';
import { DECK_START, KICKER_END } from './phrase-breaks.ts';
import { COSTS } from './reading-costs.ts';
import type { Unit, UnitValues } from './unit-values.ts';

/** Most lines and bylines that are tried as one headline. */
export const LONGEST_GROUP = 7;
/** Lines of a headline beyond which it is rather two. */
const MOST_LINES = 4;

/** One more piece of a headline, held against the paragraphs from one on. */
interface Step {
  /** What binds it to the pieces before. */
  link: number;
  /** What speaks against a third unit, and against so many lines. */
  third: number;
  length: number;
  /** It begins a unit: lines with no blank between are judged by what they say together. */
  begins: boolean;
  /** The unit up to here; null for a byline. */
  unit: Unit | null;
  /** What holds only where the headline ends here. */
  ending: number;
  bare: number;
}

/**
 * The headlines that may begin with a piece over the paragraphs from one on: all that does not ask how many paragraphs
 * the article has, and by the number of paragraphs what each of them is worth, once asked for.
 */
interface HeadlinePlan {
  steps: readonly Step[];
  values: (Float64Array | undefined)[];
}

/** Plans headlines over pieces that stand together. */
export class HeadlinePlans {
  readonly #pieces: readonly Piece[];
  readonly #links: readonly number[];
  readonly #units: UnitValues;
  readonly #startsDeck: readonly boolean[];
  readonly #endsKicker: readonly boolean[];
  /** For each piece: whether a bracket is open over its end, and the next piece stands below. */
  readonly #opensBracket: readonly boolean[];
  /** The plans for the paragraph that was asked about last, by their first piece. */
  readonly #plans = new Map<number, HeadlinePlan>();
  #from = -1;

  constructor(pieces: readonly Piece[], links: readonly number[], units: UnitValues) {
    this.#pieces = pieces;
    this.#links = links;
    this.#units = units;
    this.#startsDeck = pieces.map(({ block }) => DECK_START.test(block.run.text));
    this.#endsKicker = pieces.map(({ block }) => KICKER_END.test(block.run.text));
    this.#opensBracket = pieces.map(
      ({ block, cluster }, k) => pieces[k + 1]?.cluster === cluster && openMarks(block.run.text) > 0,
    );
  }

  /**
   * What the headlines that begin with piece `first` are worth over so many paragraphs from `from` on, wherever they
   * stand: of one piece, of two…
   */
  values(first: number, from: number, paragraphs: number): Float64Array {
    if (from !== this.#from) this.#plans.clear();
    this.#from = from;
    let plan = this.#plans.get(first);
    if (!plan) {
      plan = { steps: this.#workOut(first, from), values: [] };
      this.#plans.set(first, plan);
    }
    let values = plan.values[paragraphs];
    if (!values) {
      values = this.#valuesOf(plan.steps, paragraphs);
      plan.values[paragraphs] = values;
    }
    return values;
  }

  #valuesOf(steps: readonly Step[], paragraphs: number): Float64Array {
    const values = new Float64Array(steps.length);
    let value = 0;
    let unitValue = 0;
    for (let k = 0; k < steps.length; k += 1) {
      const step = steps[k] as Step;
      value += step.link;
      if (step.begins) value += unitValue;
      value += step.third;
      if (step.unit) unitValue = this.#units.valueOf(step.unit, paragraphs);
      value += step.length;
      values[k] = value + unitValue + step.ending + step.bare;
    }
    return values;
  }

  #workOut(first: number, from: number): Step[] {
    const steps: Step[] = [];
    const place = this.#pieces[first]?.position;
    let lines = 0;
    let unitFrom = first;
    let units = 1;
    for (let end = first; end < this.#pieces.length && end - first < LONGEST_GROUP; end += 1) {
      const { block, author, position } = this.#pieces[end] as Piece;
      if (position !== place) break;
      const link = this.#links[end] as number;
      const displayed = block.type === 'display' && !author;
      const begins = displayed && (link <= 0 || end === first);
      if (begins) unitFrom = end;
      let third = 0;
      if (displayed) {
        if (end === first || !onOneLine(this.#pieces[end - 1] as Piece, this.#pieces[end] as Piece))
          lines += 1;
        const parted = end > first && (link <= 0 || this.#endsKicker[end - 1] === true);
        if (parted) units += 1;
        if (parted && units > 2 && !this.#startsDeck[end]) third = COSTS.thirdUnit;
      }
      steps.push({
        link: end > first ? link : this.#starting(first),
        third,
        length: lines > MOST_LINES ? COSTS.longGroup : 0,
        begins,
        unit: displayed ? this.#units.unit(unitFrom, end + 1, from) : null,
        ending: displayed ? this.#ending(end) : 0,
        bare: lines === 0 ? COSTS.noHeadline - COSTS.headline : 0,
      });
    }
    return steps;
  }

  /** What a headline loses that begins with a piece which goes on from the one before. */
  #starting(k: number): number {
    if (this.#startsDeck[k]) return COSTS.danglingCue;
    return this.#opensBracket[k - 1] === true ? COSTS.tornBracket : 0;
  }

  /** What a headline loses that ends with a piece which goes on in the next. */
  #ending(k: number): number {
    if (this.#endsKicker[k]) return COSTS.danglingCue;
    return this.#opensBracket[k] === true ? COSTS.tornBracket : 0;
  }
}
