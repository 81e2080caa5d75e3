import type { EditionKey } from '../../domain/ids.ts';

/**
 * Cuts the editions, in their order, into runs of at most `most` pages each (an edition larger than that is a run of
 * its own), so that one run of Astro holds a bounded number of pages in memory. There is always at least one run.
 */
export function cutRanges(
  editions: readonly { key: EditionKey; pages: number }[],
  most: number,
): EditionKey[][] {
  const ranges: EditionKey[][] = [[]];
  let room = most;
  for (const { key, pages } of editions) {
    if (pages > room && ranges.at(-1)?.length !== 0) {
      ranges.push([]);
      room = most;
    }
    ranges.at(-1)?.push(key);
    room -= pages;
  }
  return ranges;
}
