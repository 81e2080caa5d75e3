import { VFile } from 'vfile';
import type { DumpFile } from '../../domain/dump-file.ts';
import type { Profile } from '../../domain/profile.ts';
import { type DumpTree, forgetStages } from '../dump-tree.ts';
import type { DumpProcessor } from '../processor.ts';
import { type EditionDate, toldDate } from './edition-date.ts';

/** One dump, read as far as it can be without the others of its edition. */
export interface ReadDump {
  dump: DumpFile;
  tree: DumpTree;
  /** Stands in the date's place in ids of dumps without one. */
  stem: string;
  newspaper: string | null;
  date: EditionDate;
  /** The first dump of its edition, where only jumps tell that they belong together. */
  edition: ReadDump | null;
  /** Collects the messages of all stages. */
  file: VFile;
}

/** Reads one dump by itself. */
export function readOne(
  dump: DumpFile,
  processor: DumpProcessor,
  profile: Profile | null = null,
  fallback = true,
): ReadDump {
  const file = new VFile({ value: dump.text, path: dump.file });
  const tree = processor.runSync({ ...processor.parse(file), profile, fallback }, file);
  forgetStages(tree);
  return {
    dump,
    tree,
    stem: dump.facts.stem,
    newspaper: dump.notes.newspaper ?? profile?.name ?? tree.newspaper,
    date: toldDate(dump, tree),
    edition: null,
    file,
  };
}
