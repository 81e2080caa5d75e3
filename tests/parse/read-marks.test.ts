import { describe, expect, it } from 'vitest';
import { typewritten } from '../../scripts/bench/rewrite/forms.ts';
import { readMarks } from '../../src/parse/lines/read-marks.ts';
import type { Cell } from '../../src/parse/lines/set-columns.ts';
import { bodyOf, leftOut, parseText } from './reading.ts';
import { page } from './typeset.ts';

const STORY = [
  '本报讯（记者 张建国 通讯员 李晓明）“这座桥修了三年，终于通车了。”昨日，市民王先生说，“以后上班不用绕路。”',
  '据了解，新桥全长1.2公里，双向六车道，总投资3.5亿元，由市建设局负责修建；桥面铺设了降噪沥青。',
  '“春节以前，两岸的路灯将全部装好。”市建设局局长说：“我们还要修一条‘骑行道’。”',
  '附近的居民告诉记者，新桥开通以后，孩子们上学的路近了一半，老人去医院也方便得多。（下转第三版）',
];
const TEXT = page('新桥昨日通车', STORY);

const cellsOf = (text: string): Cell[] =>
  text.split('\n').map((value, k) => ({
    node: { type: 'line', value, eol: '\n', number: k + 1 },
    text: value,
    midLine: false,
    blankBefore: k === 0,
    columnHead: false,
  }));

describe('a page whose text layer has typewriter’s marks', () => {
  it('has its marks read as they were printed', () => {
    const cells = cellsOf(typewritten(TEXT));
    readMarks(cells);
    expect(cells.map(({ text }) => text).join('\n')).toBe(TEXT);
  });

  it('becomes the records of the page with its own marks, but that they show what the dump has', () => {
    const [printed] = parseText(TEXT).articles;
    const { edition, articles } = parseText(typewritten(TEXT));
    expect(articles).toHaveLength(1);
    const [article] = articles;
    expect(article).toMatchObject({
      headline: { main: '新桥昨日通车' },
      lead: typewritten(printed?.lead ?? ''),
      byline: printed?.byline,
      continuation: printed?.continuation,
    });
    expect(article?.continuation.to?.page).toBe(3);
    expect(bodyOf(article)).toEqual(bodyOf(printed).map(typewritten));
    expect(leftOut(edition)).toEqual([]);
  });
});

describe('quotation marks that do not show their side', () => {
  const read = (...lines: string[]): string[] => {
    const cells = cellsOf(lines.join('\n'));
    readMarks(cells);
    return cells.map(({ text }) => text);
  };

  it('come by turns over lines', () => {
    expect(read('他说:"新桥', '通车了."记者问:"何时?"')).toEqual([
      '他说：“新桥',
      '通车了。”记者问：“何时？”',
    ]);
  });

  it('begin anew with a paragraph, where one was lost', () => {
    expect(read('这是"新桥的第一天.', '　　"以后不用绕路."他说.')).toEqual([
      '这是“新桥的第一天。',
      '　　“以后不用绕路。”他说。',
    ]);
  });

  it('of measures and of English stay', () => {
    expect(read('长5\'30"的短片', 'He said, "It\'s new."')).toEqual([
      '长5\'30"的短片',
      'He said, "It\'s new."',
    ]);
  });
});

describe('what a keeper knows as the dump has it', () => {
  it('is found though its marks are read as others', () => {
    const { edition } = parseText(`${typewritten(TEXT)}\n责编:张三 版式:李四`);
    expect(edition.furniture.map(({ text }) => text)).toContain('责编:张三 版式:李四');
  });
});
