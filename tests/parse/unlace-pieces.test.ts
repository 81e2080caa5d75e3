import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Joint } from '../../src/parse/joint.ts';
import { columnPieces } from '../../src/parse/lines/column-pieces.ts';
import { bestStrands, type StrandPiece } from '../../src/parse/lines/piece-strands.ts';
import { unlacePieces } from '../../src/parse/lines/unlace-pieces.ts';
import { type PageLine, pageLine } from '../../src/parse/page-line.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';
import { setParagraph } from './typeset.ts';

/** Characters of a full line. */
const MEASURE = 13;

const LIBRARY = [
  '本报讯（记者 高山）老人们常去城里的那座图书馆看书，也常去河边新开的公园散步。馆长说，图书馆到明年还要再添一批新书，每个星期也会多开放几个小时，请附近的居民都来坐一坐。',
  '公园里的湖水去年治理过，现在清澈见底，孩子们放学以后喜欢在湖边的草地上踢球。市里还准备在公园和图书馆之间修建一条步行道路，道路两旁种植树木，夏天走在下面非常凉快。',
  '附近商店的老板介绍，自从公园开放以后，来往的客人比过去增加了许多，傍晚时分生意最好，大家盼望着道路早日开工。',
];
const HARVEST = [
  '本报讯（记者 林晓）县里的果农今年种植苹果一千多亩，收成很好，价格也比往年高出不少，果农们十分高兴。合作社帮助大家联系外地的客商，苹果还没有成熟就已经订购出去大半。',
  '农业部门派出技术人员到果园里指导修剪和施肥，还举办了三期培训班。明年全县计划再发展五百亩果园，并且建设一座冷藏仓库，水果可以存放到春节前后销售。',
];

/** A story in so many columns of one length, the last one shorter. */
function columnsOf(story: readonly string[], count: number): string[][] {
  const lines = story.flatMap((text) => setParagraph(text, MEASURE).split('\n'));
  const length = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, c) => lines.slice(c * length, (c + 1) * length));
}

/** The pieces of columns that all break at the same heights: for each height, those of each column. */
function rowsOf(columns: readonly string[][], heights: readonly number[]): string[][][] {
  return heights.map((height, k) =>
    columns.map((column) => column.slice(heights[k - 1] ?? 0, height)).filter(({ length }) => length > 0),
  );
}

function pageOf(pieces: readonly (readonly string[])[]): PageLine[] {
  let number = 0;
  return pieces.flatMap((piece) =>
    piece.map((value, k) => {
      number += 1;
      return {
        ...pageLine({ type: 'line', value, eol: '\n', number }, value, k === 0),
        index: number,
        measure: MEASURE * 2,
      };
    }),
  );
}

function unlaced(lines: readonly PageLine[]): readonly PageLine[] {
  const joint = new Joint(
    lines.map(({ printed }) => printed),
    dictionaryWords,
  );
  const habits = {
    indents: false,
    blankShare: 0,
    joint,
    inOrder: false,
    unwrapped: false,
    narrowFirst: true,
  };
  return unlacePieces(lines, columnPieces(lines, false), habits);
}

const texts = (lines: readonly PageLine[]): string[] => lines.map(({ text }) => text);

describe('columns that an extractor printed piece by piece, row by row', () => {
  const columns = columnsOf(LIBRARY, 4);
  const whole = columns.flat();

  it('come one after the other', () => {
    const rows = rowsOf(columns, [1, 4, 6, 99]);
    const lines = pageOf([['图书馆旁边修新路'], ...rows.flat()]);
    expect(texts(unlaced(lines))).toEqual(['图书馆旁边修新路', ...whole]);
  });

  it('do so where each column comes by two pieces', () => {
    const [head, ...rest] = rowsOf(columns, [2, 4, 99]) as [string[][], ...string[][][]];
    const further = columns.flatMap((_, c) => rest.map((row) => row[c] ?? []));
    const lines = pageOf([['图书馆旁边修新路'], ...head, ...further.filter(({ length }) => length > 0)]);
    expect(texts(unlaced(lines))).toEqual(['图书馆旁边修新路', ...whole]);
  });

  it('do so where two stories stand side by side under their headlines', () => {
    const others = columnsOf(HARVEST, 3);
    const rows = rowsOf([...columns, ...others], [2, 5, 99]);
    const lines = pageOf([['图书馆旁边修新路'], ['果农喜收苹果'], ...rows.flat()]);
    expect(texts(unlaced(lines)).slice(2)).toEqual([...whole, ...others.flat()]);
  });

  it('have no caption in them', () => {
    const rows = rowsOf(columns, [1, 4, 6, 99]);
    const caption = ['孩子们在湖边的草地上踢球。'];
    const credit = ['高山 摄'];
    const lines = pageOf([...rows.slice(0, 2).flat(), caption, credit, ...rows.slice(2).flat()]);
    expect(texts(unlaced(lines))).toEqual([...whole, ...caption, ...credit]);
  });

  it('go on without a blank, and tell where a piece was put after another one', () => {
    const lines = unlaced(pageOf(rowsOf(columns, [1, 4, 6, 99]).flat()));
    const heads = lines.filter(({ blankBefore }) => blankBefore);
    expect(texts(heads)).toEqual(columns.map(([head]) => head));
    expect(lines.filter(({ threaded }) => threaded).length).toBeGreaterThan(columns.length);
  });
});

describe('columns that an extractor printed in order', () => {
  it.each([
    [4, [2, 5]],
    [4, [1]],
    [3, [4, 8]],
    [2, [3, 6, 9]],
  ])('stay, in %i columns broken at %j', (count, heights) => {
    const columns = [...columnsOf(LIBRARY, count), ...columnsOf(HARVEST, count)];
    const pieces = columns.flatMap((column) => rowsOf([column], [...heights, 99]).flat());
    const lines = pageOf(pieces);
    expect(unlaced(lines)).toBe(lines);
  });
});

it('loses no line, whatever the order of the pieces', () => {
  const pieces = rowsOf([...columnsOf(LIBRARY, 4), ...columnsOf(HARVEST, 3)], [1, 4, 6, 99]).flat();
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces, { minLength: 4 }), (shuffled) => {
      const lines = pageOf(shuffled);
      expect(new Set(unlaced(lines))).toEqual(new Set(lines));
    }),
    { numRuns: 50 },
  );
});

describe('the best strands', () => {
  const none = (): number => 0;
  const sized = (...sizes: readonly number[]): StrandPiece[] =>
    sizes.map((size) => ({ size, open: true, begins: null }));

  it('are told by the heights of the pieces where words say nothing', () => {
    const { strands } = bestStrands(sized(1, 1, 1, 4, 4, 4, 2, 2, 2), none, true);
    expect(strands).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2]);
  });

  it('are those of the printed order where nothing goes back', () => {
    const { strands } = bestStrands(sized(1, 1, 1, 4, 4, 4, 2, 2, 2), none, false);
    expect([...strands].sort((a, b) => a - b)).toEqual(strands);
  });

  it('begin anew with a story', () => {
    const pieces = sized(3, 3, 3, 3).map((piece, k) => ({ ...piece, open: k % 2 === 0 }));
    (pieces[2] as StrandPiece).begins = 'story';
    const { strands } = bestStrands(pieces, none, true);
    expect(strands[2]).toBeGreaterThan(strands[1] as number);
  });
});
