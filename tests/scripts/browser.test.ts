import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';

let folder: string;
const program = (name: string) => {
  const file = join(folder, name);
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-browser-'));
  vi.stubEnv('CHROME_PATH', undefined);
  vi.stubEnv('PATH', ['', folder].join(delimiter));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('finds a browser on the PATH, Chromium before the others', () => {
  const chrome = program('google-chrome');
  expect(findBrowser()).toBe(chrome);
  const chromium = program('chromium');
  expect(findBrowser()).toBe(chromium);
});

it('takes the one that it is told', () => {
  program('chromium');
  const mine = program('mine');
  vi.stubEnv('CHROME_PATH', mine);
  expect(findBrowser()).toBe(mine);
});

it('says so when what it is told is no program', () => {
  vi.stubEnv('CHROME_PATH', join(folder, 'nowhere'));
  expect(() => findBrowser()).toThrow(
    /CHROME_PATH is .*nowhere, which is no program; set it to .* or unset it/,
  );
});

it('takes no file that cannot be run', () => {
  writeFileSync(join(folder, 'chromium'), '', { mode: 0o644 });
  expect(findBrowser()).not.toBe(join(folder, 'chromium'));
});
