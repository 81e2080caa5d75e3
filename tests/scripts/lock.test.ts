import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from '../../scripts/setup/lock.mjs';
import { ROOT } from '../house/files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that adds one to the number in `counter`, slowly, `times` times, each time under the lock. */
function adder(times: number): Promise<number | null> {
  const code = `
    import { readFileSync, writeFileSync } from 'node:fs';
    import { withLock } from '${pathToFileURL(join(ROOT, 'scripts/setup/lock.mjs'))}';
    for (let i = 0; i < ${times}; i += 1) await withLock('lock', () => {}, async () => {
      const value = Number(readFileSync('counter', 'utf8'));
      await new Promise((done) => setTimeout(done, 5));
      writeFileSync('counter', String(value + 1));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
    stdio: 'inherit',
  });
  return new Promise((done) => child.on('exit', done));
}

describe('withLock', () => {
  it('lets one process at a time do the work, a dead holder notwithstanding', async () => {
    writeFileSync(join(folder, 'counter'), '0');
    writeFileSync(join(folder, 'lock'), String(await deadProcess()));
    expect(await Promise.all([adder(5), adder(5), adder(5)])).toEqual([0, 0, 0]);
    expect(readFileSync(join(folder, 'counter'), 'utf8')).toBe('15');
    expect(readdirSync(folder)).toEqual(['counter']);
  });

  it('says whom it waits for', async () => {
    const lock = join(folder, 'lock');
    const said: string[] = [];
    let free = () => {};
    const first = withLock(
      lock,
      () => {},
      () =>
        new Promise<void>((done) => {
          free = done;
        }),
    );
    const second = withLock(
      lock,
      (text) => {
        said.push(text);
        free();
      },
      () => 'done',
    );
    expect(await second).toBe('done');
    await first;
    expect(said).toEqual([expect.stringContaining(`process ${process.pid} is at the same work`)]);
  });

  it('gives the lock back when the work fails', async () => {
    const lock = join(folder, 'lock');
    await expect(
      withLock(
        lock,
        () => {},
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });
});

/** The number of a process that was. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.on('exit', done));
  return child.pid ?? 0;
}
