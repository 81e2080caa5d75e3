import { describe, expect, it } from 'vitest';
import { headlineDoubt } from '../../src/parse/articles/headline-doubt.ts';
import type { PageItems } from '../../src/parse/articles/page-items.ts';
import type { HeadlineOrder } from '../../src/parse/articles/reading.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { type Run, runOfLine } from '../../src/parse/run.ts';

const run = (value: string): Run =>
  runOfLine(pageLine({ type: 'line', value, eol: '\n', number: 1 }, value, false));

/** The doubt about a headline that stands after `position` of two stories, taken for the first one's. */
function doubt(headline: string, position: number, order: HeadlineOrder): string | null {
  const stories = ['城北两座水厂改造完工，日供水增加八万吨。', '东湖岸边的芦花开了，今年比往年早。'];
  const items = {
    bodies: stories.map((text) => ({ block: { run: run(text) } })),
    pieces: [{ block: { type: 'display', run: run(headline) }, position }],
  } as unknown as PageItems;
  const assignment = { from: 0, to: 1, headline: [0], inside: [], bylines: [] };
  return headlineDoubt(assignment, { order, articles: [assignment], titles: [], left: [], value: 0 }, items);
}

describe('whether a headline is its article’s', () => {
  it('is sure where it stands where the page prints headlines', () => {
    expect(doubt('迟到的好消息', 0, 'before')).toBeNull();
    expect(doubt('迟到的好消息', 1, 'after')).toBeNull();
    expect(doubt('迟到的好消息', 0, 'scattered')).toBeNull();
  });

  it('is sure where the story says the same, wherever it stands', () => {
    expect(doubt('城北水厂改造完工', 2, 'before')).toBeNull();
    expect(doubt('城北水厂改造完工', 2, 'apart')).toBeNull();
  });

  it('is told to be inferred elsewhere', () => {
    expect(doubt('迟到的好消息', 2, 'before')).toMatch(/不在正文旁/u);
    expect(doubt('迟到的好消息', 2, 'apart')).toMatch(/集中排在一处.*按先后次序/u);
    expect(doubt('迟到的好消息', 2, 'unordered')).toMatch(/集中排在一处.*只按用语/u);
    expect(doubt('迟到的好消息', 2, 'scattered')).toMatch(/不在正文旁.*只按用语/u);
  });
});
