import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { type EditionRef, editionsInMemory } from '../../src/search/build/edition-source.ts';
import { planShards, SHARD_ARTICLES } from '../../src/search/build/plan-shards.ts';
import { type BuiltSearch, builtSearch } from './built.ts';
import { inventArchive, inventEdition } from './invent.ts';

const day = (n: number): string =>
  new Date(Date.UTC(2004, 0, 1 + n)).toISOString().slice(0, 10).replaceAll('-', '/');
const edition = (key: string, articles = 30): EditionRef => ({ key, articles, fingerprint: '' });

describe('planShards', () => {
  it('keeps every edition once, oldest first, undated ones before', () => {
    const days = fc.uniqueArray(fc.nat({ max: 4_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 500 }), (numbers, limit) => {
        const refs = [...numbers.map((n) => edition(day(n))), edition('undated/x'), edition('undated/y')];
        const planned = planShards(refs, limit)
          .flat()
          .map(({ key }) => key);
        const dated = planned.slice(2);
        expect([...planned].sort()).toEqual(refs.map(({ key }) => key).sort());
        expect(dated).toEqual([...dated].sort());
        expect(planned.slice(0, 2).sort()).toEqual(['undated/x', 'undated/y']);
      }),
    );
  });

  it('makes shards of about the size asked for, of a daily paper over eight years', () => {
    const refs = Array.from({ length: 2_920 }, (_, n) => edition(day(n), 34));
    const sizes = planShards(refs).map((shard) => shard.reduce((sum, { articles }) => sum + articles, 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(SHARD_ARTICLES);
    expect(sizes.length).toBeLessThan((1.5 * 2_920 * 34) / 1_000);
  });

  it('lets a new or changed day touch the shards of its own month only', () => {
    const refs = Array.from({ length: 1_000 }, (_, n) => edition(day(n), 34));
    const names = (list: EditionRef[]): string[] =>
      planShards(list).map((shard) => shard.map(({ key }) => key).join());
    const before = new Set(names(refs));
    const added = names([...refs, edition(day(1_000), 34)]).filter((name) => !before.has(name));
    const taken = names(refs.filter((_, n) => n !== 500)).filter((name) => !before.has(name));
    expect(added.length).toBeLessThanOrEqual(2);
    expect(taken.length).toBeLessThanOrEqual(2);
  });

  it('leaves a day of more articles than a shard whole', () => {
    expect(planShards([edition(day(1), 5_000), edition(day(2), 1)]).map((shard) => shard.length)).toEqual([
      1, 1,
    ]);
  });
});

describe('building again', () => {
  const editions = inventArchive(3, 40, 6);
  let built: BuiltSearch;
  beforeAll(async () => {
    built = await builtSearch(editions, 60);
  }, 60_000);
  afterAll(() => built.remove());

  it('builds each shard the first time', () => {
    expect(built.report.shards).toBeGreaterThan(2);
    expect(built.report.built).toBe(built.report.shards);
  });

  it('builds nothing where nothing changed', async () => {
    expect(await built.build(editions)).toMatchObject({ built: 0, shards: built.report.shards });
  });

  it('builds only the shards of a day that came, and drops what nothing points to', async () => {
    const report = await built.build([...editions, inventEdition('2030/01/01', [{ main: '新的一天' }])]);
    expect(report.built).toBeGreaterThan(0);
    expect(report.built).toBeLessThanOrEqual(2);
    const folders = (await readdir(join(built.folder, 'dist', 'search', 'data'))).filter((name) =>
      name.startsWith('shard-'),
    );
    expect(folders).toHaveLength(report.shards);
  });

  it('makes the large segment of a large archive anew only when several shards have come', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baolan-search-'));
    const dayOf = (date: string, articles: number): ParsedEdition =>
      inventEdition(
        date,
        Array.from({ length: articles }, (_, i) => ({ main: `${date}的第${i}篇` })),
      );
    const segments = async (days: ParsedEdition[]): Promise<string[]> => {
      await buildSearchIndex({
        contentRoot: folder,
        distDir: join(folder, 'dist'),
        cacheDir: join(folder, 'cache'),
        source: editionsInMemory(days),
        shardArticles: 10,
      });
      return (await readdir(join(folder, 'cache', 'segments'))).sort();
    };
    const days = [dayOf('2001/01/01', 5_001), dayOf('2002/01/01', 9)];
    const first = await segments(days);
    for (const year of [2003, 2004, 2005, 2006, 2007]) days.push(dayOf(`${year}/01/01`, 9));
    const later = await segments(days.slice(0, 5));
    expect(later.filter((name) => first.includes(name))).toHaveLength(1);
    const many = await segments(days);
    expect(many.filter((name) => first.includes(name))).toHaveLength(0);
    await rm(folder, { recursive: true });
  }, 120_000);

  it('builds an archive without articles', async () => {
    expect(await built.build([])).toMatchObject({ articles: 0, shards: 0 });
  });
});
