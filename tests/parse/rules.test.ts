import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import type { MarkRule } from '../../src/parse/rule.ts';

const FOLDER = join(ROOT, 'src/parse/marks');

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

describe('the rules of marks', () => {
  it.each(files.filter(({ rules }) => rules.length > 0))(
    '$file holds one rule, and bears its name',
    (found) => {
      expect(found.rules.map(({ id }) => id)).toEqual([found.file]);
    },
  );

  it('are all found, each id once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['jump-mark', 'lead', 'byline-line', 'photo-credit', 'folio']),
    );
    expect(ids).toEqual([...new Set(ids)]);
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
