import type {
  Block,
  BylineBlock,
  CaptionBlock,
  DisplayBlock,
  FurnitureBlock,
  JumpBlock,
  ParagraphBlock,
  PoemBlock,
} from '../blocks/block.ts';
import type { Joint } from '../joint.ts';
import type { PageLine } from '../page-line.ts';
import { endsWordAbove, isSureName } from './author-name.ts';
import { splitAtGaps } from './split-at-gaps.ts';

/** A paragraph in the order of the dump, with what stands beside it. */
export interface BodyItem {
  block: ParagraphBlock;
  /** 上接 before it. */
  from: JumpBlock | null;
  /** 下转 after it. */
  to: JumpBlock | null;
  /** A byline just before it that no headline stands beside. */
  byline: BylineBlock | null;
  /** The byline stands under a displayed line, whose own it might be. */
  underLine?: boolean;
}

/** A displayed line or a byline, waiting for its article. */
export interface Piece {
  block: DisplayBlock | BylineBlock;
  /** How many paragraphs stand before it. */
  position: number;
  /** Pieces with nothing but themselves between them share a cluster. */
  cluster: number;
  /** A bare name that can be nothing else: the author of the headline above. */
  author: boolean;
}

/** 导读: a displayed line with the page where its story stands. */
export interface TeaserItem {
  lines: DisplayBlock[];
  jump: JumpBlock;
}

export interface CaptionItem {
  block: CaptionBlock;
  position: number;
}

/** What stands on a page (or in a frame whose pages nothing separates), by kind, each in the order of the dump. */
export interface PageItems {
  bodies: BodyItem[];
  pieces: Piece[];
  captions: CaptionItem[];
  /** Poems with title and author. */
  poems: PoemBlock[];
  teasers: TeaserItem[];
  furniture: FurnitureBlock[];
  /** Jump marks that nothing near by can have sent. */
  strayJumps: JumpBlock[];
  /** Blanks between displayed lines part them; not where the extractor puts one behind each. */
  blanksPart: boolean;
}

/** Those of a page whose blocks are not known yet. */
export function noItems(): PageItems {
  return {
    bodies: [],
    pieces: [],
    captions: [],
    poems: [],
    teasers: [],
    furniture: [],
    strayJumps: [],
    blanksPart: true,
  };
}

/** Sorts the blocks of a page by kind: paragraphs with their jumps, displayed lines, captions, teasers, furniture. */
export function collectItems(blocks: readonly Block[], joint: Joint): PageItems {
  const items = noItems();
  let cluster = 0;
  let pendingFrom: JumpBlock | null = null;
  let previous: Block | null = null;
  let pendingByline: BylineBlock | null = null;
  let teaserHead = -1;
  for (const block of blocks) {
    switch (block.type) {
      case 'furniture':
        items.furniture.push(block);
        if (block.what === 'teaser-head') teaserHead = items.pieces.length;
        if (previous?.type === 'display') cluster += 1;
        continue;
      case 'caption':
        items.captions.push({ block, position: items.bodies.length });
        cluster += 1;
        break;
      case 'poem':
        items.poems.push(block);
        cluster += 1;
        break;
      case 'paragraph':
        cluster += 1;
        if (block.run.text === '' && !block.lead && block.tail) {
          closeWithTail(items, block);
          break;
        }
        items.bodies.push({ block, from: pendingFrom, to: null, byline: pendingByline });
        pendingFrom = null;
        pendingByline = null;
        break;
      case 'jump':
        if (block.jump.direction === 'from') {
          if (pendingFrom) items.strayJumps.push(pendingFrom);
          pendingFrom = block;
        } else if (previous?.type === 'display' && block.jump.manner === 'see') takeTeaser(items, block);
        else if (block.jump.manner === 'jump') setJump(items, block);
        else items.strayJumps.push(block);
        cluster += 1;
        break;
      case 'byline':
        if (previous?.type === 'caption' && underHeadline(items)) {
          // Headline, photo, byline: in any order of headline and body, the byline is the headline's.
          const { cluster: own } = items.pieces[items.pieces.length - 1] as Piece;
          items.pieces.push({ block, position: items.bodies.length, cluster: own, author: false });
        } else if (previous?.type !== 'display' && previous?.type !== 'byline') {
          if (pendingByline)
            items.pieces.push({
              block: pendingByline,
              position: items.bodies.length,
              cluster,
              author: false,
            });
          pendingByline = block;
        } else items.pieces.push({ block, position: items.bodies.length, cluster, author: false });
        break;
      default:
        if (pendingByline)
          items.pieces.push({ block: pendingByline, position: items.bodies.length, cluster, author: false });
        pendingByline = null;
        for (const part of splitAtGaps(block, joint))
          items.pieces.push({
            block: part,
            position: items.bodies.length,
            cluster,
            author:
              block.author === true ||
              (isSureName(part.run, joint) &&
                !(previous?.type === 'display' && endsWordAbove(previous.run, part.run, joint))),
          });
    }
    previous = block;
  }
  if (teaserHead >= 0) takeListedTeasers(items, teaserHead);
  if (pendingFrom) items.strayJumps.push(pendingFrom);
  if (pendingByline)
    items.pieces.push({ block: pendingByline, position: items.bodies.length, cluster, author: false });
  items.blanksPart = doBlanksPart(items.pieces);
  return items;
}

