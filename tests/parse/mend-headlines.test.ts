import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft } from '../../src/parse/articles/draft.ts';
import { mendHeadlines } from '../../src/parse/editions/mend-headlines.ts';
import type { Run } from '../../src/parse/run.ts';

const runOf = (text: string): Run => ({
  text,
  fragments: [],
  place: { line: 4, column: 1, indent: 0, lines: [[4, 5]] },
});
const draftOf = (kicker: string | null, main: string | null, deck: string | null = null): Draft => ({
  ...emptyDraft('article'),
  kicker: kicker === null ? null : runOf(kicker),
  main: main === null ? null : runOf(main),
  deck: deck === null ? null : runOf(deck),
  certainty: { headline: 'printed', ...(kicker && { kicker: 'printed' }), ...(deck && { deck: 'printed' }) },
});

/** The parts of a story's headline, once another place of the paper repeats `repeated`. */
function mended(story: Draft, repeated: Draft): (string | null)[] {
  mendHeadlines([[story, repeated]]);
  return [story.kicker, story.main, story.deck].map((run) => run?.text ?? null);
}

describe('a headline of which another place repeats the main one', () => {
  it('has what stands before it as its kicker', () => {
    const story = draftOf(null, '双河镇“娘子军”义务巡河守护清水门前过（新春走基层）');
    expect(mended(story, draftOf(null, '守护清水门前过'))).toEqual([
      '双河镇“娘子军”义务巡河',
      '守护清水门前过（新春走基层）',
      null,
    ]);
    expect(story).toMatchObject({
      certainty: { headline: 'inferred', kicker: 'inferred' },
      reasons: { headline: '主题与另一处（下半篇或导读）重印的标题相同' },
    });
    expect(story.main?.place).toEqual(runOf('').place);
  });

  it('has it as its main one where it was taken for the kicker or the deck', () => {
    expect(
      mended(draftOf('财政下达救灾资金', '国家防总维持二级响应'), draftOf(null, '财政下达救灾资金')),
    ).toEqual([null, '财政下达救灾资金', '国家防总维持二级响应']);
    const story = draftOf(null, '国家防总维持二级响应', '财政下达救灾资金');
    expect(mended(story, draftOf(null, '财政下达 救灾资金'))).toEqual([
      '国家防总维持二级响应',
      '财政下达救灾资金',
      null,
    ]);
    expect(story.certainty).toEqual({ headline: 'inferred', kicker: 'inferred' });
  });

  it.each([
    ['the same', draftOf('市气象台预报', '今起三天有雨'), draftOf(null, '今起三天有雨')],
    [
      'the first words alone, which may be a short form',
      draftOf(null, '举国同悲 万众同心'),
      draftOf(null, '举国同悲'),
    ],
    ['a word or two', draftOf(null, '桥头卖了三十年的豆腐摊'), draftOf(null, '豆腐摊')],
    ['other words', draftOf(null, '今起三天有雨'), draftOf(null, '司机注意路滑请慢行')],
    ['a headline of parts', draftOf(null, '市气象台预报今起三天有雨'), draftOf('预报', '今起三天有雨')],
    ['nothing', draftOf(null, '今起三天有雨'), draftOf(null, null)],
  ])('stays as it is where it repeats %s', (_, story, repeated) => {
    const before = [story.kicker, story.main, story.deck].map((run) => run?.text ?? null);
    expect(mended(story, repeated)).toEqual(before);
    expect(story.certainty.headline).toBe('printed');
  });
});
