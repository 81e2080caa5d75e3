import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramLevels } from '../../src/search/build/gram-levels.ts';
import { NumberTable } from '../../src/search/build/number-table.ts';
import type { GroupedTexts } from '../../src/search/build/segment-texts.ts';
import { FIELD_BREAK } from '../../src/search/format/search-text.ts';

/** Texts of few different characters, three articles a block, numbered against their order. */
function grouped(texts: readonly string[]): GroupedTexts {
  const all = texts.join('');
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) as number) + text.length);
  return {
    units: new Uint16Array(all.length).map((_, i) => all.charCodeAt(i)),
    starts: Uint32Array.from(starts),
    numbers: Uint32Array.from(texts, (_, i) => texts.length - 1 - i),
    blocks: Uint32Array.from(texts, (_, i) => Math.floor(i / 3)),
  };
}

describe('grams of texts', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', FIELD_BREAK), maxLength: 12 });

  it('are all of the shortest, and the longer ones that enough blocks hold, with their articles and blocks', () => {
    const parts = 3;
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (texts, shortest) => {
        const held = grouped(texts);
        const seen = new Map<string, { articles: number[]; blocks: number[]; prefix: boolean }>();
        const wanted = { shortest, longest: shortest + 2, inBlocks: 2, parts };
        for (let part = 0; part < parts; part += 1)
          for (const level of gramLevels(held, { ...wanted, part }))
            for (let id = 0; id < level.count; id += 1)
              seen.set(level.gram(id), {
                articles: [...level.articles(id)],
                blocks: [...level.blocks(id)],
                prefix: level.sameAsPrefix(id),
              });
        const holders = (gram: string): number[] =>
          texts.flatMap((one, i) => (one.includes(gram) ? [texts.length - 1 - i] : [])).reverse();
        const blocksOf = (gram: string): number[] => [
          ...new Set(texts.flatMap((one, i) => (one.includes(gram) ? [Math.floor(i / 3)] : []))),
        ];
        const expected = new Set<string>();
        for (let length = shortest; length <= wanted.longest; length += 1)
          for (const one of texts)
            for (let at = 0; at + length <= one.length; at += 1) {
              const gram = one.slice(at, at + length);
              const known = length === shortest || blocksOf(gram.slice(0, -1)).length > wanted.inBlocks;
              if (known && !gram.includes(FIELD_BREAK)) expected.add(gram);
            }
        expect([...seen.keys()].sort()).toEqual([...expected].sort());
        for (const [gram, { articles, blocks, prefix }] of seen) {
          expect(articles, gram).toEqual(holders(gram));
          expect(blocks, gram).toEqual(blocksOf(gram));
          const same = holders(gram.slice(0, -1)).length === articles.length;
          expect(prefix, gram).toBe(gram.length > shortest && same);
        }
      }),
    );
  });
});

describe('a table of numbers', () => {
  it('numbers each different key once, in the order they come', () => {
    const keys = fc.array(fc.oneof(fc.nat(40), fc.maxSafeNat()), { maxLength: 3_000, size: 'max' });
    fc.assert(
      fc.property(keys, (all) => {
        const table = new NumberTable();
        const order = [...new Set(all)];
        for (const key of all) expect(order[table.numberOf(key)]).toBe(key);
        expect(table.size).toBe(order.length);
      }),
      { numRuns: 20 },
    );
  });
});
