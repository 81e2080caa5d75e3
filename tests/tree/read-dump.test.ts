import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDump } from '../../src/tree/read-dump.ts';
import { toSource } from '../../src/tree/to-source.ts';

/** Frames as lists of lines with their ends. */
function linesOf(text: string): string[][] {
  return readDump(text, 'page.txt').children.map(({ children }) =>
    children.map(({ value, eol }) => value + eol),
  );
}

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r', '\f', '\r\n', '\u2028', '\u0085', '报', ' '),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((pieces) => pieces.join(''));

describe('a dump', () => {
  it('is given back as it was read', () => {
    fc.assert(fc.property(text, (dump) => void expect(toSource(readDump(dump, 'page.txt'))).toBe(dump)));
  });

  it.each([
    ['', [[]]],
    ['\n', [['\n']]],
    ['一\n二', [['一\n', '二']]],
    ['一\r\n\r\n二\r三', [['一\r\n', '\r\n', '二\r', '三']]],
    ['一\f二', [['一'], ['二']]],
    ['一\n\f二\n', [['一\n'], ['二\n']]],
    ['\f\f', [[], [], []]],
    ['一\n\r二', [['一\n', '\r', '二']]],
    ['一\u2028二\u0085三', [['一\u2028二\u0085三']]],
  ])('%j', (dump, lines) => expect(linesOf(dump)).toEqual(lines));

  it('numbers lines as an editor does, over frames', () => {
    const dump = readDump('一\n二\f三\n\f四', 'page.txt');
    const numbers = dump.children.map(({ children }) => children.map(({ number, value }) => [number, value]));
    expect(numbers).toEqual([
      [
        [1, '一'],
        [2, '二'],
      ],
      [[2, '三']],
      [[3, '四']],
    ]);
  });

  it('knows where each line stands', () => {
    fc.assert(
      fc.property(text, (source) => {
        const starts = [0];
        for (const end of source.matchAll(/\r\n|[\n\r]/gu)) starts.push(end.index + end[0].length);
        for (const { children } of readDump(source, 'page.txt').children) {
          for (const { value, number, position } of children) {
            const { start, end } = position as NonNullable<typeof position>;
            expect(source.slice(start.offset, end.offset)).toBe(value);
            expect(start.line).toBe(number);
            expect(end.line).toBe(number);
            expect((starts[number - 1] as number) + start.column - 1).toBe(start.offset);
            expect(end.column - start.column).toBe(value.length);
          }
        }
      }),
    );
  });

  it('has no line without a character or an end', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const line of linesOf(source).flat()) expect(line).not.toBe('');
      }),
    );
  });
});
