import type { Newspaper } from '../domain/archive.ts';
import type { DumpFile } from '../domain/dump-file.ts';
import type { SplitNames } from '../domain/names.ts';
import type { ParseResult } from '../domain/parsed.ts';
import type { Profile } from '../domain/profile.ts';
import { learnNames } from './articles/read-byline.ts';
import type { ParsePorts } from './dump-tree.ts';
import { compileEdition } from './editions/compile-edition.ts';
import { groupEditions } from './editions/group-editions.ts';
import { type Reading, readDumpOf, readOne } from './editions/read-one.ts';
import { dumpProcessor, nameProcessor } from './processor.ts';

/** What the parser is given besides the dumps. */
export interface ParseOptions extends Partial<ParsePorts> {
  splitNames: SplitNames;
  /** Newspapers in the archive's order: the first has no prefix in ids and addresses. */
  newspapers?: readonly Newspaper[];
  /** What is known of a dump's paper beforehand. */
  profileOf?: (dump: DumpFile) => Profile | null;
  /** Off: a profile stands by itself, without the rules for any newspaper behind it. */
  fallback?: boolean;
}

/** Dumps in, editions with records out. Pure: reads and writes no files. */
export function parseDumps(dumps: readonly DumpFile[], options: ParseOptions): ParseResult {
  return joinReadings(dumps, readEach(dumps, options), options);
}

/** Reads each dump by itself: most of the work, of which another thread may do a part. */
export function readEach(dumps: readonly DumpFile[], options: ParseOptions): Reading[] {
  const { profileOf, fallback } = options;
  const processor = dumpProcessor(portsOf(options));
  return dumps.map((dump) => readOne(dump, processor, profileOf?.(dump), fallback));
}

/**
 * Makes editions of dumps that were read one by one.
 *
 * @param readings for each dump what it was read as; they are taken over
 */
export function joinReadings(
  dumps: readonly DumpFile[],
  readings: readonly Reading[],
  options: ParseOptions,
): ParseResult {
  const ports = portsOf(options);
  const read = dumps.map((dump, k) => readDumpOf(dump, readings[k] as Reading));
  if (ports.roster) {
    for (const draft of read.flatMap(({ tree }) => tree.pages.flatMap(({ drafts }) => drafts))) {
      learnNames(draft, ports.splitNames, ports.roster);
    }
  }
  const names = nameProcessor(ports);
  for (const { tree, file } of read) names.runSync(tree, file);
  const groups = groupEditions(read, options.newspapers ?? []);
  return {
    editions: groups.map((group) => compileEdition(group)),
    dumps: dumps.map(({ file, text }) => ({ file, text })),
    messages: [],
  };
}

function portsOf({ splitNames, roster, words }: ParseOptions): ParsePorts {
  return { splitNames, roster, words };
}
