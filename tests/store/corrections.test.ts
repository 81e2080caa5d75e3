import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EditionKey } from '../../src/domain/ids.ts';
import { formatMessage } from '../../src/domain/message.ts';
import { readEdition } from '../../src/store/read-content.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { edit, edition, emptyFolder, filesIn, record, result } from './fixture.ts';

const KEY = EditionKey.parse('2019/05/24');
const one = record({ id: '20190524-01-01', lines: [1, 10], main: '防讯工作会议召开' });
const two = record({ id: '20190524-01-02', lines: [11, 20] });
const better = { ...one, headline: { ...one.headline, deck: '市长出席' } };
const first = path.join(KEY, '01-01.md');

async function corrected(): Promise<string> {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one, two])));
  edit(path.join(root, first), '防讯工作', '防汛工作');
  return root;
}

test('a corrected file stays as it is, and the parser says what it reads', async () => {
  const root = await corrected();
  const before = filesIn(root);
  const report = await writeContent(root, result(edition(KEY, [one, two])));
  expect(filesIn(root)).toEqual(before);
  expect(report.kept).toEqual([path.join(root, first)]);
  expect(report.messages).toMatchObject([{ severity: 'warning', rule: 'kept-correction', line: 1 }]);
  expect(report.messages.map(formatMessage).join()).toContain('防讯工作会议召开');
  const read = await readEdition(root, KEY);
  expect(read.articles[0]?.headline.main).toBe('防汛工作会议召开');
  expect(read.corrected).toEqual([one.id]);
});

test('what a better parser would write stands beside the corrected file, until it is no news', async () => {
  const root = await corrected();
  const kept = readFileSync(path.join(root, first), 'utf8');
  const report = await writeContent(root, result(edition(KEY, [better, two])));
  expect(readFileSync(path.join(root, first), 'utf8')).toBe(kept);
  expect(readFileSync(path.join(root, `${first}.proposed`), 'utf8')).toContain('deck: 市长出席');
  expect(report.messages[0]?.remedy).toContain('01-01.md.proposed');
  const after = filesIn(root);
  await writeContent(root, result(edition(KEY, [better, two])));
  expect(filesIn(root)).toEqual(after);
  expect((await readEdition(root, KEY)).articles).toHaveLength(2);
  await writeContent(root, result(edition(KEY, [one, two])));
  expect(existsSync(path.join(root, `${first}.proposed`))).toBe(false);
});

test('deleting the corrected file takes the parser’s, and the proposal goes', async () => {
  const root = await corrected();
  await writeContent(root, result(edition(KEY, [better, two])));
  rmSync(path.join(root, first));
  await writeContent(root, result(edition(KEY, [better, two])));
  expect(existsSync(path.join(root, `${first}.proposed`))).toBe(false);
  expect((await readEdition(root, KEY)).articles[0]?.headline).toEqual(better.headline);
});

test('a corrected article that the parser no longer finds stays, listed in its place', async () => {
  const root = await corrected();
  const third = record({ id: '20190524-01-01', lines: [31, 40] });
  const report = await writeContent(root, result(edition(KEY, [third])));
  expect(report.messages).toMatchObject([{ rule: 'kept-correction', severity: 'warning' }]);
  const { articles } = await readEdition(root, KEY);
  expect(articles.map((article) => article.id).sort()).toEqual(['20190524-01-01', '20190524-01-03']);
  expect(articles.find((article) => article.id === one.id)?.headline.main).toBe('防汛工作会议召开');
});

test('corrections go along when the date of their edition moves', async () => {
  const root = await corrected();
  const text = readFileSync(path.join(root, first), 'utf8');
  await writeContent(root, result(edition('2019/05/25', [one, two], { date: '2019-05-25' })));
  expect(readFileSync(path.join(root, '2019/05/25/01-01.md'), 'utf8')).toBe(text);
  expect(existsSync(path.join(root, KEY))).toBe(false);
});

test('a correction that is not right is told with its place, and nothing of the edition is touched', async () => {
  const root = await corrected();
  edit(path.join(root, first), 'kind: article', 'kind: essay');
  const before = filesIn(root);
  const other = edition('2019/05/25', [record({ id: '20190525-01-01', lines: [1, 9], file: '02.txt' })]);
  const report = await writeContent(root, result(edition(KEY, [better]), other));
  expect(report).toMatchObject({ failed: [KEY], written: ['2019/05/25'] });
  expect(report.messages.map(formatMessage)[0]).toMatch(
    /2019\/05\/24\/01-01\.md:3:1: fatal: kind: .*\[front-matter\]/,
  );
  expect(filesIn(root)).toMatchObject(before);
  await expect(readEdition(root, KEY)).rejects.toThrow(/01-01\.md:3:1/);
});

test('an article that a person adds is read, listed and left alone', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one, two])));
  const text = readFileSync(path.join(root, first), 'utf8')
    .replace(/^digest: .*\n/m, '')
    .replaceAll('20190524-01-01', '20190524-01-09')
    .replace('[[1, 10]]', '[]')
    .replace('防讯工作会议召开', '补录的启事')
    .replace(/\n\n[^\n]*\n$/, '\n\n报社补录。\n');
  writeFileSync(path.join(root, KEY, '01-09.md'), text);
  const ids = async () => (await readEdition(root, KEY)).articles.map((article) => article.id);
  expect(await ids()).toEqual([one.id, '20190524-01-09', two.id]);
  const report = await writeContent(root, result(edition(KEY, [one, two])));
  expect(report.messages).toEqual([]);
  expect(readFileSync(path.join(root, KEY, '01-09.md'), 'utf8')).toBe(text);
  expect(await ids()).toEqual([one.id, '20190524-01-09', two.id]);
});

test('what a person changes in edition.yaml stays, comments too; the rest is renewed', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one])));
  const file = path.join(root, KEY, 'edition.yaml');
  edit(file, 'date: 文中最晚的日子是5月23日', 'date: 合订本封面如此 # 已核对');
  const report = await writeContent(root, result(edition(KEY, [one, two])));
  expect(report.messages).toMatchObject([
    { rule: 'kept-correction', happened: expect.stringContaining('reasons') },
  ]);
  expect(readFileSync(file, 'utf8')).toContain('# 已核对');
  const read = await readEdition(root, KEY);
  expect(read.edition.reasons.date).toBe('合订本封面如此');
  expect(read.edition.articles).toEqual([one.id, two.id]);
  const after = filesIn(root);
  await writeContent(root, result(edition(KEY, [one, two])));
  expect(filesIn(root)).toEqual(after);
});

test('a renamed article file is still the same article', async () => {
  const root = await corrected();
  renameSync(path.join(root, first), path.join(root, KEY, '防汛.md'));
  await writeContent(root, result(edition(KEY, [one, two])));
  expect(existsSync(path.join(root, first))).toBe(false);
  expect((await readEdition(root, KEY)).articles[0]?.headline.main).toBe('防汛工作会议召开');
});

test('a copy of a dump that a person edited stays, and is told', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one])));
  writeFileSync(path.join(root, 'dumps/01.txt'), '改过的\n');
  const report = await writeContent(root, result(edition(KEY, [one])));
  expect(report.messages).toMatchObject([{ rule: 'kept-correction' }]);
  expect(readFileSync(path.join(root, 'dumps/01.txt'), 'utf8')).toBe('改过的\n');
  rmSync(path.join(root, 'dumps/01.txt'));
  await writeContent(root, result(edition(KEY, [one])));
  expect(existsSync(path.join(root, 'dumps/01.txt.proposed'))).toBe(false);
});
