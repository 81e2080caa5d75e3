import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvCell, writeDownloads } from '../../src/catalog/write-downloads.ts';
import { inventEdition, inventRecord } from './invented.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'downloads-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('downloads', () => {
  it('hold every record, in JSONL exactly and in CSV a row each', async () => {
    const records = [
      inventRecord('2020/01/01', 1, { main: '含“引号”，也含"直引号"', text: ['一', '二'] }),
      inventRecord('2020/01/01', 2, { main: '=HYPERLINK("http://x")' }),
    ];
    const files = await writeDownloads(folder, [inventEdition('2020/01/01', records)]);
    const jsonl = readFileSync(join(folder, 'articles.jsonl'), 'utf8');
    expect(
      jsonl
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(records);
    const csv = readFileSync(join(folder, 'articles.csv'), 'utf8');
    expect(csv.startsWith('\ufeffid,kind,')).toBe(true);
    expect(csv).toContain('"含“引号”，也含""直引号"""');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain('2020/01/01/01/02/');
    expect(JSON.parse(readFileSync(join(folder, 'article.schema.json'), 'utf8'))).toMatchObject({
      type: 'object',
    });
    for (const { file, bytes } of files) expect(readFileSync(join(folder, file)).length).toBe(bytes);
  });

  it('of an empty archive are a head and no rows', async () => {
    await writeDownloads(folder, []);
    expect(readFileSync(join(folder, 'articles.jsonl'), 'utf8')).toBe('');
    expect(readFileSync(join(folder, 'articles.csv'), 'utf8').trim().split('\r\n')).toHaveLength(1);
  });
});

describe('a cell', () => {
  it.each([
    [null, ''],
    [3, '3'],
    ['甲', '甲'],
    ['甲,乙', '"甲,乙"'],
    ['甲\n乙', '"甲\n乙"'],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['——副题', '——副题'],
  ])('%j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});
