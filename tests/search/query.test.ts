import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDateRange } from '../../src/search/client/date-range.ts';
import { union, without } from '../../src/search/client/number-sets.ts';
import { marksOf, parseQuery } from '../../src/search/client/parse-query.ts';
import {
  dateOfDay,
  decodeRuns,
  decodeTexts,
  encodeRuns,
  encodeTexts,
} from '../../src/search/format/columns.ts';
import { type BuiltSearch, builtSearch } from './built.ts';
import { inventEdition } from './invent.ts';

/** Groups by `|`, terms by space, as scope:value with `-` where it is not wanted. */
function shown(query: string): string {
  return parseQuery(query)
    .groups.map((group) =>
      group.map(({ scope, value, not }) => `${not ? '-' : ''}${scope}:${value}`).join(' '),
    )
    .join(' | ');
}

describe('parseQuery', () => {
  it.each([
    ['防汛', 'text:防汛', true],
    ['防汛 抗旱', 'text:防汛 text:抗旱', false],
    ['防汛\u3000抗旱', 'text:防汛 text:抗旱', false],
    ['"防汛 抗旱"', 'text:防汛 抗旱', false],
    ['甲 乙|丙', 'text:甲 text:乙 | text:丙', false],
    ['防汛 -许昌', 'text:防汛 -text:许昌', false],
    ['标题:防汛 记者：李新', 'title:防汛 name:李新', false],
    ['版:1 日期:2019-05..2019-06', 'page:1 date:2019-05..2019-06', false],
    ['标题:"政治 站位"', 'title:政治 站位', false],
    ['-标题:防汛 会议', '-title:防汛 text:会议', false],
    ['类型:图片 报纸:许昌日报', 'kind:图片 paper:许昌日报', false],
    // Near misses: no operator, so text.
    ['-5', 'text:-5', true],
    ['-', 'text:-', true],
    ['|', 'text:|', true],
    ['"', 'text:"', true],
    ['PC-版', 'text:PC-版', true],
    ['他说：好', 'text:他说：好', true],
    ['新标题:好', 'text:新标题:好', true],
    ['“防汛”', 'text:“防汛”', true],
    ['', '', true],
    [' \u200b ', '', true],
  ])('%j is %j', (query, groups, plain) => {
    expect(shown(query)).toBe(groups);
    expect(parseQuery(query).plain).toBe(plain);
  });

  it('takes any text without failing, and loses none of it where it has no operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { groups, plain } = parseQuery(text);
        if (plain && groups.length > 0) expect(groups[0]?.[0]?.value).toBe(text.trim());
        expect(marksOf({ groups, plain }).includes('')).toBe(false);
      }),
    );
  });
});

describe('parseDateRange', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-05', '2019-05-01', '2019-05-31'],
    ['2020年2月', '2020-02-01', '2020-02-29'],
    ['2019-05-24', '2019-05-24', '2019-05-24'],
    ['2019年5月24日', '2019-05-24', '2019-05-24'],
    ['2019-05..2019-06', '2019-05-01', '2019-06-30'],
    ['２０１９..２０２０', '2019-01-01', '2020-12-31'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(parseDateRange(text)?.map(dateOfDay)).toEqual([first, last]);
  });

  it('may be open at one end', () => {
    expect(dateOfDay(parseDateRange('2019-05..')?.[0] ?? 0)).toBe('2019-05-01');
    expect(dateOfDay(parseDateRange('..2019-05')?.[1] ?? 0)).toBe('2019-05-31');
  });

  it.each(['', '..', '去年', '2019-05..2019-06..2019-07', '19'])('%j is none', (text) => {
    expect(parseDateRange(text)).toBe(null);
  });
});

