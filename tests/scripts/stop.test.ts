import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../house/files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-stop-'));
  writeFileSync(join(folder, 'index.html'), '报栏');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether the address stops answering within five seconds. */
async function isGone(address: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (!(await fetch(address).then(Boolean, () => false))) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

it.each<[NodeJS.Signals, 'npm' | 'group']>([
  ['SIGTERM', 'npm'],
  ['SIGINT', 'group'],
])('a server ends with %s to %s', async (signal, whom) => {
  const npm = spawn('npm', ['run', '-s', 'preview', '--', folder, '--port', '0'], {
    cwd: ROOT,
    detached: true,
  });
  const address = await new Promise<string>((done, fail) => {
    npm.stdout.on('data', (data) => done(String(data).trim()));
    npm.on('exit', () => fail(new Error('ended before it served')));
  });
  expect((await fetch(address)).status).toBe(200);
  process.kill((whom === 'group' ? -1 : 1) * (npm.pid ?? 0), signal);
  expect(await isGone(address)).toBe(true);
});
