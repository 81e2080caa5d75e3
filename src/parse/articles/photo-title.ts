import type { CaptionBlock } from '../blocks/block.ts';
import type { PageNode } from '../dump-tree.ts';
import type { Run } from '../run.ts';
import { isName } from './author-name.ts';
import { pairsOf } from './echo.ts';
import type { PageItems, Piece } from './page-items.ts';

/** Least share of a title's pairs that its caption holds. */
const ECHO = 0.3;
/** Longest photo title, in characters. */
const LONGEST = 22;

/**
 * 图片新闻: a photo that is a story of its own carries a title just above its caption. Such titles are taken out of the
 * pieces, so that no article's headline is made of them.
 */
export function takePhotoTitles(items: PageItems): Map<CaptionBlock, Run[]> {
  const titles = new Map<CaptionBlock, Run[]>();
  for (const { block } of items.captions) {
    const taken = titleAbove(block, items.pieces);
    if (taken.length === 0) continue;
    const wording = pairsOf(taken.map((piece) => piece.block.run.text).join('，'));
    const caption = pairsOf(block.run.text);
    const shared = [...wording].filter((pair) => caption.has(pair)).length;
    if (wording.size === 0 || shared / wording.size < ECHO) continue;
    titles.set(
      block,
      taken.map((piece) => piece.block.run),
    );
    items.pieces = items.pieces.filter((piece) => !taken.includes(piece));
  }
  return titles;
}

/** Titles just above a caption that no article wanted. They are taken out of the reading's left pieces. */
export function takeLeftTitles({ items, reading, photoTitles: titles }: PageNode): void {
  for (const { block } of items.captions) {
    if (titles.has(block)) continue;
    const above = titleAbove(block, items.pieces);
    const places = above.map((piece) => items.pieces.indexOf(piece));
    if (above.length === 0 || !places.every((place) => reading.left.includes(place))) continue;
    titles.set(
      block,
      above.map((piece) => piece.block.run),
    );
    reading.left = reading.left.filter((place) => !places.includes(place));
  }
}

/** The one or two displayed lines that stand just above a caption. */
function titleAbove(block: CaptionBlock, pieces: readonly Piece[]): Piece[] {
  const line = block.run.fragments[0]?.line ?? block.credit?.fragments[0]?.line;
  const taken: Piece[] = [];
  if (!line) return taken;
  let next = line.index;
  for (let k = pieces.length - 1; k >= 0; k -= 1) {
    const piece = pieces[k] as Piece;
    const mine = piece.block.run.fragments[0]?.line;
    if (!mine || mine.index > next) continue;
    // A headline that was glued to the caption is another story's.
    if (mine === line) return [];
    // An author's name belongs to the headline above it.
    if (isName(piece.block.run)) break;
    if (mine.index < next - 1 || piece.block.type === 'byline' || piece.block.run.text.length > LONGEST)
      break;
    if (taken.length > 0 && mine.index !== next && taken[0]?.block.run.fragments[0]?.line.blankBefore) break;
    taken.unshift(piece);
    next = mine.index;
    if (taken.length === 3) break;
  }
  return taken;
}
