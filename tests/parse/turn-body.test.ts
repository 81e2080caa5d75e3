import { describe, expect, it } from 'vitest';
import type { BodyItem } from '../../src/parse/articles/page-items.ts';
import type { Assignment } from '../../src/parse/articles/reading.ts';
import { strayBeginnings, turnedBody } from '../../src/parse/articles/turn-body.ts';
import type { Joint } from '../../src/parse/joint.ts';
import { EMPTY_RUN } from '../../src/parse/run.ts';

/** A paragraph: one with a bracket at its front has a lead, one without a stop goes on elsewhere, one without an indent only goes on. */
function paragraph(text: string): BodyItem {
  const [, indent = '', lead, rest = ''] = /^(　*)(（.*?）)?(.*)$/u.exec(text) ?? [];
  const line = { indent: indent.length * 2 } as never;
  return {
    block: {
      type: 'paragraph',
      run: { text: rest, fragments: [{ line, from: 0, to: rest.length, at: 0 }] },
      lead: lead === undefined ? null : { ...EMPTY_RUN, text: lead },
      complete: rest.endsWith('。'),
      margin: indent === '' ? 0 : 9,
    },
    from: null,
    to: null,
    byline: null,
  } as unknown as BodyItem;
}
const texts = (bodies: readonly BodyItem[] | null) => bodies?.map(({ block }) => block.run.text);

const LATER = ['馆，来看报的人不少。', '　馆长说，明年还要添书。'];
const BEGINNING = '　（本报讯）老人们常去图书';

describe('a body whose later column stands first', () => {
  it('is read from its lead on', () => {
    expect(texts(turnedBody([...LATER, BEGINNING].map(paragraph)))).toEqual([
      '老人们常去图书',
      '馆，来看报的人不少。',
      '馆长说，明年还要添书。',
    ]);
  });

  it.each([
    ['its first paragraph begins one', ['　图书馆里人不少。', BEGINNING]],
    ['the last sentence is over', [...LATER, '　（本报讯）老人们常去。']],
    ['the lead stands in front', [BEGINNING, ...LATER]],
    ['a sentence is broken before the lead', ['馆，来看报的人不', BEGINNING]],
    ['two stories are in it', [...LATER, '　（本报讯）学校种菜。', BEGINNING]],
    ['it has no lead', LATER],
  ])('stays as it is where %s', (_, body) => {
    expect(turnedBody(body.map(paragraph))).toBeNull();
  });
});

describe('a beginning that was taken for a story of its own', () => {
  const bodies = [...LATER, '　（本报讯）学校种了菜。', BEGINNING].map(paragraph);
  const article = (from: number, to: number, headline: number[]): Assignment => ({
    from,
    to,
    headline,
    inside: [],
    bylines: [],
  });
  const story = article(0, 2, [0]);
  const other = article(2, 3, [1]);
  const beginning = article(3, 4, []);
  const joint = (bound: number) =>
    ({
      of: (first: string, second: string) => (/书$/u.test(first) && /^馆/u.test(second) ? bound : 0),
    }) as Joint;

  it('is found for the story that goes on from it', () => {
    expect(strayBeginnings([story, other, beginning], bodies, joint(3))).toEqual(
      new Map([[story, beginning]]),
    );
  });

  it.each([
    ['nothing binds the two', [story, other, beginning], joint(0)],
    ['it has a headline', [story, other, article(3, 4, [2])], joint(3)],
    ['the story has none', [article(0, 2, []), other, beginning], joint(3)],
  ])('is left alone where %s', (_, articles, measure) => {
    expect(strayBeginnings(articles, bodies, measure).size).toBe(0);
  });
});
