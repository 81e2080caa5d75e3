import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Step, unlessUnchanged } from '../../scripts/fingerprint.ts';

let folder: string;
let step: Step;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const work = async () => {
  put('out', 'made');
  return true;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baolan-step-'));
  mkdirSync(join(folder, 'in'));
  put('in/a', 'one');
  step = { record: join(folder, 'record'), inputs: [join(folder, 'in')], outputs: [join(folder, 'out')] };
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is done once', async () => {
  expect(await unlessUnchanged(step, work)).toBe(true);
  expect(await unlessUnchanged(step, work)).toBe(false);
});

it.each<[string, () => void]>([
  ['a file changes', () => put('in/a', 'other')],
  ['a file comes', () => put('in/b', '')],
  ['a file goes', () => rmSync(join(folder, 'in/a'))],
  ['what was made is changed', () => put('out', 'by hand')],
  ['what was made is gone', () => rmSync(join(folder, 'out'))],
])('is done again when %s', async (_, change) => {
  await unlessUnchanged(step, work);
  change();
  expect(await unlessUnchanged(step, work)).toBe(true);
});

it('is done again when it failed, did not go well, or its inputs changed meanwhile', async () => {
  expect(await unlessUnchanged(step, async () => false)).toBe(true);
  await expect(unlessUnchanged(step, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(
    await unlessUnchanged(step, async () => {
      put('in/a', 'changed meanwhile');
      return true;
    }),
  ).toBe(true);
  expect(await unlessUnchanged(step, work)).toBe(true);
});
