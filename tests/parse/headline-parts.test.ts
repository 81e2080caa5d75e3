import { describe, expect, it } from 'vitest';
import { headlineParts } from '../../src/parse/articles/headline-parts.ts';
import type { Story } from '../../src/parse/articles/part-evidence.ts';
import { Joint } from '../../src/parse/joint.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { runOfLine } from '../../src/parse/run.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';

function read(printed: readonly string[], story: Story | null) {
  const lines = printed.map((value, k) =>
    runOfLine(pageLine({ type: 'line', value, eol: '\n', number: k + 1 }, value, k === 0)),
  );
  return headlineParts(lines, story, new Joint(['歌唱新时代的人'], dictionaryWords));
}

/** Kicker, main and deck of printed lines, and whether another reading is about as good. */
function partsOf(...printed: string[]): (string | boolean)[] {
  const { kicker, main, deck, otherwise } = read(printed, null);
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
    [
      'a bracket that opens two lines above goes on too',
      ['《守住城北供', '水安全的底线——', '东湖水厂三年》出版'],
      ['', '《守住城北供水安全的底线——东湖水厂三年》出版', '', true],
    ],
    [
      'phrases of a column’s name keep their gap',
      ['守住城北供水安全底线（防汛救灾', '全力以赴）'],
      ['', '守住城北供水安全底线（防汛救灾 全力以赴）', '', true],
    ],
    [
      'comment has no kicker',
      ['让湖水清起来要', '有长远打算（东湖评论）'],
      ['', '让湖水清起来要有长远打算（东湖评论）', '', true],
    ],
    [
      'a column’s name of two characters parts no pair of phrases',
      ['治水不松劲', '护湖再加力（快评）'],
      ['', '治水不松劲 护湖再加力（快评）', '', true],
    ],
    [
      'a note in brackets is a deck',
      ['东湖市湿地保护条例', '（2019年5月23日东湖市第八届人民代表大会常务委员会第三次会议通过）'],
      ['', '东湖市湿地保护条例', '（2019年5月23日东湖市第八届人民代表大会常务委员会第三次会议通过）', true],
    ],
    [
      'a word that ends in 时 in the middle leads up to nothing',
      ['讲好湿地故事唱响新时', '代的歌声'],
      ['', '讲好湿地故事唱响新时代的歌声', '', true],
    ],
  ])('%s', (_, printed, expected) => {
    expect(partsOf(...printed)).toEqual(expected);
  });

  it('are one where a short headline is set over two lines', () => {
    expect(partsOf('老街茶馆', '昨日歇业')).toEqual(['', '老街茶馆 昨日歇业', '', true]);
  });

  it('tells the second reading where the lines do not say which it is', () => {
    expect(read(['城北两座水厂提前完工', '居民用水水压年底提升'], null).otherwise).toMatch(
      /^(?:引题|主题)“/u,
    );
  });

  it('are a kicker and a main headline over a report rather than over a piece of news', () => {
    const lines = ['东湖市垃圾分类工作全面铺开', '居民家家有了2个桶'];
    const report = read(lines, { length: 1500, speaks: true });
    const news = read(lines, { length: 150, speaks: false });
    expect(report.kicker?.text).toBe(lines[0]);
    expect(news.deck?.text).toBe(lines[1]);
  });
});
