import { describe, expect, it } from 'vitest';
import { parseText } from './reading.ts';

const STORY = [
  '　　本报讯（记者 周启明）昨日，市水务局公布今冬供水安排，城北两座',
  '水厂的改造已经完工，日供水能力增加八万吨。市水务局说，供水安排到年',
  '底不变，水厂改造后城北居民的水压将更稳。',
];
const CAPTION = [
  '　　昨日，东湖岸边的芦花开了，摄影爱好者在岸边拍照。今年雨水多，东湖',
  '的芦花比往年开得早。 林小满 摄',
];

/** Headlines and captions of a page's records: `headline: caption`. */
function titled(lines: readonly string[]): string[] {
  return parseText(`${lines.join('\n')}\n`).articles.map(
    ({ headline, captions }) => `${headline.main}: ${captions.map(({ text }) => text.slice(0, 8)).join('')}`,
  );
}

describe('the title of a photo', () => {
  it('is found where it stands above the caption', () => {
    const page = ['水厂改造完工 日供水增加八万吨', '', ...STORY, '', '东湖芦花', ...CAPTION];
    expect(titled(page)).toContain('东湖芦花: 昨日，东湖岸边的');
  });

  it('may have two lines where it stands above the caption', () => {
    const page = [
      '水厂改造完工 日供水增加八万吨',
      '',
      ...STORY,
      '',
      '东湖芦花开',
      '摄影爱好者来',
      ...CAPTION,
    ];
    expect(titled(page)).toContain('东湖芦花开 摄影爱好者来: 昨日，东湖岸边的');
  });

  it('is found by its words where it stands among the headlines of the page', () => {
    const page = ['东湖芦花', '', '水厂改造完工 日供水增加八万吨', '', ...STORY, '', ...CAPTION];
    expect(titled(page)).toContain('东湖芦花: 昨日，东湖岸边的');
    expect(titled(page)).toContain('水厂改造完工 日供水增加八万吨: ');
  });

  it('is none where the words are another’s, though they are short', () => {
    const page = ['供水安排', '', ...STORY, '', ...CAPTION];
    expect(titled(page)).toContain('供水安排: ');
    expect(titled(page)).not.toContain('供水安排: 昨日，东湖岸边的');
  });
});
