/**
 * `npm run bench -- subjects`: draws names from an archive for a person to read, one kind of evidence after another,
 * each with the words around it. What was counted so stands in `src/segment/entities/precision.ts`.
 */
import { join } from 'node:path';
import { articleText } from '../../src/catalog/article-text.ts';
import { peopleOf } from '../../src/catalog/people.ts';
import type { ArticleRecord } from '../../src/domain/article.ts';
import { findEntities } from '../../src/segment/entities/find-entities.ts';
import type { Found } from '../../src/segment/entities/found.ts';
import { isSign } from '../../src/segment/entities/precision.ts';
import { listEditions, readEdition } from '../../src/store/read-content.ts';
import { command, runCommand } from '../command.ts';
import { fromUser, ROOT } from '../root.ts';
import { Random } from './fuzz/random.ts';

const AROUND = 12;

const program = command('bench -- subjects', 'Draws names for a person to read, with the words around them.')
  .argument('[path]', 'a content folder (default: content)')
  .option('-e, --each <number>', 'names of each kind of evidence', Number, 40)
  .option('--seed <number>', 'another number draws other names', Number, 1)
  .action(async (path: string | undefined, options: { each: number; seed: number }) => {
    const drawn = await namesByEvidence(path ? fromUser(path) : join(ROOT, 'content'));
    const random = new Random(options.seed);
    for (const [evidence, lines] of [...drawn].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const chosen = random.shuffle([...lines.values()]).slice(0, options.each);
      process.stdout.write(`\n${evidence}, ${chosen.length} of ${lines.size} names\n`);
      for (const [index, line] of chosen.entries()) process.stdout.write(`${index + 1}\t${line}\n`);
    }
  });
await runCommand(program);

/** For each kind of evidence its names, each with one place, so that a frequent name does not stand for its kind. */
async function namesByEvidence(content: string): Promise<Map<string, Map<string, string>>> {
  const drawn = new Map<string, Map<string, string>>();
  const put = ({ kind, evidence, name }: Found, line: string) => {
    const lines = drawn.get(`${kind} ${evidence}`) ?? new Map<string, string>();
    if (!lines.has(name)) drawn.set(`${kind} ${evidence}`, lines.set(name, line));
  };
  const signed = new Set<string>();
  const weak: [Found, string][] = [];
  for (const key of await listEditions(content)) {
    for (const record of (await readEdition(content, key)).articles) {
      for (const [found, line] of namesOf(record)) {
        if (!isSign(found)) weak.push([found, line]);
        else {
          signed.add(`${found.kind} ${found.name}`);
          put(found, line);
        }
      }
    }
  }
  for (const [found, line] of weak) if (signed.has(`${found.kind} ${found.name}`)) put(found, line);
  return drawn;
}

function namesOf(record: ArticleRecord): [Found, string][] {
  if (record.kind !== 'article' && record.kind !== 'caption') return [];
  const text = articleText(record);
  const authors = peopleOf(record);
  return findEntities(text)
    .filter(({ kind, name }) => kind !== 'person' || !authors.has(name))
    .map((found) => {
      const { start, end } = found;
      const line = `${text.slice(Math.max(0, start - AROUND), start)}【${text.slice(start, end)}】${text.slice(end, end + AROUND)}`;
      return [found, line.replaceAll('\n', '¶')];
    });
}
