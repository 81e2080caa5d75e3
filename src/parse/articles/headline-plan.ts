import { openMarks } from '../../text/characters.ts';
import { bracketedPieces, onOneLine } from './headline-links.ts';
import type { Piece } from './page-items.ts';
import { DECK_START, leadsUp } from './phrase-breaks.ts';
import { COSTS } from './reading-costs.ts';
import { LONGEST_ARTICLE, type Unit, type UnitValues } from './unit-values.ts';

/** Most lines and bylines that are tried as one headline. */
export const LONGEST_GROUP = 7;
/** No paragraph. */
const NOWHERE = -1;
/** Lines of a headline beyond which it is rather two. */
const MOST_LINES = 4;

/** One more piece of a headline: all that does not ask which paragraphs it stands over. */
interface Step {
  /** What binds it to the pieces before. */
  link: number;
  /** What speaks against a third unit, and against so many lines. */
  third: number;
  length: number;
  /** It begins a unit: lines with no blank between are judged by what they say together. */
  begins: boolean;
  /** The unit up to here; none for a byline. */
  unit: Unit | null;
  /** What holds only where the headline ends here. */
  ending: number;
  bare: number;
  /** A byline is among the pieces. */
  holdsByline: boolean;
}

/**
 * The headlines that may begin with a piece over the paragraphs from one on: the unit up to each piece, and by the
 * number of paragraphs what each headline is worth, once asked for. A piece's next plan takes the place of its last one:
 * they are made by the hundred thousand.
 */
interface HeadlinePlan {
  from: number;
  /** What each piece shares with the paragraphs, and what its unit is worth whatever it says. */
  shared: number[];
  fixed: (number | null)[];
  /** The first paragraph has a byline without the pieces. */
  isSigned: boolean;
  /** How many headlines there are: of one piece, of two… */
  count: number;
  /** For each number of paragraphs `LONGEST_GROUP` places, and whether they are filled. */
  readonly values: Float64Array;
  readonly isFilled: Uint8Array;
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
  /** For each piece the headlines that begin with it, once asked for. */
  readonly #steps: (readonly Step[] | undefined)[];
  /** For each piece the plan over the paragraphs that were asked about last. */
  readonly #plans: (HeadlinePlan | undefined)[];

  constructor(pieces: readonly Piece[], links: readonly number[], units: UnitValues) {
    this.#pieces = pieces;
    this.#links = links;
    this.#units = units;
    this.#steps = new Array(pieces.length).fill(undefined);
    this.#plans = new Array(pieces.length).fill(undefined);
    this.#startsDeck = pieces.map(({ block }) => DECK_START.test(block.run.text));
    const bracketed = bracketedPieces(pieces);
    this.#opensBracket = pieces.map(
      ({ block, cluster }, k) =>
        pieces[k + 1]?.cluster === cluster && (bracketed[k + 1] === true || openMarks(block.run.text) > 0),
    );
    this.#endsKicker = pieces.map(
      ({ block }, k) => this.#opensBracket[k] === false && leadsUp(block.run.text),
    );
  }

  /**
   * What the headlines that begin with piece `first` are worth over so many paragraphs from `from` on, wherever they
   * stand: its `values` from `paragraphs * LONGEST_GROUP` on. The plan holds until the next one of the piece.
   */
  over(first: number, from: number, paragraphs: number): Readonly<HeadlinePlan> {
    let plan = this.#plans[first];
    if (!plan) {
      plan = {
        from: NOWHERE,
        shared: [],
        fixed: [],
        isSigned: false,
        count: this.#stepsFrom(first).length,
        values: new Float64Array((LONGEST_ARTICLE + 1) * LONGEST_GROUP),
        isFilled: new Uint8Array(LONGEST_ARTICLE + 1),
      };
      this.#plans[first] = plan;
    }
    if (plan.from !== from) {
      plan.from = from;
      this.#holdAgainst(first, plan);
      plan.isFilled.fill(0);
    }
    if (plan.isFilled[paragraphs] === 0) this.#fill(first, plan, paragraphs);
    return plan;
  }

  #fill(
    first: number,
    { shared, fixed, isSigned, values, isFilled }: HeadlinePlan,
    paragraphs: number,
  ): void {
    isFilled[paragraphs] = 1;
    const steps = this.#stepsFrom(first);
    const at = paragraphs * LONGEST_GROUP;
    let value = 0;
    let unitValue = 0;
    const second = isSigned ? COSTS.secondByline : 0;
    for (let k = 0; k < steps.length; k += 1) {
      const step = steps[k] as Step;
      value += step.link;
      if (step.begins) value += unitValue;
      value += step.third;
      if (step.unit) unitValue = fixed[k] ?? this.#units.echoOf(step.unit, shared, first, paragraphs);
      value += step.length;
      values[at + k] = value + unitValue + step.ending + step.bare + (step.holdsByline ? second : 0);
    }
  }

  #holdAgainst(first: number, plan: HeadlinePlan): void {
    const { from, shared, fixed } = plan;
    plan.isSigned = this.#units.isSigned(from);
    const steps = this.#stepsFrom(first);
    for (let k = 0; k < steps.length; k += 1) {
      const { unit } = steps[k] as Step;
      shared[k] = this.#units.shared(first + k, from);
      fixed[k] = unit && this.#units.noticeValue(unit.first, unit.end, from);
    }
  }

  #stepsFrom(first: number): readonly Step[] {
    this.#steps[first] ??= this.#workOut(first);
    return this.#steps[first] as readonly Step[];
  }

  #workOut(first: number): Step[] {
    const steps: Step[] = [];
    const place = this.#pieces[first]?.position;
    let lines = 0;
    let unitFrom = first;
    let units = 1;
    let holdsByline = false;
    for (let end = first; end < this.#pieces.length && end - first < LONGEST_GROUP; end += 1) {
      const { block, author, position } = this.#pieces[end] as Piece;
      if (position !== place) break;
      const link = this.#links[end] as number;
      const displayed = block.type === 'display' && !author;
      if (block.type === 'byline') holdsByline = true;
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
        unit: displayed ? this.#units.unit(unitFrom, end + 1) : null,
        ending: displayed ? this.#ending(end) : 0,
        bare: lines === 0 ? COSTS.noHeadline - COSTS.headline : 0,
        holdsByline,
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
