import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ArticleRecord } from '../../src/domain/article.ts';
import { ROOT } from '../house/files.ts';
import { run, runScript } from './run-script.ts';

const GOOD =
  '全市防汛工作会议召开\n\n本报讯（记者 张三）5月23日，全市防汛工作会议召开，会议部署了今年的工作。\n';
/** A message as the contract has it. */
const MESSAGE = /^.+:\d+:\d+: (?:fatal|warning|info): .+ \[[a-z-]+\]$/;

let folder: string;
const put = (name: string, data: string | Uint8Array) => writeFileSync(join(folder, name), data);
const parse = (...rest: string[]) => runScript('parse', ...rest);
const jsonl = (...paths: string[]) => parse(...paths, '--format', 'jsonl');
const records = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => ArticleRecord.parse(JSON.parse(line)));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-parse-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run parse -- PATH --format jsonl', () => {
  it('writes records alone to standard output, messages to standard error, and nothing to content/', async () => {
    const before = snapshot(join(ROOT, 'content'));
    const { status, stdout, stderr } = await run('npm', [
      'run',
      '-s',
      'parse',
      '--',
      'seeds',
      '--format',
      'jsonl',
    ]);
    expect(status).toBe(0);
    expect(records(stdout).length).toBeGreaterThan(5);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.pop()).toMatch(/^\d+ editions?, \d+ records? \(\d+ articles?\), \d+ doubts?; .+ unclaimed$/);
    for (const line of lines) expect(line).toMatch(MESSAGE);
    expect(snapshot(join(ROOT, 'content'))).toEqual(before);
  });

  it('says the same in several threads', async () => {
    // Names that one dump prints with a gap are learned for the others.
    for (let day = 1; day <= 9; day += 1) {
      mkdirSync(join(folder, `2020-01-0${day}`));
      put(
        `2020-01-0${day}/01.txt`,
        `市民公园第${day}期今日开放\n\n本报讯（记者 ${day < 5 ? '欧阳春 李明' : '欧阳春李明'}）昨日，市民公园第${day}期开放。\n（下转第二版）\n`,
      );
      put(`2020-01-0${day}/02.txt`, '（上接第一版）公园里种了许多树，市民都说好。\n\n一行没有着落的话\n');
    }
    const [one, several] = [await jsonl(folder, '-j', '1'), await jsonl(folder, '-j', '3')];
    expect(several).toEqual(one);
    expect(one.status).toBe(0);
    expect(records(one.stdout)).toHaveLength(18);
    expect(one.stdout.match(/"name":"李明"/gu)).toHaveLength(9);
    expect((await jsonl(folder, '-j', '0')).status).toBe(2);
  });

  it('names files from the folder on the command line, or by their name where they stand there themselves', async () => {
    mkdirSync(join(folder, '2020-01-06'));
    put('2020-01-06/01.txt', GOOD);
    for (const [path, file] of [
      [folder, '2020-01-06/01.txt'],
      [join(folder, '2020-01-06/01.txt'), '01.txt'],
    ] as const) {
      const { stdout } = await jsonl(path);
      expect(records(stdout).map(({ source }) => source.file)).toEqual([file]);
    }
  });

  it('takes paths from where the user stands', async () => {
    put('a.txt', GOOD);
    const said = await run(
      'npm',
      ['--prefix', ROOT, 'run', '-s', 'parse', '--', 'a.txt', '--format', 'jsonl'],
      folder,
    );
    expect(records(said.stdout).map(({ source }) => source.file)).toEqual(['a.txt']);
  });

  it('ends quietly where the reader goes away', async () => {
    for (let number = 0; number < 300; number += 1) put(`${number}.txt`, GOOD.repeat(5));
    const script = `npm run -s parse -- "$1" --format jsonl --quiet | head -n 1`;
    const { stdout, stderr } = await run('bash', ['-c', script, 'bash', folder]);
    expect(records(stdout)).toHaveLength(1);
    expect(stderr).not.toMatch(/EPIPE|at .+:\d+:\d+\)/);
  });
});

describe('bad input', () => {
  it.each<[string, string | Uint8Array]>([
    ['an empty file', ''],
    ['a binary file', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)],
    ['broken UTF-8', Buffer.concat([Buffer.from(GOOD), Buffer.from([0xe6, 0xb1, 0x20]), Buffer.from(GOOD)])],
  ])('%s: told with place and remedy, status 1, and the rest is still written', async (_, data) => {
    put('bad.txt', data);
    put('good.txt', GOOD);
    const { status, stdout, stderr } = await jsonl(folder);
    expect(status).toBe(1);
    expect(records(stdout).map(({ source }) => source.file)).toEqual(['good.txt']);
    expect(stderr).toMatch(/^bad\.txt:\d+:\d+: fatal: .+; .+ \[[a-z-]+\]$/m);
  });

  it('a folder without dumps: status 1', async () => {
    put('picture.png', '');
    const { status, stderr } = await jsonl(folder);
    expect(status).toBe(1);
    expect(stderr).toMatch(/: fatal: .+; .+ \[find-dumps\]/);
  });

  it('content/ that cannot be written: status 1, and what was there is still there', async () => {
    put('dump.txt', GOOD);
    const content = join(folder, 'content');
    expect((await parse(join(folder, 'dump.txt'), '--content', content)).status).toBe(0);
    const before = snapshot(content);
    expect(before.length).toBeGreaterThan(2);

    put('file', 'in the way');
    const { status, stderr } = await parse(join(folder, 'dump.txt'), '--content', join(folder, 'file'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/: fatal: .*cannot be written; .+ \[write-content\]/);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('in the way');
    expect(snapshot(content)).toEqual(before);
  });
});

describe('wrong use is status 2, and nothing is parsed', () => {
  it.each([
    [['--format', 'xml']],
    [['--bogus']],
    [['--format']],
    [['nowhere.txt', '--format', 'jsonl']],
    [['seeds', 'nowhere.txt', '--format', 'jsonl']],
  ])('%j', async (rest) => {
    const { status, stdout, stderr } = await parse(...rest);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/nowhere\.txt:1:1: fatal: .+; .+; .+|error: /);
  });
});

it('a second run changes nothing', async () => {
  put('dump.txt', GOOD);
  const content = join(folder, 'content');
  const first = await parse(join(folder, 'dump.txt'), '--content', content);
  expect([first.status, first.stdout]).toEqual([0, '']);
  const before = snapshot(content);
  expect((await parse(join(folder, 'dump.txt'), '--content', content)).status).toBe(0);
  expect(snapshot(content)).toEqual(before);
});

/** Names, contents and times of change of all files of a folder. */
function snapshot(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => `${file} ${statSync(file).mtimeMs} ${readFileSync(file, 'utf8')}`);
}
