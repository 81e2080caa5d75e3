import { describe, expect, it } from 'vitest';
import { dumpOf, parse, parseText } from './reading.ts';

const STORY =
  '本报讯（记者 高山）市图书馆昨日召开老读者座谈会，请来三十多位老读者谈读书、提建议。\n馆长说，意见都会一条一条地答复。\n';

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
      (_, k) => `老读者谈到第${k + 1}件旧事，那时的图书馆只有一间屋子。`,
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
