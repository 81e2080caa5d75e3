import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreRadicals } from '../../src/text/radicals.ts';

describe('radicals in the place of characters', () => {
  it.each([
    ['⽇前，⼈⺠法院⼀审宣判', '日前，人民法院一审宣判'],
    ['⼾⼝', '户口'],
    ['⻓江⻥⻋⻢', '长江鱼车马'],
    ['⻅⻔⻚⻩⻘', '见门页黄青'],
    ['记者――张三', '记者——张三'],
    ['日人户', '日人户'],
  ])('%s', (printed, meant) => expect(restoreRadicals(printed)).toBe(meant));

  it('are all put back, one unit for one', () => {
    const wrong: string[] = [];
    for (let code = 0x2e80; code <= 0x2fd5; code += 1) {
      const char = String.fromCharCode(code);
      // The sign of repetition stands for no character.
      if (!/^\p{Assigned}$/u.test(char) || char === '⺀') continue;
      const back = restoreRadicals(char);
      if (back.length !== 1 || /[\u2e80-\u2fd5]/u.test(back)) wrong.push(`U+${code.toString(16)} → ${back}`);
    }
    expect(wrong).toEqual([]);
  });

  it('leave every other character alone, and every place as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = restoreRadicals(text);
        expect(back.length).toBe(text.length);
        for (let k = 0; k < text.length; k += 1) {
          if (!/[\u2015\u2e80-\u2fd5]/u.test(text[k] as string)) expect(back[k]).toBe(text[k]);
        }
        expect(restoreRadicals(back)).toBe(back);
      }),
    );
  });
});
