/** The catalogue of rules, made from what the rules say of themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EVIDENCE as SUBHEADING } from '../../src/parse/articles/subheading.ts';
import type { MarkRule } from '../../src/parse/rule.ts';
import { en } from '../../src/site/strings/en.ts';
import { ROOT } from '../root.ts';

/** What the messages tell, as the site says it. */
const MESSAGES = en.doubts.rules;
const MARKS = 'src/parse/marks';
const STAGES = 'src/parse/stages.ts';

/** A rule about a mark, and the file that holds it. */
export interface CataloguedRule {
  file: string;
  rule: MarkRule<unknown>;
}

/** A step of reading, in the order of the stages. */
export interface CataloguedStep {
  name: string;
  file: string;
  /** The first sentence of what the file says of it. */
  about: string;
}

/** All rules about marks, by name. */
export async function markRules(): Promise<CataloguedRule[]> {
  const files = readdirSync(join(ROOT, MARKS)).filter((file) => file.endsWith('.ts'));
  const found = await Promise.all(
    files.sort().map(async (file) => {
      const exported = (await import(pathToFileURL(join(ROOT, MARKS, file)).href)) as Record<string, unknown>;
      return Object.values(exported)
        .filter(isRule)
        .map((rule) => ({ file: `${MARKS}/${file}`, rule }));
    }),
  );
  return found.flat();
}

function isRule(value: unknown): value is MarkRule<unknown> {
  return typeof value === 'object' && value !== null && 'find' in value && 'examples' in value;
}

/** The steps that `stages.ts` names, each once, where it first stands in a list. */
export function steps(): CataloguedStep[] {
  const source = readFileSync(join(ROOT, STAGES), 'utf8');
  const files = new Map<string, string>();
  for (const { groups } of source.matchAll(/^import \{(?<names>[^}]+)\} from '\.\/(?<path>[^']+)';$/gmu)) {
    for (const name of (groups?.names ?? '').split(',')) files.set(name.trim(), `src/parse/${groups?.path}`);
  }
  const lists = source.slice(source.indexOf('// THE ORDER'), source.indexOf('\nfunction '));
  const named = [...lists.matchAll(/\b[a-z][A-Za-z]+\b/gu)].map(([name]) => name);
  return [...new Set(named)].flatMap((name) => {
    const file = files.get(name);
    return file === undefined ? [] : [{ name, file, about: firstSentence(file, name) }];
  });
}

/** The first sentence of the comment above a function. */
function firstSentence(file: string, name: string): string {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const before = source.slice(0, source.search(new RegExp(`^export (?:async )?function ${name}\\b`, 'mu')));
  if (!before.trimEnd().endsWith('*/')) return '';
  const comment = before.slice(before.lastIndexOf('/**') + 3, before.lastIndexOf('*/'));
  const text = comment
    .replace(/^\s*\* ?/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return /^.*?[.:](?=\s|$)/u.exec(text)?.[0].replace(/:$/u, '.') ?? text;
}

/** What has a say in an evidence table, greatest first. */
function evidence(): string[] {
  const rows = [...SUBHEADING].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return rows.map(({ about, value }) => `| ${about} | ${value > 0 ? '+' : ''}${value} |`);
}

/** The catalogue as the Markdown of `docs/rules.md`. */
export async function catalogue(): Promise<string> {
  const rules = await markRules();
  const messages = Object.entries(MESSAGES);
  return `${[
    '# The rules',
    '',
    'Made from the rules themselves by `npm run rules -- --write`; a test holds it up to date. `npm run rules -- 下转第三版` tells which rules find something in a text, and where they stand.',
    '',
    'A mark is what newspapers print: each has one file in `src/parse/marks/` with the rule, its examples and its near misses. A step decides what marks and lines mean together. A message’s id in brackets is a name on this page.',
    '',
    '## Marks',
    '',
    '| rule | finds | for example |',
    '| --- | --- | --- |',
    ...rules.map(({ rule }) => {
      const example = rule.examples.find(({ finds }) => finds !== null)?.text ?? '';
      return `| [${rule.id}](#${rule.id}) | ${cell(rule.about)} | ${cell(example)} |`;
    }),
    '',
    '## Messages',
    '',
    '| id | tells |',
    '| --- | --- |',
    ...messages.map(([id, about]) => `| ${id} | ${about} |`),
    '',
    '## Steps, in order',
    '',
    '| step | does |',
    '| --- | --- |',
    ...steps().map(({ name, file, about }) => `| [${name}](../${file}) | ${cell(about)} |`),
    '',
    '## What tells a subheading from a headline',
    '',
    '| evidence | nats |',
    '| --- | --- |',
    ...evidence(),
    '',
    ...rules.flatMap(({ file, rule }) => [
      `## ${rule.id}`,
      '',
      `${rule.about} ([${file}](../${file}))`,
      '',
      '| finds in | |',
      '| --- | --- |',
      ...rule.examples
        .filter(({ finds }) => finds !== null)
        .map(({ text, finds }) => `| ${cell(text)} | ${code(finds)} |`),
      '',
      '| nothing in |',
      '| --- |',
      ...rule.examples.filter(({ finds }) => finds === null).map(({ text }) => `| ${cell(text)} |`),
      ...(rule.id in MESSAGES ? ['', `Its message: ${MESSAGES[rule.id as keyof typeof MESSAGES]}.`] : []),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/** What a rule found, as short as it can be read. */
export function found(finds: unknown): string {
  return JSON.stringify(finds)
    .replaceAll('"', '')
    .replaceAll(',', ', ')
    .replaceAll(':', ': ')
    .replace(/^\{|\}$/gu, '');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function code(finds: unknown): string {
  return `\`${found(finds).replaceAll('|', '\\|')}\``;
}
