import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areTraditional, simplified } from '../../src/text/simplified.ts';

describe('traditional characters', () => {
  it.each([
    ['本報訊（記者 陳大文）', '本报讯（记者 陈大文）'],
    ['下轉第三版', '下转第三版'],
    ['新橋 2019', '新桥 2019'],
    ['日人户', '日人户'],
    ['', ''],
  ])('%s', (printed, simple) => expect(simplified(printed)).toBe(simple));

  it('become simplified ones unit for unit, and those stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const simple = simplified(text);
        expect(simple.length).toBe(text.length);
        expect(simplified(simple)).toBe(simple);
      }),
    );
  });

  it('are told by their share of a text', () => {
    expect(areTraditional(['淡江大橋昨日舉行開工典禮，預計五年後通車。'])).toBe(true);
    expect(areTraditional(['大桥昨日举行开工典礼，预计五年后通车，乾隆年间的古碑立在桥头。'])).toBe(false);
    expect(areTraditional(['2019', 'A1', ''])).toBe(false);
  });
});
