import { describe, expect, it } from 'vitest';
import { splitAtGaps } from '../../src/parse/articles/split-at-gaps.ts';
import { Joint } from '../../src/parse/joint.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { runOfLine } from '../../src/parse/run.ts';

/** The parts of a displayed line as it was printed. */
function parts(value: string): string[] {
  const line = pageLine({ type: 'line', value, eol: '\n', number: 1 }, value, true);
  return splitAtGaps({ type: 'display', run: runOfLine(line), margin: 5 }, new Joint([])).map(
    ({ run }) => run.text,
  );
}

describe('a displayed line with gaps', () => {
  it.each([
    ['提升政治站位　增强行动自觉', ['提升政治站位', '增强行动自觉']],
    ['话小事（一家之言） 林晓', ['话小事（一家之言）', '林晓']],
    ['之言）　林　晓', ['之言）', '林 晓']],
    ['水厂改造完工（民生观察）  东湖芦花开了', ['水厂改造完工（民生观察）', '东湖芦花开了']],
    ['市长会见纺织业企业家代表  “我们的布走得更远”', ['市长会见纺织业企业家代表', '“我们的布走得更远”']],
  ])('is parted: %s', (printed, expected) => {
    expect(parts(printed)).toEqual(expected);
  });

  it.each([
    '有事好商量（一线 见闻一束）',
    '小城故事 多',
    '水厂改造完工 （民生观察）',
    '水厂改造完工（民生观察）东湖芦花开了',
    '林晓 高山（女） 李明',
    '“小巷” 总理和她的邻居',
    'Open Day 走进校园开放日',
  ])('stays one: %s', (printed) => {
    expect(parts(printed)).toHaveLength(1);
  });
});
