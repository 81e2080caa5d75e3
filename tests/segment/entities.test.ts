import { describe, expect, it } from 'vitest';
import { entitiesOf } from '../../src/segment/entities/article-entities.ts';
import { findEntities } from '../../src/segment/entities/find-entities.ts';
import { isShown, LEAST_PRECISION, MEASURED, precisionByKind } from '../../src/segment/entities/precision.ts';
import { tagText } from '../../src/segment/entities/tokens.ts';
import { tellingWords } from '../../src/segment/telling-words.ts';

const found = (text: string) =>
  findEntities(text).map(({ kind, name, evidence }) => `${kind} ${name} ${evidence}`);

describe('persons', () => {
  it.each([
    ['市水利局局长高远山说', '高远山', 'titled'],
    ['院士沈志平介绍，试验顺利', '沈志平', 'titled'],
    ['村民赵旭东3月到家', '赵旭东', 'titled'],
    ['向周立新同志学习', '周立新', 'addressed'],
    ['“路修好了。”李春梅告诉记者', '李春梅', 'speaking'],
    ['今年67岁的李春梅是种粮大户', '李春梅', 'described'],
    ['总理安妮·霍夫曼日前到访', '安妮·霍夫曼', 'dotted'],
    ['德国总理安妮·霍夫曼表示欢迎', '安妮·霍夫曼', 'dotted'],
  ])('%s: %s', (text, name, evidence) => {
    expect(found(text)).toContain(`person ${name} ${evidence}`);
  });

  it('stand in rows with persons', () => {
    expect(found('县长吴大勇、陈建业、郑建国，都来了').filter((one) => one.startsWith('person'))).toEqual([
      'person 吴大勇 titled',
      'person 陈建业 listed',
      'person 郑建国 listed',
    ]);
  });

  it.each([
    ['武汉市长江大桥通车', '市长 ends inside a word'],
    ['企业家代表、友人出席仪式', '代 is a surname, 代表 a word'],
    ['总书记曾将这首诗改了几个字', '曾, 将'],
    ['中方表示，巴方表示', 'sides are nobody'],
    ['郭某鹏表示认罪，杨先生说好', 'no whole names'],
    ['世界田联主席到会', 'an office behind two characters'],
    ['“保罗·温特号”起航', 'a ship'],
    ['保罗·温特研究所宣布', 'a house'],
    ['分析师武威表示', 'a place of the list, which is no person either'],
    ['不远处的高峰任命已久', 'nothing beside it'],
  ])('are none in %s: %s', (text) => {
    expect(
      findEntities(text).filter(({ kind, evidence }) => kind === 'person' && evidence !== 'weak'),
    ).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    ['河南省许昌市', ['河南', '许昌']],
    ['吉林省吉林市', ['吉林', '吉林市']],
    ['香港特别行政区、印尼和阿联酋', ['香港', '印度尼西亚', '阿联酋']],
    ['禹州市的麦田', ['禹州市']],
    ['广西壮族自治区', ['广西']],
  ])('%s: %j', (text, names) => {
    const places = findEntities(text).filter(({ kind }) => kind === 'place');
    expect(places.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    '贫困县、示范区、各县区、全市、智慧社区、三个村',
    '英雄的深度，美丽的青春',
    '南京路步行街',
    '湖北话',
  ])('are none in %s', (text) => {
    expect(findEntities(text).filter(({ kind }) => kind === 'place')).toEqual([]);
  });
});

describe('organisations', () => {
  it.each([
    ['河南省许昌市公安局发布', '许昌市公安局'],
    ['据许昌市水利局局长介绍', '许昌市水利局'],
    ['中国科学院院士', '中国科学院'],
    ['，中央审计委员会办公室获悉', '中央审计委员会办公室'],
  ])('%s: %s', (text, name) => {
    const bodies = findEntities(text).filter(({ kind }) => kind === 'organisation');
    expect(bodies.map((body) => body.name)).toEqual([name]);
  });

  it.each([
    '中国公司和武汉医院',
    '党组织、法学院、康复中心',
    '，国家科学中心落户',
    '，国家卫生健康委和国家中医药管理局印发',
    '中车南京浦镇车辆有限公司',
  ])('are none in %s', (text) => {
    expect(findEntities(text).filter(({ kind }) => kind === 'organisation')).toEqual([]);
  });
});

describe('all of them', () => {
  it('stand once an article, most often named first', () => {
    const names = entitiesOf(
      '县长吴大勇说。河南来的客人见过河南。县长吴大勇说。云南的客人、河南的客人。',
    ).map(({ name }) => name);
    expect(names).toEqual(['河南', '吴大勇', '云南']);
  });

  it('tell where they stand, whatever the text', () => {
    for (const text of ['', ' ', '𬭎㛃𠮷说', '<b>县长吴大勇说</b>', '\n\n。，', 'abc 123 县长𠮷𠮷说']) {
      for (const { start, end } of findEntities(text)) expect(end).toBeGreaterThan(start);
      const { tokens } = tagText(text);
      for (const { word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
    }
  });

  it('take time that grows with the length', () => {
    const text = '县长吴大勇、陈建业出席会议，河南省许昌市公安局发布通知。';
    const started = performance.now();
    findEntities(text.repeat(2000));
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('the measured precision', () => {
  it('lets nothing be shown below what is stated, nor what was not measured', () => {
    for (const measured of MEASURED) {
      expect(isShown(measured)).toBe(measured.right / measured.checked >= LEAST_PRECISION);
      expect(measured.right).toBeLessThanOrEqual(measured.checked);
    }
    expect(isShown({ kind: 'place', evidence: 'titled' })).toBe(false);
    for (const { checked, right } of precisionByKind())
      expect(right / checked).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });
});

describe('keywords', () => {
  const words = (headline: string, text: string, not: string[] = []) =>
    tellingWords({ headline, text }, 5, not);

  it('are nouns that come again and again', () => {
    expect(words('花开', '油菜花开得正好，看油菜花的人多。油菜花节在四月，油菜花田有三千亩。')).toEqual([
      '油菜花',
    ]);
  });

  it('are not names, parts of names, vague words, or what stands there once', () => {
    const text = '油菜花村的油菜花。油菜花开了，油菜花香。工作，工作，工作，工作，工作，工作。';
    expect(words('工作', text, ['油菜花村'])).toEqual([]);
    expect(words('花开', '油菜花开得正好。')).toEqual([]);
  });
});
