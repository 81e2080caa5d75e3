import { VFile } from 'vfile';
import type { DumpFile } from '../../domain/dump-file.ts';
import type { Message } from '../../domain/message.ts';
import type { DumpTree, ParsePorts } from '../dump-tree.ts';
import { dumpProcessor } from '../processor.ts';
import { toMessage } from '../records/to-message.ts';
import { type EditionDate, toldDate } from './edition-date.ts';

/** One dump, read as far as it can be without the others of its edition. */
export interface ReadDump {
  dump: DumpFile;
  tree: DumpTree;
  /** Stands in the date's place in ids of dumps without one. */
  stem: string;
  newspaper: string | null;
  date: EditionDate;
  messages: Message[];
}

/** Reads one dump through the processor. */
export function readOne(dump: DumpFile, ports: ParsePorts): ReadDump {
  const file = new VFile({ value: dump.text, path: dump.file });
  const processor = dumpProcessor(ports);
  const tree = processor.runSync(processor.parse(file), file);
  return {
    dump,
    tree,
    stem: dump.facts.stem,
    newspaper: dump.notes.newspaper ?? tree.newspaper,
    date: toldDate(dump, tree),
    messages: file.messages.map((message) => toMessage(message, dump.file)),
  };
}
