import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBreaks, phrasesOf } from '../../src/site/line-breaks.ts';

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

describe('the phrases of a headline', () => {
  it.each([
    ['抢抓农时 不误春耕', ['抢抓农时', ' 不误春耕']],
    ['“山河就是我们的家”（老照片里的故事）', ['“山河就是我们的家”', '（老照片里的故事）']],
    ['沿河三县一早下田，农机手傍晚才回来', ['沿河三县一早下田，', '农机手傍晚才回来']],
    ['读《河》有感', ['读《河》有感']],
    ['今天(一)', ['今天(一)']],
    ['近日，沿河三县的农机手……一早下了田…', ['近日，沿河三县的农机手……一早下了田…']],
    ['', ['']],
  ])('%s', (headline, phrases) => {
    expect(phrasesOf(headline)).toEqual(phrases);
  });

  it('joined are the headline, whatever stands in it', () => {
    for (const text of ['a  b', ' 前有空格', '“‘双’”（（）），，。。', '𬭎㛃，𬭎㛃𬭎㛃（𬭎㛃𬭎）'])
      expect(phrasesOf(text).join('')).toBe(text);
  });
});
