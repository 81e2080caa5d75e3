import { describe, expect, it } from 'vitest';
import { openingValues } from '../../src/parse/articles/opening-values.ts';
import type { BodyItem, Piece } from '../../src/parse/articles/page-items.ts';
import { EMPTY_RUN } from '../../src/parse/run.ts';

const body = (text: string): BodyItem =>
  ({
    block: {
      type: 'paragraph',
      run: { text, fragments: [{ line: { measure: 32 } }] },
      lead: null,
      tail: null,
      complete: true,
    },
    from: null,
    to: null,
    byline: null,
  }) as unknown as BodyItem;

/** What speaks for a story beginning with a paragraph below another one, a displayed line between or none. */
function opening(text: string, isDisplayed = false): number {
  const bodies = [body('河边小学的孩子们在操场边开出一块菜地，都说这门课开得好。'), body(text)];
  const piece = { block: { type: 'display', run: EMPTY_RUN }, position: 1, cluster: 0, author: false };
  const none = [0, 0];
  const wordings = { cohesion: none, takenUp: none, likeness: none };
  return openingValues(bodies, isDisplayed ? [piece as unknown as Piece] : [], wordings)[1] as number;
}

describe('a paragraph that says more of a matter', () => {
  const neutral = opening('孩子们放学以后都去菜地里浇水。');

  it.each([
    '河边小学校长高山表示，菜地还要再大一些。',
    '《种菜课指南》要求，每周上两回课。',
    '河边小学还请来了种菜的老人。',
    '二是多请家长来帮忙。',
    '种菜方面，老人每周来教两回。',
  ])('less often begins a story: %s', (text) => {
    expect(opening(text)).toBeLessThan(neutral);
  });

  it.each(['河边小学还是老样子。', '孩子们在菜地里对老人的到来表示欢迎。'])('but not: %s', (text) => {
    expect(opening(text)).toBe(neutral);
  });

  it('begins one under a headline as others do', () => {
    const text = '河边小学校长高山表示，菜地还要再大一些。';
    expect(opening(text, true)).toBe(opening('孩子们放学以后都去菜地里浇水。', true));
  });
});
