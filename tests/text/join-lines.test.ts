import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSpace } from '../../src/text/characters.ts';
import { joinLines } from '../../src/text/join-lines.ts';

describe('joining lines', () => {
  it.each([
    ['我市坚持把开放招商作', '为经济工作的重中之重', '我市坚持把开放招商作为经济工作的重中之重'],
    ['全世界将有', '1500万', '全世界将有1500万'],
    ['增长135.', '2%。', '增长135.2%。'],
    ['20', '19年', '2019年'],
    ['some of', 'them', 'some of them'],
    ['on 24', 'May', 'on 24May'],
    ['Mon-', 'day', 'Mon-day'],
    ['手机App', '创建', '手机App创建'],
    ['', '报', '报'],
    ['报', '', '报'],
  ])('%s / %s', (first, second, joined) => expect(joinLines(first, second)).toBe(joined));

  it('keeps every character and adds one space at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (first, second) => {
        const joined = joinLines(first, second);
        expect(withoutSpace(joined)).toBe(withoutSpace(first) + withoutSpace(second));
        expect(joined.startsWith(first) && joined.endsWith(second)).toBe(true);
        expect(joined.length - first.length - second.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
