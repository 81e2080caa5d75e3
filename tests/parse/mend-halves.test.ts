import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../src/parse/articles/draft.ts';
import type { PageNode } from '../../src/parse/dump-tree.ts';
import { mendHalves } from '../../src/parse/editions/mend-halves.ts';
import type { Jump } from '../../src/parse/marks/jump-mark.ts';
import type { Run } from '../../src/parse/run.ts';
import { bodyOf, dumpOf, parse } from './reading.ts';

const FIRST = [
  '　　本报讯（记者 高山）天刚亮，桥头的早市就开了张，卖豆腐的老人说，',
  '他在这里摆了三十年的摊，看着桥修了又修，老街也铺上了石板。',
];
const PART = [
  '　　街坊们换了一茬又一茬，来买豆腐的还是那几户人家，老人都认得，谁家',
  '爱吃嫩的、谁家要炸着吃，他都记着，连新搬来的几户也',
];
const WHOLE = [
  '　　下雨天老人也来，街坊们说，听不见他的吆喝声，这一天就像没有开头，',
  '连桥下的船工都要等他的豆腐开了锅再解缆绳。',
];
const OWN = [
  '　　本报讯（记者 林晓春）市气象台昨日发布预报，今起三天有小到中雨，',
  '气温下降四到六度，市民出门请带雨具，司机注意路滑。',
];
const GOES_ON = [
  '都摸清了口味。街坊们说，桥头卖豆腐的老人记性好，三十年的早市，谁家几口人他都说得出来。',
  '　　老人说，摊子摆一天算一天，桥头的石板路修好了，来买豆腐的街坊更多，他舍不得收摊。',
];
const WEATHER = [
  '　　市气象台预报，今起三天有小到中雨，气温下降四到六度，请市民出门带雨具，司机注意路滑。',
  '　　气象台提醒，雨天山区要防滑坡，水库要加强巡查，气温回升要到下周一以后。',
];
const SECOND = ['都摸清了口味。他的摊子到八点就散，老人收了摊，推着车慢慢地往回走。'];

const read = (front: readonly string[], back: readonly string[]) =>
  parse([
    dumpOf(`${front.join('\n')}\n`, '2019-05-24/01.txt'),
    dumpOf(`${back.join('\n')}\n`, '2019-05-24/02.txt'),
  ]).editions.flatMap(({ articles }) => articles);

const titles = (articles: ReturnType<typeof read>) =>
  articles.map(({ headline, continuation: { to, from } }) => [
    headline.main,
    to?.id?.slice(-5) ?? null,
    from?.id?.slice(-5) ?? null,
  ]);

describe('a first half', () => {
  const back = ['三十年的豆腐摊', '', '（上接第一版）', ...SECOND];

  it('has the part that a subheading was taken for the headline of, as the second half’s headline shows', () => {
    const articles = read(
      ['桥头三十年的豆腐摊', '', ...FIRST, '', '老街坊认得的味道', '', ...PART, '（下转第二版）'],
      back,
    );
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      ['三十年的豆腐摊', null, '01-01'],
    ]);
    expect(articles[0]?.body.map(({ type }) => type)).toEqual(['paragraph', 'subheading', 'paragraph']);
    expect(articles[0]).toMatchObject({
      certainty: { body: 'inferred', continuation: 'inferred' },
      reasons: { body: '另一半的标题表明，这几段是同一篇报道' },
    });
  });

  it('has all parts up to the one with the mark, under their subheadings', () => {
    const articles = read(
      [
        ...[
          '桥头三十年的豆腐摊',
          '',
          ...FIRST,
          '',
          '摊子天天都开张',
          '',
          ...WHOLE,
          '',
          '老街坊认得的味道',
          '',
        ],
        ...[...PART, '（下转第二版）'],
      ],
      back,
    );
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      ['三十年的豆腐摊', null, '01-01'],
    ]);
    expect(articles[0]?.body.filter(({ type }) => type === 'subheading').map(({ text }) => text)).toEqual([
      '摊子天天都开张',
      '老街坊认得的味道',
    ]);
  });

  it('has what stands under a further dateline and no headline', () => {
    const articles = read(
      [
        ...['桥头三十年的豆腐摊', '', ...FIRST, ''],
        ...['　　本报海滨2月12日电（记者林晓春）海滨老码头的鱼市上，也有人卖豆腐，', ...PART.slice(1)],
        '（下转第二版）',
      ],
      back,
    );
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      ['三十年的豆腐摊', null, '01-01'],
    ]);
    expect(bodyOf(articles[0])[1]).toMatch(/^本报海滨2月12日电（记者林晓春）海滨老码头/u);
  });

  it('has the mark that a neighbour’s text stands before', () => {
    const articles = read(
      ['桥头三十年的豆腐摊', '', ...FIRST, '', '今起三天有雨', '', ...OWN, '（下转第二版）'],
      back,
    );
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      ['今起三天有雨', null, null],
      ['三十年的豆腐摊', null, '01-01'],
    ]);
    expect(articles[0]).toMatchObject({
      certainty: { continuation: 'inferred' },
      reasons: { continuation: '标记在同版另一篇名下；另一半的标题与本篇相同' },
    });
    expect(articles[1]?.certainty.continuation).toBe('unknown');
  });

  it('stays what it is where the second half bears its own headline, or none that tells', () => {
    for (const headline of ['老街坊认得的味道', '豆腐摊']) {
      const articles = read(
        ['桥头三十年的豆腐摊', '', ...FIRST, '', '老街坊认得的味道', '', ...PART, '（下转第二版）'],
        [headline, '', '（上接第一版）', ...SECOND],
      );
      expect(titles(articles).map(([title, to]) => [title, to])).toEqual([
        ['桥头三十年的豆腐摊', null],
        ['老街坊认得的味道', '02-01'],
        [headline, null],
      ]);
    }
  });
});

