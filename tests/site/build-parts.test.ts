import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EditionKey } from '../../src/domain/ids.ts';
import { moveTree } from '../../src/site/build/move-tree.ts';
import { cutRanges } from '../../src/site/build/ranges.ts';
import { recent } from '../../src/site/recent.ts';

describe('ranges', () => {
  const sized = (...pages: number[]) =>
    pages.map((count, index) => ({
      key: EditionKey.parse(`2020/01/${String(index + 1).padStart(2, '0')}`),
      pages: count,
    }));

  it('hold every edition once, in order, and no more pages than allowed', () => {
    const editions = sized(4, 4, 4, 20, 1, 9, 1);
    const ranges = cutRanges(editions, 10);
    expect(ranges.flat()).toEqual(editions.map(({ key }) => key));
    expect(ranges.map((range) => range.length)).toEqual([2, 1, 1, 2, 1]);
  });

  it('of an empty archive are one empty run', () => {
    expect(cutRanges([], 10)).toEqual([[]]);
  });
});

describe('moving a tree', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'move-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  it('merges folders and replaces files', async () => {
    put('to/2019/05/a', 'old');
    put('to/2019/04/b', 'kept');
    put('from/2019/05/a', 'new');
    put('from/2019/05/c/d', 'new');
    await moveTree(join(root, 'from'), join(root, 'to'));
    const read = (file: string) => readFileSync(join(root, 'to', file), 'utf8');
    expect([read('2019/05/a'), read('2019/04/b'), read('2019/05/c/d')]).toEqual(['new', 'kept', 'new']);
    expect(existsSync(join(root, 'from'))).toBe(false);
  });
});

describe('recent', () => {
  it('loads a key once while it is among the last few, and a failure again', async () => {
    const loaded: string[] = [];
    const load = recent(2, async (key: string) => {
      loaded.push(key);
      if (key === 'bad' && loaded.filter((other) => other === 'bad').length === 1) throw new Error('once');
      return key.toUpperCase();
    });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await load(key)).toBe(key.toUpperCase());
    expect(loaded).toEqual(['a', 'b', 'c', 'b']);
    await expect(load('bad')).rejects.toThrow('once');
    expect(await load('bad')).toBe('BAD');
  });
});
