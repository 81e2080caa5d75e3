import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBreaks } from '../../src/site/line-breaks.ts';

describe('where a headline may break', () => {
  it('is between words, never inside brackets’ edges', () => {
    expect(lineBreaks('保证援鄂医疗队“有序、安全、顺利”撤回')).not.toContain('“');
    const pieces = lineBreaks('省人大常委会《就业促进法》执法检查组莅许');
    expect(pieces.some((piece) => piece.endsWith('《') || piece.startsWith('》'))).toBe(false);
    expect(pieces).toContain('执法');
  });

  it('leaves the text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(lineBreaks(text).join('')).toBe(text);
      }),
    );
  });
});