describe('a second half', () => {
  const front = ['桥头三十年的豆腐摊', '', ...FIRST, ...PART, '（下转第二版）'];

  it('whose beginning stands before its headline is one story', () => {
    const articles = read(front, ['（上接第一版）', ...SECOND, '', '三十年的豆腐摊', '', ...PART]);
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      ['三十年的豆腐摊', null, '01-01'],
    ]);
    expect(bodyOf(articles[1]).join('')).toMatch(/^都摸清了口味。.*街坊们换了一茬又一茬/u);
  });

  it('does not hold the story below it whose headline it was given', () => {
    const articles = read(front, ['今起三天有雨', '', '（上接第一版）', ...GOES_ON, ...WEATHER]);
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      [null, null, '01-01'],
      ['今起三天有雨', null, null],
    ]);
    expect(bodyOf(articles[1]).join('')).toMatch(/^都摸清了口味。.*舍不得收摊。$/u);
    expect(bodyOf(articles[2]).join('')).toMatch(/^市气象台预报.*下周一以后。$/u);
    expect(articles[1]).toMatchObject({
      certainty: { headline: 'unknown', body: 'inferred', continuation: 'printed' },
    });
    expect(articles[2]).toMatchObject({ certainty: { headline: 'inferred', continuation: 'unknown' } });
  });

  it('keeps another headline where all of it goes on from the first half, or nothing does', () => {
    for (const body of [GOES_ON, WEATHER]) {
      const articles = read(front, ['今起三天有雨', '', '（上接第一版）', ...body]);
      expect(titles(articles)).toEqual([
        ['桥头三十年的豆腐摊', '02-01', null],
        ['今起三天有雨', null, '01-01'],
      ]);
    }
  });

  it('goes on under its headline with a further dateline', () => {
    const rest = ['　　本报海滨2月12日电（记者林晓春）海滨老码头的鱼市上，也有人卖豆腐，', ...PART.slice(1)];
    const articles = read(front, ['（上接第一版）', ...SECOND, '', '三十年的豆腐摊', '', ...rest]);
    expect(titles(articles)).toEqual([
      ['桥头三十年的豆腐摊', '02-01', null],
      ['三十年的豆腐摊', null, '01-01'],
    ]);
    expect(articles[1]).toMatchObject({ lead: null, byline: [] });
    expect(bodyOf(articles[1])[1]).toMatch(/^本报海滨2月12日电（记者林晓春）海滨老码头/u);
  });

  it('is not joined to a story under another headline', () => {
    const articles = read(front, ['（上接第一版）', ...SECOND, '', '今起三天有雨', '', ...OWN]);
    expect(titles(articles).map(([title]) => title)).toEqual(['桥头三十年的豆腐摊', null, '今起三天有雨']);
  });
});

