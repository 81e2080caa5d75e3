import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../scripts/bench/search/queries.ts';
import { searchArticles } from '../../src/search/build/search-article.ts';
import { KeptData } from '../../src/search/client/kept-data.ts';
import { ArchiveSearch, type SearchOptions } from '../../src/search/client/search.ts';
import { BruteForce } from './brute-force.ts';
import { inventArchive, inventEdition } from './invent.ts';

const editions = [
  inventEdition('2019/05/23', [
    { main: '旧闻', body: ['防汛。', '一'.repeat(300)] },
    { main: '防汛旧闻', body: ['二'.repeat(300)] },
  ]),
  inventEdition('2019/05/24', [
    { main: '疏闻', body: [`防汛。${'三'.repeat(300)}`] },
    { main: '密闻', body: [`防汛防汛防汛防汛防汛防汛防汛防汛。${'四'.repeat(200)}`] },
  ]),
];
const over = (from: typeof editions): ArchiveSearch =>
  ArchiveSearch.over(new KeptData(from.flatMap(searchArticles).map(({ stored }) => stored)));
const found = async (search: ArchiveSearch, query: string, options?: SearchOptions): Promise<string[]> => {
  const result = await search.search(query, options);
  return (await result.hits(0, result.count)).map(({ article }) => article.id);
};

describe('kept years in memory', () => {
  it('find what a brute-force scan finds', async () => {
    const archive = inventArchive(7, 60, 8);
    const truth = new BruteForce(archive);
    const search = over(archive);
    const random = randomFrom(7);
    for (let i = 0; i < 120; i += 1) {
      const query = truth.substring(random, 1 + (i % 12));
      if (query.trim() !== query || /[\s|":：-]/u.test(query)) continue;
      expect((await found(search, query)).sort(), JSON.stringify(query)).toEqual(truth.find(query));
    }
    expect(await found(search, '此句不在任何文章之中')).toEqual([]);
  });

  it('answer fields and count facets as the archive does', async () => {
    const search = over(editions);
    expect(await found(search, '防汛 日期:2019-05-24 标题:密')).toEqual(['20190524-01-02']);
    const result = await search.search('防汛');
    expect((await result.facets()).months).toEqual([['2019-05', 4]]);
  });
});

describe('relevance', () => {
  it('goes by headline, then density, then day', async () => {
    expect(await found(over(editions), '防汛', { sort: 'relevance' })).toEqual([
      '20190523-01-02',
      '20190524-01-02',
      '20190524-01-01',
      '20190523-01-01',
    ]);
  });
});

describe('a search that nobody waits for', () => {
  it('stops with the reason it was given', async () => {
    const control = new AbortController();
    const archive = inventArchive(3, 10, 4);
    let asked = 0;
    const data = new KeptData(archive.flatMap(searchArticles).map(({ stored }) => stored));
    const find = data.find.bind(data);
    data.find = async (...told) => {
      asked += 1;
      if (asked === 2) control.abort(new Error('given up'));
      return find(...told);
    };
    const search = ArchiveSearch.over(data).search('一 | 二 | 三 | 四 | 五', { signal: control.signal });
    await expect(search).rejects.toThrow('given up');
    expect(asked).toBe(2);
  });
});
