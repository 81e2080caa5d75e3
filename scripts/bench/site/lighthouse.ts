import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS } from '../../browser.ts';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of a page, on a phone of middling speed (its default). */
export interface Scores {
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** Audits that cost points, as `id: title`. */
  faults: string[];
  /** Milliseconds, and the sum of layout shifts. */
  firstPaint: number;
  shift: number;
}

/**
 * Scores addresses one after another in a Chromium of their own. A page is scored `rounds` times and its best run
 * counts: a busy machine only ever takes points away.
 */
export async function scorePages(
  executablePath: string,
  urls: readonly string[],
  rounds: number,
): Promise<Scores[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const all: Scores[] = [];
    for (const url of urls) {
      const runs: Scores[] = [];
      for (let round = 0; round < rounds && !isPerfect(runs.at(-1)); round += 1) {
        runs.push(await scoreOnce(url, port));
      }
      all.push(runs.reduce((best, run) => (sum(run) > sum(best) ? run : best)));
    }
    return all;
  } finally {
    await browser.close();
  }
}

async function scoreOnce(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not load ${url}: ${runtimeError.message}`);
  const faults = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      const costs = weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 0.9;
      return costs ? [`${id}: ${audit?.title}${audit?.displayValue ? ` (${audit.displayValue})` : ''}`] : [];
    }),
  );
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((category) => [category, categories[category]?.score ?? 0]),
    ) as Scores['scores'],
    faults,
    firstPaint: audits['first-contentful-paint']?.numericValue ?? Number.NaN,
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
  };
}

const sum = ({ scores }: Scores) => Object.values(scores).reduce((total, score) => total + score, 0);
const isPerfect = (run: Scores | undefined) => run !== undefined && sum(run) === CATEGORIES.length;

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
