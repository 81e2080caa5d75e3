import { describe, expect, it } from 'vitest';
import { cell } from '../../src/search/client/export-hits.ts';
import { barsOf } from '../../src/search/client/month-chart.ts';
import { narrowed } from '../../src/search/client/query-address.ts';

describe('a cell of the exported table', () => {
  it.each([
    ['防汛', '防汛'],
    ['一,二', '"一,二"'],
    ['他说"好"', '"他说""好"""'],
    ['一\n二', '"一\n二"'],
    [['李新', '王祁'], '李新；王祁'],
    [null, ''],
    [7, '7'],
    // No spreadsheet program may take printed text for a formula.
    ['=1+1', "'=1+1"],
    ['@某人', "'@某人"],
  ])('%j is written %j', (value, text) => {
    expect(cell(value)).toBe(text);
  });
});

describe('the bars of the chart', () => {
  it('have every month from the first to the last, empty ones too', () => {
    expect(
      barsOf([
        ['2019-11', 2],
        ['2020-02', 1],
      ]),
    ).toEqual([
      ['2019-11', 2],
      ['2019-12', 0],
      ['2020-01', 0],
      ['2020-02', 1],
    ]);
  });

  it('are years where the months are too many', () => {
    expect(
      barsOf([
        ['2010-01', 2],
        ['2010-05', 1],
        ['2014-02', 4],
      ]),
    ).toEqual([
      ['2010', 3],
      ['2011', 0],
      ['2012', 0],
      ['2013', 0],
      ['2014', 4],
    ]);
  });
});

describe('a query narrowed', () => {
  it.each([
    ['防汛', '防汛 版:1'],
    ['防汛 版:1', '防汛 版:1'],
    ['防汛|抗旱', '防汛 版:1 | 抗旱 版:1'],
  ])('%s → %s', (query, result) => {
    expect(narrowed(query, '版:1')).toBe(result);
  });
});
