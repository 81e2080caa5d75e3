import type { Joint } from '../joint.ts';
import type { Piece } from './page-items.ts';
import { bracketedBreaks, COLUMN, DECK_START, leadsUp, runOnValue } from './phrase-breaks.ts';
import { COSTS } from './reading-costs.ts';

/** Nats from which two lines are of one headline by their break alone. */
const SAME_HEADLINE = 2.8;
/** And those from which they may be, where the words over the break say so by themselves. */
const LIKELY_SAME = 1;
const WORDS_MEET = 1;

/** For each piece: what binds it to the piece before it, were both of one headline. */
export function headlineLinks(pieces: readonly Piece[], joint: Joint, blanksPart: boolean): number[] {
  const blanks = pieces.filter(({ block }) => block.run.fragments[0]?.line.blankBefore).length;
  const hasBlanks = blanksPart && blanks * 5 >= pieces.length;
  const bracketed = bracketedPieces(pieces);
  const displayed = new Map<number, number>();
  for (const piece of pieces)
    if (!isByline(piece)) displayed.set(piece.cluster, (displayed.get(piece.cluster) ?? 0) + 1);
  return pieces.map((piece, k) => {
    if (k === 0) return 0;
    const isFew = (displayed.get(piece.cluster) ?? 0) <= FEW_LINES;
    return linkValue(pieces[k - 1] as Piece, piece, joint, {
      hasBlanks,
      blanksPart,
      bracketed: bracketed[k] === true,
      isFew,
    });
  });
}

/** So few lines that stand together are one headline's, not a heap's. */
const FEW_LINES = 3;

/** What stands about two pieces. */
interface Standing {
  /** The page parts headlines by blanks. */
  hasBlanks: boolean;
  /** A blank between two of its lines parts them. */
  blanksPart: boolean;
  /** A bracket is open between them. */
  bracketed: boolean;
  /** No more lines stand with them than one headline has. */
  isFew: boolean;
}

/** For each piece whether a bracket that opens above it, in a headline's line of its cluster, is closed in it or below. */
export function bracketedPieces(pieces: readonly Piece[]): boolean[] {
  const bracketed: boolean[] = [];
  for (let from = 0; from < pieces.length; ) {
    const { cluster } = pieces[from] as Piece;
    let to = from + 1;
    while (to < pieces.length && pieces[to]?.cluster === cluster) to += 1;
    const lines = pieces.slice(from, to).map((piece) => (isByline(piece) ? '' : piece.block.run.text));
    for (const is of bracketedBreaks(lines)) bracketed.push(is);
    from = to;
  }
  return bracketed;
}

function isByline({ block, author }: Piece): boolean {
  return block.type === 'byline' || author;
}

function linkValue(
  before: Piece,
  piece: Piece,
  joint: Joint,
  { hasBlanks, blanksPart, bracketed, isFew }: Standing,
): number {
  if (isByline(before)) return COSTS.lineAfterByline;
  if (isByline(piece)) return COSTS.bylineAfter;
  const first = before.block.run;
  const second = piece.block.run;
  const secondPart = second.fragments[0];
  if (bracketed) return COSTS.runsOn;
  if (onOneLine(before, piece)) return sameLineValue(first.text, second.text);
  if (before.cluster !== piece.cluster) return COSTS.otherCluster;
  if (COLUMN.test(first.text) && !DECK_START.test(second.text))
    return isFew && hasBlanks && !secondPart?.line.blankBefore ? COSTS.deckBelowColumn : COSTS.afterColumn;
  const runOn = runOnValue(first, second, joint, blanksPart);
  if (runOn > SAME_HEADLINE) return COSTS.runsOn;
  const tight = hasBlanks ? COSTS.together : COSTS.togetherWithoutBlanks;
  const blank = blanksPart && secondPart?.line.blankBefore ? COSTS.blankBetween : tight;
  if (runOn > LIKELY_SAME && joint.of(first.text, second.text) >= WORDS_MEET) return COSTS.mayRunOn;
  if (leadsUp(first.text)) return COSTS.cue + blank;
  if (DECK_START.test(second.text)) return COSTS.cue + blank;
  return blank;
}

/** Whether two pieces were printed on one line, a gap between. */
export function onOneLine(first: Piece, second: Piece): boolean {
  const line = first.block.run.fragments[0]?.line;
  return line !== undefined && line === second.block.run.fragments[0]?.line;
}

/** Longest of two parallel phrases on one line, in characters. */
const PHRASE = 12;

/** Parallel phrases of one headline are about as long as each other; two headlines side by side as long as they come. */
function sameLineValue(first: string, second: string): number {
  if (COLUMN.test(first)) return COSTS.afterColumn;
  const lengths = [first, second].map((text) => text.replace(COLUMN, '').replace(/\s/gu, '').length);
  const longest = Math.max(...lengths);
  if (longest > PHRASE) return COSTS.sameLineLong;
  return longest - Math.min(...lengths) <= 1 ? COSTS.parallel : COSTS.sameLine;
}
