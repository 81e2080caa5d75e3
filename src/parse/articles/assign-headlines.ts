import type { Joint } from '../joint.ts';
import type { PageHabits } from '../lines/page-habits.ts';
import { withBylinesOverBodies } from './byline-side.ts';
import type { PageItems } from './page-items.ts';
import { Scorer } from './page-scorer.ts';
import { readHeap } from './read-heap.ts';
import type { PageReading, TitleChoice } from './reading.ts';
import { COSTS } from './reading-costs.ts';
import { readInOrders, readPage } from './walk-page.ts';
import { readUnordered } from './walk-unordered.ts';

/** A page's reading, and what it is a reading of. */
export interface PageAsRead {
  items: PageItems;
  reading: PageReading;
}

/**
 * The best consistent reading of a page: which paragraphs make an article, and which displayed lines are its headline.
 * Headlines and bodies keep the same order wherever a page prints them, so one walk over paragraphs × pieces serves all
 * layouts; what differs is only where a headline is expected, and the order under which the whole page reads best wins.
 * On a page whose columns are out of order headlines may stand all over it, each with the body that says the same. Where
 * the headline's place is after its body, a byline between a headline and a paragraph may be the one's or the other's:
 * the page is read both ways, and the better reading tells.
 */
export function assignHeadlines(
  items: PageItems,
  { joint, inOrder }: Pick<PageHabits, 'joint' | 'inOrder'>,
): PageAsRead {
  const scorer = new Scorer(items, joint);
  const [before, after] = readInOrders(items.pieces, scorer, ['before', 'after'], null);
  let best = before as PageReading;
  const scattered = inOrder ? null : readUnordered(items.pieces, scorer, null);
  for (const reading of [after, readHeap(items, scorer, joint), scattered]) {
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
