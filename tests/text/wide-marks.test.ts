import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldOthers, wideMarks } from '../../src/text/wide-marks.ts';

describe('typewriter’s marks in Chinese text', () => {
  it.each([
    ['本报讯(记者 张三)昨日,全市动员大会召开.', '本报讯（记者 张三）昨日，全市动员大会召开。'],
    ['增长3.5%,其中1,000人', '增长3.5%，其中1,000人'],
    ['下降5.1%.经济', '下降5.1%。经济'],
    ['网址:www.news.cn,电话:0371-123', '网址：www.news.cn，电话：0371-123'],
    ['A,B两股;C股', 'A,B两股；C股'],
    ['----市委书记答记者问', '————市委书记答记者问'],
    ['好的......他说', '好的………………他说'],
    ['他说 , 今年不同 .', '他说 ， 今年不同 。'],
    ['真的吗?不!', '真的吗？不！'],
  ])('%s', (printed, meant) => expect(wideMarks(printed, true)).toBe(meant));

  it.each([
    '一.加强领导',
    '2.3万人',
    '12:30开始',
    '1.加强领导',
    '共(3)项',
    'He said, no. (Yes.)',
    '2019-05-24',
  ])('%s stays', (text) => expect(wideMarks(text, true).replace('（', '(').replace('）', ')')).toBe(text));

  it('a full stop in a name is one where the page has stops of its own', () => {
    expect(wideMarks('乔治.布什说', false)).toBe('乔治.布什说');
    expect(wideMarks('会议召开.与会者说', true)).toBe('会议召开。与会者说');
  });

  it('forms for vertical, small and half-width type are the marks that they stand for', () => {
    expect(wideMarks('﹁好﹂︵张三︶︽诗︾﹐完｡', false)).toBe('「好」（张三）《诗》，完。');
    expect(wideMarks('张三丶李四', false)).toBe('张三、李四');
  });

  it('are all that changes, one unit for one', () => {
    const piece = fc.constantFrom(...',.:;!?()"\'-．｡、。，（）“” aZ9%年月 中'.split(''));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60, size: 'max' }), fc.boolean(), (pieces, stops) => {
        const text = pieces.join('');
        const meant = wideMarks(text, stops);
        expect(meant.length).toBe(text.length);
        for (let k = 0; k < text.length; k += 1) {
          if (!/[,.:;!?()．｡-]/u.test(text[k] as string)) expect(meant[k]).toBe(text[k]);
        }
        if (meant !== text) expect(mayHoldOthers(text)).toBe(true);
      }),
    );
  });
});
