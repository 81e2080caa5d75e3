import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Search } from '../../../src/search/client/open-search.ts';
import type { Asked } from './queries.ts';
import { serveCounting } from './serve.ts';
import type { Truth } from './truth.ts';

/** What one query was found to be and to cost. */
export interface Measured extends Asked {
  /** Articles that hold it; those that were found; those found that hold it. */
  truth: number;
  found: number;
  right: number;
  /** Bytes, and milliseconds in the browser, until the count and the first hits stand. */
  bytes: number;
  milliseconds: number;
}

/**
 * One way to ask: each query of a page just opened, one after the other of the same page, or each a second time at
 * once; over http or from a disk.
 */
export interface Round {
  scheme: 'http' | 'file';
  visits: 'first' | 'next' | 'again';
}

/** Hits that the search page shows at first: they are fetched with a query. */
const SHOWN = 5;

/** What the bench finds in the page: the search's own script offers it to other scripts. */
interface BenchWindow {
  baolanSearch: { open(): Promise<Search>; loaded: { bytes: number } };
  baolanAsk(text: string): Promise<{ count: number; sum: number; milliseconds: number; shown: string[] }>;
  baolanNumbers(): Promise<number[]>;
}

/** Asks all queries in a real browser and holds every answer against the truth. */
export async function measure(
  page: Page,
  dist: string,
  truth: Truth,
  queries: readonly Asked[],
  { scheme, visits }: Round,
): Promise<Measured[]> {
  await writeFile(join(dist, 'search', 'bench.html'), PAGE);
  const server =
    scheme === 'http' ? await serveCounting(dist, /client\.js|pagefind-wasm|bench\.html|favicon/) : null;
  const address = server
    ? `${server.address}search/bench.html`
    : pathToFileURL(join(dist, 'search', 'bench.html')).href;
  const bytesSoFar = async (): Promise<number> =>
    server
      ? server.sent.bytes
      : page.evaluate(() => (globalThis as unknown as BenchWindow).baolanSearch.loaded.bytes);
  const ask = (text: string): ReturnType<BenchWindow['baolanAsk']> =>
    page.evaluate((typed) => (globalThis as unknown as BenchWindow).baolanAsk(typed), asPlain(text));
  const measured: Measured[] = [];
  try {
    await page.goto(address);
    // The first query of a page pays for the manifest; a next one does not.
    if (visits !== 'first') await ask('报');
    for (const asked of queries) {
      if (visits === 'first') await page.goto(address);
      if (visits === 'again') await ask(asked.text);
      const before = await bytesSoFar();
      const answer = await ask(asked.text);
      const bytes = (await bytesSoFar()) - before;
      const expected = truth.find(asked.text);
      const newest = expected.slice(-SHOWN).reverse();
      const same =
        answer.count === expected.length &&
        answer.sum === sumOf(newestFirst(expected)) &&
        answer.shown.join(' ') === newest.map((n) => truth.ids[n]).join(' ');
      const found = same
        ? expected
        : await page.evaluate(() => (globalThis as unknown as BenchWindow).baolanNumbers());
      const holds = new Set(expected);
      measured.push({
        ...asked,
        truth: expected.length,
        found: found.length,
        right: found.filter((n) => holds.has(n)).length,
        bytes,
        milliseconds: answer.milliseconds,
      });
    }
  } finally {
    server?.close();
  }
  return measured;
}

/** A string as a reader types it who wants it as it is. */
function asPlain(text: string): string {
  return /[\s|:]|^-/u.test(text) ? `"${text}"` : text;
}

function newestFirst(numbers: readonly number[]): number[] {
  return [...numbers].reverse();
}

/** A number that differs where the lists do; the page below works it out alike. */
function sumOf(numbers: Iterable<number>): number {
  let sum = 17;
  for (const n of numbers) sum = (Math.imul(sum, 31) + n) | 0;
  return sum;
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>
<link rel="icon" href="data:,"><script src="client.js"></script><script>
${sumOf.toString()}
let last;
async function baolanAsk(text) {
  const begun = performance.now();
  const search = await baolanSearch.open();
  const result = await search.search(text);
  const hits = await result.hits(0, Math.min(${SHOWN}, result.count));
  const milliseconds = performance.now() - begun;
  last = result;
  return { count: result.count, milliseconds, sum: sumOf(await result.numbers()), shown: hits.map((hit) => hit.article.id) };
}
async function baolanNumbers() { return [...await last.numbers()]; }
</script></html>`;
