import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hangTogether } from '../../src/parse/articles/cohesion.ts';
import { HeadlineEcho } from '../../src/parse/articles/headline-echo.ts';
import { Wordings } from '../../src/parse/articles/wordings.ts';

/** The same as the parser works out with numbers, said plainly with strings. */
function plainPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  let last = '';
  for (const char of text) {
    if (/[\p{Script=Han}A-Za-z0-9]/u.test(char)) {
      if (last !== '') pairs.add(last + char);
      last = char;
    } else if (!/\s/u.test(char)) last = '';
  }
  return pairs;
}

function plainRarity(texts: readonly string[]): (pair: string) => number {
  const all = texts.map(plainPairs);
  return (pair) => {
    const held = all.filter((pairs) => pairs.has(pair)).length;
    return Math.log(1 + Math.max(1, all.length) / (held || 0.5));
  };
}

function plainCohesion(texts: readonly string[]): number[] {
  const rarity = plainRarity(texts);
  const all = texts.map(plainPairs);
  return all.map((_, i) => {
    if (i === 0) return 0;
    let shared = 0;
    let sum = 0;
    for (let k = i; k < Math.min(all.length, i + 2); k += 1) {
      for (const pair of all[k] as Set<string>) {
        const weight = rarity(pair) ** 2 / (1 + k - i);
        sum += weight;
        if (all.slice(Math.max(0, i - 4), i).some((before) => before.has(pair))) shared += weight;
      }
    }
    return sum === 0 ? 0.3 : Math.min(1, (shared / sum) * 4);
  });
}

/** The cosine of what two paragraphs before each place say and what two from it on say. */
function plainLikeness(texts: readonly string[]): number[] {
  const rarity = plainRarity(texts);
  const all = texts.map(plainPairs);
  const side = (from: number, to: number) =>
    new Set(all.slice(Math.max(0, from), to).flatMap((of) => [...of]));
  const weigh = (pairs: Iterable<string>) => [...pairs].reduce((sum, pair) => sum + rarity(pair) ** 2, 0);
  return all.map((_, i) => {
    if (i === 0) return 0;
    const [above, below] = [side(i - 2, i), side(i, i + 2)];
    if (above.size === 0 || below.size === 0) return 0.3;
    return weigh([...below].filter((pair) => above.has(pair))) / Math.sqrt(weigh(above) * weigh(below));
  });
}

/** What a line shares with `count` paragraphs from `from` on: half by all of them, half by the first two. */
function plainEcho(line: string, texts: readonly string[], from: number, count: number): number {
  const rarity = plainRarity(texts);
  const all = texts.map(plainPairs);
  let shared = 0;
  for (const pair of plainPairs(line)) {
    const distance = all.slice(from, from + count).findIndex((pairs) => pairs.has(pair));
    if (distance >= 0) shared += distance < 2 ? rarity(pair) : rarity(pair) / 2;
  }
  return shared;
}

const text = fc.string({ unit: fc.constantFrom(...'市县村路人会，。 \tAb1𠮷𠀀\ud800“'), maxLength: 24 });
const texts = fc.array(text, { maxLength: 9 });

describe('what texts share', () => {
  test('is the same as with plain sets of strings', () => {
    fc.assert(
      fc.property(texts, text, (paragraphs, asked) => {
        const wordings = new Wordings(paragraphs);
        expect(wordings.pairs.map(({ length }) => length)).toEqual(
          paragraphs.map((paragraph) => plainPairs(paragraph).size),
        );
        const { cohesion, likeness } = hangTogether(wordings, wordings.rarity.squares());
        expectClose(cohesion, plainCohesion(paragraphs));
        expectClose(likeness, plainLikeness(paragraphs));
        const rarity = plainRarity(paragraphs);
        const weights = [...plainPairs(asked)].map((pair) => ({ pair, weight: rarity(pair) }));
        const all = weights.reduce((sum, { weight }) => sum + weight, 0);
        const shares = paragraphs.map((paragraph) => {
          const held = weights.filter(({ pair }) => plainPairs(paragraph).has(pair));
          return all === 0 ? 0 : held.reduce((sum, { weight }) => sum + weight, 0) / all;
        });
        expectClose(wordings.sharesOf(asked), shares);
        expectClose(new Wordings(paragraphs, [asked]).sharesOf(asked), shares);
      }),
    );
  });

  test('is found for a headline and any paragraphs', () => {
    fc.assert(
      fc.property(texts, text, fc.nat(8), fc.nat(8), (paragraphs, line, from, count) => {
        fc.pre(from + count <= paragraphs.length);
        const echo = new HeadlineEcho([line], new Wordings(paragraphs), 60);
        expect(echo.count(0)).toBe(plainPairs(line).size);
        expectClose([echo.share(echo.shared(0, from), count)], [plainEcho(line, paragraphs, from, count)]);
      }),
    );
  });
});

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [k, value] of expected.entries()) expect(found[k]).toBeCloseTo(value, 9);
}
