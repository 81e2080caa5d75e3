/** `npm run rules -- TEXT | --write`: which rules find something in a text, and where they stand; the catalogue. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplified } from '../src/text/simplified.ts';
import { wideMarks } from '../src/text/wide-marks.ts';
import { command, runCommand, WRONG_USE } from './command.ts';
import { ROOT } from './root.ts';
import { catalogue, found, markRules } from './rules/catalogue.ts';
import { say } from './say.ts';

/** Most examples and near misses that are told of one rule. */
const MOST = 4;
const MOST_NEAR = 2;

const program = command(
  'rules',
  'Tells which rules find something in a text and which name it; without one, lists all.',
)
  .argument('[text]', 'a line as a newspaper prints it, or a word: （下转第三版）, 署名')
  .option('--write', 'write docs/rules.md anew')
  .action(async (text: string | undefined, { write }: { write?: true }) => {
    if (write) {
      const file = join(ROOT, 'docs/rules.md');
      writeFileSync(file, await catalogue());
      execFileSync(join(ROOT, 'node_modules/.bin/biome'), ['format', '--write', file], { cwd: ROOT });
      say('Wrote docs/rules.md.');
    } else if (text === undefined) await list();
    else await tell(text);
  });

await runCommand(program);

async function list(): Promise<void> {
  for (const { file, rule } of await markRules())
    process.stdout.write(`${rule.id}  ${rule.about}  ${file}\n`);
}

/** First the rules that find something in the text, then those whose examples or words hold it. */
async function tell(text: string): Promise<void> {
  const rules = await markRules();
  const finding = rules
    .map((one) => ({ ...one, finds: one.rule.find(text) ?? one.rule.find(asRead(text)) }))
    .filter(({ finds }) => finds !== null);
  const naming = rules.filter(
    ({ rule }) =>
      !finding.some((one) => one.rule === rule) &&
      [rule.id, rule.about, ...rule.examples.map((example) => example.text)].some((said) =>
        said.includes(text),
      ),
  );
  for (const { file, rule, finds } of finding) {
    process.stdout.write(`${rule.id}  ${rule.about}\n  ${file}\n  finds ${found(finds)}\n`);
    tellExamples(rule.examples, text);
  }
  for (const { file, rule } of naming) {
    process.stdout.write(`${rule.id}  ${rule.about}\n  ${file}\n`);
    tellExamples(rule.examples, text);
  }
  if (finding.length + naming.length > 0) return;
  say(`No rule finds anything in “${text}”, and none names it; docs/rules.md lists all.`);
  process.exitCode = WRONG_USE;
}

/** A text as lines are read before any rule: in simplified characters, with the marks that are meant. */
function asRead(text: string): string {
  return wideMarks(simplified(text), true);
}

function tellExamples(examples: readonly { text: string; finds: unknown }[], text: string): void {
  const near = [...examples].sort((a, b) => Number(b.text.includes(text)) - Number(a.text.includes(text)));
  for (const { text: example } of near.filter(({ finds }) => finds !== null).slice(0, MOST))
    process.stdout.write(`  as in   ${example}\n`);
  for (const { text: example } of near.filter(({ finds }) => finds === null).slice(0, MOST_NEAR))
    process.stdout.write(`  not in  ${example}\n`);
}