describe('records of one page', () => {
  const runOf = (text: string, line: number): Run => ({
    text,
    fragments: [],
    place: { line, column: 1, indent: 0, lines: [[line, line]] },
  });
  const jump = (direction: 'to' | 'from', page: number, text: string): Jump => ({
    ...{ direction, manner: 'jump', page, label: null, section: null, text },
  });
  const draftOf = (main: string, line: number, body: Draft['body'], rest: Partial<Draft> = {}): Draft => {
    const run = runOf(main, line);
    const claimed = [run, ...body.map((block) => block.run)];
    return { ...emptyDraft('article'), main: run, body, claimed, ...rest };
  };
  const paragraph = (text: string, line: number) => ({ type: 'paragraph' as const, run: runOf(text, line) });
  const to = jump('to', 2, '（下转第二版）');
  const half = draftOf('桥头三十年的豆腐摊', 1, [paragraph('都摸清了口味。', 3)], {
    from: jump('from', 1, '（上接第一版）'),
  });
  const weather = (...body: Draft['body']) =>
    draftOf('今起三天有雨', 1, [paragraph('司机注意路滑。', 2), ...body], {
      to,
      marks: [runOf('（下转第二版）', 9)],
    });
  const end = (of: Draft, all: Draft[], page: number) => ({
    ...{ draft: of, page, section: null, node: { drafts: all } as PageNode },
  });
  const mend = (draft: Draft, drafts: Draft[]) => {
    return mendHalves([{ from: end(draft, drafts, 1), to: end(half, [half], 2), value: 2, rival: null }]);
  };
  const told = (drafts: readonly Draft[]) =>
    drafts.map(({ kind, main, body, to, marks, claimed }) => [
      ...[kind, main?.text, body.map(({ run }) => run.text), to?.page ?? null],
      ...[marks.map(({ text }) => text), claimed.length],
    ]);

  it('stands under its headline, which was taken for a subheading', () => {
    const draft = weather(
      { type: 'subheading', run: runOf('桥头三十年的豆腐摊', 5) },
      paragraph('老人都认得，', 6),
    );
    const drafts = [draft];
    expect(mend(draft, drafts)).toBe(true);
    expect(told(drafts)).toEqual([
      ['article', '今起三天有雨', ['司机注意路滑。'], null, [], 2],
      ['article', '桥头三十年的豆腐摊', ['老人都认得，'], 2, ['（下转第二版）'], 2],
    ]);
  });

  it('stands behind its headline, which was left alone', () => {
    const draft = weather(paragraph('老人都认得，', 6));
    const drafts = [draft, draftOf('桥头三十年的豆腐摊', 5, [], { kind: 'teaser' })];
    expect(mend(draft, drafts)).toBe(true);
    expect(told(drafts)).toEqual([
      ['article', '今起三天有雨', ['司机注意路滑。'], null, [], 2],
      ['article', '桥头三十年的豆腐摊', ['老人都认得，'], 2, ['（下转第二版）'], 2],
    ]);
  });

  it('is not a story’s that shares the name of its column only', () => {
    const draft = weather();
    const drafts = [draft, draftOf('老街的灯（走向我们的小康生活）', 5, [paragraph('灯都亮了。', 6)])];
    const named = { ...half, main: runOf('豆腐摊（走向我们的小康生活）', 1) };
    expect(
      mendHalves([{ from: end(draft, drafts, 1), to: end(named, [named], 2), value: 2, rival: null }]),
    ).toBe(false);
    expect(draft.to).toBe(to);
  });

  it('is not cut where the lines do not show where', () => {
    const draft = weather(paragraph('老人都认得，', 6), paragraph('出门请带雨具。', 3));
    const drafts = [draft, draftOf('桥头三十年的豆腐摊', 5, [], { kind: 'teaser' })];
    expect(mend(draft, drafts)).toBe(false);
    expect(drafts[0]?.body).toHaveLength(3);
    expect(drafts[0]?.to).toBe(to);
  });

  it('keep their text where a second half’s headline stands over another story', () => {
    const first = draftOf('桥头三十年的豆腐摊', 1, [paragraph(FIRST.join('').trim(), 2)], { to });
    const { claimed, ...own } = emptyDraft('article');
    const body = GOES_ON.map((text, k) => paragraph(text.trim(), k + 2));
    const second = { ...own, claimed: body.map(({ run }) => run), body, from: half.from };
    const other = draftOf(
      '三十年的豆腐摊',
      9,
      WEATHER.map((text, k) => paragraph(text.trim(), k + 10)),
    );
    const drafts = [second, other];
    expect(
      mendHalves([{ from: end(first, [first], 1), to: end(second, drafts, 2), value: 2, rival: null }]),
    ).toBe(true);
    expect(drafts.map(({ main, body: blocks }) => [main?.text, blocks.length])).toEqual([
      ['三十年的豆腐摊', 2],
      [undefined, 2],
    ]);
    expect(second).toMatchObject({
      certainty: { headline: 'inferred' },
      reasons: { headline: '标题排在同版另一篇名下，与上半篇的标题相同' },
    });
    expect(second.claimed).toContain(second.main);
    expect(other.claimed).toHaveLength(2);
  });
});
