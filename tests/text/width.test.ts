import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSpace } from '../../src/text/characters.ts';
import { printedWidth } from '../../src/text/width.ts';

describe('the printed width', () => {
  it.each([
    ['报栏', 4],
    ['报，栏', 6],
    ['ab1', 3],
    ['2018年', 6.5],
    ['在2018年', 9],
    ['开 放 工 作', 8],
    ['𬭎', 2],
    ['', 0],
    ['\u3000 ', 0],
  ])('of “%s” is %d half-ems', (text, width) => expect(printedWidth(text)).toBe(width));

  it('does not count white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printedWidth(text)).toBe(printedWidth(withoutSpace(text)));
      }),
    );
  });

  it('grows with every character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite' }),
        fc.constantFrom('报', 'a', '，', '1'),
        (text, more) => {
          expect(printedWidth(text + more)).toBeGreaterThan(printedWidth(text));
        },
      ),
    );
  });
});
