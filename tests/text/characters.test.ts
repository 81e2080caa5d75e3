import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countNonSpace,
  endsSentence,
  isHan,
  isLatinOrDigit,
  isSpaceCode,
  openMarks,
  withoutSpace,
} from '../../src/text/characters.ts';

describe('white space', () => {
  it('is the same to the account, to regular expressions and to trim', () => {
    const differing: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const char = String.fromCharCode(code);
      const answers = [isSpaceCode(code), /\s/u.test(char), char.trim() === ''];
      if (new Set(answers).size > 1) differing.push(`U+${code.toString(16)}: ${answers.join(' ')}`);
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ['U+FEFF', '\ufeff', true],
    ['U+3000', '\u3000', true],
    ['U+00A0', '\u00a0', true],
    ['U+200B', '\u200b', false],
    ['U+0085', '\u0085', false],
    ['U+180E', '\u180e', false],
    ['U+001C', '\u001c', false],
    ['NUL', '\u0000', false],
  ])('%s', (_, char, space) => {
    expect(isSpaceCode(char.charCodeAt(0))).toBe(space);
  });

  it('counts what is left when it is taken out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(countNonSpace(text)).toBe(withoutSpace(text).length);
      }),
    );
  });
});

describe('Han', () => {
  it.each(['报', '〇', '○', '々', '𬭎', '㛃', '⼈'])('%s is', (char) => expect(isHan(char)).toBe(true));
  it.each(['a', '1', '，', 'カ', '한', ' ', ''])('“%s” is not', (char) => expect(isHan(char)).toBe(false));
  it.each(['a', 'Ｚ', '9', '９', '%', '.', '·'])('%s is Latin or a digit', (char) =>
    expect(isLatinOrDigit(char)).toBe(true),
  );
  it.each(['报', '，', ' ', 'é'])('%s is not Latin or a digit', (char) =>
    expect(isLatinOrDigit(char)).toBe(false),
  );
});

describe('a sentence', () => {
  it.each(['会议召开。', '你好！', '他说：“好的。”', '（完。）', '去哪里？”', '从此……', '《走。》'])(
    '%s is complete',
    (text) => expect(endsSentence(text)).toBe(true),
  );
  it.each(['', '”', '会议召开，', '会议召开', '他说：', '《就业促进法》', '（高山）', '占 3.', '；'])(
    '“%s” is not',
    (text) => expect(endsSentence(text)).toBe(false),
  );
});

describe('open marks', () => {
  it.each([
    ['“你好', 1],
    ['“你好”', 0],
    ['（记者 《', 2],
    ['你好”', 0],
    ['”“', 1],
    ['', 0],
  ])('of %s are %i', (text, count) => expect(openMarks(text)).toBe(count));
});
