import { expect, test } from 'vitest';
import { surnameLength, surnameLogProbability } from '../../src/domain/surnames.ts';

test.each([
  ['雷剑德', 0, 1],
  ['雷剑德武芳', 2, 0],
  ['雷剑德武芳', 3, 1],
  ['欧阳静', 0, 2],
  ['司马', 0, 2],
  ['司徒', 0, 2],
  ['司明', 0, 1],
  ['訾德水', 0, 1],
  ['', 0, 0],
])('%s at %i', (text, at, length) => {
  expect(surnameLength(text, at)).toBe(length);
});

test('common surnames weigh more than rare ones', () => {
  expect(surnameLogProbability('王')).toBeGreaterThan(surnameLogProbability('高'));
  expect(surnameLogProbability('高')).toBeGreaterThan(surnameLogProbability('欧阳'));
  expect(surnameLogProbability('欧阳')).toBeGreaterThan(surnameLogProbability('訾'));
  expect(surnameLogProbability('德')).toBe(Number.NEGATIVE_INFINITY);
});
