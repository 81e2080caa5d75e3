import type { ArticleRecord } from '../../src/domain/article.ts';
import type { DumpFile } from '../../src/domain/dump-file.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { ParsedEdition, ParseResult } from '../../src/domain/parsed.ts';
import { pathFacts } from '../../src/intake/path-facts.ts';
import { parseDumps } from '../../src/parse/parse-dumps.ts';
import { dictionaryWords } from '../../src/segment/dictionary-words.ts';
import { Roster } from '../../src/segment/roster.ts';
import { splitNames } from '../../src/segment/split-names.ts';

/** A dump as intake gives it, of a text that was never a file. */
export function dumpOf(text: string, file = 'page.txt'): DumpFile {
  return {
    file,
    text,
    encoding: 'utf-8',
    bytes: text.length,
    sha256: '0'.repeat(64),
    facts: pathFacts(file),
    notes: {},
  };
}

/** Parses dumps as the command does, each time with an empty roster. */
export function parse(dumps: readonly DumpFile[]): ParseResult {
  return parseDumps(dumps, { splitNames, words: dictionaryWords, roster: new Roster() });
}

/** Parses one text. */
export function parseText(text: string, file?: string): ParsedEdition {
  return parse([dumpOf(text, file)]).editions[0] as ParsedEdition;
}

/** The text of a record's paragraphs and subheadings, one a line. */
export function bodyOf(record: ArticleRecord | undefined): string[] {
  return record?.body.map(({ text }) => text) ?? [];
}

/** What an edition put away as furniture or left unclaimed, as texts. */
export function leftOut({ furniture, unclaimed }: Edition): string[] {
  return [...furniture, ...unclaimed].map(({ text }) => text);
}
