import { describe, expect, it } from 'vitest';
import { bodyOf, leftOut, parseText } from './reading.ts';
import { page } from './typeset.ts';

/** Invented text: what looks like a mark and is a sentence. */
const HEAD = '老读者座谈会说心里话';
const LEAD = '本报讯（记者 高山）';
const FIRST =
  '市图书馆昨日召开老读者座谈会，请来三十多位老读者谈读书、提建议，为图书馆的发展出主意，会开得很热闹。';
const LAST =
  '据了解，市图书馆今年还将在城东、城西各开设一处分馆，方便附近居民就近借书、还书，开馆时间也将延长到晚上九点。';
/** Its end is put before the near miss, so that this comes to stand at every place of a line. */
const FILLER = '昨天上午，在市图书馆三楼会议室召开的老读者座谈会上，';

const NEAR_MISSES: Record<string, string> = {
  '第三版 in prose': '几位老人都说，他们最爱看第三版的读者来信，第三版的文章写的都是身边的事，读来亲切。',
  '三版 in prose': '从头版翻到三版，再从三版翻到四版，每天不看完报纸，老人就觉得少了点什么。',
  '下转 told of': '有人提出，一篇稿子从一版下转第三版，读起来要翻来翻去，希望编辑把文章写短些。',
  '—— in mid-sentence': '老人们提到了一件事——图书馆的灯——光线太暗，晚上看书很费眼睛。',
  '记者 as a noun': '一位当过记者的老人说，做记者要跑得勤、问得细，记者写的稿子要经得起读者看。',
  '本报记者 as a subject': '他拉着本报记者的手说，本报记者到社区采访过多次，大家都认得。',
  'a paper’s name in a sentence':
    '他从书包里取出一张旧报纸，是1958年的临江日报，纸已经发黄，临江日报四个字还很清楚。',
  'papers’ names in brackets': '几位老人每天都读《临江日报》《临江晚报》，还把好文章剪下来贴在本子上。',
  '摄 as a verb': '老人拿出相机请大家站好，拍摄了一张合影，他说自己学摄影三十年，摄下了这座城市的变化。',
  '摄于 and 摄制': '这些照片都是老人自己摄制、自己洗印的，其中一张摄于1962年，记下了老馆的样子。',
  'names in brackets in a sentence':
    '坐在前排的老人（张三）和他的邻居（李四）都是图书馆的常客，两人（张三、李四）住同一个院子。',
  'a line that begins with ”':
    '馆长在会上说：“大家提的意见都很好，我们一条一条地改。”老人们听了很高兴，都说：“这样的会要常开。”',
  'long numbers': '据介绍，老馆去年接待读者超过1234567人次，借出图书2345678册，全馆藏书达到12345678册。',
  '2018年，… at the head':
    '2018年，图书馆把自习室搬到了二楼，增加座位三百个，又添置了一批供老人使用的放大镜和老花镜。',
  '编辑, 校对, 责编 in prose': '座谈会上还来了一位老编辑，编辑一辈子文字，校对起来一丝不苟，责编过上百本书。',
  '新华社 and 本报讯 in prose': '他记得很清楚，新华社那天发了消息，本报讯也登在头版，大家奔走相告。',
  'issue numbers in prose': '第十期培训班今日开班，第7676期的报纸他也收着，今日4版专题报道了此事。',
  'English titles in prose':
    '图书馆新添了一批英文书，其中有The Old Man and the Sea和A Tale of Two Cities等名著。',
  '导读 in prose': '图书馆还将开设导读服务，由老读者担任导读员，今日导读的书是一本写家乡的散文集。',
  'a bracketed abbreviation':
    '馆里正在修订《读者服务管理办法》（以下简称《办法》），《办法》对借书、还书都有规定。',
};

describe.each(Object.entries(NEAR_MISSES))('%s', (_, near) => {
  it.each(['before', 'after'])('stays in its paragraph wherever the line breaks, headline %s', (place) => {
    for (let length = 0; length <= FILLER.length; length += 1) {
      const paragraph = FILLER.slice(FILLER.length - length) + near;
      // No paragraph begins with a comma.
      if (paragraph.startsWith('，')) continue;
      const story = [LEAD + FIRST, paragraph, LAST];
      const text = place === 'before' ? page(HEAD, story) : page(story, HEAD);
      const { edition, articles } = parseText(text);
      expect(articles, text).toMatchObject([
        {
          kind: 'article',
          headline: { kicker: null, main: HEAD, deck: null },
          lead: LEAD,
          captions: [],
          tail: null,
          continuation: { to: null, from: null },
        },
      ]);
      expect(bodyOf(articles[0]), text).toEqual([FIRST, paragraph, LAST]);
      expect(leftOut(edition), text).toEqual([]);
      expect(edition, text).toMatchObject({ newspaper: null, date: null });
    }
  });
});

