import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NameReading } from '../../src/domain/names.ts';
import { Roster } from '../../src/segment/roster.ts';
import { splitNames } from '../../src/segment/split-names.ts';

/** `雷剑德? 武芳?`: names with a mark for those that were inferred. */
function shown(reading: NameReading): string {
  return reading.names.map(({ name, certainty }) => (certainty === 'printed' ? name : `${name}?`)).join(' ');
}

describe('names printed without separators', () => {
  test.each([
    ['雷剑德武芳', '雷剑德? 武芳?'],
    ['欧阳建国李娜', '欧阳建国? 李娜?'],
    ['李娜诸葛明', '李娜? 诸葛明?'],
    ['王小丽赵国强孙静', '王小丽? 赵国强? 孙静?'],
    ['李文王武', '李文? 王武?'],
    ['高明王建国', '高明? 王建国?'],
    ['阿不都·热合曼张建国', '阿不都·热合曼? 张建国?'],
    ['李红张建国 王芳', '李红? 张建国? 王芳'],
  ])('%s', (run, names) => {
    expect(shown(splitNames(run))).toBe(names);
  });
});

describe('names told apart by what is printed', () => {
  test.each([
    ['马全林', '马全林'],
    ['李明', '李明'],
    ['司马文清', '司马文清'],
    ['李　明', '李明'],
    ['王  芳 李建国', '王芳 李建国'],
    ['张 建 国 李 明', '张建国 李明'],
    ['欧阳　静 王建军', '欧阳静 王建军'],
    ['李明、王芳，张建国/赵静\t孙伟；周涛', '李明 王芳 张建国 赵静 孙伟 周涛'],
    ['阿不都·热合曼 古丽娜尔・吐尔逊', '阿不都·热合曼 古丽娜尔·吐尔逊'],
    ['次仁罗布 卓玛', '次仁罗布? 卓玛'],
    ['John Smith、李明', 'John Smith 李明'],
  ])('%s', (run, names) => {
    expect(shown(splitNames(run))).toBe(names);
  });
});

test('a name broken by a line end or a stray blank is put together, and said to be inferred', () => {
  expect(shown(splitNames('赵晓\n刚'))).toBe('赵晓刚?');
  expect(shown(splitNames('李想 赵晓 刚'))).toBe('李想 赵晓刚?');
});

describe('what stands beside names', () => {
  test('organisations are told, and are nobody’s name', () => {
    const apart = splitNames('市公安局 张三');
    expect(shown(apart)).toBe('张三');
    expect(apart.affiliations).toEqual([{ text: '市公安局', start: 0, end: 4 }]);
    const glued = splitNames('魏都区人民法院李四');
    expect(shown(glued)).toBe('李四?');
    expect(glued.affiliations.map((part) => part.text)).toEqual(['魏都区人民法院']);
  });

  test('a name that ends like an organisation stays a name', () => {
    expect(shown(splitNames('王建社'))).toBe('王建社');
    expect(shown(splitNames('李长院、周国会'))).toBe('李长院 周国会');
  });

  test.each([
    ['沈小明等', '沈小明', ['等']],
    ['沈小明采访整理', '沈小明', ['采访整理']],
    ['李明、王芳 文/图', '李明 王芳', ['文/图']],
    ['李建文', '李建文', []],
    ['王明 3月5日', '王明', ['3月', '5日']],
  ])('%s', (run, names, rest) => {
    const reading = splitNames(run);
    expect(shown(reading)).toBe(names);
    expect(reading.rest.map((part) => part.text)).toEqual(rest);
  });

  test('prose and single characters are no names', () => {
    expect(splitNames('李').names).toEqual([]);
    expect(splitNames('').names).toEqual([]);
    expect(splitNames('本刊综合')).toMatchObject({ names: [], certainty: 'inferred' });
  });
});

test('offsets point at the name as printed', () => {
  const run = '市公安局 李　明、王芳';
  expect(splitNames(run).names.map(({ start, end }) => run.slice(start, end))).toEqual(['李　明', '王芳']);
});

describe('two readings', () => {
  const run = '赵国强王静';

  test('the rival is told where it comes near, and only then', () => {
    expect(splitNames('李晓东方红').runnerUp?.names).toEqual(['李晓', '东方红']);
    expect(splitNames('马全林').runnerUp).toBeNull();
  });

  test('equally good ones are ambiguous', () => {
    const roster = new Roster();
    roster.learn(['李晓', '东方红', '李晓东', '方红']);
    const reading = splitNames('李晓东方红', roster);
    expect(reading.ambiguous).toBe(true);
    expect([reading.names.map(({ name }) => name), reading.runnerUp?.names]).toContainEqual([
      '李晓',
      '东方红',
    ]);
    expect(splitNames(run).ambiguous).toBe(false);
  });

  test('the roster decides against frequencies, and a change of it is heeded', () => {
    const roster = new Roster();
    expect(shown(splitNames('李晓东方红', roster))).toBe('李晓东? 方红?');
    roster.learn(['李晓', '东方红']);
    expect(shown(splitNames('李晓东方红', roster))).toBe('李晓? 东方红?');
  });
});

describe('any run', () => {
  const han = fc.constantFrom(...'王李张建国明芳雷武德欧阳司马诸葛局市委等文图');
  const piece = fc.oneof(han, han, han, fc.constantFrom(' ', '　', '、', '\n', '·', '（', '7', 'A', '𬭎'));

  test('every character but separators and blanks stands in one part, in order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const run = pieces.join('');
        const { names, affiliations, rest } = splitNames(run);
        const parts = [
          ...names.map(({ name, start, end }) => ({ text: name, start, end })),
          ...affiliations,
          ...rest,
        ];
        parts.sort((a, b) => a.start - b.start);
        let end = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(run.slice(part.start, part.end).replace(/\s/gu, '')).toBe(part.text.replace(/\s/gu, ''));
          end = part.end;
        }
        const held = parts.map((part) => part.text).join('');
        expect(held.replace(/[·\s]/gu, '')).toBe(run.replace(/[、（·\s]/gu, ''));
      }),
    );
  });

  test('anything at all gives a reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (run) => {
        expect(splitNames(run).score).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('the time grows with the length, not with its square', () => {
    const unit = '王芳李建国欧阳静市公安局';
    let runs = 0;
    /** Best of five; each run is another one, so that none is remembered. */
    const time = (length: number): number => {
      const times = Array.from({ length: 5 }, () => {
        runs += 1;
        const run = `${runs}${unit.repeat(length)}`;
        const begin = performance.now();
        splitNames(run);
        return performance.now() - begin;
      });
      return Math.min(...times);
    };
    time(100);
    // Six times the length: about 6 if linear, 36 if quadratic.
    expect(time(1200) / time(200)).toBeLessThan(18);
  });
});
