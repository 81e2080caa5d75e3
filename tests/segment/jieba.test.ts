import { expect, test } from 'vitest';
import { cutWords, keywords, tag } from '../../src/segment/jieba.ts';

const TEXT = '我市召开防汛抗旱工作会议，市长到会讲话。';

test('words give the text again', () => {
  expect(cutWords(TEXT).join('')).toBe(TEXT);
  expect(cutWords(TEXT)).toContain('会议');
  expect(cutWords('')).toEqual([]);
});

test('tags words', () => {
  expect(tag('许昌')).toHaveLength(1);
  expect(tag(TEXT).map(({ word }) => word)).toContain('召开');
});

test('finds the words that tell most', () => {
  const found = keywords(TEXT, 3);
  expect(found.map(({ word }) => word)).toContain('防汛');
  expect(found).toHaveLength(3);
  expect(found[0]?.weight).toBeGreaterThanOrEqual(found[1]?.weight ?? 0);
  expect(keywords(' ', 3)).toEqual([]);
  expect(keywords(TEXT, 0)).toEqual([]);
});
