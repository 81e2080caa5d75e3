import { describe, expect, it } from 'vitest';
import { assignHeadlines } from '../../src/parse/articles/assign-headlines.ts';
import { noItems, type PageItems } from '../../src/parse/articles/page-items.ts';
import { Joint } from '../../src/parse/joint.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { type Run, runOfLine } from '../../src/parse/run.ts';
import { parseText } from './reading.ts';
import { setColumn } from './typeset.ts';

/** Headlines with what stands in their stories, as a printed page has them. */
const STORIES: readonly (readonly [headline: string, ...paragraphs: string[]])[] = [
  [
    '城北水厂完成改造日供水增八万吨',
    '本报讯（记者 高山） 城北水厂昨天完成改造，四座滤池全部换了新砂，日供水从十二万吨增加到二十万吨。',
    '水厂厂长说，夏天用水最多时，城北的高层住户过去常常停水，今后不会再有这样的事。',
  ],
  [
    '东湖芦苇收割队下水三百名农民有活干',
    '本报讯（记者 林晓） 东湖的芦苇昨天开始收割，三百名农民撑着小船下水，一天能挣两百元。',
    '收下的芦苇送到县里的编织厂，做成帘子和席子，卖到沿海的几个城市。',
  ],
  [
    '少年宫天文台迎来第一批小观众',
    '本报讯（记者 白云） 市少年宫的天文台昨晚第一次开门，五十个孩子排着队看了月亮上的环形山。',
    '辅导老师介绍，望远镜是一位退休教师捐的，以后每逢周五晚上都请孩子们来看星星。',
  ],
  [
    '老街茶馆歇业前茶客来喝最后一杯',
    '本报讯（记者 江海波） 老街上开了六十年的茶馆昨天歇业，茶客从各处赶来，喝最后一杯茶。',
    '掌柜把用了几十年的铜壶送给了博物馆，说自己七十八岁了，挑不动水。',
  ],
  [
    '山区公路塌方抢通果农连夜运柿子',
    '本报讯（记者 高山） 南山公路的塌方昨天抢通，等了三天的果农连夜把柿子运下山。',
    '养路工清出两千方土石，又在坡上打了锚杆，雨季也不怕再塌。',
  ],
];

/** The page with all bodies first, in the order given, and a heap of all headlines below. */
function heapPage(order: readonly number[]): string {
  const bodies = order.map((k) => setColumn((STORIES[k] as (typeof STORIES)[number]).slice(1)));
  return `${[...bodies, STORIES.map(([headline]) => headline).join('\n')].join('\n\n')}\n`;
}

/** What each story's headline is read to be, by the first words of its first paragraph. */
function headlines(text: string): Map<string, string> {
  return new Map(
    parseText(text)
      .articles.filter(({ kind }) => kind === 'article')
      .map(({ body, headline }) => [body[0]?.text.slice(0, 6) ?? '', headline.main ?? '']),
  );
}

/** A page's items, bodies and headlines of the stories as they come. */
function itemsOf(...parts: readonly ({ body: number } | { headline: number })[]): PageItems {
  const items = noItems();
  let number = 0;
  const run = (value: string): Run => {
    number += 1;
    return runOfLine(pageLine({ type: 'line', value, eol: '\n', number }, value, true));
  };
  parts.forEach((part, cluster) => {
    if ('headline' in part) {
      const block = { type: 'display', run: run(STORIES[part.headline]?.[0] as string), margin: 0 } as const;
      items.pieces.push({ block, position: items.bodies.length, cluster, author: false });
      return;
    }
    for (const text of (STORIES[part.body] as readonly string[]).slice(1)) {
      const lead = /^本报讯（.*?）/u.exec(text)?.[0] ?? '';
      const block = {
        type: 'paragraph',
        run: run(text.slice(lead.length).trim()),
        lead: lead === '' ? null : run(lead),
        tail: null,
        byline: null,
        complete: true,
        margin: 0,
      } as const;
      items.bodies.push({ block, from: null, to: null, byline: null });
    }
  });
  return items;
}

describe('headlines in a heap apart from their bodies', () => {
  it.each([
    ['in the order of the bodies', [0, 1, 2, 3, 4]],
    ['in no order', [3, 0, 4, 2, 1]],
    ['in the contrary order', [4, 3, 2, 1, 0]],
  ])('go to the bodies that say the same, %s', (_, order) => {
    const found = headlines(heapPage(order));
    expect(found).toEqual(
      new Map(STORIES.map(([headline, first]) => [/(?<=） ).{6}/u.exec(first as string)?.[0], headline])),
    );
  });

  it('keep their order where the words tell nothing', () => {
    const [first, second, third, fourth] = ['一纸家书', '渡口', '归来的人', '灯下'];
    const text = heapPage([0, 1, 2, 3]).replace(
      /\n城北[\s\S]*$/u,
      `\n${[first, second, third, fourth].join('\n\n')}\n`,
    );
    expect([...headlines(text).values()].filter((main) => main !== '')).toEqual([
      first,
      second,
      third,
      fourth,
    ]);
  });

  it('are told to be inferred where the order is none and the words say little', () => {
    const text = heapPage([3, 0, 4, 2, 1]).replace('山区公路塌方抢通果农连夜运柿子', '迟到三天的好消息来了');
    const { articles } = parseText(text);
    const guessed = articles.find(({ headline }) => headline.main === '迟到三天的好消息来了');
    expect(guessed?.certainty.headline).toBe('inferred');
    expect(JSON.stringify(guessed)).toMatch(/只按用语配上正文/u);
  });
});

describe('headlines all over a page whose columns are out of order', () => {
  it('go to the bodies that say the same', () => {
    const items = itemsOf(
      { body: 0 },
      { headline: 1 },
      { body: 2 },
      { headline: 0 },
      { headline: 2 },
      { body: 1 },
      { headline: 3 },
      { body: 3 },
    );
    const { reading } = assignHeadlines(items, { joint: new Joint([]), inOrder: false });
    expect(reading.order).toBe('scattered');
    expect(
      reading.articles.map(({ from, headline }) => [
        items.bodies[from]?.block.run.text.slice(0, 6),
        headline.map((k) => items.pieces[k]?.block.run.text),
      ]),
    ).toEqual(
      [0, 2, 1, 3].map((k) => {
        const [headline, first] = STORIES[k] as (typeof STORIES)[number];
        return [/(?<=） ).{6}/u.exec(first as string)?.[0], [headline]];
      }),
    );
  });
});
