import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { untangleColumns } from '../../src/parse/lines/untangle-columns.ts';
import { keepsPlane } from '../../src/parse/plane/plane-cells.ts';
import { withoutSpace } from '../../src/text/characters.ts';
import { readDump } from '../../src/tree/read-dump.ts';

/** Two stories of two columns side by side under their headlines, every gap at least three characters wide. */
const WIDE = `
             河边小学开出菜地                                  市图书馆夏天延长开放
  本报讯（记者 张三）昨日，河边     课以后，大家轮流浇水、除草，      本报讯（记者 李四）记者昨日从     座，读者还可以到二楼的阅览
小学的孩子们在操场边上开出一块     还写下了观察日记。            市图书馆获悉，今年夏天图书馆每     室看报。
菜地，种上了黄瓜、豆角和西红       老师说，种菜不只是劳动，孩子     天晚上都开放到九点，比往年晚了       馆长表示，灯光和空调都已经修
柿，地头还插着每个小组的名牌。     们学会了等待，也学会了照顾别     一个小时。                 好，欢迎大家常来坐坐。
  菜地是家长们帮着翻的，一放     的生命，家长们看了都很高兴。       馆里新添了二百个座位，一百多       据介绍，少儿馆也同样延长，周末还有讲座
`;

/** Columns that one space parts wherever a line is full. */
const NARROW = `
                 全市三夏生产开局良好
   本报讯（记者 张三）昨日，记者 前来作业的收割机已经到位，比去     王书记说，麦子熟一块收一块，颗
从市农业局获悉，全市第一批小麦已 年早了三天。              粒归仓，一块地也不能落下。
经开镰，各县的机手都下了地，晾晒   在南边的几个乡，村民们一早就      天气预报说，本周以晴为主，正
场上一片繁忙的景象。        下了地，中午也不休息，送饭的人 是抢收的好时候。
   市里抽调了三百名干部，到各村 一路小跑，水壶放在田埂上。       合作社的十台烘干机也已经试
帮助缺少劳力的人家，供销社送去柴   供电所的人把线路查了三遍，说 过，哪怕下几天雨，粮食也不会
油和麻袋，还在地头支起了茶水摊。 这几天绝不停电，请大家放心用。 发芽。
   合作社的机器一天能收二百亩， 邻村的机手也赶来帮忙，
麦茬留得很低，地里干干净净的样 说好了互相换工。
`;

/** Two stories one above the other; the second one's headline stands over its second and third column. */
const BANDS = `
                 全市三夏生产开局良好
   本报讯（记者 张三）昨日，记者 前来作业的收割机已经到位，比去     王书记说，麦子熟一块收一块，颗
从市农业局获悉，全市第一批小麦已 年早了三天。              粒归仓，一块地也不能落下，送水
经开镰，各县的机手都下了地，晾晒   在南边的几个乡，村民们一早就 的人一路小跑，水壶放在田埂上，

                  图书馆夏天   延长开放
   本报讯（记者 李四）昨日，记者 一百多人，座无虚席，读者还可以   据介绍，少儿馆也同样延长，周
从市图书馆获悉，今年夏天图书馆每 到二楼的阅览室看报。         末还有讲座，请的是本市的作家。
天晚上都开放到九点，馆里新添了二   馆长表示，灯光和空调都已经修   老读者们说，这样一来，下了班
百个座位。             好，欢迎大家常来坐坐。       也有地方看书了。
`;

describe('a dump that keeps the page’s plane', () => {
  it.each([
    ['wide gaps', WIDE],
    ['single spaces', NARROW],
  ])('is known as one: %s', (_name, text) => {
    expect(keepsPlane(linesOf(text))).toBe(true);
  });

  it('is laid out column by column, each story under its headline', () => {
    const read = laidOut(WIDE).join('');
    inOrder(read, [
      '河边小学开出菜地',
      '本报讯（记者张三）昨日',
      '柿，地头还插着',
      '还写下了观察日记',
      '家长们看了都很高兴',
    ]);
    inOrder(read, ['市图书馆夏天延长开放', '本报讯（记者李四）', '比往年晚了', '室看报', '常来坐坐']);
    expect(read.indexOf('家长们看了都很高兴')).toBeLessThan(read.indexOf('本报讯（记者李四）'));
  });

  it('is parted at single spaces where the rows near by show a gutter', () => {
    const read = laidOut(NARROW).join('');
    expect(read).toContain('昨日，记者从市农业局获悉，全市第一批小麦已经开镰');
    expect(read).toContain('收割机已经到位，比去年早了三天。');
    expect(read).toContain('供电所的人把线路查了三遍，说这几天绝不停电');
    expect(read).toContain('麦子熟一块收一块，颗粒归仓');
  });

  it('is read band by band where a headline stands under a blank row', () => {
    const read = laidOut(BANDS).join('');
    inOrder(read, ['晾晒', '前来作业', '王书记说', '本报讯（记者李四）', '一百多人', '据介绍']);
  });

  it('is parted after lines that fill a column, wherever they stand', () => {
    const shifted = BANDS.replace('前来作业', '  前来作业');
    expect(laidOut(shifted)).toContain('前来作业的收割机已经到位，比去');
    expect(laidOut(shifted)).toContain('一百多人，座无虚席，读者还可以');
  });

  it.each([
    ['letters set apart', `${'全 市 三 夏 生 产 开 局 良 好 ， 各 县 机 手 下 地\n'.repeat(12)}`],
    [
      'indents and a table of a few lines',
      `${'　　昨日，记者从市农业局获悉，全市小麦开镰。\n'.repeat(12)}名称    数量    单价\n苹果    三斤    五元\n`,
    ],
    ['centred headlines', `${'　　昨日，记者从市农业局获悉。\n'.repeat(12)}${' '.repeat(20)}全市开镰\n`],
  ])('is not seen in %s', (_name, text) => {
    expect(keepsPlane(linesOf(text))).toBe(false);
  });

  it('keeps every character of whatever stands in it', () => {
    const piece = fc.oneof(
      fc.constantFrom('   ', '      ', ' ', '\n', '\n\n', '\f', '　'),
      fc.stringMatching(/^[\u4e00-\u4e20，。0-9a-z（）]{1,12}$/u),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), (pieces) => {
        const text = WIDE + pieces.join('');
        expect([...withoutSpace(laidOut(text).join(''))].sort()).toEqual([...withoutSpace(text)].sort());
      }),
      { numRuns: 60 },
    );
  });
});

function linesOf(text: string) {
  return readDump(text, 'page.txt').children.flatMap(({ children }) => children);
}

function laidOut(text: string): string[] {
  return readDump(text, 'page.txt').children.flatMap(({ children }) =>
    untangleColumns(children).map((cell) => withoutSpace(cell.text)),
  );
}

function inOrder(text: string, parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  expect(places, parts.join(' … ')).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}
