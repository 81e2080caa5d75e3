import type { Draft } from '../articles/draft.ts';
import { Wordings } from '../articles/wordings.ts';

/** The least part of its words that a second half has in common with the first, and by how much more than what follows it. */
const COMMON = 0.035;
const TIMES = 3;

/**
 * What parts two stories: a story goes on to speak of the same people and things. What the paragraphs of a second half
 * have in common with the first, the rarer pairs of characters counting more, is some .04 to .25 of them; of another
 * story's .03 at most (measured over twelve such pages).
 */
export class FirstHalf {
  readonly #draft: Draft;
  readonly #around: readonly string[];

  /** @param around other texts of the two pages, which tell what pairs are rare */
  constructor(draft: Draft, around: readonly string[]) {
    this.#draft = draft;
    this.#around = around;
  }

  /** Whether a story speaks of what the first half does. */
  goesOnIn(story: Draft): boolean {
    const whole = nothing();
    for (const own of this.#sharesOf(story, '')) add(whole, own, 1);
    return whole.all > 0 && whole.first / whole.all >= COMMON;
  }

  /**
   * Where in a second half that bears another story's headline that story begins.
   *
   * @returns the first block of the other story; 0 where none surely begins
   */
  seamIn(second: Draft, title: string): number {
    const shares = this.#sharesOf(second, title);
    const [above, below] = [nothing(), nothing()];
    for (const own of shares) add(below, own, 1);
    let seam = 0;
    let most = 0;
    for (let at = 1; at < shares.length; at += 1) {
      const own = shares[at - 1] as Shares;
      add(above, own, 1);
      add(below, own, -1);
      const told = likelihood(above) + likelihood(below);
      if ((seam === 0 || told > most) && isOther(above, below)) [seam, most] = [at, told];
    }
    return seam;
  }

  #sharesOf(story: Draft, title: string): Shares[] {
    const textsOf = ({ body }: Draft): string[] => body.map(({ run }) => run.text);
    const [all, blocks] = [textsOf(this.#draft).join('，'), textsOf(story)];
    const { pairs, rarity } = new Wordings([all, title, ...blocks, ...this.#around]);
    const [firstPairs, titlePairs] = [new Set(pairs[0]), new Set(pairs[1])];
    return blocks.map((_, k) => {
      const own = nothing();
      for (const pair of pairs[k + 2] as Int32Array) {
        const weight = rarity.ofNumber(pair) ** 2;
        own.all += weight;
        if (firstPairs.has(pair)) own.first += weight;
        if (titlePairs.has(pair)) own.title += weight;
      }
      return own;
    });
  }
}

/** What blocks weigh, and what of it the first half and the headline have too. */
interface Shares {
  all: number;
  first: number;
  title: number;
}

function nothing(): Shares {
  return { all: 0, first: 0, title: 0 };
}

function add(sum: Shares, own: Shares, times: 1 | -1): void {
  sum.all += own.all * times;
  sum.first += own.first * times;
  sum.title += own.title * times;
}

/** How well one share for all of them tells what blocks have in common with the first half. */
function likelihood({ all, first }: Shares): number {
  const share = all > 0 ? first / all : 0;
  return share <= 0 || share >= 1 ? 0 : first * Math.log(share) + (all - first) * Math.log(1 - share);
}

/** Whether what stands below is another story, and the headline's. */
function isOther(above: Shares, below: Shares): boolean {
  if (above.all <= 0 || below.all <= 0) return false;
  const [common, other] = [above.first / above.all, below.first / below.all];
  return common >= COMMON && common >= other * TIMES && below.title / below.all > above.title / above.all;
}
