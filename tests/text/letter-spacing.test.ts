import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSpace } from '../../src/text/characters.ts';
import { areSpaced, closeSpaced, closeUp, indentOf } from '../../src/text/letter-spacing.ts';

describe('closing up', () => {
  it.each([
    ['开 放 工 作 先 进 单 位 和 先 进 个 人 的 通', '开放工作先进单位和先进个人的通'],
    ['打 开 位 于 旅 游 服 务 中 心 的 2 号 小 木 屋 大', '打开位于旅游服务中心的2号小木屋大'],
    ['“ 老 板 ，给 我 来 两 瓶 矿 泉 水 。”8 时 13', '“老板，给我来两瓶矿泉水。”8时13'],
    ['总 量 达 到 267.9 万 人 ， 就 业 比 例 达 到', '总量达到267.9万人，就业比例达到'],
    ['5 月 22 日 至 23 日 ，省 人 大 常 委 会 委', '5月22日至23日，省人大常委会委'],
    ['组下发《关于表彰 2018 年度全省对外', '组下发《关于表彰2018年度全省对外'],
    ['近年来，我市高度重视 《就业促进', '近年来，我市高度重视《就业促进'],
    ['法》 贯彻实施工作，坚持就业优先战', '法》贯彻实施工作，坚持就业优先战'],
    ['党建 PC 版和手机 App，创建“城市基层', '党建PC版和手机App，创建“城市基层'],
    ['提升政治站位 增强行动自觉', '提升政治站位 增强行动自觉'],
    ['王堃等陪同检查 赵文峰作贯彻实施情况汇报', '王堃等陪同检查 赵文峰作贯彻实施情况汇报'],
    ['李 明', '李 明'],
    ['　　本报讯（记者 高山）', '本报讯（记者 高山）'],
    ['the old  man and\tthe sea', 'the old man and the sea'],
    ['', ''],
    ['\u3000 \t', ''],
  ])('%s', (printed, meant) => expect(closeUp(printed)).toBe(meant));

  const spaced = fc
    .array(
      fc.constantFrom(
        '开',
        '放',
        '年',
        'A',
        'word',
        '2018',
        '，',
        '“',
        '》',
        ' ',
        '\u3000',
        '\ufeff',
        '𬭎',
        '\ud83d',
      ),
    )
    .map((pieces) => pieces.join(''));

  it('keeps every other character, in order', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, fc.string({ unit: 'binary' })), (text) => {
        expect(withoutSpace(closeUp(text))).toBe(withoutSpace(text));
      }),
    );
  });

  it('leaves single plain spaces only, and none at the ends', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, fc.string({ unit: 'binary' })), (text) => {
        expect(closeUp(text)).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
    );
  });

  it('does nothing a second time', () => {
    fc.assert(
      fc.property(fc.oneof(spaced, fc.string({ unit: 'binary' })), (text) => {
        expect(closeUp(closeUp(text))).toBe(closeUp(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the indent', () => {
  it.each([
    ['　　报', 4],
    ['  报', 2],
    [' 　报', 3],
    ['\t报', 2],
    ['报　　', 0],
    ['', 0],
    ['\ufeff报', 1],
  ])('of “%s” is %i half-ems', (line, width) => expect(indentOf(line)).toBe(width));
});

describe('a text with a space between all characters', () => {
  const SPACED = '本 报 讯 （ 记 者 高 山 ） 5 月 2 3 日 ， 跨 江 新 桥 正 式 通 车 。';

  it('is known by its pairs of characters', () => {
    expect(areSpaced(Array.from({ length: 6 }, () => SPACED))).toBe(true);
    expect(areSpaced([SPACED])).toBe(false);
    expect(areSpaced(Array.from({ length: 20 }, () => '跨江新桥正式通车，全 长 1.2 公里。'))).toBe(false);
  });

  it.each([
    ['跨 江 新 桥', '跨江新桥'],
    ['　　新 桥 全 长 1.2 公 里 。', '　　新桥全长1.2公里。'],
    ['新 桥  通 车', '新桥 通车'],
    ['G D P growth 快', 'G D P growth快'],
    ['说 ： “ 好 ”', '说：“好”'],
  ])('%s', (printed, meant) => expect(closeSpaced(printed)).toBe(meant));

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(withoutSpace(closeSpaced(text))).toBe(withoutSpace(text));
      }),
    );
  });
});
