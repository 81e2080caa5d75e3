import { describe, expect, it } from 'vitest';
import type { MonthCount } from '../../src/catalog/catalog.ts';
import { busiest, byLetter } from '../../src/site/name-letters.ts';
import { sheetOfYear, timelineBars } from '../../src/site/timeline.ts';

describe('a timeline', () => {
  it('has a bar for every month, the empty ones too, and says of which the archive holds no paper', () => {
    expect(
      timelineBars(
        [
          ['2019-11', 2],
          ['2020-02', 1],
        ],
        new Set(['2019-11', '2020-01', '2020-02']),
      ),
    ).toEqual([
      { span: '2019-11', articles: 2, held: true },
      { span: '2019-12', articles: 0, held: false },
      { span: '2020-01', articles: 0, held: true },
      { span: '2020-02', articles: 1, held: true },
    ]);
  });

  it('goes by years where there are many', () => {
    expect(
      timelineBars(
        [
          ['1999-12', 1],
          ['2000-01', 2],
          ['2000-05', 3],
          ['2003-01', 1],
        ],
        new Set(['1999-12', '2000-01', '2000-05', '2001-07', '2003-01']),
      ),
    ).toEqual([
      { span: '1999', articles: 1, held: true },
      { span: '2000', articles: 5, held: true },
      { span: '2001', articles: 0, held: true },
      { span: '2002', articles: 0, held: false },
      { span: '2003', articles: 1, held: true },
    ]);
  });

  it('of what has no date has none', () => {
    expect(timelineBars([], new Set())).toEqual([]);
  });

  it('leads to the sheet on which a year begins', () => {
    const months: MonthCount[] = [
      ['2018-01', 30],
      ['2019-01', 150],
      ['2020-01', 60],
    ];
    expect(['2020', '2019', '2018'].map((year) => sheetOfYear(months, year, 100))).toEqual([1, 1, 3]);
  });
});

describe('names', () => {
  const names = [
    { name: '安一', pinyin: 'an yi', articles: 1 },
    { name: 'ABC', pinyin: 'abc', articles: 5 },
    { name: '张三', pinyin: 'zhang san', articles: 3 },
    { name: '𬭎', pinyin: '𬭎', articles: 2 },
  ];

  it('stand under the first letter of their pinyin, those without behind all', () => {
    expect(byLetter(names).map(({ id, names: of }) => [id, of.length])).toEqual([
      ['A', 2],
      ['Z', 1],
      ['others', 1],
    ]);
  });

  it('or by the number of their articles', () => {
    expect(busiest(names, 2).map(({ name }) => name)).toEqual(['ABC', '张三']);
  });
});
