import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDictionary } from '../../src/segment/dictionary.ts';
import { wordAcross } from '../../src/segment/word-across.ts';
import { NOWHERE, ROOT, WordTrie } from '../../src/segment/word-trie.ts';

const jieba = createRequire(import.meta.url)('nodejieba') as typeof import('nodejieba');

/** The same by jieba itself: cuts the text around the break, and looks whether a word lies over it. */
function acrossByJieba(before: string, after: string): number {
  const left = before.slice(-4);
  let at = 0;
  for (const word of jieba.cut(left + after.slice(0, 4), false)) {
    const start = at;
    at += word.length;
    if (at > left.length) return start < left.length ? word.length : 0;
  }
  return 0;
}

describe('a word across a break', () => {
  test('is found by the dictionary', () => {
    expect(wordAcross('市委书记强', '调指出')).toBe(4);
    expect(wordAcross('建设社会主', '义现代化')).toBe(4);
    expect(wordAcross('会议今天', '在省城召开')).toBe(0);
    expect(wordAcross('', '在')).toBe(0);
    expect(wordAcross('加快发展，', '展现新貌')).toBe(0);
  });

  test('is the one that jieba finds, in any text', () => {
    const text = [
      '我市今年将新建改建农村公路二百公里，并对县乡道路安全设施进行改造。市交通运输局负责人说：“路通了，',
      '游客就来了！”昨日上午10时许，记者在现场看到，工人们正冒雨铺设沥青 机器轰鸣。区块链、云计算、AI等技术',
      '乒乓球拍卖完了研究生命起源南京市长江大桥中华人民共和国成立七十周年𠮷野家𠀀字',
    ].join('');
    const window = fc
      .tuple(fc.nat(text.length - 1), fc.nat(9), fc.nat(9))
      .map(([at, back, on]) => [text.slice(Math.max(0, at - back), at), text.slice(at, at + on)] as const);
    const characters = fc.string({
      unit: fc.constantFrom(...'中国人民大学生活动力量子弹药店长工业务员工作者，。 A1“”𠮷'),
      maxLength: 6,
    });
    const pairs = fc.oneof(window, fc.tuple(characters, characters), fc.tuple(fc.string(), fc.string()));
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(wordAcross(before, after)).toBe(acrossByJieba(before, after));
      }),
      { numRuns: 3000 },
    );
  });
});

test('a dictionary weighs words as frequent as they are, and its keeper’s own as the middle one', () => {
  const { trie, least } = readDictionary('甲 1 n\n甲乙 2 n\n乙 5 n\n', '丙\n丁 4 n\n');
  const weightOf = (word: string): number => {
    let node = ROOT;
    for (const char of word) node = trie.next(node, char.charCodeAt(0));
    return trie.weightAt(node);
  };
  expect(least).toBeCloseTo(Math.log(1 / 8));
  expect(weightOf('甲乙')).toBeCloseTo(Math.log(2 / 8));
  expect(weightOf('丙')).toBeCloseTo(Math.log(2 / 8));
  expect(weightOf('丁')).toBeCloseTo(Math.log(4 / 8));
  expect(trie.next(ROOT, '戊'.charCodeAt(0))).toBe(NOWHERE);
});

test('a trie that grows beyond what was expected holds the same words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 5 }), fc.double({ noNaN: true }))),
      (words) => {
        const trie = new WordTrie(1);
        for (const [word, weight] of words) trie.add(word, 0, word.length, weight);
        for (const [word, weight] of new Map(words)) {
          let node = ROOT;
          for (let k = 0; k < word.length; k += 1) node = trie.next(node, word.charCodeAt(k));
          expect(trie.weightAt(node)).toBe(weight);
        }
      },
    ),
  );
});
