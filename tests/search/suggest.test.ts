import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSearch, builtSearch } from './built.ts';
import { inventEdition } from './invent.ts';

const many = Array.from({ length: 200 }, (_, n) => ({
  main: `全市第${n + 1}次会议召开`,
  body: ['会议开过。'],
}));
const editions = [
  inventEdition('2019/05/24', [
    { main: '禹州市推动高质量发展', names: ['单晓明'], body: ['开工。'] },
    { main: '提升政治站位 增强行动自觉', names: ['单晓明', '雷剑德'], body: ['强调。'] },
    { main: 'GDP增长八个点', names: ['李新'], body: ['增长。'] },
  ]),
  inventEdition('2019/05/25', many),
];

let built: BuiltSearch;
beforeAll(async () => {
  built = await builtSearch(editions);
}, 60_000);
afterAll(() => built.remove());

const suggested = async (typed: string): Promise<string[]> =>
  (await built.search.suggest(typed)).map(({ kind, query }) => `${kind} ${query}`);

describe('what is suggested', () => {
  it.each([
    ['单', ['name 单晓明']],
    ['单晓', ['name 单晓明']],
    // A surname that is read otherwise as a name.
    ['shanx', ['name 单晓明']],
    ['sxm', ['name 单晓明']],
    ['leijian', ['name 雷剑德']],
    ['禹州', ['place 禹州市', 'headline 禹州市推动高质量发展']],
    ['yuzhou', ['place 禹州市']],
    // A headline is entered at each of its clauses, and in any width and case.
    ['增强行', ['headline 提升政治站位 增强行动自觉']],
    ['ｇｄｐ', ['headline GDP增长八个点']],
    // The last word of several; a headline with a space is then put in quotation marks.
    ['会议 单晓', ['name 会议 单晓明']],
    ['会议 提升', ['headline 会议 "提升政治站位 增强行动自觉"']],
  ])('for %s', async (typed, expected) => {
    expect(await suggested(typed)).toEqual(expected);
  });

  it.each(['', ' ', 's', '无此', '单晓明', '|', '"'])('is nothing for %j', async (typed) => {
    expect(await suggested(typed)).toEqual([]);
  });

  it('is few of many, the newest headlines first', async () => {
    const found = await suggested('全市');
    expect(found).toHaveLength(4);
    expect(found[0]).toBe('headline 全市第200次会议召开');
  });

  it('costs one small file for what two characters begin', async () => {
    const before = built.loaded.length;
    await suggested('雷剑');
    await suggested('雷剑德');
    await suggested('雷');
    expect(built.loaded.length - before).toBeLessThanOrEqual(2);
  });
});
