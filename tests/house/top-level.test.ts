import { expect, it } from 'vitest';
import { projectFiles } from './files.ts';

/** The top level is fixed; what is new goes into one of these folders. */
const TOP = [
  ...[
    'package.json',
    'astro.config.ts',
    'tsconfig.json',
    'seeds',
    'src',
    'content',
    'scripts',
    'public',
    'tests',
  ],
  ...['package-lock.json', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'docs'],
];

it('the top level holds what it was given and dotfiles, nothing else', () => {
  const top = new Set(projectFiles().map((file) => file.split('/', 1)[0] ?? ''));
  expect([...top].filter((name) => !name.startsWith('.') && !TOP.includes(name))).toEqual([]);
});
