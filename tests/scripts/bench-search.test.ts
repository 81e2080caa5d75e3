import { describe, expect, it } from 'vitest';
import { chart } from '../../scripts/bench/search/chart.ts';
import { type Figures, summarise } from '../../scripts/bench/search/figures.ts';
import type { Measured } from '../../scripts/bench/search/measure.ts';
import { randomFrom, sampleQueries } from '../../scripts/bench/search/queries.ts';
import { table } from '../../scripts/bench/search/table.ts';
import { Truth } from '../../scripts/bench/search/truth.ts';
import { editionsInMemory } from '../../src/search/build/edition-source.ts';
import { BruteForce } from '../search/brute-force.ts';
import { inventArchive } from '../search/invent.ts';

const editions = inventArchive(4, 30, 6);

describe('the truth of the bench', () => {
  it('is what a scan of each text finds', async () => {
    const truth = await Truth.of(editionsInMemory(editions));
    const scan = new BruteForce(editions);
    const random = randomFrom(3);
    for (let i = 0; i < 60; i += 1) {
      const text = truth.piece(1 + (i % 12), random);
      const ids = truth.find(text).map((n) => truth.ids[n] as string);
      expect([...ids].sort(), text).toEqual(scan.find(text));
    }
  });

  it('gives the same queries for a seed, and strings that are nowhere', async () => {
    const truth = await Truth.of(editionsInMemory(editions));
    const queries = sampleQueries(truth, 5, 0.1);
    expect(sampleQueries(truth, 5, 0.1)).toEqual(queries);
    expect(sampleQueries(truth, 6, 0.1)).not.toEqual(queries);
    expect(queries.filter(({ kind }) => kind === 'substring')).toHaveLength(100);
    for (const { kind, text } of queries) expect(truth.find(text).length > 0, text).toBe(kind !== 'nowhere');
  });
});

describe('figures', () => {
  const one = (facts: Partial<Measured>): Measured => ({
    kind: 'substring',
    text: '防汛',
    truth: 2,
    found: 2,
    right: 2,
    bytes: 1_000,
    milliseconds: 5,
    ...facts,
  });

  it('never round a miss or a false hit away', () => {
    const many = Array.from({ length: 60_000 }, () => one({}));
    const { recall, precision } = summarise([...many, one({ right: 1 })]);
    expect([recall, precision]).toEqual([0.9999, 0.9999]);
    expect(summarise(many)).toMatchObject({ recall: 1, precision: 1 });
    expect(summarise([one({ kind: 'nowhere', truth: 0, found: 3, right: 0 })])).toMatchObject({
      nowhere: 1,
      nowhereNone: 0,
      precision: 0,
    });
  });

  it('become a table and a chart, with and without stock Pagefind', () => {
    const round = summarise([one({})]);
    const build = { seconds: 9, memory: 80, daySeconds: 1, megabytesPer1000: 3, files: 700 };
    const small: Figures = { articles: 1_000, build, first: round, next: round, again: round, file: round };
    const stock = { pages: 900, seconds: 5, memory: 6_000 };
    const large: Figures = { ...small, articles: 10_000, stock };
    const rows = table([small, large]).split('\n');
    expect(rows[0]).toContain('| 1,000 articles');
    expect(rows.find((row) => row.startsWith('| build'))).toContain('9 s<br>_ended at 900 pages_');
    const svg = chart([small, large]);
    expect(svg).toContain('Recall (%): 100.0 at 1,000, 100.0 at 10,000.');
    expect(svg.match(/<polyline/g)?.length).toBeGreaterThan(20);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
