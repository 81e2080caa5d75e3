import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { catalogue, markRules, steps } from '../../scripts/rules/catalogue.ts';
import { MESSAGE_RULES } from '../../src/domain/message-rules.ts';
import { runScript } from './run-script.ts';

describe('docs/rules.md', () => {
  it('is what the rules say of themselves: `npm run rules -- --write` makes it anew', async () => {
    // The formatter pads the cells of tables.
    const bare = (text: string) => text.replace(/ +/gu, ' ').replace(/-{3,}/gu, '---');
    expect(bare(readFileSync(join(ROOT, 'docs/rules.md'), 'utf8'))).toBe(bare(await catalogue()));
  });

  it('has a row for every message that the parser sends', () => {
    const folder = join(ROOT, 'src/parse');
    const sent = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/(?:rule|ruleId): '([a-z-]+)'/gu),
      ])
      .map(([, id]) => id);
    expect([...new Set(sent)].filter((id) => !MESSAGE_RULES.some((rule) => rule === id))).toEqual([]);
  });

  it('tells every step, with what it does', () => {
    expect(steps().length).toBeGreaterThan(15);
    expect(steps().filter(({ about }) => about === '')).toEqual([]);
  });
});

describe('npm run rules', () => {
  it('names the rule that finds a text, and its file', async () => {
    const { stdout, status } = await runScript('rules', '下转第三版');
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^jump-mark /u),
      '  src/parse/marks/jump-mark.ts',
    ]);
  });

  it('names every rule', async () => {
    const { stdout } = await runScript('rules');
    for (const { rule } of await markRules()) expect(stdout).toContain(rule.id);
  });

  it('says so where no rule knows a text', async () => {
    const { stderr, status } = await runScript('rules', '乌有之辞');
    expect(status).toBe(2);
    expect(stderr).toMatch(/docs\/rules\.md lists all/u);
  });
});
