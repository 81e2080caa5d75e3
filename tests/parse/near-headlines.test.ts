import { describe, expect, it } from 'vitest';
import { isColumnName } from '../../src/parse/blocks/column-name.ts';
import { isDisplayed } from '../../src/parse/blocks/displayed-paragraph.ts';
import { bylineCut } from '../../src/parse/blocks/glued-byline.ts';
import { splitGluedCaption } from '../../src/parse/blocks/glued-caption.ts';
import { Joint } from '../../src/parse/joint.ts';
import { knownBeforehand } from '../../src/parse/lines/known-beforehand.ts';
import { type LineLook, lookAtLines } from '../../src/parse/lines/line-look.ts';
import type { PageHabits } from '../../src/parse/lines/page-habits.ts';
import { sentenceOpening } from '../../src/parse/marks/sentence-opening.ts';
import { type PageLine, pageLine } from '../../src/parse/page-line.ts';
import { joinAllLines } from '../../src/parse/run.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';
import { bodyOf, parseText } from './reading.ts';

describe('a byline and a headline that the extractor set on one line', () => {
  it.each([
    ['抗疫情 助脱贫 显担当 ', '本报记者 高山 林晓'],
    ['本报记者 高山、林晓、白云 ', '向最美的人致敬（新风尚）'],
    ['大', '本报记者高山通讯员林晓'],
    ['节印象）', '本报记者高山'],
  ])('part: %s| %s', (first, second) => {
    expect(bylineCut(first + second)).toBe(first.length);
  });

  it.each([
    '本报记者 高山、林晓 通讯员 白云',
    '本报记者雷剑德武芳通讯员马全林',
    '本报记者 高山、林晓 文/图',
    '本报记者 高山、林 晓',
    '据本报记者 高山',
    '图本报记者 高山',
    '市图书馆昨日重新开放',
  ])('stay whole where only one stands: %s', (text) => {
    expect(bylineCut(text)).toBe(0);
  });
});

