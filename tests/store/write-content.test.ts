import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EditionKey } from '../../src/domain/ids.ts';
import { listEditions, readArchive, readDump, readEdition } from '../../src/store/read-content.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { edition, emptyFolder, filesIn, record, result } from './fixture.ts';

const KEY = EditionKey.parse('2019/05/24');
const one = record({ id: '20190524-01-01', lines: [1, 10] });
const two = record({ id: '20190524-01-02', lines: [11, 20] });
const elsewhere = () =>
  edition('2019/05/25', [record({ id: '20190525-01-01', lines: [1, 9], file: '02.txt' })]);

test('what was written is read as it was, and a second run writes nothing', async () => {
  const root = path.join(emptyFolder(), 'content');
  const parsed = [edition(KEY, [one, two]), elsewhere()];
  const report = await writeContent(root, result(...parsed));
  expect(report).toMatchObject({ written: [KEY, '2019/05/25'], failed: [], messages: [] });
  const before = filesIn(root);
  expect(Object.keys(before)).toEqual([
    '2019/05/24/01-01.md',
    '2019/05/24/01-02.md',
    '2019/05/24/edition.yaml',
    '2019/05/25/01-01.md',
    '2019/05/25/edition.yaml',
    'archive.yaml',
    'dumps/01.txt',
    'dumps/02.txt',
  ]);
  const again = await writeContent(root, result(...parsed));
  expect(again).toMatchObject({
    written: [],
    unchanged: [KEY, '2019/05/25'],
    files: { written: 0, removed: 0 },
  });
  expect(filesIn(root)).toEqual(before);
  expect(await listEditions(root)).toEqual([KEY, '2019/05/25']);
  for (const each of parsed)
    expect(await readEdition(root, each.edition.key)).toEqual({ ...each, corrected: [] });
});

test('editions that a run says nothing of stay', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one]), elsewhere()));
  await writeContent(root, result(edition(KEY, [one, two])));
  expect(await listEditions(root)).toEqual([KEY, '2019/05/25']);
});

test('a run that brings only some dumps of an edition does not drop the articles of the others', async () => {
  const root = emptyFolder();
  const page2 = record({ id: '20190524-02-01', lines: [1, 10], file: 'p2.txt' });
  await writeContent(root, result(edition(KEY, [one, page2])));
  const before = filesIn(root);
  const report = await writeContent(root, result(edition(KEY, [one])));
  expect(report).toMatchObject({ failed: [KEY], messages: [{ rule: 'partial-edition', severity: 'fatal' }] });
  expect(report.messages[0]?.happened).toContain('p2.txt');
  expect(filesIn(root)).toEqual(before);
});

test('two editions for one folder are told, not mixed', async () => {
  const root = emptyFolder();
  const twin = edition(KEY, [record({ id: '20190524-01-01', lines: [1, 9], file: '02.txt' })]);
  const report = await writeContent(root, result(edition(KEY, [one]), twin));
  expect(report.failed).toContain(KEY);
  expect(report.messages[0]?.happened).toMatch(/two editions.*01\.txt, 02\.txt/);
  expect(existsSync(path.join(root, KEY))).toBe(false);
});

test('where one file can not be written, the edition stays as it was, with no staging left', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one]), elsewhere()));
  mkdirSync(path.join(root, KEY, '01-02.md'));
  const before = filesIn(root);
  const report = await writeContent(
    root,
    result(edition(KEY, [{ ...one, tail: '（续）' }, two]), elsewhere()),
  );
  expect(report).toMatchObject({ failed: [KEY], unchanged: ['2019/05/25'] });
  expect(report.messages[0]).toMatchObject({ severity: 'fatal', file: expect.stringContaining('01-02.md') });
  expect(filesIn(root)).toEqual(before);
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a folder that is a file, or can not be made, is told at once', async () => {
  const root = emptyFolder();
  writeFileSync(path.join(root, 'content'), '');
  for (const target of ['content', 'content/deeper']) {
    const failure = writeContent(path.join(root, target), result(edition(KEY, [one])));
    await expect(failure).rejects.toThrow(StoreError);
    await expect(failure).rejects.toThrow(/content.*cannot be written.*\[write-content\]/);
  }
});

test.runIf(process.getuid?.() === 0)('a folder without permission to write stays as it was', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one])));
  chmodSync(root, 0o555);
  const before = filesIn(root);
  process.seteuid?.(65534);
  try {
    await expect(writeContent(root, result(edition(KEY, [one, two])))).rejects.toThrow(/cannot be written/);
  } finally {
    process.seteuid?.(0);
    chmodSync(root, 0o755);
  }
  expect(filesIn(root)).toEqual(before);
});

