import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';

let folder: string;
let site: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-serve-'));
  const files = {
    'index.html': '报栏',
    '404.html': '没有这一页',
    '2019/05/index.html': '五月',
    'reporters/张三/index.html': '张三',
    'data/a.csv': '标题',
    'data/a.jsonl': '{}',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, '..', 'outside.txt'), 'secret');
  site = await serve({ folder, port: 0, base: '/some/base/' });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
  rmSync(join(folder, '..', 'outside.txt'));
});

const get = (path: string) => fetch(new URL(path, site.address), { redirect: 'manual' });

describe('serve', () => {
  it.each([
    ['./', '报栏'],
    ['2019/05/', '五月'],
    ['2019/05/index.html', '五月'],
    ['reporters/张三/', '张三'],
    ['./?q=汛抗', '报栏'],
  ])('%s → %s', async (path, text) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([200, text]);
  });

  it('sends a folder without its slash to the slash, for its links count from there', async () => {
    const response = await get('2019/05?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/some/base/2019/05/?q=1']);
    expect((await get('/some/base')).headers.get('location')).toBe('/some/base/');
  });

  it.each(['nowhere/', '/elsewhere/', '%2e%2e/outside.txt', '..%2foutside.txt', '%'])(
    '%s is not there',
    async (path) => {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([404, '没有这一页']);
    },
  );

  it.each([
    ['./', 'text/html;charset=utf-8'],
    ['data/a.csv', 'text/csv;charset=utf-8'],
    ['data/a.jsonl', 'application/jsonl;charset=utf-8'],
    ['nowhere', 'text/html;charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await get(path)).headers.get('content-type')).toBe(type);
  });

  it('takes the next free port', async () => {
    const port = Number(new URL(site.address).port);
    const other = await serve({ folder, port });
    expect(Number(new URL(other.address).port)).toBeGreaterThan(port);
    await other.close();
  });
});
