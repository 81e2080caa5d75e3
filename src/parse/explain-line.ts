import { VFile } from 'vfile';
import type { DumpFile } from '../domain/dump-file.ts';
import type { Profile } from '../domain/profile.ts';
import type { Draft } from './articles/draft.ts';
import type { PageNode, ParsePorts } from './dump-tree.ts';
import { evidenceInWords } from './lines/evidence-words.ts';
import { type LabelReason, labelReasons } from './lines/label-reasons.ts';
import { bylineLine } from './marks/byline-line.ts';
import { FURNITURE_RULES } from './marks/furniture.ts';
import { lead } from './marks/lead.ts';
import { leadOpening } from './marks/lead-opening.ts';
import { masthead } from './marks/masthead.ts';
import { photoCredit } from './marks/photo-credit.ts';
import { signOff } from './marks/sign-off.ts';
import type { PageLine } from './page-line.ts';
import { dumpProcessor, nameProcessor } from './processor.ts';
import type { Run } from './run.ts';

/** How many pieces of evidence are told for a line's label, and how many against it. */
const MOST_REASONS = 3;

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
  const said = part.text === part.node.value.trim() ? [] : [`Read as “${part.text}”.`];
  if (mark?.type === 'furniture')
    return [...said, `It is page furniture (${mark.what}), on the dump's page ${number} [${mark.what}].`];
  if (mark?.type === 'lined')
    said.push(
      mark.what === 'verse'
        ? 'It is a line of a poem, and stays one [verse-lines].'
        : 'It is a row of a table, and stays a line [table-rows].',
    );
  else if (mark?.type === 'jump') {
    const { direction, page: to, section } = mark.jump;
    const where = to ?? (section === null ? '?' : `${section}版`);
    said.push(
      `It is a jump mark: the story ${direction === 'to' ? 'continues on' : 'comes from'} page ${where} [jump-mark].`,
    );
  } else {
    const head = part.goesOnFrom ?? part;
    if (head !== part)
      said.push(
        `In print it ends line ${head.node.number}: no line begins with “${part.text[0]}” [rejoin-lines].`,
      );
    if (part.threaded)
      said.push('It follows the line above by its words, not by its place in the dump [thread-columns].');
    if (part.columnHead)
      said.push('It heads a column that was taken apart from its neighbour [untangle-columns].');
    said.push(...explainMarks(part));
    const told = labelReasons(page, head);
    if (told) said.push(...explainLabel(told, head));
  }
  const places = page.drafts.flatMap((draft, k) =>
    fieldsOf(draft, part).map((field) => `${field} of ${draft.kind} ${k + 1} of the page${titled(draft)}`),
  );
  if (places.length > 0) said.push(`It stands in ${places.join(', and in ')}.`);
  else if (page.unclaimed.some((run) => holds(run, part)))
    said.push('Nothing could be made of it: it is kept as unclaimed.');
  return said;
}

/** What is asked of a line that is no furniture, each by its rule's name. */
const ASKED = [leadOpening, lead, bylineLine, photoCredit, signOff, masthead, ...FURNITURE_RULES];

function explainMarks({ printed }: PageLine): string[] {
  const found = ASKED.filter((rule) => rule.find(printed) !== null);
  if (found.length === 0) return ['No rule finds a mark in it.'];
  return [`Marks in it: ${found.map(({ id, about }) => `${about} [${id}]`).join('; ')}.`];
}

function titled({ main }: Draft): string {
  return main ? `, “${main.text}”` : '';
}

const LABEL_WORDS = {
  start: 'begins a paragraph',
  cont: 'goes on in a paragraph',
  disp: 'is displayed (headline, subheading or byline)',
};

/** Margins, in nats, from which a label is doubtful, likely, and sure. */
const [LIKELY, SURE] = [1, 4];

function explainLabel({ label, rival, margin, reasons }: LabelReason, line: PageLine): string[] {
  const certainty = margin >= SURE ? 'surely' : margin >= LIKELY ? 'probably' : 'perhaps';
  const told = (speaks: boolean): string =>
    reasons
      .filter(({ value }) => value > 0 === speaks)
      .slice(0, MOST_REASONS)
      .map(({ name, value }) => `${evidenceInWords(name)} (${value > 0 ? '+' : ''}${value.toFixed(1)})`)
      .join('; ');
  const width = `it fills ${line.width} of ${line.measure} half-ems`;
  return [
    `It ${certainty} ${LABEL_WORDS[label]}; else it ${LABEL_WORDS[rival]} (margin ${margin.toFixed(1)} nats, with its neighbours as they are read; ${width}) [label-lines].`,
    ...(told(true) === '' ? [] : [`For it: ${told(true)}.`]),
    ...(told(false) === '' ? [] : [`Against it: ${told(false)}.`]),
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
