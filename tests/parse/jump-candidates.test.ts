import { describe, expect, test } from 'vitest';
import { Wordings } from '../../src/parse/articles/wordings.ts';
import { JumpCandidates } from '../../src/parse/editions/jump-candidates.ts';

/** Texts of which no two share a pair of characters but those that are alike. */
function texts(count: number): string[] {
  return Array.from({ length: count }, (_, k) => String.fromCharCode(0x4e00 + k, 0x7000 + k, 0x5800 + k));
}

describe('the other halves that a half of a jumped story is held against', () => {
  test('are all where they are as many as an edition has', () => {
    const wordings = new Wordings(texts(200));
    const receivers = Array.from({ length: 100 }, (_, k) => 2 * k + 1);
    expect(new JumpCandidates(receivers, wordings).of(0)).toEqual([...receivers.keys()]);
  });

  test('are, of an archive’s, the nearest and those that share rare words', () => {
    const all = texts(4000);
    all[3] = `${all[3]}，${all[3901]}`;
    const receivers = Array.from({ length: 2000 }, (_, k) => 2 * k + 1);
    const found = new JumpCandidates(receivers, new Wordings(all)).of(3);
    expect(found).toContain(1950);
    expect(found).toContain(0);
    expect(found.length).toBeLessThan(150);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});
