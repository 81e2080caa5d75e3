import type { DumpFile } from '../src/domain/dump-file.ts';
import type { ArchiveNotes } from '../src/domain/keeper-notes.ts';
import type { Message } from '../src/domain/message.ts';
import { findDumps } from '../src/intake/find-dumps.ts';
import { readDump } from '../src/intake/read-dump.ts';

export interface DumpFolder {
  dumps: DumpFile[];
  archive: ArchiveNotes | null;
  messages: Message[];
}

/** Finds and decodes all dumps of some files and folders, in their order; what cannot be read is told. */
export async function readDumps(paths: readonly string[]): Promise<DumpFolder> {
  const found = await findDumps(paths);
  const messages = [...found.messages];
  const dumps: DumpFile[] = [];
  for (const one of found.dumps) {
    const reading = await readDump(one);
    messages.push(...reading.messages);
    if (reading.dump !== null) dumps.push(reading.dump);
  }
  return { dumps, archive: found.archive, messages };
}
