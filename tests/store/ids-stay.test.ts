import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EditionKey } from '../../src/domain/ids.ts';
import { readEdition } from '../../src/store/read-content.ts';
import { readRedirects } from '../../src/store/redirects.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { edit, edition, emptyFolder, record, result } from './fixture.ts';

const KEY = EditionKey.parse('2019/05/24');
const NEXT = EditionKey.parse('2019/05/25');
const id = (number: number) => `20190524-01-${String(number).padStart(2, '0')}`;
/** Articles of ten lines each, numbered as a parser would. */
const articles = (...firsts: number[]) =>
  firsts.map((first, index) => record({ id: id(index + 1), lines: [first, first + 9] }));
/** Which id the article that begins at a line has now. */
async function idsByLine(root: string, key = KEY): Promise<Record<number, string>> {
  const { articles: found } = await readEdition(root, key);
  return Object.fromEntries(found.map((one) => [one.source.lines[0]?.[0], one.id]));
}

test('a parser that finds one more article in the middle moves no id', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 21, 31))));
  const report = await writeContent(root, result(edition(KEY, articles(1, 11, 21, 31))));
  expect(await idsByLine(root)).toEqual({ 1: id(1), 11: id(4), 21: id(2), 31: id(3) });
  expect(Object.fromEntries(report.renamed)).toEqual({ [id(2)]: id(4), [id(3)]: id(2), [id(4)]: id(3) });
  const { edition: now } = await readEdition(root, KEY);
  expect(now.articles).toEqual([id(1), id(4), id(2), id(3)]);
  expect((await writeContent(root, result(edition(KEY, articles(1, 11, 21, 31))))).files).toEqual({
    written: 0,
    removed: 0,
  });
});

test('an id that was removed is given to no other article, and names its heir', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 11, 21))));
  const merged = record({ id: id(2), lines: [11, 30], text: '合并之后的全文，' });
  await writeContent(root, result(edition(KEY, [...articles(1), merged])));
  expect(await idsByLine(root)).toEqual({ 1: id(1), 11: id(2) });
  expect(await readRedirects(root)).toEqual([{ from: '2019/05/24/01/03/', to: '2019/05/24/01/02/' }]);
  await writeContent(
    root,
    result(edition(KEY, [...articles(1), merged, record({ id: id(3), lines: [31, 40] })])),
  );
  expect(await idsByLine(root)).toEqual({ 1: id(1), 11: id(2), 31: id(4) });
});

test('an article that comes back gets its own id back', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 11, 21))));
  await writeContent(root, result(edition(KEY, articles(1, 21))));
  expect(await idsByLine(root)).toEqual({ 1: id(1), 21: id(3) });
  await writeContent(root, result(edition(KEY, articles(1, 11, 21, 31))));
  expect(await idsByLine(root)).toEqual({ 1: id(1), 11: id(2), 21: id(3), 31: id(4) });
  expect(await readRedirects(root)).toEqual([]);
});

test('an article that the parser puts on another page keeps id, file and address', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [record({ id: '20190524-00-01', lines: [1, 10] })])));
  await writeContent(root, result(edition(KEY, [record({ id: id(1), lines: [1, 10], page: 1, order: 1 })])));
  const [one] = (await readEdition(root, KEY)).articles;
  expect(one).toMatchObject({ id: '20190524-00-01', page: 1, order: 1 });
  expect(existsSync(path.join(root, KEY, '00-01.md'))).toBe(true);
});

test('where the dump itself changed, the text tells which article is which', async () => {
  const root = emptyFolder();
  const one = record({ id: id(1), lines: [1, 10], text: '防汛抗旱工作会议昨日召开，部署今年水库巡查。' });
  const other = record({ id: id(2), lines: [11, 20], text: '中学生运动会闭幕，三所学校并列团体第一名。' });
  await writeContent(root, result(edition(KEY, [one, other])));
  const swapped = [
    { ...other, id: one.id, source: { file: 'new.txt', lines: [[3, 9] as [number, number]] } },
    { ...one, id: other.id, source: { file: 'new.txt', lines: [[41, 52] as [number, number]] } },
  ];
  await writeContent(root, result(edition(KEY, swapped)));
  expect(await idsByLine(root)).toEqual({ 41: id(1), 3: id(2) });
});

test('jumps follow the ids', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(11))));
  const [first, second] = articles(1, 11);
  if (!first || !second) throw new Error('two articles');
  first.continuation.to = { page: 1, id: second.id };
  await writeContent(root, result(edition(KEY, [first, second])));
  const [now] = (await readEdition(root, KEY)).articles;
  expect(now?.continuation.to?.id).toBe(id(1));
});

