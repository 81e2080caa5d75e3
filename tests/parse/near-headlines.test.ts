import { describe, expect, it } from 'vitest';
import { isColumnName } from '../../src/parse/blocks/column-name.ts';
import { bylineCut } from '../../src/parse/blocks/glued-byline.ts';
import { sentenceOpening } from '../../src/parse/marks/sentence-opening.ts';

describe('a byline and a headline that the extractor set on one line', () => {
  it.each([
    ['抗疫情 助脱贫 显担当 ', '本报记者 高山 林晓'],
    ['本报记者 高山、林晓、白云 ', '向最美的人致敬（新风尚）'],
  ])('part: %s| %s', (first, second) => {
    expect(bylineCut(first + second)).toBe(first.length);
  });

  it.each([
    '本报记者 高山、林晓 通讯员 白云',
    '本报记者雷剑德武芳通讯员马全林',
    '本报记者 高山、林晓 文/图',
    '本报记者 高山、林 晓',
    '据本报记者 高山',
    '市图书馆昨日重新开放',
  ])('stay whole where only one stands: %s', (text) => {
    expect(bylineCut(text)).toBe(0);
  });
});

describe('how a sentence begins', () => {
  it.each([
    ['他还说，图书馆会更好。', 'he-says'],
    ['据了解，新馆明年开放。', 'source'],
    ['《办法》明确，收费一律取消。', 'source'],
    ['但老读者不这样看。', 'contrast'],
    ['临江市图书馆馆长高山表示，会开得好。', 'speaker'],
    ['“我天天来。”', 'quotation'],
    ['截至昨天，已有三千人报名。', 'up-to'],
    ['新馆有三层。', 'other'],
  ])('%s', (text, opening) => {
    expect(sentenceOpening(text)).toBe(opening);
  });
});

describe('a bracket under a headline', () => {
  it.each(['(全民健身进行时)', '（厉行节约 反对浪费）'])('names a column: %s', (text) => {
    expect(isColumnName(text)).toBe(true);
  });

  it.each(['（高山 林晓）', '（高 山）', '（欧阳高山）', '（阿依古丽·买买提）', '（通讯员 高山）'])(
    'names who wrote: %s',
    (text) => {
      expect(isColumnName(text)).toBe(false);
    },
  );
});
