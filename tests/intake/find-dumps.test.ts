import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatMessage } from '../../src/domain/message.ts';
import { type Found, findDumps } from '../../src/intake/find-dumps.ts';
import { readDump } from '../../src/intake/read-dump.ts';

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'baolan-intake-')));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}

async function find(...paths: string[]): Promise<Found> {
  return findDumps(paths.map((path) => join(root, path)));
}

function files({ dumps }: Found): string[] {
  return dumps.map(({ file }) => file);
}

/** Messages as printed, the temporary folder taken out. */
function told({ messages }: Found): string[] {
  return messages.map((message) => formatMessage(message).replaceAll(root, 'ROOT'));
}

const notesOf = ({ dumps }: Found): Record<string, unknown> =>
  Object.fromEntries(dumps.map(({ file, notes }) => [file, notes]));

describe('what is a dump', () => {
  test('text files in a fixed order, folders within; nothing hidden, no README, no other format', async () => {
    write({
      '2020-01-07/01.txt': '报',
      '2020-01-06/02.TXT': '报',
      '2020-01-06/01.txt': '报',
      '000_hash': '报',
      binary: new Uint8Array([1, 2, 0, 4]),
      '.hidden/01.txt': '报',
      '2020-01-06/.02.txt.swp': '报',
      'README.txt': 'about',
      README: 'about',
      'scan.pdf': '%PDF',
      'b.PDF': '%PDF',
      'gold.json': '{}',
    });
    const found = await find('');
    expect(files(found)).toEqual(['000_hash', '2020-01-06/01.txt', '2020-01-06/02.TXT', '2020-01-07/01.txt']);
    expect(found.messages).toMatchObject([
      { severity: 'info', happened: 'passed by: 1 .json, 1 without extension, 2 .pdf' },
    ]);
    expect(await find('')).toEqual(found);
  });

  test('a file that is named is taken, whatever its extension', async () => {
    write({ 'a/page.dump': '报', 'a/other.txt': '报' });
    expect(files(await find('a/page.dump'))).toEqual(['page.dump']);
  });

  test('a folder without dumps is an error that says what is there', async () => {
    write({ 'a/01.pdf': '%PDF', 'a/02.pdf': '%PDF' });
    mkdirSync(join(root, 'empty'));
    expect(told(await find('a', 'empty', 'nowhere'))).toEqual([
      'ROOT/a:1:1: fatal: the folder holds no dumps (only 2 .pdf); dumps: text files (.txt), one a page or an edition; extract the text first: `pdftotext FILE.pdf` or `mutool draw -F txt FILE.pdf` [find-dumps]',
      'ROOT/empty:1:1: fatal: the folder holds no dumps; dumps: text files (.txt), one a page or an edition; name the folder that holds them [find-dumps]',
      'ROOT/nowhere:1:1: fatal: there is no such file or folder; check the path; a file name that is not UTF-8 must be renamed first [find-dumps]',
    ]);
  });

  test('a name with a line break is refused, and can’t forge a message', async () => {
    write({ 'a\n01.txt:1:1: info: all is well.txt': '报', '02.txt': '报' });
    const found = await find('');
    expect(files(found)).toEqual(['02.txt']);
    expect(found.messages).toMatchObject([
      { severity: 'fatal', file: 'a?01.txt:1:1: info: all is well.txt' },
    ]);
  });
});

describe('symbolic links', () => {
  test('circles and links to nowhere end with a warning', async () => {
    write({ 'a/01.txt': '报' });
    symlinkSync('..', join(root, 'a/up'));
    symlinkSync('gone', join(root, 'a/dead.txt'));
    symlinkSync('01.txt', join(root, 'a/02.txt'));
    const found = await find('');
    expect(files(found)).toEqual(['a/01.txt']);
    expect(found.messages.map(({ severity, file }) => `${severity} ${file}`).sort()).toEqual([
      'warning a/02.txt',
      'warning a/dead.txt',
      'warning a/up',
    ]);
  });

  test('a link to a folder elsewhere is followed', async () => {
    write({ 'a/01.txt': '报', 'b/02.txt': '报' });
    symlinkSync('../b', join(root, 'a/b'));
    expect(files(await find('a'))).toEqual(['01.txt', 'b/02.txt']);
  });
});

