import { describe, expect, it } from 'vitest';
import { dumpOf, parse, parseText } from './reading.ts';

const STORY =
  '本报讯（记者 高山）市图书馆昨日召开老读者座谈会，请来三十多位老读者谈读书、提建议。\n馆长说，意见都会一条一条地答复。\n';

const STORIES = new Map([
  [
    '老街的灯亮了',
    '本报讯（记者 林晓）老街两旁的路灯昨晚全部点亮，住在这里的居民说，\n夜里出门买菜再也不用打手电了。\n',
  ],
]);

describe('the date of an edition', () => {
  it('is the printed one where the path tells none', () => {
    const { edition } = parseText(`临江日报\n2019年5月24日 星期五\n\n老读者谈读书\n\n${STORY}`);
    expect(edition).toMatchObject({
      key: '2019/05/24',
      newspaper: '临江日报',
      certainty: { date: 'printed', newspaper: 'printed' },
    });
  });

  it('is the path’s where the page prints another one, and that is told', () => {
    const text = `临江日报\n2019年5月24日 星期五\n\n老读者谈读书\n\n${STORY}`;
    const { edition } = parseText(text, '20190525_01.txt');
    expect(edition.date).toBe('2019-05-25');
    expect(edition.messages).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        rule: 'edition-date',
        happened: 'the page prints 2019-05-24, its path says 2019-05-25; the path is taken',
      }),
    );
  });

  it('is not a day that stands alone on a line of a story', () => {
    const lines = Array.from(
      { length: 16 },
      (_, k) => `老读者谈到第${k + 1}件旧事，那时的图书馆只有一间屋子，`,
    );
    const text = `老读者谈读书\n\n${STORY}${lines.join('\n')}\n1999年7月15日\n${lines.join('\n')}\n`;
    const { edition, articles } = parseText(text);
    expect(edition.date).toBeNull();
    expect(articles.map(({ body }) => body.map((block) => block.text).join('')).join('')).toContain(
      '1999年7月15日',
    );
  });
});

describe('several dumps', () => {
  const dated = (paper: string) => `${paper}\n2019年5月24日 星期五\n\n老读者谈读书\n\n${STORY}`;

  it('of two papers and one day are two editions, the second under its slug', () => {
    const { editions } = parse([dumpOf(dated('临江日报'), 'a/1.txt'), dumpOf(dated('海滨晚报'), 'b/1.txt')]);
    expect(editions.map(({ edition }) => edition.key)).toEqual(['2019/05/24', 'hbwb/2019/05/24']);
    const ids = editions.flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(ids).toEqual(['20190524-00-01', 'hbwb-20190524-00-01']);
  });

  it('without a date and with one name keep addresses of their own', () => {
    const { editions } = parse([dumpOf(STORY, 'a/page.txt'), dumpOf(STORY, 'b/page.txt')]);
    expect(new Set(editions.map(({ edition }) => edition.key)).size).toBe(2);
  });
});

describe('the halves of stories that jump', () => {
  const half = (text: string) => `${text}\n`;
  const front = (mark: string) =>
    half(
      `桥头的早市\n\n本报讯（记者 高山）天刚亮，桥头的早市就开了张，卖豆腐的老人说，他在这里摆了三十年的摊，看着桥修了\n又修，${mark}`,
    );
  const back = (mark: string, headline = '桥头的早市') =>
    half(
      `${headline}\n\n${mark}\n街坊们换了一茬又一茬，豆腐还是那个味道。桥头的早市到八点就散，老人收了摊，推着车慢慢地往回走。`,
    );

  it.each([
    ['（下转第二版）', '（上接第一版）'],
    ['【下转2版】', '〔上接1版〕'],
    ['（紧转2版）', '「接1版」'],
    ['（未完，下转二版）', '(紧接1版)'],
    ['下转A02版▶', '◀上接A01版'],
  ])('are paired whatever marks a paper prints: %s %s', (to, from) => {
    const { editions } = parse([
      dumpOf(front(to), '2019-05-24/01.txt'),
      dumpOf(back(from), '2019-05-24/02.txt'),
    ]);
    const articles = editions.flatMap((edition) => edition.articles);
    expect(articles.map(({ continuation }) => continuation)).toMatchObject([
      { to: { page: 2, id: articles[1]?.id }, from: null },
      { to: null, from: { page: 1, id: articles[0]?.id } },
    ]);
  });

  it('are told of, in both records and at both ends, where another half would do as well', () => {
    const { editions } = parse([
      dumpOf(front('（下转第二版）'), '2019-05-24/01.txt'),
      dumpOf(`${back('（上接第一版）')}\n${back('（上接第一版）', '桥头早市')}`, '2019-05-24/02.txt'),
    ]);
    const told = editions
      .flatMap(({ edition }) => edition.messages)
      .filter(({ rule }) => rule === 'pair-jumps');
    expect(told.map(({ file, severity }) => [file, severity])).toEqual([
      ['2019-05-24/01.txt', 'warning'],
      ['2019-05-24/02.txt', 'warning'],
    ]);
    expect(told[0]).toMatchObject({ happened: expect.stringContaining('would do about as well') });
    const paired = editions
      .flatMap(({ articles }) => articles)
      .filter(({ continuation }) => continuation.to?.id ?? continuation.from?.id);
    expect(paired.map(({ certainty }) => certainty.continuation)).toEqual(['inferred', 'inferred']);
  });

  it('are told of where the mark names another page', () => {
    const { editions } = parse([
      dumpOf(front('（下转第三版）'), '2019-05-24/01.txt'),
      dumpOf(back('（上接第一版）'), '2019-05-24/02.txt'),
    ]);
    const [first] = editions.flatMap(({ articles }) => articles);
    expect(first?.reasons.continuation).toBe('标记写的是第3版，另一半在第2版');
  });
});

