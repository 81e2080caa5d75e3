import { describe, expect, it } from 'vitest';
import { bodyOf, parseText } from './reading.ts';
import { page } from './typeset.ts';

const BRIDGE = [
  '本报讯（记者 张建国 通讯员 李晓明）昨日上午，跨江新桥正式通车。这座桥修了三年，是市里第二座跨江大桥，两岸居民从此不用绕行老桥。',
  '新桥全长1.2公里，双向六车道，总投资3.5亿元，由市建设局负责修建；桥面铺设了降噪沥青，两侧建有人行道和非机动车道。',
  '“以后上班不用绕路。”家住江北的市民王先生说。',
  '据了解，春节以前两岸的路灯将全部装好，配套的公交线路也将同时开通，届时从江北到市中心只需十分钟。',
];
const LIBRARY = [
  '本报讯（记者 林晓）昨日，市图书馆新馆正式对市民开放，首日接待读者三千人次，借出图书五千多册，读者普遍反映环境好、座位多。',
  '馆长介绍，新馆藏书八十万册，设有儿童阅览室和盲人阅览室，全年无休，市民凭身份证即可入馆，办理借书证不收押金。',
];
const CAPTION = '工人们在新桥上安装路灯，为春节前全线亮灯做准备，两岸居民期待已久。 高山 摄';
const STORIES = [
  { main: '跨江新桥昨日通车', body: BRIDGE },
  { main: '图书馆新馆开放', body: LIBRARY },
];

describe('a dump that was never set in lines', () => {
  it.each([
    ['indents', (text: string) => `　　${text}`, '\n', '\n\n'],
    ['blanks between all', (text: string) => text, '\n\n', '\n\n'],
    ['neither', (text: string) => text, '\n', '\n'],
  ])('with %s has a paragraph in each line', (_, indented, between, after) => {
    const text = STORIES.map(({ main, body }) => [main, ...body.map(indented)].join(between)).join(after);
    const { articles } = parseText([text, indented(CAPTION)].join(after));
    const stories = articles.filter(({ kind }) => kind === 'article');
    expect(stories.map(({ headline }) => headline.main)).toEqual(STORIES.map(({ main }) => main));
    expect(stories.map(({ lead }) => lead)).toEqual([
      '本报讯（记者 张建国 通讯员 李晓明）',
      '本报讯（记者 林晓）',
    ]);
    expect(stories.map((story) => `${story.lead}${bodyOf(story).join('\n')}`)).toEqual(
      STORIES.map(({ body }) => body.join('\n')),
    );
    expect(articles.flatMap(({ captions }) => captions)).toMatchObject([{ credit: ['高山'] }]);
  });

  it('may hold one story alone', () => {
    const { articles } = parseText(['图书馆新馆开放', ...LIBRARY].join('\n'));
    expect(articles).toHaveLength(1);
    expect(bodyOf(articles[0])).toHaveLength(2);
  });
});

describe('a page in columns', () => {
  it('goes on from line to line, though some sentences end with their lines', () => {
    const { articles } = parseText(STORIES.map(({ main, body }) => page(main, body)).join('\n'));
    expect(articles.map((story) => bodyOf(story).length)).toEqual([4, 2]);
  });
});