describe('columns and sets', () => {
  it('come back', () => {
    const values = fc.array(fc.nat({ max: 5 }), { maxLength: 50 });
    const texts = fc.array(fc.array(fc.constantFrom('李新', '王祁', '𠮷'), { maxLength: 3 }));
    fc.assert(
      fc.property(values, texts, (numbers, lists) => {
        expect([...decodeRuns(encodeRuns(numbers), numbers.length)]).toEqual(numbers);
        const { texts: all, of } = decodeTexts(encodeTexts(lists));
        expect(of.map((list) => list.map((i) => all[i]))).toEqual(lists);
      }),
    );
  });

  it('join and part as sets do', () => {
    const set = fc.uniqueArray(fc.nat({ max: 40 })).map((list) => Uint32Array.from(list).sort());
    fc.assert(
      fc.property(set, set, (a, b) => {
        expect([...union(a, b)]).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
        expect([...without(a, b)]).toEqual([...a].filter((n) => !b.includes(n)));
      }),
    );
  });
});

describe('answers', () => {
  let built: BuiltSearch;
  beforeAll(async () => {
    built = await builtSearch([
      inventEdition('2019/05/24', [
        { main: '防汛工作会议', names: ['李新'], body: ['许昌市召开会议，部署抗旱。'] },
        { main: '政治站位 行动自觉', names: ['王祁'], body: ['许昌防汛，记者：李新报道。'] },
      ]),
      inventEdition('2019/06/02', [{ main: '抗旱', body: ['许州防汛。政治站位很高，行动自觉。'] }]),
      inventEdition('undated/x', [{ main: '防汛', body: ['无日期。'] }]),
    ]);
  }, 60_000);
  afterAll(() => built.remove());

  const idsOf = async (
    query: string,
    sort: 'newest' | 'oldest' | 'relevance' = 'oldest',
  ): Promise<string[]> => {
    const result = await built.search.search(query, { sort });
    return (await result.hits(0, 99)).map((hit) => hit.article.id.replace('-01-', '/').replace(/^2019/, ''));
  };

  it.each([
    ['防汛 会议', ['0524/01']],
    ['防汛 -会议', ['x/01', '0524/02', '0602/01']],
    ['会议|很高', ['0524/01', '0602/01']],
    ['标题:防汛', ['x/01', '0524/01']],
    ['标题:防汛 日期:2019', ['0524/01']],
    ['标题:许昌', []],
    ['记者:李新', ['0524/01']],
    ['记者:李', ['0524/01']],
    ['防汛 日期:2019-06', ['0602/01']],
    ['日期:2019-05..2019-06', ['0524/01', '0524/02', '0602/01']],
    ['日期:昨天', []],
    ['版:1 抗旱', ['0524/01', '0602/01']],
    ['版:2', []],
    ['类型:图片', []],
    ['类型:文章 很高', ['0602/01']],
    ['报纸:试验 很高', ['0602/01']],
    // Printed with its space: the string itself, not the two words anywhere.
    ['政治站位 行动自觉', ['0524/02']],
    // Not printed with a space: both, anywhere.
    ['行动自觉 政治站位', ['0524/02', '0602/01']],
    // Printed so, though it looks like a field.
    ['记者：李新', ['0524/02']],
  ])('%s → %j', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  it('come newest first, oldest first, or with those first that have it in the headline', async () => {
    expect(await idsOf('防汛', 'newest')).toEqual(['0602/01', '0524/02', '0524/01', 'x/01']);
    expect(await idsOf('防汛', 'oldest')).toEqual(['x/01', '0524/01', '0524/02', '0602/01']);
    expect(await idsOf('防汛', 'relevance')).toEqual(['0524/01', 'x/01', '0602/01', '0524/02']);
  });

  it('are counted by month, page, kind, newspaper and name', async () => {
    const result = await built.search.search('防汛');
    expect(await result.facets()).toEqual({
      months: [
        ['2019-05', 2],
        ['2019-06', 1],
      ],
      pages: [['1', 4]],
      kinds: [['article', 4]],
      papers: [['试验日报', 4]],
    });
    expect(await result.names()).toEqual([
      ['李新', 1],
      ['王祁', 1],
    ]);
  });

  it('offer what is one character off where nothing is found', async () => {
    const near = async (query: string): Promise<string[]> => (await built.search.search(query)).near();
    expect(await near('许昭防汛')).toEqual(expect.arrayContaining(['许昌防汛', '许州防汛']));
    expect(await near('甲乙丙丁')).toEqual([]);
    expect(await near('抗旱了')).toContain('抗旱');
  });
});
