import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/text/numerals.ts';

const DIGITS = [...'〇一二三四五六七八九'];

/** A number as newspapers write it: 十二, 二十, 一百零五. */
function written(value: number): string {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const ten =
    tens === 0
      ? hundreds > 0 && units > 0
        ? '零'
        : ''
      : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`;
  return `${hundreds > 0 ? `${DIGITS[hundreds]}百` : ''}${ten}${units > 0 ? DIGITS[units] : ''}`;
}

describe('numbers', () => {
  it('are read as they are written, from 1 to 999', () => {
    const misread: string[] = [];
    for (let value = 1; value < 1000; value += 1) {
      if (readNumber(written(value)) !== value)
        misread.push(`${written(value)} → ${readNumber(written(value))}`);
    }
    expect(misread).toEqual([]);
  });

  it('are read digit by digit, in any script', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999 }), (value) => {
        const digits = [...String(value)].map(Number);
        const forms = [
          DIGITS,
          [...'零一二三四五六七八九'],
          [...'○一二三四五六七八九'],
          [...'０１２３４５６７８９'],
        ];
        for (const form of [...forms, [...'0123456789']]) {
          expect(readNumber(digits.map((digit) => form[digit]).join(''))).toBe(value);
        }
      }),
    );
  });

  it.each([
    ['零〇一二', 12],
    ['二○一九', 2019],
    ['二O一九', 2019],
    ['二0一九', 2019],
    ['2O19', 2019],
    ['O3', 3],
    ['廿四', 24],
    ['卅一', 31],
    ['三十', 30],
    ['０３', 3],
    ['〇', 0],
  ])('%s is %i', (text, value) => expect(readNumber(text)).toBe(value));

  it.each(['', ' ', '版', '三版', 'A03', '十十', '一二百', '3.5', '-3', '1234567', '三 '])(
    '“%s” is none',
    (text) => expect(readNumber(text)).toBeNull(),
  );

  it('never fails, and never gives a fraction or a negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (text) => {
        const value = readNumber(text);
        expect(value === null || (Number.isInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});
