import type { Newspaper } from '../domain/archive.ts';
import type { DumpFile } from '../domain/dump-file.ts';
import type { NameReading, RosterView } from '../domain/names.ts';
import type { ParseResult } from '../domain/parsed.ts';
import type { ParsePorts } from './dump-tree.ts';
import { compileEdition } from './editions/compile-edition.ts';
import { groupEditions } from './editions/group-editions.ts';
import { readOne } from './editions/read-one.ts';

/** What the parser is given besides the dumps. */
export interface ParseOptions extends Omit<ParsePorts, 'roster'> {
  /** Takes in the names that bylines print with separators, and is asked where they print none. */
  roster?: (RosterView & { learnReading(reading: NameReading): void }) | undefined;
  /** Newspapers in the archive's order: the first has no prefix in ids and addresses. */
  newspapers?: readonly Newspaper[];
}

/** Dumps in, editions with records out. Pure: reads and writes no files. */
export function parseDumps(dumps: readonly DumpFile[], options: ParseOptions): ParseResult {
  const ports: ParsePorts = { splitNames: options.splitNames, roster: options.roster };
  const read = dumps.map((dump) => readOne(dump, ports));
  const groups = groupEditions(read, options.newspapers ?? []);
  return {
    editions: groups.map((group) => compileEdition(group)),
    dumps: dumps.map(({ file, text }) => ({ file, text })),
    messages: [],
  };
}
