import { describe, expect, it } from 'vitest';
import { bodyOf, leftOut, parseText } from './reading.ts';
import { page, setColumn } from './typeset.ts';

/** Invented poems, tables, interviews and letters, as a supplement's page prints them. */
const STANZAS = [
  ['清晨的河水流过桥下', '带走昨夜的星光', '岸边的老树发了新芽', '等着远行的人回家'],
  ['我把一封旧信打开', '字里都是故乡'],
];
const POEM = STANZAS.map((lines) => lines.join('\n'));
const REGULAR = [
  '秋风万里送清凉，独上高楼望故乡。',
  '一水东流归大海，千山北去入斜阳。',
  '云开雁阵传书信，日落牛群下草场。',
  '莫道桑榆今已晚，满城黄菊正飘香。',
];
const ESSAY = [
  '村口有一口老井，井台是青石砌的，年深日久，被井绳磨出一道道沟。小时候，我最爱跟着祖父去挑水，清晨的井台上总是站满了人，大家说着话，等着打水。',
  '后来村里通了自来水，老井便闲了下来，井台上长满了青苔。每次回乡，我都要到井边站一站，看看水里的自己，也看看水里的天。',
];
const NEWS = [
  '本报讯（记者 林晓）昨日，全市春季造林工作会议在市行政中心召开，会议总结去年造林工作，安排部署今年任务。副市长刘明出席会议并讲话。',
  '会议要求，各县（市、区）要抢抓时机，迅速掀起造林高潮，确保四月底前完成全年造林任务，让城乡绿起来、美起来。',
];
const bodies = (text: string): string[][] => parseText(text).articles.map((article) => bodyOf(article));

describe('a poem', () => {
  it.each([
    ['with blanks', '\n\n'],
    ['without', '\n'],
  ])('is one story: title, author, stanzas whose lines stay lines, %s around them', (_, gap) => {
    const text = ['河边（外一首）', '高山', POEM.join('\n\n'), ''].join(gap);
    const { articles, edition } = parseText(text);
    expect(articles).toMatchObject([
      { kind: 'article', headline: { main: '河边（外一首）' }, byline: [{ name: '高山', role: 'author' }] },
    ]);
    expect(bodyOf(articles[0])).toEqual(POEM);
    expect(leftOut(edition)).toEqual([]);
  });

  it('stands between an essay and a report, and takes nothing of either', () => {
    const verse = ['河边', '陈立新', ...POEM].join('\n\n');
    const text = `${page('故乡的老井', ESSAY)}\n${verse}\n\n${page('全市春季造林工作会议召开', NEWS)}`;
    const { articles } = parseText(text);
    expect(articles.map(({ headline }) => headline.main)).toEqual([
      '故乡的老井',
      '河边',
      '全市春季造林工作会议召开',
    ]);
    expect(bodyOf(articles[0])).toEqual(ESSAY);
    expect(bodyOf(articles[1])).toEqual(POEM);
    expect(articles[1]?.byline).toMatchObject([{ name: '陈立新', role: 'author' }]);
  });

  it('has its own headline where those of the page follow their stories', () => {
    const verse = ['河边', '陈立新', ...POEM].join('\n\n');
    const { articles } = parseText(
      `${page(NEWS, '全市春季造林工作会议召开')}\n${verse}\n\n${page(ESSAY, '故乡的老井')}`,
    );
    expect(articles.find((article) => bodyOf(article)[0] === POEM[0])?.headline.main).toBe('河边');
  });

  it('in lines of seven characters keeps its couplets, and the form above them', () => {
    const { articles } = parseText(['登高有感', '张国强', ['七律', ...REGULAR].join('\n'), ''].join('\n\n'));
    expect(articles).toMatchObject([{ headline: { main: '登高有感' }, byline: [{ name: '张国强' }] }]);
    expect(bodyOf(articles[0])).toEqual([['七律', ...REGULAR].join('\n')]);
  });
});

