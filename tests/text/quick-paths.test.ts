import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSERS, hasSpace, isSpaceCode, OPENERS, openMarks } from '../../src/text/characters.ts';
import { holdsOneOf } from '../../src/text/holds-one-of.ts';
import { restoreRadicals } from '../../src/text/radicals.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...OPENERS, ...CLOSERS, '中', ' ', '\u3000', '⼈', '⺅', '⻳', '𠮷') }),
);

describe('what is read by code units says the same as what is read plainly', () => {
  test('white space is what \\s takes for it', () => {
    const otherwise = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => isSpaceCode(code) !== /\s/u.test(String.fromCharCode(code)),
    );
    expect(otherwise).toEqual([]);
    fc.assert(
      fc.property(text, (any) => {
        expect(hasSpace(any)).toBe(/\s/u.test(any));
      }),
    );
  });

  test('marks that nothing closes', () => {
    fc.assert(
      fc.property(text, (any) => {
        let depth = 0;
        for (const char of any) {
          if (OPENERS.has(char)) depth += 1;
          else if (CLOSERS.has(char) && depth > 0) depth -= 1;
        }
        expect(openMarks(any)).toBe(depth);
      }),
    );
  });

  test('radicals are put back wherever they stand', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(restoreRadicals(`${before}⼾${after}`)).toBe(
          `${restoreRadicals(before)}户${restoreRadicals(after)}`,
        );
      }),
    );
  });

  test('characters of which a text holds one', () => {
    const [closer, space, both] = [holdsOneOf('）》'), holdsOneOf(' \u3000'), holdsOneOf('）》', ' \u3000')];
    fc.assert(
      fc.property(text, (any) => {
        expect(closer(any)).toBe(/[）》]/u.test(any));
        expect(space(any)).toBe(/[ \u3000]/u.test(any));
        expect(both(any)).toBe(closer(any) && space(any));
      }),
    );
  });
});
