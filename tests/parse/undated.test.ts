import { describe, expect, it } from 'vitest';
import { dumpOf, parse, parseText } from './reading.ts';

const FRONT = `老桥修好通车

本报讯（记者 高山）5月23日，老桥修好通车，附近的居民说，往后过河不用再绕路，孩子上学也近了许多，
桥头的早市又热闹了起来。
桥是1958年修的，2019年开春动工大修，换了桥面，加了栏杆，两岸的街坊凑钱在桥头立了一块（下转第四版）

船工的号子进了课堂

本报讯（记者 林晓）5月22日，老船工走进小学，教孩子们唱号子，一句领，众人和，唱得窗外的人都停下来听。
校长说，2019年的校本课要把号子记成谱子。
`;
const BACK = `老桥修好通车

（上接第一版）
石碑，上面刻着修桥人的名字。老桥的大修用了一百天，街坊们天天去看，桥面通车那天，早市摆到了桥头，栏杆上系满了红布。

菜场里的秤

本报讯（记者 白云）5月23日，菜场换了新秤，买菜的人说，2019年这一件最称心，看得清，也不用再还价。
管秤的人说，旧秤留了一杆，挂在门口。
`;
const OTHER = `夜校开了木工课

本报讯（记者 闻笛）5月23日晚，夜校的木工课开课，来了二十多人，有人带着孙子，有人带着自己打的板凳。
老师傅说，2019年的课从认木头教起。

读书会换了地方

本报讯（记者 闻笛）5月22日，读书会搬进河边的旧仓库，窗子朝着水，读到天黑也不觉得。
`;

describe('undated dumps of one folder', () => {
  const read = () =>
    parse([dumpOf(FRONT, 'x/9ac1.txt'), dumpOf(BACK, 'x/0b77.txt'), dumpOf(OTHER, 'x/55de.txt')]);

  it('are one edition where their stories go on in each other, or tell the same day', () => {
    const { editions } = read();
    expect(editions.map(({ edition }) => edition.date)).toEqual(['2019-05-24']);
    const [first] = editions;
    expect(first?.edition.sources).toHaveLength(3);
    expect(first?.edition.reasons.date).toMatch(/没有印日期/u);
    expect(new Set(first?.edition.articles).size).toBe(first?.articles.length);
  });

  it('number their pages by the jumps between them, and pair the halves', () => {
    const articles = read().editions.flatMap((edition) => edition.articles);
    const to = articles.find(({ continuation }) => continuation.to !== null);
    const from = articles.find(({ continuation }) => continuation.from !== null);
    expect([to?.page, from?.page]).toEqual([1, 4]);
    expect(to?.continuation.to).toEqual({ page: 4, id: from?.id });
    expect(from?.continuation.from).toEqual({ page: 1, id: to?.id });
    expect(from?.certainty.page).toBe('inferred');
    expect(from?.reasons.page).toMatch(/另一半说/u);
  });

  it('of days apart stay apart, and so do those that print one page twice', () => {
    const later = OTHER.replaceAll('5月', '8月');
    const apart = parse([dumpOf(OTHER, 'x/1.txt'), dumpOf(later, 'x/2.txt')]).editions;
    expect(apart.map(({ edition }) => edition.date)).toEqual(['2019-05-24', '2019-08-24']);
    const numbered = (text: string) => `第三版 要闻\n\n${text}`;
    const earlier = numbered(OTHER).replaceAll('2019年', '2018年');
    const twice = parse([dumpOf(numbered(OTHER), 'x/a.txt'), dumpOf(earlier, 'x/b.txt')]).editions;
    expect(twice.map(({ edition }) => edition.date)).toEqual(['2019-05-24', '2018-05-24']);
  });
});

describe('pages of one file', () => {
  it('are parted at feet whose line tells folio, date and who made the page', () => {
    const foot = (page: number) =>
      `A0${page}版 要闻 2019年5月24日 星期五 责编：高山 版式：林晓\n邮箱：news@example.com 新闻热线：12345678\n`;
    const text = [FRONT + OTHER, BACK + OTHER, OTHER + FRONT].map((page, k) => page + foot(k + 1)).join('\n');
    const { edition } = parseText(text);
    expect(edition.pages.map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  it('are no other paper’s where a column is called 图片新闻', () => {
    expect(parseText(`图片新闻\n\n${OTHER}`).edition.newspaper).toBeNull();
  });
});

describe('the day of pages that print none', () => {
  const dateOf = (...stories: string[]) => parseText(stories.join('\n\n')).edition;
  const story = (headline: string, text: string) =>
    `${headline}\n\n${text}\n读者看了都说好，往后还要常来走走看看。\n`;

  it('is the one after the latest day reported, in the year that the text speaks of most', () => {
    const edition = dateOf(
      story('桥头早市开张', '本报讯（记者 高山）5月23日，桥头早市开张，2019年的头茬瓜果摆满了摊子。'),
      story('旧仓库改成书屋', '本报讯（记者 林晓）5月22日，旧仓库改成书屋，到2035年要建一百间这样的书屋。'),
    );
    expect(edition).toMatchObject({ date: '2019-05-24', certainty: { date: 'inferred' } });
    expect(edition.reasons.date).toMatch(/没有印日期.*最晚到5月23日/u);
  });

  it('is told its year by a weekday', () => {
    const edition = dateOf(
      story('夜校开学', '本报讯（记者 高山）5月23日（星期三），夜校开学，2019年的课表也已经排好。'),
      story('河边种树', '本报讯（记者 林晓）5月22日，河边种树，树苗都是2018年育的。'),
    );
    expect(edition).toMatchObject({ date: '2018-05-24' });
    expect(edition.reasons.date).toMatch(/星期/u);
  });

  it('is told its year by a day of the lunar new year', () => {
    const edition = dateOf(
      story(
        '车站过年',
        '本报讯（记者 高山）1月26日，大年初二，车站里人来人往，2021年的年历也摆上了小店的柜台。',
      ),
      story('灯会开幕', '本报讯（记者 林晓）1月25日，灯会开幕，灯匠说手艺是2020年学的。'),
    );
    expect(edition).toMatchObject({ date: '2020-01-27' });
    expect(edition.reasons.date).toMatch(/农历/u);
  });

  it('is unknown where the stories name too few', () => {
    const edition = dateOf(story('河边的早晨', '河边的早晨总是从卖豆浆的吆喝声里醒过来，日子一天一天地过。'));
    expect(edition).toMatchObject({ date: null, certainty: { date: 'unknown' } });
  });
});
