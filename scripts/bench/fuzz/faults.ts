import { ArticleRecord } from '../../../src/domain/article.ts';
import type { DumpFile } from '../../../src/domain/dump-file.ts';
import { Edition } from '../../../src/domain/edition.ts';
import type { ParseResult } from '../../../src/domain/parsed.ts';
import { pathFacts } from '../../../src/intake/path-facts.ts';
import { parseDumps } from '../../../src/parse/parse-dumps.ts';
import { countNonSpace } from '../../../src/text/characters.ts';
import { restoreRadicals } from '../../../src/text/radicals.ts';
import { newPorts } from '../../parse-archive.ts';

/** What was wrong with the reading of a text, and how long it took. */
export interface Trial {
  faults: string[];
  /** Milliseconds of the processor: the clock's tell of what else the machine does. */
  time: number;
}

/** A dump as intake gives it, of a text that was never a file. */
export function dumpOf(text: string, file = 'page.txt'): DumpFile {
  const facts = pathFacts(file);
  return { file, text, encoding: 'utf-8', bytes: text.length, sha256: '0'.repeat(64), facts, notes: {} };
}

/** Reads a text as a dump, and holds the reading against what must hold of any text at all. */
export function tryText(text: string): Trial {
  const begun = process.cpuUsage();
  let result: ParseResult;
  try {
    result = parseDumps([dumpOf(text)], newPorts());
  } catch (error) {
    return {
      faults: [`exception: ${error instanceof Error ? error.stack : error}`],
      time: milliseconds(begun),
    };
  }
  const time = milliseconds(begun);
  return { faults: faultsOf(text, result), time };
}

function milliseconds(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

/** Characters lost or invented, records against their schema, ids used twice. */
export function faultsOf(text: string, { editions }: ParseResult): string[] {
  const faults: string[] = [];
  if (editions.length !== 1) faults.push(`${editions.length} editions of one dump`);
  for (const { edition, articles } of editions) {
    for (const message of edition.messages) if (message.severity === 'fatal') faults.push(message.happened);
    const { record, mark, furniture, unclaimed } = edition.account;
    const [counted, printed] = [record + mark + furniture + unclaimed, countNonSpace(text)];
    if (counted !== printed) faults.push(`${printed} characters printed, ${counted} accounted for`);
    for (const [schema, value] of [
      [Edition, edition] as const,
      ...articles.map((article) => [ArticleRecord, article] as const),
    ]) {
      const checked = schema.safeParse(value);
      if (!checked.success) faults.push(checked.error.message);
    }
    if (new Set(articles.map(({ id }) => id)).size !== articles.length) faults.push('an id is used twice');
    const texts = [
      ...articles.flatMap(textsOf),
      ...edition.furniture.map((part) => part.text),
      ...edition.unclaimed.map((part) => part.text),
    ];
    const invented = surplus(restoreRadicals(text), texts);
    if (invented !== '') faults.push(`used more often than printed: ${JSON.stringify(invented)}`);
  }
  return faults;
}

function textsOf({ headline, lead, tail, body, captions }: ArticleRecord): string[] {
  const texts = [
    headline.kicker,
    headline.main,
    headline.deck,
    lead,
    tail,
    ...body.map(({ text }) => text),
    ...captions.map(({ text }) => text),
  ];
  return texts.filter((text) => text !== null);
}

/** The units that `texts` together use more often than `printed` has them. */
function surplus(printed: string, texts: readonly string[]): string {
  const left = new Int32Array(0x10000);
  for (let k = 0; k < printed.length; k += 1) {
    const unit = printed.charCodeAt(k);
    left[unit] = (left[unit] as number) + 1;
  }
  const lacking = new Set<string>();
  for (const text of texts) {
    for (let k = 0; k < text.length; k += 1) {
      const unit = text.charCodeAt(k);
      const rest = (left[unit] as number) - 1;
      left[unit] = rest;
      if (rest < 0 && (text[k] as string).trim() !== '') lacking.add(text[k] as string);
    }
  }
  return [...lacking].join('');
}
