import { describe, expect, it } from 'vitest';
import { bodyOf, parseText } from './reading.ts';
import { page, setColumn } from './typeset.ts';

/** Invented notices, as they stand together on a page. */
const COURT = [
  '张三：本院受理原告李四诉你民间借贷纠纷一案，现依法向你公告送达起诉状副本、应诉通知书、举证通知书及开庭传票。自公告之日起经过六十日即视为送达。',
];
const SALE = [
  '受委托，我公司定于2019年6月3日上午10时在公司拍卖厅公开拍卖以下标的，欢迎前来登记。',
  '1.临江市城东路商铺两间；',
  '2.报废车辆一批。',
  '有意竞买者请于6月2日前到我公司办理手续。',
  '联系电话：0371-12345678',
];
const NEWS = [
  '本报讯（记者 林晓）昨日，市图书馆新馆正式对市民开放，首日接待读者三千人次，借出图书五千多册。',
];
const NOTICES = [
  '临江市人民法院公告',
  setColumn(COURT, 21),
  '临江市人民法院',
  '拍卖公告',
  setColumn(SALE, 21),
  '临江市诚信拍卖有限公司',
  '2019年5月24日',
  '遗失声明',
  setColumn(['张建国遗失居民身份证，声明作废。'], 21),
].join('\n\n');

describe('notices that stand together', () => {
  const { articles } = parseText(`${NOTICES}\n\n${page('市图书馆新馆开放', NEWS)}`);

  it('each have their title, their text, and the office that signs them', () => {
    expect(articles).toMatchObject([
      { kind: 'notice', headline: { main: '临江市人民法院公告' }, tail: '临江市人民法院', byline: [] },
      {
        kind: 'notice',
        headline: { main: '拍卖公告' },
        tail: '临江市诚信拍卖有限公司 2019年5月24日',
        byline: [],
      },
      { kind: 'notice', headline: { main: '遗失声明' }, tail: null },
      { kind: 'article', headline: { main: '市图书馆新馆开放' } },
    ]);
    expect(bodyOf(articles[0])).toEqual(COURT);
    expect(bodyOf(articles[1])).toEqual(SALE);
  });
});

describe('what only looks like a notice', () => {
  it.each(['五部门联合发布公告', '市教育局发布招生公告'])('%s is a headline of news', (main) => {
    const { articles } = parseText(page(main, NEWS));
    expect(articles).toMatchObject([{ kind: 'article', headline: { main } }]);
  });

  it('an office that news ends with is no signature', () => {
    const text = `${page('市图书馆新馆开放', NEWS)}\n市住房公积金管理委员会\n\n${page(['本报讯（记者 高山）市住房公积金管理委员会昨日召开会议，通过了三项提案，方便职工提取公积金。'])}`;
    const { articles } = parseText(text);
    expect(articles.map(({ tail }) => tail)).toEqual([null, null]);
  });
});

describe('a novel in parts', () => {
  it('keeps who speaks apart, and says that it goes on', () => {
    const story = [
      '他站在车站的广场上，看着来来往往的人群，忽然不知道该往哪里去。天已经黑了，路灯一盏一盏地亮起来。',
      '“你去哪里？”司机问他。',
      '“去车站。”他说完，又觉得可笑，自己不就在车站么，可是他不想说第二遍，就上了车。',
    ];
    const text = `平凡的路（连载·十二）\n\n路明\n\n${setColumn(story, 21)}\n\n（未完待续）\n`;
    const { articles } = parseText(text);
    expect(articles).toMatchObject([
      { headline: { main: '平凡的路（连载·十二）' }, byline: [{ name: '路明' }], tail: '（未完待续）' },
    ]);
    expect(bodyOf(articles[0])).toEqual(story);
  });
});
