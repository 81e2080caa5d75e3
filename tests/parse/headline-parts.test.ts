import { describe, expect, it } from 'vitest';
import { headlineParts } from '../../src/parse/articles/headline-parts.ts';
import { Joint } from '../../src/parse/joint.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { runOfLine } from '../../src/parse/run.ts';
import { wordAcross } from '../../src/segment/word-across.ts';

/** Kicker, main and deck of printed lines, and whether another reading is about as good. */
function partsOf(...printed: string[]): (string | boolean)[] {
  const joint = new Joint([], wordAcross);
  const lines = printed.map((value, k) =>
    runOfLine(pageLine({ type: 'line', value, eol: '\n', number: k + 1 }, value, k === 0)),
  );
  const { kicker, main, deck, otherwise } = headlineParts(lines, null, joint);
  return [kicker?.text ?? '', main?.text ?? '', deck?.text ?? '', otherwise === null];
}

describe('the parts of a headline', () => {
  it.each([
    ['one line is the main headline', ['东湖芦花开了'], ['', '东湖芦花开了', '', true]],
    [
      'a verb of saying leads up to the main headline',
      ['周启明在全市水务工作会议上强调', '守住供水安全底线'],
      ['周启明在全市水务工作会议上强调', '守住供水安全底线', '', true],
    ],
    [
      'a dash begins a deck',
      ['东湖芦花又开', '——城北湿地修复见闻'],
      ['', '东湖芦花又开', '——城北湿地修复见闻', true],
    ],
    [
      'kicker, main and deck where each has its cue',
      ['周启明在全市水务工作会议上强调', '守住供水安全底线', '——城北水厂改造见闻'],
      ['周启明在全市水务工作会议上强调', '守住供水安全底线', '——城北水厂改造见闻', true],
    ],
    [
      'who attended is a deck',
      ['市水务局检查组来我县检查', '周启明等陪同检查'],
      ['', '市水务局检查组来我县检查', '周启明等陪同检查', true],
    ],
    [
      'a word that goes on below joins its lines without a gap',
      ['春运首日旅', '客平安返乡'],
      ['', '春运首日旅客平安返乡', '', true],
    ],
    [
      'an open bracket goes on below',
      ['芦花开了湖水清（生态', '文明在身边）'],
      ['', '芦花开了湖水清（生态文明在身边）', '', true],
    ],
  ])('%s', (_, printed, expected) => {
    expect(partsOf(...printed)).toEqual(expected);
  });

  it('tells the second reading where the lines do not say which it is', () => {
    const joint = new Joint([], wordAcross);
    const lines = ['城北两座水厂提前完工', '居民用水水压年底提升'].map((value, k) =>
      runOfLine(pageLine({ type: 'line', value, eol: '\n', number: k + 1 }, value, k === 0)),
    );
    expect(headlineParts(lines, null, joint).otherwise).toMatch(/^(?:引题|主题)“/u);
  });
});
