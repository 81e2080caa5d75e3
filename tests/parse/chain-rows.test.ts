import { describe, expect, it } from 'vitest';
import { Joint } from '../../src/parse/joint.ts';
import { chainRows } from '../../src/parse/lines/chain-rows.ts';
import type { PageLine } from '../../src/parse/page-line.ts';
import { pageLine } from '../../src/parse/page-line.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';
import { setParagraph } from './typeset.ts';

/** Characters of a full line, and lines of a column. */
const MEASURE = 13;
const LENGTH = 6;

const STORY =
  '老人们常去城里的那座图书馆看书，也常去河边新开的公园散步。馆长说，图书馆到明年还要再添一批新书，每个星期也会多开放几个小时，请附近的居民都来坐一坐。公园里的湖水去年治理过，现在清澈见底，孩子们放学以后喜欢在湖边的草地上踢球。市里还准备在公园和图书馆之间修建一条步行道路，道路两旁种植树木，夏天走在下面非常凉快，大家盼望着早日开工。';
/** A neighbour's, in one column. */
const OTHER = setParagraph(
  '县里的果农今年种植苹果一千多亩，收成很好，价格也比往年高出不少，果农们十分高兴。',
  MEASURE,
);

/** Blocks of a dump, each of rows of cells, with a blank before each, as the lines of a page. */
function pageOf(blocks: readonly (readonly string[])[][]): PageLine[] {
  let number = 0;
  let index = 0;
  return blocks.flatMap((rows) => {
    number += 1;
    return rows.flatMap((cells, row) => {
      number += 1;
      const node = { type: 'line' as const, value: cells.join(' '), eol: '\n', number };
      return cells.map((cell, k) => {
        const line = pageLine(node, cell, row === 0 && k === 0, k > 0);
        index += 1;
        return { ...line, index, columnHead: k > 0, measure: MEASURE * 2 };
      });
    });
  });
}

function chained(lines: readonly PageLine[]): readonly PageLine[] {
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
    narrowFirst: null,
  };
  return chainRows(lines, habits);
}

function inColumns(text: string): string[][] {
  const lines = setParagraph(text, MEASURE).split('\n');
  return Array.from({ length: Math.ceil(lines.length / LENGTH) }, (_, c) =>
    lines.slice(c * LENGTH, (c + 1) * LENGTH),
  );
}

const single = (lines: readonly string[]): string[][] => lines.map((line) => [line]);

describe('columns whose first lines an extractor printed on one row', () => {
  const columns = inColumns(STORY);
  const heads = columns.map(([head]) => head as string);
  const rests = columns.map(([, ...rest]) => rest);
  const [own, ...further] = rests as [string[], ...string[][]];
  const whole = columns.flat();
  const texts = (lines: readonly PageLine[]): string[] => lines.map(({ text }) => text);

  it('come one after the other under their headline, each with its rest', () => {
    const lines = pageOf([
      [['图书馆旁边修新路'], heads, ...single(own)],
      single(OTHER.split('\n')),
      ...further.map(single),
    ]);
    expect(texts(chained(lines))).toEqual(['图书馆旁边修新路', ...whole, ...OTHER.split('\n')]);
  });

  it('do so where the rests are printed above the row', () => {
    const lines = pageOf([...rests.map(single), [['图书馆旁边修新路'], heads], single(OTHER.split('\n'))]);
    const order = texts(chained(lines));
    expect(order.slice(order.indexOf('图书馆旁边修新路'))).toEqual([
      '图书馆旁边修新路',
      ...whole,
      ...OTHER.split('\n'),
    ]);
  });

  it('keep every line', () => {
    const lines = pageOf([[['图书馆旁边修新路'], heads, ...single(own)], ...further.map(single)]);
    expect([...texts(chained(lines))].sort()).toEqual([...texts(lines)].sort());
  });

  it('stay as they are where what stands elsewhere is no column of theirs', () => {
    const others = [OTHER, OTHER.replaceAll('苹果', '核桃')].map((text) => single(text.split('\n')));
    const lines = pageOf([[['图书馆旁边修新路'], heads], ...others]);
    expect(chained(lines)).toBe(lines);
  });

  it('are not looked for where no printed line holds several cells', () => {
    const lines = pageOf([[['图书馆旁边修新路'], ...single(whole)], single(OTHER.split('\n'))]);
    expect(chained(lines)).toBe(lines);
  });
});
