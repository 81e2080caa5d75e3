import type { Joint } from '../joint.ts';
import type { PageItems, Piece } from './page-items.ts';
import { Scorer } from './page-scorer.ts';
import type { PageReading } from './reading.ts';
import { holds, readPage } from './walk-page.ts';
import { readUnordered } from './walk-unordered.ts';

/** A heap holds this many displayed lines at least, and this part of all that the page has. */
const HEAP = 4;
const HEAP_SHARE = 1 / 4;

/**
 * The reading of a page whose headlines stand in a heap (or two), apart from their bodies: those outside the heap are
 * subheadings where they stand. Bodies follow in the headlines' order, or in none, whichever reads better. Null for a page
 * without a heap.
 */
export function readHeap(items: PageItems, scorer: Scorer, joint: Joint): PageReading | null {
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
  const ends = (position: number): [from: number, to: number] => {
    const here = local.get(position) ?? [];
    return here.length === 0 ? [0, 0] : [here[0] as number, (here[here.length - 1] as number) + 1];
  };
  const values = Array.from({ length: bodies.length + 1 }, (_, position) => ({
    inside: scorer.inside.sum(...ends(position)),
    outside: scorer.inside.leftOver(...ends(position)).value,
  }));
  const queue = heap.map((k) => pieces[k] as Piece);
  const queued = new Scorer({ ...items, pieces: queue }, joint, scorer.wordings);
  const ordered = readPage(queue, queued, 'apart', values);
  const unordered = readUnordered(queue, queued, values);
  const reading = unordered && unordered.value > ordered.value ? unordered : ordered;
  const inHeap = (k: number): number => heap[k] as number;
  const titles = reading.titles.map(({ from, to, ...title }) => ({
    ...title,
    from: inHeap(from),
    to: inHeap(to - 1) + 1,
  }));
  const outside = new Set(local.keys());
  for (const article of reading.articles) {
    article.headline = article.headline.map(inHeap);
    article.inside = article.inside.map(inHeap);
    for (let position = article.from + 1; position < article.to; position += 1) {
      if (!outside.delete(position)) continue;
      const inner = scorer.inside.insideTitles(...ends(position));
      titles.push(...inner);
      article.inside.push(...(local.get(position) as number[]).filter((k) => !holds(inner, k)));
    }
    article.inside.sort((a, b) => a - b);
  }
  const left = reading.left.map(inHeap);
  for (const position of outside) {
    const over = scorer.inside.leftOver(...ends(position)).titles;
    titles.push(...over);
    left.push(...(local.get(position) as number[]).filter((k) => !holds(over, k)));
  }
  return { ...reading, titles, left: left.sort((a, b) => a - b) };
}
