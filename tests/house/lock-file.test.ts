import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLock, missingOptional } from '../../scripts/setup/lock-file.ts';
import { ROOT } from './files.ts';

const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Parameters<typeof missingOptional>[0] };

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  it('has the packages of every platform (else: node scripts/setup/complete-lock.ts)', () => {
    expect(missingOptional(packages)).toEqual([]);
  });

  it('is the lock file of package.json', () => {
    const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
    expect(packages['']).toMatchObject({
      dependencies: wanted.dependencies,
      devDependencies: wanted.devDependencies,
    });
  });
});

describe('completeLock', () => {
  const entry = (optional: Record<string, string>, rest: object) =>
    JSON.stringify({
      packages: { 'node_modules/a': { version: '1.0.0', optionalDependencies: optional }, ...rest },
    });
  const completed = (lock: string) => (JSON.parse(completeLock(lock)) as { packages: object }).packages;

  it('adds what is missing, for its platform alone', () => {
    expect(completed(entry({ '@a/linux-arm64-musl': '1.2.3', 'a-windows-x64': '1.2.3' }, {}))).toMatchObject({
      'node_modules/@a/linux-arm64-musl': {
        version: '1.2.3',
        cpu: ['arm64'],
        libc: ['musl'],
        os: ['linux'],
        optional: true,
      },
      'node_modules/a-windows-x64': { version: '1.2.3', cpu: ['x64'], os: ['win32'], optional: true },
    });
  });

  it('leaves a complete file as it is, to the byte', () => {
    const lock = entry(
      { 'b-linux-x64': '1.0.0' },
      { 'node_modules/a/node_modules/b-linux-x64': { version: '1.0.0' } },
    );
    expect(completeLock(lock)).toBe(lock);
    expect(completeLock(text)).toBe(text);
  });

  it('refuses what it would have to guess', () => {
    expect(() => completeLock(entry({ 'b-linux-x64': '^1.0.0' }, {}))).toThrow('only an exact version');
    expect(() => completeLock(entry({ b: '1.0.0' }, {}))).toThrow('tells no platform');
  });
});
