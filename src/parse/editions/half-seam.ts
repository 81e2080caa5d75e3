import type { Draft } from '../articles/draft.ts';
import { Wordings } from '../articles/wordings.ts';

/** The least part of its words that a second half has in common with the first, and by how much more than what follows it. */
const COMMON = 0.035;
const TIMES = 3;

/**
 * Where in a second half that bears another story's headline that story begins. A story goes on to speak of the same
 * people and things: what its paragraphs have in common with the first half, the rarer pairs of characters counting more,
 * is some .04 to .25 of them, of another story's .03 at most (measured over twelve such pages).
 *
 * @param around other texts of the two pages, which tell what pairs are rare
 * @returns the first block of the other story; 0 where none surely begins
 */
export function seamOf(first: Draft, second: Draft, title: string, around: readonly string[]): number {
  const blocks = second.body.map(({ run }) => run.text);
  const all = first.body.map(({ run }) => run.text).join('，');
  const { pairs, rarity } = new Wordings([all, title, ...blocks, ...around]);
  const [firstPairs, titlePairs] = [new Set(pairs[0]), new Set(pairs[1])];
  const weights = blocks.map((_, k): Shares => {
    const own = { all: 0, first: 0, title: 0 };
    for (const pair of pairs[k + 2] as Int32Array) {
      const weight = rarity.ofNumber(pair) ** 2;
      own.all += weight;
      if (firstPairs.has(pair)) own.first += weight;
      if (titlePairs.has(pair)) own.title += weight;
    }
    return own;
  });
  const above = { all: 0, first: 0, title: 0 };
  const below = { ...above };
  for (const own of weights) add(below, own, 1);
  let seam = 0;
  let most = 0;
  for (let at = 1; at < blocks.length; at += 1) {
    const own = weights[at - 1] as Shares;
    add(above, own, 1);
    add(below, own, -1);
    const told = likelihood(above) + likelihood(below);
    if ((seam === 0 || told > most) && isOther(above, below)) [seam, most] = [at, told];
  }
  return seam;
}

/** What blocks weigh, and what of it the first half and the headline have too. */
interface Shares {
  all: number;
  first: number;
  title: number;
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
