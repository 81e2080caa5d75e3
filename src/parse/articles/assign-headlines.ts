import type { Joint } from '../joint.ts';
import type { PageItems, Piece } from './page-items.ts';
import { Scorer, skipCost } from './page-scorer.ts';
import type { PageReading } from './reading.ts';
import { readPage } from './walk-page.ts';

/**
 * The best consistent reading of a page: which paragraphs make an article, and which displayed lines are its headline.
 * Headlines and bodies keep the same order wherever a page prints them, so one walk over paragraphs × pieces serves all
 * layouts; what differs is only where a headline is expected, and the order under which the whole page reads best wins.
 */
export function assignHeadlines(items: PageItems, joint: Joint): PageReading {
  const scorer = new Scorer(items.bodies, items.pieces, joint);
  let best = readPage(items.pieces, scorer, 'before', null);
  const others = [readPage(items.pieces, scorer, 'after', null), readHeap(items, scorer, joint)];
  for (const reading of others) if (reading && reading.value > best.value) best = reading;
  return best;
}

/** A heap holds this many displayed lines at least, and this part of all that the page has. */
const HEAP = 4;
const HEAP_SHARE = 1 / 4;

/**
 * The reading of a page whose headlines stand in a heap (or two), apart from their bodies: those outside the heap are
 * subheadings where they stand. Null for a page without a heap.
 */
function readHeap(items: PageItems, scorer: Scorer, joint: Joint): PageReading | null {
  const { pieces, bodies } = items;
  const sizes = new Map<number, number>();
  for (const piece of pieces) sizes.set(piece.position, (sizes.get(piece.position) ?? 0) + 1);
  const isHeap = (position: number): boolean => {
    const size = sizes.get(position) ?? 0;
    return size >= HEAP && size >= pieces.length * HEAP_SHARE;
  };
  const heap = [...pieces.keys()].filter((k) => isHeap((pieces[k] as Piece).position));
  if (heap.length === 0) return null;
  const local = new Map<number, number[]>();
  for (const [k, { position }] of pieces.entries()) {
    if (!isHeap(position)) local.set(position, [...(local.get(position) ?? []), k]);
  }
  const values = Array.from({ length: bodies.length + 1 }, (_, position) => {
    const here = local.get(position) ?? [];
    return {
      inside: here.reduce((sum, k) => sum + scorer.insideValue(k), 0),
      outside: here.reduce((sum, k) => sum + skipCost(pieces[k] as Piece), 0),
    };
  });
  const queue = heap.map((k) => pieces[k] as Piece);
  const reading = readPage(queue, new Scorer(bodies, queue, joint, scorer.wordings), 'apart', values);
  const taken = new Set<number>();
  for (const article of reading.articles) {
    article.headline = article.headline.map((k) => heap[k] as number);
    article.inside = article.inside.map((k) => heap[k] as number);
    for (let position = article.from + 1; position < article.to; position += 1) {
      for (const k of local.get(position) ?? []) {
        article.inside.push(k);
        taken.add(k);
      }
    }
    article.inside.sort((a, b) => a - b);
  }
  const left = reading.left.map((k) => heap[k] as number);
  for (const places of local.values()) left.push(...places.filter((k) => !taken.has(k)));
  return { ...reading, left: left.sort((a, b) => a - b) };
}
