import { countNonSpace, openMarks } from '../../text/characters.ts';
import type { CaptionBlock } from '../blocks/block.ts';
import { isNoticeTitle } from '../marks/notice-wording.ts';
import { lastLine } from '../run.ts';
import { isName } from './author-name.ts';
import { pairsOf, type Rarity } from './echo.ts';
import type { CaptionItem, Piece } from './page-items.ts';
import type { PairCode } from './pair-codes.ts';

/** 图片新闻: a photo that is a story of its own carries a title. Pieces up to `to` (exclusive) as that of a caption. */
export interface PhotoTitle {
  to: number;
  caption: CaptionBlock;
  value: number;
}

/** How many captions before and after a line are looked at: no page has more. */
const MOST_CAPTIONS = 40;
/** Most pieces of one title: two parallel phrases, or two lines and a column's name. */
const MOST_PIECES = 3;
/** Least share of a title's wording that its caption holds, where the two do not stand together. */
const LEAST_ECHO = 0.1;

/** Displayed lines beside a caption. */
interface Match {
  /** Characters, white space left out; of lines just above the caption the longest one's, and two for each other one. */
  length: number;
  /** Share of the wording, 0 to 1, that the caption holds. */
  echo: number;
  /** The lines stand just above the caption. */
  above: boolean;
}

/**
 * What tells a photo's title from a story's headline, in nats: counted over 1,300 headlines of stories and 50 titles of
 * photos. A title is short, and its photo's caption says the same again, wherever on the page the two are printed.
 */
const EVIDENCE: readonly { about: string; value: number; holds(match: Match): boolean }[] = [
  { about: '图片新闻比报道少', value: -3, holds: () => true },
  { about: '四字以内', value: 1.4, holds: ({ length }) => length <= 4 },
  { about: '五至七字', value: 2.8, holds: ({ length }) => length >= 5 && length <= 7 },
  { about: '八至十字', value: 0.8, holds: ({ length }) => length >= 8 && length <= 10 },
  { about: '十四字以上', value: -1.5, holds: ({ length }) => length >= 14 && length < 18 },
  { about: '十八字以上', value: -4, holds: ({ length }) => length >= 18 },
  { about: '说明里没有标题的字句', value: -2, holds: ({ echo }) => echo < 0.1 },
  { about: '说明里有一点标题的字句', value: 1, holds: ({ echo }) => echo >= 0.1 && echo < 0.2 },
  { about: '说明里有标题的字句', value: 2.8, holds: ({ echo }) => echo >= 0.2 && echo < 0.3 },
  { about: '说明里多是标题的字句', value: 4.5, holds: ({ echo }) => echo >= 0.3 },
  { about: '就在说明上面', value: 3.5, holds: ({ above }) => above },
];

/**
 * For each piece the best photo's title that begins with it, if there is any.
 *
 * @param links for each piece what binds it to the piece before it
 */
export function photoTitles(
  pieces: readonly Piece[],
  captions: readonly CaptionItem[],
  links: readonly number[],
  rarity: Rarity,
): (PhotoTitle | null)[] {
  if (captions.length === 0) return pieces.map(() => null);
  const holders = holdersOf(captions);
  let below = 0;
  return pieces.map((piece, first) => {
    while (below < captions.length && stands(captions[below]?.block) < stands(piece.block)) below += 1;
    const near = Math.max(0, below - MOST_CAPTIONS);
    let best: PhotoTitle | null = null;
    /** What binds the title's lines, less what binds them to others. */
    let bound = -Math.max(0, links[first] ?? 0);
    for (let to = first + 1; to <= first + MOST_PIECES && isOne(pieces, first, to); to += 1) {
      if (to - 1 > first) bound += links[to - 1] as number;
      const texts = pieces.slice(first, to).map(({ block }) => block.run.text);
      const text = texts.join('');
      if (openMarks(text) !== 0 || isNoticeTitle(text)) continue;
      const lengths = { all: countNonSpace(text), above: lengthAbove(texts) };
      const { shared, all } = echoes(texts.join('，'), holders, rarity);
      const last = pieces[to - 1] as Piece;
      captions.slice(near, below + MOST_CAPTIONS).forEach(({ block: caption }, c) => {
        const echo = all === 0 ? 0 : (shared.get(near + c) ?? 0) / all;
        const above = standsAbove(last, caption);
        if (echo < LEAST_ECHO && !above) return;
        const match: Match = { length: above ? lengths.above : lengths.all, echo, above };
        const told = EVIDENCE.reduce((sum, { value: worth, holds }) => sum + (holds(match) ? worth : 0), 0);
        const value = told + bound - Math.max(0, links[to] ?? 0);
        if (!best || value > best.value) best = { to, caption, value };
      });
    }
    return best;
  });
}

function lengthAbove(lines: readonly string[]): number {
  return Math.max(...lines.map(countNonSpace)) + (lines.length - 1) * 2;
}

/** For each pair of characters the captions that hold it. */
function holdersOf(captions: readonly CaptionItem[]): Map<PairCode, number[]> {
  const holders = new Map<PairCode, number[]>();
  captions.forEach(({ block }, c) => {
    for (const pair of pairsOf(block.run.text)) {
      const known = holders.get(pair);
      if (known) known.push(c);
      else holders.set(pair, [c]);
    }
  });
  return holders;
}

/** What the pairs of a wording weigh: all, and for each caption those that it holds. */
function echoes(
  wording: string,
  holders: ReadonlyMap<PairCode, readonly number[]>,
  rarity: Rarity,
): { shared: Map<number, number>; all: number } {
  const shared = new Map<number, number>();
  let all = 0;
  for (const pair of pairsOf(wording)) {
    const weight = rarity.of(pair);
    all += weight;
    for (const c of holders.get(pair) ?? []) shared.set(c, (shared.get(c) ?? 0) + weight);
  }
  return { shared, all };
}

/** The line where a block begins; 0 for none. */
function stands(block: CaptionBlock | Piece['block'] | undefined): number {
  return block?.run.fragments[0]?.line.index ?? 0;
}

/** Displayed lines that stand together, no blank between them. */
function isOne(pieces: readonly Piece[], first: number, to: number): boolean {
  const last = pieces[to - 1];
  if (last?.block.type !== 'display' || last.author || isName(last.block.run)) return false;
  if (to - 1 === first) return true;
  const part = last.block.run.fragments[0];
  return last.cluster === pieces[first]?.cluster && (part?.from !== 0 || !part.line.blankBefore);
}

function standsAbove({ block: { run } }: Piece, caption: CaptionBlock): boolean {
  const below = (caption.run.fragments[0] ?? caption.credit?.fragments[0])?.line;
  return below !== undefined && lastLine(run)?.index === below.index - 1;
}