describe('marks that a program wrote between pages', () => {
  const texts = [STORY, STORIES.get('老街的灯亮了') as string];
  const titles = ['老读者谈读书', '老街的灯亮了'];
  const pageOf = (k: number) => `${titles[k]}\n\n${texts[k]}`;

  it.each([
    ['above each page', `--- Page 1 ---\n${pageOf(0)}--- Page 2 ---\n${pageOf(1)}`],
    ['below each page', `${pageOf(0)}Page 1 of 2\n${pageOf(1)}Page 2 of 2\n`],
  ])('part and number them: %s', (_, text) => {
    const { edition, articles } = parseText(text);
    expect(articles.map(({ page, headline }) => [page, headline.main])).toEqual([
      [1, titles[0]],
      [2, titles[1]],
    ]);
    expect(edition.furniture.map(({ what }) => what)).toEqual(['page-break', 'page-break']);
  });

  it('that a page prints for itself part nothing', () => {
    const { edition, articles } = parseText(`临江日报\n第3页\n\n${pageOf(0)}\n${pageOf(1)}`);
    expect(edition.pages).toHaveLength(1);
    expect(articles).toHaveLength(2);
  });
});

describe('a teaser', () => {
  const story = (title: string) => `${title}\n\n${STORIES.get(title) ?? STORY}\n`;
  const read = (teasers: string, ...stories: string[]) =>
    parse([
      dumpOf(`导读\n${teasers}\n\n桥头的早市\n\n${STORY}`, '2019-05-24/01.txt'),
      dumpOf(stories.map(story).join('\n'), '2019-05-24/02.txt'),
    ]).editions.flatMap(({ articles }) => articles);

  it('points to the story of the page that it names, whatever stands beside the headline there', () => {
    const articles = read(
      '新桥昨日通车 详见第2版\n老街的灯亮了 详见第2版',
      '新桥昨日通车（身边事）',
      '老街的灯亮了',
    );
    const titles = new Map(articles.map(({ id, headline }) => [id as string, headline.main]));
    const teasers = articles.filter(({ kind }) => kind === 'teaser');
    expect(
      teasers.map(({ headline, continuation: { to } }) => [headline.main, titles.get(to?.id ?? '')]),
    ).toEqual([
      ['新桥昨日通车', '新桥昨日通车（身边事）'],
      ['老街的灯亮了', '老街的灯亮了'],
    ]);
    expect(articles.filter(({ continuation }) => continuation.from)).toEqual([]);
  });

  it('points to none where no headline of that page says the same', () => {
    const [teaser] = read('新桥昨日通车 详见第2版', '老街的灯亮了').filter(({ kind }) => kind === 'teaser');
    expect(teaser?.continuation.to).toEqual({ page: 2, id: null });
  });
});

describe('a photo credit without gaps', () => {
  const page = (credit: string) =>
    `桥头的早市\n\n本报讯（记者 高山）天刚亮，桥头的早市就开了张，卖豆腐的老人说，他在这里摆了三十年的摊。\n\n5月23日，街坊们在桥头的早市上买菜。 ${credit}\n`;

  it.each([
    ['方敏王和忠 摄', ['方敏', '王和忠']],
    ['欧阳晓明 摄', ['欧阳晓明']],
    ['张武军 摄', ['张武军']],
  ])('%s', (credit, names) => {
    const captions = parseText(page(credit)).articles.flatMap((article) => article.captions);
    expect(captions.map((caption) => caption.credit)).toEqual([names]);
  });
});
