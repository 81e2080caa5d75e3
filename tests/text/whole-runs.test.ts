import { describe, expect, it } from 'vitest';
import { wholeRuns } from '../../src/text/whole-runs.ts';

const whole = (text: string) => wholeRuns(text).flatMap((run) => (run.whole ? run.text : []));

describe('runs that stay whole', () => {
  it('are dates, sums and numbers with what holds on to them', () => {
    expect(whole('从8月8日到2019年8月28日，发放贷款4360亿元，核电站1号机组，占98.86%。')).toEqual([
      '8月8日',
      '2019年',
      '8月28日',
      '4360亿元',
      '1号',
      '98.86%',
    ]);
  });

  it('are not numbers alone, words, or what is too long for a narrow line', () => {
    expect(whole('共有35户，第3版，春耕开始，1234567890123元')).toEqual([]);
  });

  it('joined with the others give the text', () => {
    const text = '5月1日，3时20分，1956年。';
    expect(
      wholeRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});
