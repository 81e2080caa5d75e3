import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDictionary } from '../../src/segment/dictionary.ts';
import { MEETING_WEIGHTS, WORD_KINDS } from '../../src/segment/meeting-weights.ts';
import { kindOfMark, kindOfWord } from '../../src/segment/word-kinds.ts';
import { ROOT } from '../../src/segment/word-trie.ts';
import { wordsMeet } from '../../src/segment/words-meet.ts';

describe('words that meet at a break', () => {
  it.each([
    ['a word stands across it', ['市政府加快经济发', '展步伐'], ['市政府加快经济发', '路两旁']],
    ['a rarer word does', ['全省各地的乒乓', '球比赛'], ['全省各地的在', '建工程']],
    ['a verb has its object', ['明年全县计划建设', '仓库'], ['明年全县计划建设', '们都']],
    ['a pause has something new after it', ['水果成熟了，', '记者'], ['水果成熟了，', '的道路']],
    ['a number goes on', ['全年完成投资200', '0万元'], ['全年完成投资200', '建设的']],
  ])('fit better where %s', (_why, one, other) => {
    expect(wordsMeet(one[0] as string, one[1] as string)).toBeGreaterThan(
      wordsMeet(other[0] as string, other[1] as string),
    );
  });

  const near = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'中国人民大学生活动力量子弹药店长工业务员，、。“”A1的了在𠮷'),
      maxLength: 7,
    }),
    fc.string({ maxLength: 5 }),
  );

  it('are worth the same asked again, and whatever stands further off', () => {
    fc.assert(
      fc.property(near, near, (before, after) => {
        fc.pre(before !== '' && after !== '');
        const value = wordsMeet(before, after);
        expect(Number.isFinite(value)).toBe(true);
        expect(wordsMeet(before, after)).toBe(value);
        if (before.length >= 4) expect(wordsMeet(`远${before}`, after)).toBe(value);
        if (after.length >= 4) expect(wordsMeet(before, `${after}远`)).toBe(value);
      }),
    );
  });

  it('are told in full where they come to so much as is asked for', () => {
    fc.assert(
      fc.property(near, near, fc.double({ min: -4, max: 6, noNaN: true }), (before, after, least) => {
        fc.pre(before !== '' && after !== '');
        const value = wordsMeet(before, after);
        const bounded = wordsMeet(before, after, least);
        if (value >= least) expect(bounded).toBe(value);
        else expect(bounded).toBeLessThanOrEqual(value);
      }),
    );
  });
});

test('kinds are told by tag and length, and have a row and a column each', () => {
  expect(WORD_KINDS[kindOfWord('v', 2)]).toBe('v2');
  expect(WORD_KINDS[kindOfWord('nrt', 7)]).toBe('nr3');
  expect(WORD_KINDS[kindOfWord('i', 4)]).toBe('l3');
  expect(WORD_KINDS[kindOfWord('quite-new', 2)]).toBe('o2');
  expect([...'3（，、A字%'].map((mark) => WORD_KINDS[kindOfMark(mark.charCodeAt(0))])).toEqual([
    '0',
    '“',
    '，',
    '、',
    '-',
    'o1',
    '-',
  ]);
  expect(MEETING_WEIGHTS.length).toBe(WORD_KINDS.length);
  const begin = WORD_KINDS.filter((kind) => kind !== '，' && kind !== '、');
  for (const row of MEETING_WEIGHTS) expect(row.length).toBe(begin.length);
});

test('a dictionary knows the kind of each word, its keeper’s own too', () => {
  const { trie } = readDictionary('甲 1 n\r\n甲乙 2 v\n乙 5 uj\n', '丙\n丁丙 ns\n丁 4 q\n');
  const kindOf = (word: string): string | undefined => {
    let node = ROOT;
    for (const char of word) node = trie.next(node, char.charCodeAt(0));
    return WORD_KINDS[trie.kindAt(node)];
  };
  expect(['甲', '甲乙', '乙', '丙', '丁丙', '丁'].map(kindOf)).toEqual([
    'n1',
    'v2',
    'uj1',
    'o1',
    'ns2',
    'q1',
  ]);
});