test('an edition whose date moved keeps its ids, and its old addresses lead on', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 11))));
  const moved = articles(1, 11, 21).map((one) => ({
    ...one,
    id: record({ id: one.id.replace('0524', '0525'), lines: [1, 1] }).id,
    date: '2019-05-25',
  }));
  const report = await writeContent(root, result(edition(NEXT, moved, { date: '2019-05-25' })));
  expect(report.moved).toEqual([{ from: KEY, to: NEXT }]);
  expect(await idsByLine(root, NEXT)).toEqual({ 1: id(1), 11: id(2), 21: '20190525-01-03' });
  expect(existsSync(path.join(root, KEY))).toBe(false);
  const redirects = await readRedirects(root);
  expect(redirects).toContainEqual({ from: '2019/05/24/', to: '2019/05/25/' });
  expect(redirects).toContainEqual({ from: '2019/05/24/01/', to: '2019/05/25/01/' });
  expect(redirects).toContainEqual({ from: '2019/05/24/01/02/', to: '2019/05/25/01/02/' });

  // Another dump turns out to be the paper of the old day: it takes the address, but none of the ids.
  const other = [record({ id: id(1), lines: [1, 10], file: '02.txt', text: '另一天的报道，与前者无关。' })];
  await writeContent(root, result(edition(KEY, other)));
  expect(await idsByLine(root)).toEqual({ 1: id(3) });
  expect(await idsByLine(root, NEXT)).toEqual({ 1: id(1), 11: id(2), 21: '20190525-01-03' });
  const now = await readRedirects(root);
  expect(now.map((one) => one.from)).not.toContain('2019/05/24/');
  expect(now).toContainEqual({ from: '2019/05/24/01/02/', to: '2019/05/25/01/02/' });
});

test('an article that goes to another edition takes its id along', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 11))));
  const second = { ...record({ id: '20190525-01-01', lines: [11, 20] }) };
  await writeContent(root, result(edition(KEY, articles(1)), edition(NEXT, [second])));
  expect(await idsByLine(root)).toEqual({ 1: id(1) });
  expect(await idsByLine(root, NEXT)).toEqual({ 11: id(2) });
  expect(await readRedirects(root)).toEqual([{ from: '2019/05/24/01/02/', to: '2019/05/25/01/02/' }]);
  const again = await writeContent(root, result(edition(KEY, articles(1)), edition(NEXT, [second])));
  expect(again.files).toEqual({ written: 0, removed: 0 });
});

test('ids survive the loss of edition.yaml', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(11, 21))));
  rmSync(path.join(root, KEY, 'edition.yaml'));
  await writeContent(root, result(edition(KEY, articles(1, 11, 21))));
  expect(await idsByLine(root)).toEqual({ 1: id(3), 11: id(1), 21: id(2) });
});

test('a file that a power cut left empty is written again', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 11))));
  writeFileSync(path.join(root, KEY, '01-02.md'), '');
  await writeContent(root, result(edition(KEY, articles(1, 11))));
  expect(await idsByLine(root)).toEqual({ 1: id(1), 11: id(2) });
});

test('a file deleted by hand comes back and is told; one that is withdrawn does not', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, articles(1, 11, 21))));
  rmSync(path.join(root, KEY, '01-02.md'));
  await expect(readEdition(root, KEY)).rejects.toThrow(/20190524-01-02 is gone.*withdrawn/);
  const report = await writeContent(root, result(edition(KEY, articles(1, 11, 21))));
  expect(report.messages).toMatchObject([{ severity: 'warning', rule: 'restored-article' }]);
  expect(await idsByLine(root)).toEqual({ 1: id(1), 11: id(2), 21: id(3) });

  edit(path.join(root, KEY, 'edition.yaml'), 'withdrawn: []', `withdrawn: [${id(2)}] # 当事人要求`);
  expect(await idsByLine(root)).toEqual({ 1: id(1), 21: id(3) });
  // A better parser, with other numbers: the same article stays away.
  await writeContent(root, result(edition(KEY, articles(1, 5, 11, 21))));
  await writeContent(root, result(edition(KEY, articles(1, 5, 11, 21))));
  expect(Object.values(await idsByLine(root))).not.toContain(id(2));
  expect(Object.keys(await idsByLine(root))).not.toContain('11');
  expect(readdirSync(path.join(root, KEY))).not.toContain('01-02.md');
  edit(path.join(root, KEY, 'edition.yaml'), '# 当事人要求', '# 当事人要求，2026年');
});

test('whatever a parser finds in turn, an id never changes its article', async () => {
  const run = fc
    .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
    .map((tens) => tens.sort((a, b) => a - b));
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 2, maxLength: 5 }), async (runs) => {
      const root = emptyFolder();
      const owner = new Map<string, number>();
      for (const tens of runs) {
        await writeContent(root, result(edition(KEY, articles(...tens.map((ten) => ten * 10 + 1)))));
        for (const [line, given] of Object.entries(await idsByLine(root))) {
          expect(owner.get(given) ?? Number(line)).toBe(Number(line));
          owner.set(given, Number(line));
        }
      }
      expect(new Set(owner.values()).size).toBe(owner.size);
    }),
    { numRuns: 40 },
  );
});