describe('several paths', () => {
  test('what is named twice is taken once', async () => {
    write({ 'a/01.txt': '报' });
    const found = await find('a', 'a/01.txt', 'a');
    expect(files(found)).toEqual(['01.txt']);
    expect(found.messages.filter(({ severity }) => severity === 'warning').length).toBe(2);
  });

  test('names that collide are told apart by the folder', async () => {
    write({ 'a/01.txt': '甲', 'b/01.txt': '乙', 'b/02.txt': '丙', 'c/b/02.txt': '丁' });
    const found = await find('a', 'b', 'c/b');
    expect(files(found)).toEqual(['01.txt', 'b/01.txt', 'b/02.txt', '02.txt']);
    expect(told(found)).toEqual([
      'ROOT/b:1:1: warning: files here are called as in another folder; records name them “b/…”; name the folder above both instead [find-dumps]',
    ]);
  });
});

describe('the keeper’s YAML', () => {
  test('nearer goes before farther, files before the folder, the dump’s own before all', async () => {
    write({
      'baolan.yaml':
        'newspaper: 甲报\nencoding: gbk\nfiles:\n  "02.txt": {page: 2}\n  "2020/*.txt": {section: 要闻}\n',
      '2020/baolan.yml': 'date: 2020-01-06\nnewspaper: 乙报\n',
      '2020/01.txt': '报',
      '2020/02.txt': '报',
      '2020/03.txt': '报',
      '2020/03.yaml': 'page: A03\nnewspaper: 丙报\n',
      'x.txt': '报',
    });
    const found = await find('');
    expect(found.messages).toEqual([]);
    const folder = { newspaper: '乙报', encoding: 'gbk', date: '2020-01-06', section: '要闻' };
    expect(notesOf(found)).toEqual({
      '2020/01.txt': folder,
      '2020/02.txt': { ...folder, page: 2 },
      '2020/03.txt': { ...folder, page: 'A03', newspaper: '丙报' },
      'x.txt': { newspaper: '甲报', encoding: 'gbk' },
    });
    expect(notesOf(await find('2020/03.txt'))).toEqual({
      '03.txt': { date: '2020-01-06', newspaper: '丙报', page: 'A03' },
    });
  });

  test('a name with brackets means itself', async () => {
    write({ 'baolan.yaml': 'files:\n  "a[1].txt": {page: 1}\n', 'a[1].txt': '报' });
    expect(notesOf(await find(''))).toEqual({ 'a[1].txt': { page: 1 } });
  });

  test('the archive is told in the top folder', async () => {
    write({ 'baolan.yaml': 'archive: {title: 旧报}\n', 'a/01.txt': '报' });
    expect((await find('')).archive).toEqual({ title: '旧报' });
    expect((await find('a')).archive).toBeNull();
  });

  test('dumps that a wrong YAML speaks for wait for it; the rest is taken', async () => {
    write({
      'a/baolan.yaml': 'datte: 2020-01-06\n',
      'a/01.txt': '报',
      'a/b/02.txt': '报',
      'c/03.txt': '报',
      'c/04.txt': '报',
      'c/04.yaml': 'page: x\n',
    });
    const found = await find('');
    expect(files(found)).toEqual(['c/03.txt']);
    expect(told(found)).toEqual([
      'a/baolan.yaml:1:1: fatal: unknown key “datte”; one of newspaper, profile, date, page, section, encoding, files; did you mean “date”? [keeper-notes]',
      "c/04.yaml:1:7: fatal: “page” can't be “x”; a whole number above 0, or a printed label: 3, A03 [keeper-notes]",
      'ROOT:1:1: fatal: 3 dumps are not read: the YAML that speaks for them is wrong; the keeper’s YAML without mistakes, because permanent ids hang on it; mend the YAML as told, then run it again [keeper-notes]',
    ]);
  });

  test('entries and files that speak of no dump are told', async () => {
    write({
      'baolan.yaml': 'newspaper: 报\nfiles:\n  "1.txt": {page: 1}\n',
      '01.txt': '报',
      '02.yaml': 'page: 2\n',
    });
    expect(told(await find(''))).toEqual([
      '02.yaml:1:1: warning: no dump is called 02, so nothing heeds this file; baolan.yaml, or a dump’s name with .yaml; rename it, or remove it [keeper-notes]',
      'baolan.yaml:3:3: warning: “1.txt” under `files:` meets no dump; a dump’s name, or a glob, relative to this folder; correct the name, or take the entry out [keeper-notes]',
    ]);
  });

  test('two for one folder, one that is not UTF-8, and one named as a dump', async () => {
    write({
      'a/baolan.yaml': 'page: 1\n',
      'a/baolan.yml': 'page: 2\n',
      'a/01.txt': '报',
      'b/baolan.yaml': new Uint8Array([0xd0, 0xed, 0xb2, 0xfd]),
      'b/01.txt': '报',
    });
    const found = await find('', 'a/baolan.yaml');
    expect(found.dumps).toEqual([]);
    expect(found.messages.map(({ happened }) => happened)).toEqual([
      'the folder has baolan.yaml too',
      'this is not UTF-8',
      '2 dumps are not read: the YAML that speaks for them is wrong',
      'this YAML file tells about dumps and is none',
    ]);
  });
});