describe('lines that narrow columns break', () => {
  const STORY = [
    '河边小学的孩子们在操场',
    '边开出一块菜地，种上了黄瓜',
    '和豆角，都说这门课开得好。',
    '种菜的老人每周来教两回，孩',
    '子们听得很认真，家长也常来',
    '帮忙。',
  ];

  it.each([
    [
      ['本报记者 高山 通讯员 林', '晓春'],
      ['高山', '林晓春'],
    ],
    [
      ['本报记者 高山 林晓 通讯员', '白云 江海波'],
      ['高山', '林晓', '白云', '江海波'],
    ],
    [
      ['本报记者 高山 林晓', '春通讯员江海波'],
      ['高山', '林晓春', '江海波'],
    ],
    [
      ['本报记者高山李明江海波白', '洋林晓'],
      ['高山', '李明', '江海波', '白洋', '林晓'],
    ],
  ])('a byline: %j', (byline, names) => {
    const { articles } = parseText(['河边小学开了种菜课', ...byline, ...STORY].join('\n'));
    expect(articles).toHaveLength(1);
    expect(articles[0]?.byline.map(({ name }) => name)).toEqual(names);
    expect(bodyOf(articles[0])[0]).toMatch(/^河边小学的孩子们/u);
  });

  it.each([
    ['河边小学种菜课助力高校毕业', '生就业'],
    ['河边小学的孩子去年减少1109', '万人'],
  ])('a headline whose last line looks like a name: %s / %s', (first, second) => {
    const { articles } = parseText([first, second, '本报讯（记者 高山）近日，', ...STORY].join('\n'));
    expect(articles[0]?.headline.main).toBe(first + second);
    expect(articles[0]?.byline.map(({ name }) => name)).toEqual(['高山']);
  });

  it('a headline broken inside a word, of which the second line says nothing that the story does', () => {
    const lead = '本报讯（记者 高山）近日，';
    const other = ['本报讯（记者 林晓）昨日，图书馆', '开了门，来看书的人很多，座位不', '够，馆里要再添些。'];
    const headline = ['小学的孩子种菜学费减', '免延至年底'];
    const lines = [lead, ...STORY, ...headline, ...other];
    const { articles } = parseText(lines.join('\n'));
    expect(articles[0]?.headline.main).toBe(headline.join(''));
  });

  it('a headline whose column’s name goes on below', () => {
    const lines = ['种菜种花种春天（校园新事共同', '成长）'].map((value, k) => ({
      ...pageLine({ type: 'line', value, eol: '\n', number: 1 }, value, k === 0),
      measure: 28,
    }));
    const habits = {
      indents: false,
      blankShare: 0,
      joint: new Joint([]),
      narrowFirst: null,
      inOrder: false,
      unwrapped: false,
    };
    expect(isDisplayed(lines, null, habits)).toBe(true);
  });

  it.each([
    ['办图书馆，先问读者', '本报记者 高山', true],
    ['办图书馆，先问读者', '会开得很热闹。', false],
    ['办图书馆，先问读者。', '本报记者 高山', false],
    ['办图书馆，先问读者，', '本报记者 高山', false],
    ['办图书馆，先要问一问老读者们', '本报记者 高山', false],
  ])('a headline with a comma: %s / %s', (text, next, is) => {
    const [line, below] = [text, next].map((value) => ({
      ...pageLine({ type: 'line', value, eol: '\n', number: 1 }, value, true),
      measure: 28,
    })) as [PageLine, PageLine];
    const habits = {
      indents: false,
      blankShare: 0.2,
      joint: new Joint([]),
      narrowFirst: null,
      inOrder: false,
      unwrapped: false,
    };
    expect(isDisplayed([line], below, habits)).toBe(is);
  });

  it('a headline whose last character stands before the lead', () => {
    const { articles } = parseText(
      ['河边小学的孩子们种', '菜本报讯（记者 高山）河边小', ...STORY].join('\n'),
    );
    expect(articles[0]?.headline.main).toBe('河边小学的孩子们种菜');
    expect(articles[0]?.lead).toBe('本报讯（记者 高山）');
  });

  it.each([
    ['（校园新事） 本报临江3月', '20日电（记者 高山）', '本报临江3月20日电（记者 高山）', ['高山']],
    ['（校园新事）　据新华社电（记者 高山）', '', '据新华社电（记者 高山）', ['高山']],
    ['（校园新事） 本报讯（记者', '高山）', '本报讯（记者高山）', ['高山']],
  ])('a headline whose last line stands before a lead, a gap between: %s', (line, next, lead, names) => {
    const { articles } = parseText(
      ['河边小学的孩子们种菜', line, `${next}河边小`, ...STORY].join('\n').replace('\n\n', '\n'),
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]?.headline.main).toBe('河边小学的孩子们种菜（校园新事）');
    expect(articles[0]?.lead?.replace(/\s/gu, '')).toBe(lead.replace(/\s/gu, ''));
    expect(articles[0]?.byline.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['据　新华社北京1月5日电', '据'],
    ['综合 新华社电（记者 高山）', '综合'],
    ['孩子们都看报。 新华社北京1月5日电', '孩子们都看报。'],
  ])('what is no headline stays before a lead: %s', (line, before) => {
    const { articles } = parseText(['河边小学的孩子们看报', line, ...STORY].join('\n'));
    const parts = articles.flatMap(({ headline: { kicker, main, deck } }) => [kicker, main, deck]);
    expect(parts).not.toContain(before);
  });

  it.each(['——', '⸺', '──'])('a deck behind a dash, as fonts write it: %s', (dash) => {
    const { articles } = parseText(
      ['河边小学开了种菜课', `${dash}孩子们在操场边种黄瓜和豆角`, '', ...STORY].join('\n'),
    );
    expect(articles[0]?.headline).toMatchObject({
      main: '河边小学开了种菜课',
      deck: `${dash}孩子们在操场边种黄瓜和豆角`,
    });
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

const WORDS = new Joint([], dictionaryWords);

describe('a bracket under a headline', () => {
  it.each(['(全民健身进行时)', '（厉行节约 反对浪费）', '（来信调查·反馈）', '（为了民族的复兴·英雄谱）'])(
    'names a column: %s',
    (text) => {
      expect(isColumnName(text, WORDS)).toBe(true);
    },
  );

  it.each(['（高山 林晓）', '（高 山）', '（欧阳高山）', '（阿依古丽·买买提）', '（通讯员 高山）'])(
    'names who wrote: %s',
    (text) => {
      expect(isColumnName(text, WORDS)).toBe(false);
    },
  );
});

describe('a caption that the labels left in a paragraph', () => {
  const run = (values: readonly string[]) =>
    joinAllLines(
      values.map((value, k) => ({
        ...pageLine({ type: 'line', value, eol: '\n', number: k + 1 }, value, k === 0),
        measure: 28,
      })),
    );
  const ends = ['馆长说，灯光要再亮一些，还要添', '些大字的书。'];
  const caption = ['云岭山下的桃花源里一条公路修通', '了。 高山 摄'];

  it('begins under the line that falls short with a full stop, however it opens', () => {
    const blocks = splitGluedCaption(run([...ends, ...caption]), 0, 0);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'caption']);
    expect(blocks[1]).toMatchObject({ run: { text: '云岭山下的桃花源里一条公路修通了。' } });
  });

  it('is one where the whole opens as captions do', () => {
    const opening = ['图为馆长说，灯光要再亮一些，还', '要添些大字的书。'];
    const blocks = splitGluedCaption(run([...opening, ...caption]), 0, 0);
    expect(blocks.map(({ type }) => type)).toEqual(['caption']);
  });

  it('opens behind the column’s name that closes a headline on its line', () => {
    const glued = ['走进春天的课堂（新时代新作为）在云岭山下的小学里，孩子们', '正在上课。 高山 摄'];
    const blocks = splitGluedCaption(run(glued), 0, 0);
    expect(blocks.map(({ run: { text } }) => text)).toEqual([
      '走进春天的课堂（新时代新作为）',
      '在云岭山下的小学里，孩子们正在上课。',
    ]);
  });

  it.each([
    [
      'tells where a road leads',
      '云岭山高速公路（云岭至东湖）正线全长百余公里，工人们',
      '正在施工。 高山 摄',
    ],
    ['tells who stands where', '云岭山小学校长（前排左二）在菜地里给孩子们讲课，家长们', '也来了。 高山 摄'],
  ])('is whole where a bracket %s', (_, ...lines) => {
    const blocks = splitGluedCaption(run(lines), 0, 0);
    expect(blocks.map(({ type }) => type)).toEqual(['caption']);
  });
});

describe('what closes a text, and what is said of it below', () => {
  const STORY = ['　　河边小学的孩子们在操场边开出一块菜', '地，种上了黄瓜和豆角，都说这门课开得好。'];
  const NEXT = [
    '图书馆开门',
    '',
    '　　本报讯（记者高山）图书馆昨日开门，来',
    '的读者坐满了两层楼，到天黑还没有散。',
  ];
  const read = (...lines: string[]) =>
    parseText(['孩子们种菜', '', ...STORY, ...lines, '', ...NEXT].join('\n'));

  it('a sign-off that begins in a line’s middle ends in the next', () => {
    const { articles } = read('　　家长们也常来帮忙，大家很高兴。（白', '云川 林晓春 高远山）');
    expect(articles.map(({ kind, headline }) => [kind, headline.main])).toEqual([
      ['article', '孩子们种菜'],
      ['article', '图书馆开门'],
    ]);
    expect(articles[0]?.tail).toBe('（白云川 林晓春 高远山）');
  });

  it('a list of many names signs off', () => {
    const names = '（高山 林晓 白云 李明 王小宝 张静 刘海燕 欧阳春 周文 赵立 钱进 孙华等）';
    const { articles } = read(names);
    expect(articles).toHaveLength(2);
    expect(articles[0]?.tail).toBe(names);
  });

  it('who said it, by name and office, is its last paragraph', () => {
    const { articles } = read('　　——高山代表（临江市河边小学副', '校长）');
    expect(articles.map(({ headline }) => headline.main)).toEqual(['孩子们种菜', '图书馆开门']);
    expect(bodyOf(articles[0]).at(-1)).toBe('——高山代表（临江市河边小学副校长）');
  });
});

/** A story of full lines, 17 characters each. */
const COLUMN = Array.from({ length: 12 }, (_, k) => `孩子们放学以后都去轮流浇水除草第${k % 10}遍`);
/** A page that begins with it. */
const below = (...lines: string[]) =>
  parseText(['孩子们种菜', '', ...COLUMN, '到天黑。', '', ...lines].join('\n')).articles;

it('a teaser of two phrases is one', () => {
  const articles = below(
    '导读',
    '',
    '季后赛不寻常 变化大看点多　详见第2版',
    '菜价稳中有降 品种多起来　详见第3版',
  );
  expect(
    articles.map(({ kind, headline, continuation }) => [kind, headline.main, continuation.to?.page]),
  ).toEqual([
    ['article', '孩子们种菜', undefined],
    ['teaser', '季后赛不寻常 变化大看点多', 2],
    ['teaser', '菜价稳中有降 品种多起来', 3],
  ]);
});

it('a caption set over several columns is a caption', () => {
  const caption = [
    '今年以来，河边小学的孩子们在操场边开出一块很大的菜地，在里面种上了黄瓜和豆角。图为',
    '8月8日，孩子们不怕天热，在菜地里浇水、除草、捉虫，老师在一旁看着，不时教上几句，孩',
    '子们把学到的东西都写进日记。 高山 摄',
  ];
  const articles = below('图说', '', ...caption, '', '读书会', '', ...COLUMN, '散了。');
  expect(articles.flatMap(({ captions }) => captions.map(({ text }) => text))).toEqual([
    caption.join('').replace(/ 高山 摄$/u, ''),
  ]);
  expect(articles.filter(({ kind }) => kind === 'teaser')).toEqual([]);
});

it('a deck with a comma, over a byline, is no paragraph that breaks off', () => {
  const story = [
    '　　记者从园林局获悉：临江推动',
    '全域创建国家森林城市，明年各',
    '区都要动工，大家都很高兴。',
  ];
  const deck = '力争到明年底，十四个区实现创森目标';
  const { articles } = parseText(
    ['临江推动全域创建国家森林城市', deck, '', '本报记者 高山', '', ...story, ...story].join('\n'),
  );
  expect(articles).toHaveLength(1);
  expect(bodyOf(articles[0])[0]).toMatch(/^记者从园林局获悉/u);
  expect(Object.values(articles[0]?.headline ?? {})).toContain(deck);
});

describe('what is known of a line beforehand', () => {
  /** Names of what is known of line `k`; an empty text is a blank line. */
  function knownOf(texts: readonly string[], k: number): string[] {
    const lines = texts.flatMap((value, i) =>
      value === ''
        ? []
        : [
            {
              ...pageLine({ type: 'line', value, eol: '\n', number: i + 1 }, value, texts[i - 1] === ''),
              measure: 28,
            },
          ],
    );
    const looks = lookAtLines(lines);
    const at = looks.findIndex(({ line }) => line.node.number === k + 1);
    const names: string[] = [];
    const [before, look, next] = [looks[at - 1] ?? null, looks[at] as LineLook, looks[at + 1] ?? null];
    knownBeforehand(before, look, next, { indents: true } as PageHabits, {
      add: ({ name }) => names.push(name),
    });
    return names;
  }

  it('no paragraph ends without a mark where the next one begins by a blank and its indent', () => {
    const story = '　　孩子们放学以后都去菜地里';
    expect(knownOf(['力争三年内，全市实现目标', '', story], 0)).toEqual(['known:closed-open']);
    expect(knownOf(['力争三年内，全市实现目标', '', story.trim()], 0)).toEqual([]);
    expect(knownOf(['力争三年内，全市实现目标', story], 0)).toEqual([]);
    expect(knownOf(['孩子们都来了。力争三年内', '', story], 0)).toEqual([]);
  });

  it('no paragraph goes on under a column’s head once a sentence has ended', () => {
    const heads = ['孩子们都说这门课开得好。', '基层动态', '河边小学 开出一块菜地种上了黄瓜'];
    const story = '　　本报讯（记者 高山）孩子们放学以后都去菜地里，\n看看黄瓜长大了没有。';
    const { articles } = parseText(`${[...heads, story].join('\n')}\n`);
    expect(articles.map(({ headline }) => headline.main)).toContain('河边小学 开出一块菜地种上了黄瓜');
  });

  it('no paragraph ends without a mark, far before its column’s edge, where a lead or a byline stands below', () => {
    const open = 'known:open-above-lead';
    expect(knownOf(['种菜课开得好', '本报讯（记者 高山）近日，孩子们'], 0)).toContain(open);
    expect(knownOf(['种菜课开得好', '本报记者 高山 林晓'], 0)).toContain(open);
    expect(knownOf(['种菜课开得好', '孩子们放学以后都去菜地里了，'], 0)).not.toContain(open);
    expect(knownOf(['都说这门课开得好。', '本报讯（记者 高山）近日，孩子们'], 0)).not.toContain(open);
    expect(knownOf(['林晓 摄', '本报讯（记者 高山）近日，孩子们'], 0)).not.toContain(open);
    // A column that goes on elsewhere may end so.
    expect(knownOf(['孩子们放学以后都去菜地里种', '本报讯（记者 高山）近日，孩子们'], 0)).not.toContain(open);
  });

  it('two or three lines without marks are no paragraph, between blanks and under a sentence’s end', () => {
    const bare = 'known:bare-block';
    const block = ['', '河边小学的孩子们都学会了种', '菜', '', '孩子们放学以后都去菜地里'];
    expect(knownOf(['都说这门课开得好。', ...block], 2)).toContain(bare);
    // A column that goes on elsewhere, a sentence, a line alone.
    expect(knownOf(['都说这门课开得好，', ...block], 2)).not.toContain(bare);
    expect(knownOf(['开得好。', '', '河边小学的孩子们，都学会了种', '菜', '', '放学'], 2)).not.toContain(
      bare,
    );
    expect(
      knownOf(['开得好。', '', '河边的孩子们放学以后都去种', '黄瓜和豆角每天都要浇水除草', '', '放学'], 2),
    ).not.toContain(bare);
    expect(knownOf(['开得好。', '', '河边小学', '', '放学'], 2)).not.toContain(bare);
  });

  it('what ends far before its column’s edge has ended where a blank follows', () => {
    expect(knownOf(['都来了。', '', '因线路检修，定于今天上午停电'], 2)).toContain('known:ended');
    expect(knownOf(['都来了。', '因线路检修，定于今天上午停电'], 1)).not.toContain('known:ended');
    expect(knownOf(['孩子们放学以后都去菜地里了。', '', '因线路检修'], 2)).not.toContain('known:ended');
    // A printed row may be broken before an opening mark.
    expect(knownOf(['都来了。', '', '“菜地里的黄瓜熟了'], 2)).not.toContain('known:ended');
  });

  it('nothing goes on after a name in brackets at a story’s end', () => {
    expect(knownOf(['孩子们都来了。（高山）', '', '“这样的老师，'], 2)).toContain('known:after-sign-off');
    expect(knownOf(['孩子们都来了（高山也来了）', '', '“这样的老师，'], 2)).not.toContain(
      'known:after-sign-off',
    );
  });

  it('a number comes behind a colon', () => {
    expect(knownOf(['联系人：高山 电话：', '', '10412345678'], 2)).toContain('known:number-behind');
    expect(knownOf(['联系人：高山 电话：', '2019年'], 1)).not.toContain('known:number-behind');
    expect(knownOf(['水厂改造完工', '10412345678'], 1)).not.toContain('known:number-behind');
  });

  it('nothing goes on under a blank after who took a photo', () => {
    expect(knownOf(['孩子们在浇水。 高山 摄', '', '近年来，东湖岸边'], 2)).toContain('known:after-credit');
    expect(knownOf(['孩子们在浇水。 高山 摄', '近年来，东湖岸边'], 1)).not.toContain('known:after-credit');
  });

  it('who took a photo comes behind 摄影 at a line’s end', () => {
    expect(knownOf(['孩子们在浇水。 摄影', '高山涛'], 1)).toContain('known:credit-names');
    expect(knownOf(['孩子们在浇水。摄影', '高山涛 林晓'], 1)).toContain('known:credit-names');
    expect(knownOf(['孩子们在浇水。 摄影', '', '高山涛'], 2)).not.toContain('known:credit-names');
    expect(knownOf(['孩子们爱上了摄影', '高山涛'], 1)).not.toContain('known:credit-names');
    expect(knownOf(['孩子们在浇水。 摄影', '东湖大桥改造完工'], 1)).not.toContain('known:credit-names');
  });

  it('what a picture shows follows 图为', () => {
    expect(knownOf(['种上了黄瓜和豆角。图为', '8月8日，孩子们在浇水。'], 1)).toContain('known:shown-behind');
    expect(knownOf(['种上了黄瓜和豆角。图为', '', '8月8日，孩子们在浇水。'], 2)).not.toContain(
      'known:shown-behind',
    );
  });
});

describe('a lead', () => {
  const story = [
    '昨日，市水务局公布今冬供水安',
    '排，城北两座水厂的改造已经完',
    '工，日供水能力增加八万吨。',
  ];
  /** Main headline, lead and first paragraph. */
  const read = (...lines: string[]) => {
    const { articles } = parseText([...lines, ...story, ...story].join('\n'));
    const [first] = articles;
    return [articles.length, first?.headline.main, first?.lead, bodyOf(first)[0]?.slice(0, 3)];
  };

  it('is found where a narrow column breaks it', () => {
    const narrow = [
      '月9日电城北',
      '两座水厂的改',
      '造已经完工，',
      '日供水能力增',
      '加八万吨，水',
      '压将更稳。',
    ];
    const { articles } = parseText(['水厂改造完工', '新华社临江6', ...narrow].join('\n'));
    expect(articles.map(({ headline, lead }) => [headline.main, lead])).toEqual([
      ['水厂改造完工', '新华社临江6月9日电'],
    ]);
  });

  it('is found behind a headline where its bracket stands below', () => {
    const lines = ['城北两座水厂改造完工', '供水比上年增长9.6% 本报临江7月24日电', '（记者高山、林晓）'];
    const [count, , lead, text] = read(...lines);
    expect([count, lead, text]).toEqual([1, '本报临江7月24日电（记者高山、林晓）', '昨日，']);
  });

  it('has its headline above, though that lists what a sentence lists', () => {
    expect(read('市长将出访荷兰、挪威、法', '国、德国', '本报讯（记者 高山）')).toEqual([
      1,
      '市长将出访荷兰、挪威、法国、德国',
      '本报讯（记者 高山）',
      '昨日，',
    ]);
  });
});

it('a byline does not go on in the quotation below it', () => {
  const story = ['“水厂改造完工了，城北居民的水', '压将更稳。”市水务局说，供水安', '排到年底不变。'];
  const { articles } = parseText(
    ['城北两座水厂的改造完工', '文/本报记者高山', ...story, ...story].join('\n'),
  );
  expect(articles.map(({ lead, byline }) => [lead, byline.map(({ name }) => name)])).toEqual([
    ['文/本报记者高山', ['高山']],
  ]);
});

it('a deck below a column’s name is its headline’s, where no blank parts the two', () => {
  const story = [
    '　　本报讯（记者 高山）昨日，',
    '市水务局公布今冬供水安排，城',
    '北两座水厂的改造已经完工。',
    '',
  ];
  const page = [
    '东湖芦花又开',
    '',
    ...story,
    '两座水厂改造完工（民生观察）',
    '城北居民水压更稳',
    '',
    ...story,
  ];
  expect(parseText(page.join('\n')).articles.map(({ headline }) => [headline.main, headline.deck])).toEqual([
    ['东湖芦花又开', null],
    ['两座水厂改造完工（民生观察）', '城北居民水压更稳'],
  ]);
});

it('a word that a surname begins ends the headline above it', () => {
  const story = [
    '　　本报讯（记者 高山）昨日，',
    '四川眉山的国际文创项目来了很',
    '多人，说明年还要来看看。',
    '',
  ];
  const read = (last: string) =>
    parseText(['四川眉山再添国际文创', last, '', ...story].join('\n')).articles.map(
      ({ headline }) => headline.main,
    );
  expect(read('项目')).toEqual(['四川眉山再添国际文创项目']);
  expect(read('林晓')).toEqual(['四川眉山再添国际文创']);
});

it('a blank behind each line of a headline parts none of them', () => {
  const titles = [
    '国际文创 项目',
    '公益步走 活动',
    '芦花观赏 季节',
    '公路通车 仪式',
    '水厂扩建 工程',
    '夜市营业 首日',
  ];
  const heap = titles.flatMap((title) => {
    const [first, second] = title.split(' ');
    return [`云岭今年再添一场${first}`, '', second as string, ''];
  });
  const stories = titles.flatMap((title) => [
    '　　本报讯（记者 高山）昨日，',
    `云岭的${title.replace(' ', '')}来了很多人，大家`,
    '都很高兴。',
    '',
  ]);
  expect(parseText([...stories, ...heap].join('\n')).articles.map(({ headline }) => headline.main)).toEqual(
    titles.map((title) => `云岭今年再添一场${title.replace(' ', '')}`),
  );
});

describe('a jump mark without a bracket that the column’s edge broke', () => {
  const read = (...ends: string[]) =>
    parseText(
      [
        '东湖芦花开了',
        '　　本报讯（记者 高山）东湖岸边的芦花开了，',
        '今年比往年早，游客从各处赶来拍照，摊主们',
        ...ends,
      ].join('\n'),
    ).articles[0];

  it('is one where an arrow closes it', () => {
    const record = read('忙到天黑也收不了摊，生意好得很下转', 'A2版▶');
    expect(record?.continuation.to).toMatchObject({ page: 2 });
    expect(bodyOf(record).join('')).not.toContain('下转');
  });

  it('is one where nothing but the arrow stands in the next line', () => {
    const record = read('忙到天黑也收不了摊，生意下转第二版', '▶');
    expect(record?.continuation.to).toMatchObject({ page: 2 });
    expect(bodyOf(record).join('')).toMatch(/生意$/u);
  });

  it('is whole where an arrow ends it behind text that fills the line', () => {
    const record = read(
      '忙到天黑也收不了摊，生意好下转A02版▶',
      '东湖大桥改造完工',
      '　　本报讯（记者 林晓）昨日，',
    );
    expect(record?.continuation.to).toMatchObject({ page: 2 });
    expect(bodyOf(record).join('')).toMatch(/生意好$/u);
  });

  it('is none where the sentence goes on', () => {
    const record = read('拿着报纸看照片，从一版翻到下转', '第三版，笑得合不拢嘴。');
    expect(record?.continuation.to).toBeNull();
    expect(bodyOf(record).join('')).toContain('下转第三版，笑');
  });
});

describe('a quotation that may be a headline', () => {
  it.each([
    ['“我们一定会胜利！”', 0],
    ['“谁来守护老街？”', 0],
    ['“快来！快来看！”', 2],
    ['“我们，一定会胜利！”', 2],
    ['他说：“一定会胜利！”', 1],
    ['我们一定会胜利！', 1],
  ])('%s has %i marks of running text', (value, marks) => {
    const line = pageLine({ type: 'line', value, eol: '\n', number: 1 }, value, true);
    expect(lookAtLines([line])[0]?.marks).toBe(marks);
  });
});
