import { describe, expect, it } from 'vitest';
import { beginAfter, cutBefore, endBefore } from '../../src/text/cuts.ts';

/** The text before and behind the cut, which is asked for at `|`. */
function parted(marked: string): string[] {
  const text = marked.replace('|', '');
  const at = cutBefore(text, marked.indexOf('|'));
  return [text.slice(0, at), text.slice(at)];
}

describe('a cut', () => {
  it.each([
    ['发放贷款436|0亿元', '发放贷款'],
    ['发放贷款4360|亿元', '发放贷款'],
    ['始建于195|6年', '始建于'],
    ['增长3.|5%', '增长'],
    ['国家安全提|升', '国家安全'],
    ['他用Ope|nAI写', '他用'],
    ['他叫\ud842|\udfb7', '他叫'],
  ])('of %s parts no number, no word, no character', (marked, before) => {
    expect(parted(marked)[0]).toBe(before);
  });

  it('stays where it parts nothing, and in a run that has no other place', () => {
    expect(parted('春耕|开始')).toEqual(['春耕', '开始']);
    expect(parted(`${'1'.repeat(40)}|${'1'.repeat(40)}`)[0]).toHaveLength(40);
  });
});

describe('an end', () => {
  it('goes back to a pause that is near, and no further', () => {
    const text = '农机手下了田，麦田已经返青';
    expect(text.slice(0, endBefore(text, 11, 12))).toBe('农机手下了田');
    expect(text.slice(0, endBefore(text, 11, 3))).toBe('农机手下了田，麦田已经');
    expect(endBefore('下了田。麦田返青', 6, 6)).toBe(4);
  });
});

describe('a beginning', () => {
  it('is behind a pause or at a word, and never a closing mark', () => {
    const text = '昨天上午，“春耕”、夏种开始';
    expect(text.slice(beginAfter(text, 2, text.length, 6))).toBe('“春耕”、夏种开始');
    expect(text.slice(beginAfter(text, 8, text.length, 0))).toBe('夏种开始');
    expect('共有1956年'.slice(beginAfter('共有1956年', 4, 7, 0))).toBe('1956年');
  });
});