describe('reading what was found', () => {
  test('text, encoding, checksum and facts', async () => {
    write({ '2020-01-06/01.txt': '\uFEFF本报讯\r\n我市\f' });
    const { dumps } = await find('');
    const { dump, messages } = await readDump(dumps[0] ?? expect.unreachable());
    expect(messages).toEqual([]);
    expect(dump).toEqual({
      file: '2020-01-06/01.txt',
      text: '本报讯\r\n我市\f',
      encoding: 'utf-8',
      bytes: 21,
      sha256: '84e31a6e2682c89eef80b7048254bb8ffc9b167a2ef4c021fa19b5250ee3ea55',
      facts: {
        stem: '01',
        date: { value: '2020-01-06', certainty: 'printed', where: '2020-01-06' },
        page: 1,
        pageLabel: null,
        paperCode: null,
        messages: [],
      },
      notes: {},
    });
  });

  test('the keeper’s encoding is heeded', async () => {
    write({ '01.txt': new Uint8Array([0xce, 0xd2, 0xca, 0xd0]), 'baolan.yaml': 'encoding: gbk\n' });
    const { dumps } = await find('');
    expect((await readDump(dumps[0] ?? expect.unreachable())).dump).toMatchObject({
      text: '我市',
      encoding: 'gb18030',
    });
  });

  test('what can’t be read is a message, not a crash', async () => {
    write({ 'gone.txt': '报', 'bad.txt': new Uint8Array([0xe6, 0x88, 0x91, 0xff, 0xe6, 0x88, 0x91]) });
    const { dumps } = await find('');
    rmSync(join(root, 'gone.txt'));
    const readings = await Promise.all(dumps.map(readDump));
    expect(readings.map(({ dump }) => dump)).toEqual([null, null]);
    expect(readings.flatMap(({ messages }) => messages.map(formatMessage))).toEqual([
      'bad.txt:1:2: fatal: broken utf-8 at byte 3: FF E6 88 91 is no character; every byte to be utf-8, as most are; extract or copy the file again; if it is in another encoding, name that in baolan.yaml (`encoding: gb18030`) [decode]',
      'gone.txt:1:1: fatal: there is no such file or folder; check the path; a file name that is not UTF-8 must be renamed first [read-dump]',
    ]);
  });
});