describe('a line that breaks off', () => {
  it('a paragraph’s first line, cut short by a number that must not be broken, is no headline', () => {
    const near =
      '会议室召开的老读者座谈会上，2019年5月24日，图书馆新馆开馆，到2020年5月24日整整一年，接待读者二十万人次。';
    const { articles } = parseText(page(HEAD, [LEAD + FIRST, near, LAST]));
    expect(articles.map((article) => bodyOf(article))).toEqual([[FIRST, near, LAST]]);
  });

  it.each(['者座谈会上，', '读者座谈会上，'])(
    'a sentence whose line happens to break after or within 详见第二版 goes on: %s',
    (before) => {
      const near = `${before}办卡的手续详见第二版报道中的说明，读者带上身份证就能在服务台办理。`;
      const { articles } = parseText(page(HEAD, [LEAD + FIRST, near, LAST]));
      expect(articles.map((article) => bodyOf(article))).toEqual([[FIRST, near, LAST]]);
    },
  );
});

describe('a date in prose', () => {
  const near = '2019年5月24日，图书馆新馆开馆，到2020年5月24日整整一年，接待读者二十万人次。';

  it.each(['', '座谈会上，', '在市图书馆三楼会议室召开的老读者座谈会上，'])(
    'is not the page’s: %s',
    (before) => {
      const { edition, articles } = parseText(page(HEAD, [LEAD + FIRST, before + near, LAST]));
      expect(bodyOf(articles[0])).toEqual([FIRST, before + near, LAST]);
      expect(edition).toMatchObject({ date: null, certainty: { date: 'unknown' }, furniture: [] });
    },
  );
});

describe('a body’s first sentence alone between blanks', () => {
  it('is body, and no headline', () => {
    const text = [
      '本报讯（记者 高山）近日，全市对外',
      '开放工作会议召开，我市三个单位受到',
      '表彰。',
      '',
      '2018年，我市坚持把开放招商作',
      '',
      '为经济工作的重中之重，全市对外开放',
      '工作成绩显著，进出口总额居全省第三',
      '位。',
      '',
      '我市三个单位受到表彰',
      '',
    ].join('\n');
    const { articles } = parseText(text);
    expect(articles).toMatchObject([{ headline: { main: '我市三个单位受到表彰' } }]);
    expect(bodyOf(articles[0])).toEqual([
      '近日，全市对外开放工作会议召开，我市三个单位受到表彰。',
      '2018年，我市坚持把开放招商作为经济工作的重中之重，全市对外开放工作成绩显著，进出口总额居全省第三位。',
    ]);
  });
});

describe('pages of another kind', () => {
  it('keeps an English page, word by word', () => {
    const { edition, articles } = parseText(ENGLISH);
    const kept = [...articles.flatMap((article) => [...Object.values(article.headline), ...bodyOf(article)])]
      .concat(leftOut(edition))
      .filter((part) => part !== null)
      .join(' ');
    expect(kept.split(/\s+/u).sort()).toEqual(ENGLISH.trim().split(/\s+/u).sort());
    expect(articles.flatMap(({ byline }) => byline)).toEqual([]);
    expect(edition).toMatchObject({ newspaper: null, date: null });
  });

  it('makes no news of a page of advertisements', () => {
    const text = [
      '遗失声明',
      '',
      '张三遗失身份证，号码不详，声明作废。',
      '',
      '注销公告',
      '',
      '临江市某某商贸有限公司拟注销，请债权人自公告之日起四十五日内申报债权。',
      '',
      '招租公告',
      '',
      '城东路临街门面房两间对外出租，联系电话：12345678901。',
      '',
    ].join('\n');
    const { edition, articles } = parseText(text);
    expect(articles.map(({ kind }) => kind)).toEqual(articles.map(() => 'notice'));
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.flatMap(({ byline }) => byline)).toEqual([]);
    expect(edition.newspaper).toBeNull();
  });

  it('reads English as paragraphs, not as headlines of a word or two', () => {
    const { articles } = parseText(ENGLISH);
    expect(articles.flatMap((article) => bodyOf(article))).toEqual([
      'The library opened its doors on Monday. Readers came from all over the town, and some of them had been waiting since the early morning.',
      'The director said that the reading room would stay open until nine in the evening.',
    ]);
  });
});

const ENGLISH = [
  'The library opened its doors on Monday.',
  'Readers came from all over the town, and some of',
  'them had been waiting since the early morning.',
  '',
  'The director said that the reading room would stay',
  'open until nine in the evening.',
  '',
].join('\n');