test('one record that can not be kept as Markdown does not harm the other editions', async () => {
  const root = emptyFolder();
  const bad = { ...one, body: [{ type: 'paragraph' as const, text: 'a\0b' }] };
  const report = await writeContent(root, result(edition(KEY, [bad]), elsewhere()));
  expect(report).toMatchObject({ failed: [KEY], written: ['2019/05/25'] });
  expect(report.messages[0]?.happened).toContain('NUL');
});

test('staging of a run that was killed goes, once it is old; what it left half listed is taken up', async () => {
  const root = emptyFolder();
  await writeContent(root, result(edition(KEY, [one])));
  mkdirSync(path.join(root, '.staging-dead'));
  writeFileSync(path.join(root, '.staging-dead/0'), 'x');
  utimesSync(path.join(root, '.staging-dead'), 0, 0);
  const other = emptyFolder();
  await writeContent(other, result(edition(KEY, [one, two])));
  writeFileSync(path.join(root, KEY, '01-02.md'), readFileSync(path.join(other, KEY, '01-02.md')));
  expect((await readEdition(root, KEY)).articles.map((article) => article.id)).toEqual([one.id]);
  await writeContent(root, result(edition(KEY, [one, two])));
  expect(filesIn(root)).toEqual(filesIn(other));
});

test.each([
  ['../../evil.txt', 'dumps/%2E%2E/%2E%2E/evil.txt'],
  ['/etc/passwd', 'dumps/%/etc/passwd'],
  ['C:\\x\\..\\y.txt', 'dumps/C%3A%5Cx%5C..%5Cy.txt'],
  ['a\0b\n.txt', 'dumps/a%00b%0A.txt'],
  ['con.txt', 'dumps/%63on.txt'],
  ['.git/config', 'dumps/%2Egit/config'],
  ['报纸 一版.', 'dumps/报纸 一版%2E'],
  ['<b>&"?*|.txt', 'dumps/%3Cb%3E&%22%3F%2A%7C.txt'],
])('a dump called %j stays inside', async (file, expected) => {
  const outer = emptyFolder();
  const root = path.join(outer, 'a/b/content');
  await writeContent(root, { editions: [], dumps: [{ file, text: '一\r\n二\r三\n' }], messages: [] });
  expect(Object.keys(filesIn(outer))).toEqual([`a/b/content/${expected}`, 'a/b/content/archive.yaml'].sort());
  expect(await readDump(root, file)).toBe('一\n二\n三\n');
});

test('names of any length fit, and stay apart', async () => {
  const root = emptyFolder();
  const stem = '长'.repeat(90);
  const keys = [`undated/${stem}甲`, `undated/${stem}乙`, 'undated/nul', 'undated/..a'].map((key) =>
    EditionKey.parse(key),
  );
  const editions = keys.map((key, at) =>
    edition(key, [record({ id: `x${at}-01-01`, lines: [1, 2], file: `${at}.txt` })]),
  );
  await writeContent(root, result(...editions));
  expect(new Set(await listEditions(root))).toEqual(new Set(keys));
  for (const key of keys) expect((await readEdition(root, key)).edition.key).toBe(key);
});

test.each(['2019', '2019/05', 'dumps'])('a symbolic link at %s is not followed', async (link) => {
  const outer = emptyFolder();
  const root = path.join(outer, 'content');
  mkdirSync(path.join(outer, 'secret'));
  mkdirSync(path.dirname(path.join(root, link)), { recursive: true });
  symlinkSync(path.join(outer, 'secret'), path.join(root, link));
  const report = await writeContent(root, result(edition(KEY, [one])));
  expect(report.failed).toEqual([KEY]);
  expect(report.messages[0]?.happened).toContain('symbolic link');
  expect(readdirSync(path.join(outer, 'secret'))).toEqual([]);
});

test('a link in the place of an article or a dump is neither read nor written through', async () => {
  const outer = emptyFolder();
  const root = path.join(outer, 'content');
  await writeContent(root, result(edition(KEY, [one])));
  writeFileSync(path.join(outer, 'secret'), 'secret');
  symlinkSync(path.join(outer, 'secret'), path.join(root, KEY, '01-02.md'));
  symlinkSync(path.join(outer, 'secret'), path.join(root, 'dumps/02.txt'));
  expect((await writeContent(root, result(edition(KEY, [one, two])))).failed).toEqual([KEY]);
  await expect(readEdition(root, KEY)).rejects.toThrow(/symbolic link/);
  await expect(readDump(root, '02.txt')).rejects.toThrow(/symbolic link/);
  expect(readFileSync(path.join(outer, 'secret'), 'utf8')).toBe('secret');
});

test('an archive that is not there says what to do', async () => {
  await expect(readArchive(path.join(emptyFolder(), 'none'))).rejects.toThrow(/parse the dumps first/);
});
