import { expect, test } from 'vitest';
import { Roster } from '../../src/segment/roster.ts';
import { splitNames } from '../../src/segment/split-names.ts';

test('counts names and survives being written', () => {
  const roster = new Roster();
  roster.learn(['李明', '王芳', '李明', '']);
  expect([roster.count('李明'), roster.count('王芳'), roster.has('赵静'), roster.size, roster.total]).toEqual(
    [2, 1, false, 2, 3],
  );
  const again = Roster.fromJSON(JSON.parse(JSON.stringify(roster)));
  expect(again.toJSON()).toEqual(roster.toJSON());
  expect(again.total).toBe(3);
});

test('learns printed names only', () => {
  const roster = new Roster();
  roster.learnReading(splitNames('李明、王芳赵国强'));
  expect(roster.toJSON()).toEqual({ 李明: 1 });
});

test('writes names in one order, whichever came first', () => {
  const roster = new Roster();
  roster.learn(['王芳', '李明']);
  expect(Object.keys(roster.toJSON())).toEqual(['李明', '王芳']);
});

test.each([[null], [['李明']], [{ 李明: 0 }], [{ 李明: '2' }], [{ '': 1 }]])('refuses %j', (value) => {
  expect(() => Roster.fromJSON(value)).toThrow(TypeError);
});
