import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { DumpFile } from '../domain/dump-file.ts';
import type { KeeperNotes } from '../domain/keeper-notes.ts';
import type { Message } from '../domain/message.ts';
import { decode } from './decode.ts';
import { fileTrouble } from './file-trouble.ts';
import { messageOf } from './message-of.ts';
import { pathFacts } from './path-facts.ts';

/** A dump that was found, not yet read. */
export interface FoundDump {
  /** Absolute. */
  path: string;
  /** As in records: relative to what was named on the command line, `/` between folders. */
  file: string;
  /** All that the keeper's YAML files say about this dump, the nearest word first. */
  notes: KeeperNotes;
}

/** `dump` is null where a fatal message says why. */
export interface DumpReading {
  dump: DumpFile | null;
  messages: Message[];
}

/** More than any page or edition, less than a string can hold. */
const LARGEST = 256 * 1024 * 1024;

/** Reads and decodes a dump, and what its path tells. Never throws for what a file may be. */
export async function readDump({ path, file, notes }: FoundDump): Promise<DumpReading> {
  let content: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return { dump: null, messages: [tooLarge(file, size)] };
    content = await readFile(path);
  } catch (error) {
    return { dump: null, messages: [fileTrouble('read-dump', file, error)] };
  }
  const { text, encoding, messages } = decode(content, file, notes.encoding);
  if (text === null) return { dump: null, messages };
  const facts = pathFacts(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    dump: { file, text, encoding, bytes: content.length, sha256, facts, notes },
    messages: [...messages, ...facts.messages],
  };
}

function tooLarge(file: string, size: number): Message {
  return messageOf('read-dump', 'fatal', file, `the file has ${Math.round(size / 1024 / 1024)} MB`, {
    expected: `at most ${LARGEST / 1024 / 1024} MB: a page or an edition`,
    remedy: 'split it, one file an edition',
  });
}