describe('several poems under one title', () => {
  it('are one story, their titles subheadings', () => {
    const parts = {
      麦田: POEM[0] as string,
      老屋: '门还是那扇门\n推开的时候\n灰尘落了一地\n我听见母亲喊我的小名',
    };
    const text = ['乡村二首', '□李小雨', ...Object.entries(parts).flat(), ''].join('\n\n');
    const { articles } = parseText(text);
    expect(articles).toMatchObject([
      { headline: { main: '乡村二首' }, byline: [{ name: '李小雨', role: 'author' }] },
    ]);
    expect(articles[0]?.body).toEqual(
      Object.entries(parts).flatMap(([title, poem]) => [
        { type: 'subheading', text: title },
        { type: 'paragraph', text: poem },
      ]),
    );
  });

  it('in regular verse, no blank between, too', () => {
    const [first, second] = [REGULAR.slice(0, 2).join('\n'), REGULAR.slice(2).join('\n')];
    const text = ['诗二首', '作者：陈立新', '春望', first, '秋思', second, ''].join('\n');
    const { articles } = parseText(text);
    expect(articles).toMatchObject([{ headline: { main: '诗二首' }, byline: [{ name: '陈立新' }] }]);
    expect(articles[0]?.body).toEqual([
      { type: 'subheading', text: '春望' },
      { type: 'paragraph', text: first },
      { type: 'subheading', text: '秋思' },
      { type: 'paragraph', text: second },
    ]);
  });
});

describe('what is no poem', () => {
  it('a heap of headlines', () => {
    const heap = [
      '春季造林会议召开',
      '我市三个单位受到表彰',
      '河边小学新校舍启用',
      '市图书馆延长开放时间',
      '两条公交线路调整',
      '老旧小区改造开工',
    ];
    const { articles } = parseText(`${page(...heap, NEWS)}`);
    expect(articles.flatMap((article) => bodyOf(article)).filter((text) => text.includes('\n'))).toEqual([]);
  });

  it.each([9, 12, 17])('an essay in a column of %d characters', (measure) => {
    expect(bodies(`故乡的老井\n\n${setColumn(ESSAY, measure)}\n`)).toEqual([ESSAY]);
  });

  it('a sentence of clauses of five characters, three to a line', () => {
    const clauses = '或种树种草，或养牛养羊，或修渠修路，或办班办学，大家动手干，日子一天好。';
    const { articles } = parseText(
      `村里的变化\n\n${ESSAY[0]}\n${clauses.slice(0, 18)}\n${clauses.slice(18)}\n`,
    );
    expect(articles.flatMap((article) => bodyOf(article)).filter((text) => text.includes('\n'))).toEqual([]);
  });

  it('paragraphs of one line each, in which people speak', () => {
    const talk = [
      '“你来了？”',
      '“我来了。”他说。',
      '“坐吧。”',
      '“不坐了，我还要走。”',
      '“那就走吧。”',
      '她没有看他。',
    ];
    const { articles } = parseText(page('老屋', [...talk.slice(0, 3), ESSAY[0] as string, ...talk.slice(3)]));
    expect(articles.flatMap((article) => bodyOf(article)).filter((text) => text.includes('\n'))).toEqual([]);
  });
});

describe('a table', () => {
  it.each([
    [
      'figures',
      '今日天气预报',
      ['城区 多云 12℃～21℃ 东风3级', '东县 晴 11℃～22℃ 东风2级', '西县 小雨 10℃～18℃ 北风3级'],
    ],
    [
      'figures, and what they are',
      '本周空气质量',
      ['县区 指数 级别 首要污染物', '东县 85 良 PM2.5', '西县 92 良 PM10', '南县 105 轻度 PM2.5'],
    ],
    [
      'names',
      '2019年全市优秀教师名单',
      ['王小明 李红 张建国 刘芳', '陈晓 周文 赵立 孙华', '钱进 高山 林晓 白云'],
    ],
    [
      'people',
      '十大杰出青年名单',
      ['王小明 市第一人民医院医生', '李红 市实验小学教师', '张建国 东县农民', '刘芳 市公安局民警'],
    ],
  ])('of %s keeps its rows', (_, title, rows) => {
    const { articles } = parseText(
      `${title}\n\n${rows.join('\n')}\n\n${page('全市春季造林工作会议召开', NEWS)}`,
    );
    expect(articles[0]).toMatchObject({ headline: { main: title } });
    const [table] = bodyOf(articles[0]);
    expect(table?.split('\n')).toEqual(rows);
  });
});

