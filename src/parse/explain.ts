import { VFile } from 'vfile';
import type { ArticleRecord } from '../domain/article.ts';
import type { DumpFile } from '../domain/dump-file.ts';
import type { Profile } from '../domain/profile.ts';
import type { Draft } from './articles/draft.ts';
import type { PageNode, ParsePorts } from './dump-tree.ts';
import { type LabelReason, labelReasons } from './lines/label-reasons.ts';
import type { PageLine } from './page-line.ts';
import { dumpProcessor, nameProcessor } from './processor.ts';
import type { Run } from './run.ts';

/** How many pieces of evidence are told for a line. */
const MOST_REASONS = 6;

/**
 * What became of a line of a dump, and what had a say in it, in plain words.
 *
 * @param line 1-based
 * @returns one sentence an entry; a single one where the dump has no such line
 */
export function explainLine(
  dump: DumpFile,
  line: number,
  ports: ParsePorts,
  profile: Profile | null = null,
): string[] {
  const file = new VFile({ value: dump.text, path: dump.file });
  const processor = dumpProcessor(ports);
  const tree = processor.runSync({ ...processor.parse(file), profile }, file);
  nameProcessor(ports).runSync(tree, file);
  const printed = tree.children.flatMap(({ children }) => children).find(({ number }) => number === line);
  if (!printed) return [`${dump.file} has no line ${line}.`];
  const said = [`${dump.file}:${line} prints “${printed.value.trim()}”.`];
  if (printed.value.trim() === '') return [...said, 'It is blank: it only parts what stands around it.'];
  for (const [k, page] of tree.pages.entries()) {
    for (const part of page.lines.filter(({ node }) => node.number === line)) {
      said.push(...explainPart(part, page, k + 1));
    }
  }
  for (const message of file.messages)
    if (message.line === line) said.push(`Doubt: ${message.reason} [${message.ruleId}].`);
  return said;
}

function explainPart(part: PageLine, page: PageNode, number: number): string[] {
  const { mark } = part;
  const said = part.text === part.node.value ? [] : [`Read as “${part.text}”.`];
  if (mark?.type === 'furniture')
    return [...said, `It is page furniture (${mark.what}), on the dump's page ${number}.`];
  if (mark?.type === 'jump') {
    const { direction, page: to } = mark.jump;
    said.push(
      `It is a jump mark: the story ${direction === 'to' ? 'continues on' : 'comes from'} page ${to ?? '?'} [jump-mark].`,
    );
  } else {
    const head = part.goesOnFrom ?? part;
    if (head !== part)
      said.push(`In print it ends line ${head.node.number}: no line begins with “${part.text[0]}”.`);
    const told = labelReasons(page, head);
    if (told) said.push(...explainLabel(told, head));
  }
  const places = page.drafts.flatMap((draft, k) =>
    fieldsOf(draft, part).map((field) => `${field} of record ${k + 1}`),
  );
  if (places.length > 0) said.push(`It stands in ${places.join(', ')} of the page.`);
  else if (page.unclaimed.some((run) => holds(run, part)))
    said.push('Nothing could be made of it: it is kept as unclaimed.');
  return said;
}

const LABEL_WORDS = {
  start: 'begins a paragraph',
  cont: 'goes on in a paragraph',
  disp: 'is displayed (headline, subheading or byline)',
};

function explainLabel({ label, rival, margin, reasons }: LabelReason, line: PageLine): string[] {
  const width = `${line.width} of ${line.measure} half-ems`;
  const best = reasons
    .slice(0, MOST_REASONS)
    .map(({ name, value }) => `${name} ${value > 0 ? '+' : ''}${value.toFixed(1)}`);
  return [
    `It ${LABEL_WORDS[label]}, rather than that it ${LABEL_WORDS[rival]}, by ${margin.toFixed(1)} (it fills ${width}).`,
    `What had the most say: ${best.join(', ')}.`,
  ];
}

/** In which fields of a draft a line stands. */
function fieldsOf(draft: Draft, line: PageLine): string[] {
  const fields: [string, Run | null][] = [
    ['the kicker', draft.kicker],
    ['the main headline', draft.main],
    ['the deck', draft.deck],
    ['the lead', draft.lead],
    ['the tail', draft.tail],
    ...draft.body.map(({ type, run }, k): [string, Run] => [`${type} ${k + 1}`, run]),
    ...draft.captions.flatMap(({ run, credit }): [string, Run | null][] => [
      ['a caption', run],
      ['a photo credit', credit],
    ]),
  ];
  return fields.filter(([, run]) => run !== null && holds(run, line)).map(([name]) => name);
}

function holds(run: Run, line: PageLine): boolean {
  return run.fragments.some((fragment) => fragment.line === line);
}

/** A record field by field: how it is known and why. */
export function explainRecord(record: ArticleRecord): string[] {
  const { headline, source } = record;
  const lines = source.lines
    .map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
  const said = [
    `${record.id} (${record.kind}) comes from ${source.file}, lines ${lines}.`,
    `Headline: ${[headline.kicker, headline.main, headline.deck].map((part) => part ?? '—').join(' / ')}.`,
  ];
  for (const [field, certainty] of Object.entries(record.certainty)) {
    const reason = record.reasons[field as keyof typeof record.reasons];
    said.push(`${field}: ${certainty}${reason ? ` (${reason})` : ''}.`);
  }
  return said;
}
