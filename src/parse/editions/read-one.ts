import { VFile } from 'vfile';
import type { DumpFile } from '../../domain/dump-file.ts';
import type { Profile } from '../../domain/profile.ts';
import { type DumpTree, forgetStages } from '../dump-tree.ts';
import type { DumpProcessor } from '../processor.ts';
import { type EditionDate, toldDate } from './edition-date.ts';

/** What one dump was read as, as far as that can be done without the others: plain data, so that another thread may read. */
export interface Reading {
  tree: DumpTree;
  /** Stands in the date's place in ids of dumps without one. */
  stem: string;
  newspaper: string | null;
  date: EditionDate;
}

/** A dump with what it was read as. */
export interface ReadDump extends Reading {
  dump: DumpFile;
  /** The first dump of its edition, where only jumps tell that they belong together. */
  edition: ReadDump | null;
  /** Collects the messages of the stages that all dumps go through together. */
  file: VFile;
}

/** Reads one dump by itself. */
export function readOne(
  dump: DumpFile,
  processor: DumpProcessor,
  profile: Profile | null = null,
  fallback = true,
): Reading {
  const file = fileOf(dump);
  const tree = processor.runSync({ ...processor.parse(file), profile, fallback }, file);
  forgetStages(tree);
  return {
    tree,
    stem: dump.facts.stem,
    newspaper: dump.notes.newspaper ?? profile?.name ?? tree.newspaper,
    date: toldDate(dump, tree),
  };
}

export function readDumpOf(dump: DumpFile, reading: Reading): ReadDump {
  return { ...reading, dump, edition: null, file: fileOf(dump) };
}

function fileOf({ file, text }: DumpFile): VFile {
  return new VFile({ value: text, path: file });
}