describe('an interview', () => {
  const talk = [
    '记者：今年医保缴费标准有什么变化？',
    '李大为：今年城乡居民医保个人缴费标准为每人每年二百八十元，比去年增加三十元，财政补助标准同步提高。',
    '记者：在哪里可以缴费？',
    '李大为：可以到社区服务中心缴费，也可以通过手机缴费，十分方便。',
    '问：缴费之后多长时间能够享受待遇？',
    '答：从缴费的次月起就可以享受待遇，请市民放心。',
  ];

  it.each(['\n\n', '\n'])('has a paragraph for each who speaks', (gap) => {
    const text = `医保问题有了答案\n\n本报记者 高山\n\n${talk.map((part) => setColumn([part], 19)).join(gap)}\n`;
    expect(bodies(text)).toEqual([talk]);
  });

  it('is none where a sentence says who said it', () => {
    const told = [
      '高山走进屋子，把门关上，又把窗帘拉好，这才转过身来，看着坐在灯下的两个人，一字一句地说了起来。他说：今年的收成比去年好，家里的粮食够吃。他说：明年还要再种几亩麦子。',
    ];
    expect(bodies(`老屋的灯\n\n${setColumn(told, 17)}\n`)).toEqual([told]);
  });
});

describe('a letter', () => {
  const text = [
    '致全市居民的一封信',
    '尊敬的居民朋友：',
    setColumn(['当前正是森林防火的紧要关头，为保护好我们共同的家园，现将有关事项告知如下。'], 19),
    '1.不带火种进山；',
    '2.不在野外用火；',
    '3.发现火情请拨打报警电话。',
    '临江市森林防火指挥部',
    '2019年4月3日',
  ].join('\n\n');

  it('says to whom it is, its points, and who signed it', () => {
    const { articles } = parseText(
      `${text}\n\n${page('市图书馆新馆开放', NEWS)}\n${page('故乡的老井', ESSAY)}`,
    );
    expect(articles[0]).toMatchObject({
      headline: { main: '致全市居民的一封信' },
      byline: [],
      tail: '临江市森林防火指挥部 2019年4月3日',
    });
    expect(bodyOf(articles[0])).toEqual([
      '尊敬的居民朋友：',
      '当前正是森林防火的紧要关头，为保护好我们共同的家园，现将有关事项告知如下。',
      '1.不带火种进山；',
      '2.不在野外用火；',
      '3.发现火情请拨打报警电话。',
    ]);
  });
});

describe('a page in English', () => {
  it('has headlines, bylines and paragraphs', () => {
    const { articles } = parseText(
      [
        'City library opens new reading room',
        'By Gao Shan',
        'The new reading room of the city library opened to the\npublic on Monday, with more than three hundred seats.',
        'Readers came from all over the town. "I have been waiting\nfor this day for two years," said Li Ming, a teacher.',
        '',
      ].join('\n\n'),
    );
    expect(articles).toMatchObject([
      {
        headline: { main: 'City library opens new reading room' },
        byline: [{ name: 'Gao Shan', role: 'author' }],
      },
    ]);
    expect(bodyOf(articles[0])).toEqual([
      'The new reading room of the city library opened to the public on Monday, with more than three hundred seats.',
      'Readers came from all over the town. "I have been waiting for this day for two years," said Li Ming, a teacher.',
    ]);
  });
});
