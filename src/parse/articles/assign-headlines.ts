import type { Joint } from '../joint.ts';
import type { PageHabits } from '../lines/page-habits.ts';
import { withBylinesOverBodies } from './byline-side.ts';
import type { PageItems, Piece } from './page-items.ts';
import { Scorer } from './page-scorer.ts';
import type { PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { holds, readInOrders, readPage } from './walk-page.ts';

/** A page's reading, and what it is a reading of. */
export interface PageAsRead {
  items: PageItems;
  reading: PageReading;
}

/**
 * The best consistent reading of a page: which paragraphs make an article, and which displayed lines are its headline.
 * Headlines and bodies keep the same order wherever a page prints them, so one walk over paragraphs × pieces serves all
 * layouts; what differs is only where a headline is expected, and the order under which the whole page reads best wins.
 * Where that is after its body, a byline between a headline and a paragraph may be the one's or the other's: the page is
 * read both ways, and the better reading tells.
 */
export function assignHeadlines(
  items: PageItems,
  { joint, inOrder }: Pick<PageHabits, 'joint' | 'inOrder'>,
): PageAsRead {
  const scorer = new Scorer(items, joint);
  const [before, after] = readInOrders(items.pieces, scorer, ['before', 'after'], null);
  let best = before as PageReading;
  for (const reading of [after, readHeap(items, scorer, joint)]) {
    if (reading && reading.value > best.value) best = reading;
  }
  if (best.order === 'after') {
    const signed = readWithBylinesOverBodies(items, scorer, joint);
    if (signed && signed.reading.value > best.value) return signed;
  }
  if (inOrder && best.order === 'before' && best.left.length > 0)
    best = readPage(items.pieces, scorer, 'before', null, COSTS.skipInOrder);
  return { items, reading: oneTitleEach(best) };
}

/** The reading of a page whose headlines follow their bodies, its bylines taken for the bodies' below them. */
function readWithBylinesOverBodies(items: PageItems, scorer: Scorer, joint: Joint): PageAsRead | null {
  const signed = withBylinesOverBodies(items);
  if (!signed) return null;
  const reading = readPage(signed.pieces, new Scorer(signed, joint, scorer.wordings), 'after', null);
  const free = items.bodies.filter(({ byline }) => byline !== null).length;
  return {
    items: signed,
    reading: oneTitleEach({ ...reading, value: reading.value + free * COSTS.freeByline }),
  };
}

/** A photo has one title: of several the best one, the others are left over. */
function oneTitleEach(reading: PageReading): PageReading {
  const titles: TitleChoice[] = [];
  const left = [...reading.left];
  for (const title of reading.titles.toSorted((a, b) => b.value - a.value)) {
    if (titles.some(({ caption }) => caption === title.caption)) {
      for (let k = title.from; k < title.to; k += 1) left.push(k);
    } else titles.push(title);
  }
  return { ...reading, titles, left: left.sort((a, b) => a - b) };
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
  const ends = (position: number): [from: number, to: number] => {
    const here = local.get(position) ?? [];
    return here.length === 0 ? [0, 0] : [here[0] as number, (here[here.length - 1] as number) + 1];
  };
  const values = Array.from({ length: bodies.length + 1 }, (_, position) => ({
    inside: scorer.inside.sum(...ends(position)),
    outside: scorer.inside.leftOver(...ends(position)).value,
  }));
  const queue = heap.map((k) => pieces[k] as Piece);
  const reading = readPage(
    queue,
    new Scorer({ ...items, pieces: queue }, joint, scorer.wordings),
    'apart',
    values,
  );
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
