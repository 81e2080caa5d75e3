import { describe, expect, it } from 'vitest';
import { expectSound } from './invariants.ts';
import { bodyOf, parseText } from './reading.ts';

const COLUMN = [
  '本报讯（记者 周启明）昨日，',
  '市水务局公布今冬供水安排，城',
  '北两座水厂的改造已经完工，日',
  '供水能力增加八万吨，城北居民',
  '的水压将更稳，全市的供水管网',
  '年底以前还要再查一遍。水务局',
  '说，安排到年底不变。',
];
const WIDE = [
  '惊蛰过后，河边小学的孩子们在操场边开出一块很大的菜地，在里面种上了黄瓜和',
  '豆角，放学以后浇水捉虫。',
];

/** Captions of a page with a story and what follows it, text and credit; the story's last paragraph. */
function read(...lines: string[]) {
  const { articles } = parseText(['水厂改造完工', '', ...COLUMN, ...lines].join('\n'));
  return {
    captions: articles.flatMap(({ captions }) => captions.map(({ text, credit }) => [text, ...credit])),
    end: bodyOf(articles.find(({ kind }) => kind === 'article'))
      .at(-1)
      ?.slice(-10),
  };
}

const END = '说，安排到年底不变。';

describe('a caption', () => {
  it('set over several columns has the text above its credit, with a blank between or without', () => {
    const read1 = read('', ...WIDE, '', '高山 摄');
    expect(read1).toEqual({ captions: [[WIDE.join(''), '高山']], end: END });
    expect(read('', ...WIDE, '高山 摄')).toEqual(read1);
  });

  it('has its credit below it, whatever stands between 摄影 and the names', () => {
    const photo = { captions: [[WIDE.join(''), '高山', '林晓春']], end: END };
    expect(read('', ...WIDE, '摄影高山林晓春')).toEqual(photo);
    expect(read('', ...WIDE, '摄影 高山 林晓春')).toEqual(photo);
  });

  it.each(['摄影周刊', '摄影爱好者的春天'])(
    'is no story above a line that only begins with 摄影: %s',
    (line) => {
      expect(read('', line).captions).toEqual([]);
      expect(read('', line, '', ...WIDE).captions).toEqual([]);
    },
  );

  it('does not go on from a story in a narrower column, though no indent says so', () => {
    const wide = [
      '2月以来，河边小学的孩子们在操场边开出一块很大的菜地，在里面种上了黄瓜和豆',
      WIDE[1] as string,
    ];
    expect(read('', ...wide, '', '高山 摄')).toEqual({ captions: [[wide.join(''), '高山']], end: END });
  });

  it('that stands apart is the text of the credit below it', () => {
    const caption = ['8月8日，孩子们不怕天热，在菜', '地里浇水、除草、捉虫。'];
    expect(read('', ...caption, '', '（高山 摄）')).toEqual({
      captions: [[caption.join(''), '高山']],
      end: END,
    });
  });

  it('with 图为 and its credit below are one', () => {
    const caption = ['菜地里结出了黄瓜。图为孩子们在', '浇水。'];
    const expected = { captions: [[caption.join(''), '高山']], end: END };
    expect(read('', ...caption, '高山 摄')).toEqual(expected);
    expect(read('', ...caption, '本报记者 高山 摄影报道')).toEqual(expected);
  });

  it('ends with who took the photo, whatever stands below a blank', () => {
    const first = ['菜地里结出了黄瓜。图为孩子们在', '浇水。（无人机照片）'];
    const second = ['近年来，东湖岸边种了很多芦花，', '游客越来越多。'];
    expect(read('', ...first, '', '摄影 高山', '', ...second, '', '摄影 林晓').captions).toEqual([
      [first.join(''), '高山'],
      [second.join(''), '林晓'],
    ]);
  });

  it('is none where a story ends and a photo has no words', () => {
    expect(read('', '高山 摄')).toEqual({ captions: [['', '高山']], end: END });
  });

  it('has 摄影 and a name on a line of its own, without a gap, only behind a sentence', () => {
    const caption = ['8月8日，孩子们不怕天热，在菜', '地里浇水、除草、捉虫。'];
    expect(read('', ...caption, '摄影高山涛').captions).toEqual([[caption.join(''), '高山涛']]);
    expect(read('', '摄影高手', '', '东湖芦花开了，游客都来拍照。').captions).toEqual([]);
  });
});

it('a paragraph that is signed off is no photo’s text, and loses nothing', () => {
  const lines = [
    '水厂改造完工',
    '',
    ...COLUMN,
    '',
    '8月8日，孩子们在浇水。（林晓）',
    '本报记者 高山 摄影报道',
  ];
  expectSound(lines.join('\n'));
});

it('本报记者 高山 摄影报道 under a headline is the story’s byline', () => {
  const { articles } = parseText(['水厂改造完工', '本报记者 高山 摄影报道', ...COLUMN].join('\n'));
  expect(articles.map(({ kind, byline }) => [kind, byline.map(({ name }) => name)])).toEqual([
    ['article', expect.arrayContaining(['高山'])],
  ]);
});

describe('teasers', () => {
  /** Main headline and page of each teaser on a page. */
  function teasers(...lines: string[]) {
    const { articles } = parseText([...lines, '', '水厂改造完工', '', ...COLUMN].join('\n'), '01.txt');
    return articles
      .filter(({ kind }) => kind === 'teaser')
      .map(({ headline, continuation }) => [headline.main, continuation.to?.page]);
  }

  it('stand one under the other with the same words behind them', () => {
    expect(teasers('城北水厂改造完工详见2版', '东湖岸边芦花开了详', '见3版')).toEqual([
      ['城北水厂改造完工', 2],
      ['东湖岸边芦花开了', 3],
    ]);
  });

  it('under 导读 name the page behind them, below them or over two lines', () => {
    const lines = [
      '今日导读',
      '',
      '城北水厂改造完工 第二版',
      '',
      '东湖岸边芦花开了',
      '第三版',
      '',
      '桥头早市 第',
      '四版',
    ];
    expect(teasers(...lines)).toEqual([
      ['城北水厂改造完工', 2],
      ['东湖岸边芦花开了', 3],
      ['桥头早市', 4],
    ]);
  });
});
