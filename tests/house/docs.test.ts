import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFiles, ROOT } from './files.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const documents = projectFiles().filter((file) => /^(?:[^/]+|docs\/.+|\.github\/.+)\.md$/.test(file));

/** Commands that a document names: `npm run NAME`, and the first cells of the table of commands. */
const commandsOf = (text: string) => [
  ...[...text.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name),
  ...[...text.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name),
];
const codeOf = (text: string) =>
  [...text.matchAll(/```(?:sh|yaml)\n([\s\S]*?)```/g)].map(([, code = '']) => code);

describe.each(documents)('%s', (file) => {
  const text = read(file);

  it('names commands that there are', () => {
    expect(commandsOf(text).filter((name) => !(String(name) in scripts))).toEqual([]);
  });

  it('links to files that there are', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link.split('#')[0] ?? '');
    const own = links.filter((link) => link !== '' && !/^[a-z]+:/.test(link));
    expect(own.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
  });

  it('names folders that there are', () => {
    const named = [...text.matchAll(/`((?:src|tests|scripts|seeds|public|docs)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

it('both READMEs give the same commands and the same YAML', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(read) as [string, string];
  expect(commandsOf(chinese)).toEqual(commandsOf(english));
  const plain = (text: string) =>
    codeOf(text).map((code) => code.replace(/ *#.*$/gm, '').replace(/许昌日报档案/g, ''));
  expect(plain(chinese)).toEqual(plain(english));
});
