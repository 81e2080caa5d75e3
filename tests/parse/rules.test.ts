import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import type { MarkRule } from '../../src/parse/rule.ts';

const FOLDER = join(ROOT, 'src/parse/marks');
/** Files that serve the rules and hold none. */
const HELPERS = new Set(['broken-jump', 'furniture']);

interface Found {
  file: string;
  rules: MarkRule<unknown>[];
}

const files = await Promise.all(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map(async (file): Promise<Found> => {
      const exported = (await import(join(FOLDER, file))) as Record<string, unknown>;
      return { file: file.replace(/\.ts$/u, ''), rules: Object.values(exported).filter(isRule) };
    }),
);
const rules = files.flatMap(({ rules }) => rules);

function isRule(value: unknown): value is MarkRule<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return ['id', 'about', 'find', 'examples'].every((key) => key in value);
}

describe('every file of marks', () => {
  it.each(files)('$file holds one rule of its name, or is a known helper', ({ file, rules }) => {
    expect(rules.map(({ id }) => id)).toEqual(HELPERS.has(file) ? [] : [file]);
  });

  it('knows no helper that is gone', () => {
    expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining([...HELPERS]));
  });
});

describe.each(rules)('$id', (rule) => {
  it('says in Chinese what it is about', () => {
    expect(rule.about).toMatch(/\p{Script=Han}/u);
  });

  it('has an example, and a near miss where it stays silent', () => {
    expect(rule.examples.filter(({ finds }) => finds !== null)).not.toEqual([]);
    expect(rule.examples.filter(({ finds }) => finds === null)).not.toEqual([]);
  });

  it('has no example twice', () => {
    const texts = rule.examples.map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)]);
  });

  it.each(rule.examples)('reads $text', ({ text, finds }) => {
    const found = rule.find(text);
    if (finds === null) expect(found).toBeNull();
    else expect(found).toMatchObject(finds as object);
  });

  it('finds the same a second time', () => {
    for (const { text } of rule.examples) expect(rule.find(text)).toEqual(rule.find(text));
  });
});
