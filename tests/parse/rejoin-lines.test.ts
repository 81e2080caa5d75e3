import { describe, expect, it } from 'vitest';
import { rejoinLines } from '../../src/parse/lines/rejoin-lines.ts';
import { pageLine } from '../../src/parse/page-line.ts';

/** The printed lines that lines of a dump come from; none is blank. */
function printed(...texts: string[]): string[] {
  const lines = texts.map((value, k) =>
    pageLine({ type: 'line', value, eol: '\n', number: k + 1 }, value, k === 0),
  );
  rejoinLines(lines);
  return lines.filter(({ goesOnFrom }) => goesOnFrom === null).map((line) => line.printed);
}

const ABOVE = '市里的老人们常去河边的图书馆看';
const ENDED = '老人们常去河边的图书馆看书。';
const BELOW = '的孩子们也常来，每天都坐得满满';

describe('marks that close and open, which the extractor parted', () => {
  it('stand on one printed line where both have room on it', () => {
    const next = '“讲春天的事”，大家都来图书馆';
    const lines = printed(ENDED, '他们爱听“讲海”', '“讲花”', next, BELOW);
    expect(lines).toEqual([ENDED, '他们爱听“讲海”“讲花”', next, BELOW]);
  });

  it('stand on two where the line is full', () => {
    const lines = printed(ABOVE, '书，也爱听馆里开的“讲海的课”', '“讲花的课”，大家都来', BELOW);
    expect(lines).toHaveLength(4);
  });

  it('stand on two where a sentence ends between them', () => {
    expect(printed(ABOVE, '“我天天都来。”', '“我也来。', BELOW)).toHaveLength(4);
  });

  it('stand on two where a subheading in marks of its own leaves room', () => {
    expect(printed(ENDED, '“来看海”', '“灯再亮一些', BELOW)).toHaveLength(4);
  });

  it('stand on one where they fill it together, though the first stands alone', () => {
    const lines = printed(ENDED, '“来图书馆看海”', '“灯再亮一些就', BELOW);
    expect(lines).toEqual([ENDED, '“来图书馆看海”“灯再亮一些就', BELOW]);
  });
});
