import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureColumns } from '../../src/parse/lines/measure-columns.ts';
import { type PageLine, pageLine } from '../../src/parse/page-line.ts';
import { readDump } from '../../src/tree/read-dump.ts';

/** So that equal votes are equal whatever they were added up from. */
const inSteps = (votes: number): number => Math.round(votes * 2 ** 20) / 2 ** 20;

/** The same, said plainly: widths are voted for by the lines near by, and one in the upper half of the chosen is taken. */
function plainMeasure(widths: readonly number[], i: number): number {
  const near = widths.slice(Math.max(0, i - 7), i + 8);
  const at = i - Math.max(0, i - 7);
  const mine = near[at] as number;
  const supports = [...new Set(near)]
    .filter((width) => width >= 10)
    .map((width) => {
      let votes = 0;
      near.forEach((other, k) => {
        if (Math.abs(other - width) <= 2.5) votes += inSteps(1 / (1 + Math.abs(k - at) * 0.12));
      });
      return { width, votes: Math.abs(width - mine) <= 2.5 ? votes * 1.15 : votes };
    });
  const most = Math.max(0, ...supports.map(({ votes }) => votes));
  const best = supports.find(({ votes }) => votes === most)?.width ?? 0;
  let measure = best;
  for (const { width, votes } of supports) {
    if (width > measure && width - best <= 4.5 && votes >= most * 0.6) measure = width;
  }
  const alike = near.filter((width) => Math.abs(width - measure) <= 2.5).sort((a, b) => a - b);
  return alike[Math.floor(alike.length * 0.65)] ?? measure;
}

test('columns are measured as a plain count measures them', () => {
  const line = fc.tuple(fc.nat(24), fc.nat(3)).map(([han, latin]) => '文'.repeat(han) + 'a'.repeat(latin));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (texts) => {
      const nodes = readDump(texts.join('\n'), 'a.txt').children[0]?.children ?? [];
      const lines: PageLine[] = nodes.map((node) => pageLine(node, node.value, false));
      measureColumns(lines);
      const widths = lines.map(({ width }) => width);
      expect(lines.map(({ measure }) => measure)).toEqual(widths.map((_, i) => plainMeasure(widths, i)));
    }),
  );
});