/** So many lines that stand together, all but one of so many with a blank between, show that blanks tell nothing. */
const FEWEST_PAIRS = 6;
const MOSTLY = 0.9;

function doBlanksPart(pieces: readonly Piece[]): boolean {
  let pairs = 0;
  let parted = 0;
  pieces.forEach((piece, k) => {
    const above = pieces[k - 1];
    if (above?.cluster !== piece.cluster || above.block.type === 'byline' || piece.block.type === 'byline')
      return;
    const [first, second] = [above.block.run.fragments[0]?.line, piece.block.run.fragments[0]?.line];
    if (!second || first === second) return;
    pairs += 1;
    if (second.blankBefore) parted += 1;
  });
  return pairs < FEWEST_PAIRS || parted < pairs * MOSTLY;
}

/** Whether the last displayed line stands after the last paragraph. */
function underHeadline({ pieces, bodies }: PageItems): boolean {
  const last = pieces[pieces.length - 1];
  return last?.block.type === 'display' && last.position === bodies.length;
}

function closeWithTail(items: PageItems, block: ParagraphBlock): void {
  const last = items.bodies[items.bodies.length - 1];
  if (last && !last.block.tail) last.block = { ...last.block, tail: block.tail, complete: true };
  else items.bodies.push({ block, from: null, to: null, byline: null });
}

function setJump(items: PageItems, jump: JumpBlock): void {
  const last = items.bodies[items.bodies.length - 1];
  if (last && !last.to) last.to = jump;
  else items.strayJumps.push(jump);
}

/** Most lines of a teaser. */
const TEASER_LINES = 2;

/** The displayed lines just before a 详见 are its teaser: the last one, and those that run on into it. */
function takeTeaser(items: PageItems, jump: JumpBlock): void {
  const lines: DisplayBlock[] = [];
  let count = 0;
  while (items.pieces.length > 0) {
    const piece = items.pieces[items.pieces.length - 1] as Piece;
    if (piece.block.type !== 'display') break;
    const below = lines[0]?.run.fragments[0]?.line;
    const mine = piece.block.run.fragments[0]?.line;
    // Phrases of one line are one teaser's.
    if (!below || below !== mine) {
      if (below && (!mine || count >= TEASER_LINES || !runsInto(mine, below))) break;
      count += 1;
    }
    lines.unshift(piece.block);
    items.pieces.pop();
  }
  if (lines.length > 0) items.teasers.push({ lines, jump });
  else items.strayJumps.push(jump);
}

/** Whether a full line goes on in the one below it. */
function runsInto(line: PageLine, below: PageLine): boolean {
  if (below.blankBefore || below.node.number - line.node.number > 1) return false;
  return line.width >= line.measure - 4;
}

/** Under 导读 stand as many teasers as the page has 详见 without a line before them, in the same order. */
function takeListedTeasers(items: PageItems, from: number): void {
  const jumps = items.strayJumps.filter(({ jump }) => jump.manner === 'see');
  const taken: Piece[] = [];
  let lines: Piece[] = [];
  const close = (): void => {
    const jump = jumps.shift();
    if (!jump) return;
    items.teasers.push({ lines: lines.map((piece) => piece.block as DisplayBlock), jump });
    items.strayJumps = items.strayJumps.filter((other) => other !== jump);
    for (const line of lines) taken.push(line);
    lines = [];
  };
  for (const piece of items.pieces.slice(from)) {
    if (piece.block.type !== 'display' || jumps.length === 0) break;
    const part = piece.block.run.fragments[0];
    if (lines.length > 0 && part?.line.blankBefore && part.from === 0) close();
    lines.push(piece);
  }
  if (lines.length > 0) close();
  items.pieces = items.pieces.filter((piece) => !taken.includes(piece));
}
