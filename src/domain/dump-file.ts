import type { IsoDate } from './dates.ts';
import type { KeeperNotes } from './keeper-notes.ts';
import type { Message } from './message.ts';

/** What a dump's path tells. */
export interface PathFacts {
  /** File name without extension, fit to stand in ids and addresses. */
  stem: string;
  date: { value: IsoDate; certainty: 'printed'; where: string } | null;
  page: number | null;
  /** `A01`, `第3版` */
  pageLabel: string | null;
  /** Letters that stand for the paper: `xxrb`. */
  paperCode: string | null;
  /** Days that do not exist, dates that contradict each other. */
  messages: Message[];
}

/** One dump file, decoded, with what its path and the keeper tell. */
export interface DumpFile {
  /** Relative to the folder or file named on the command line, `/` between folders. */
  file: string;
  /** Exactly the characters of the file but a byte order mark, line ends as found. */
  text: string;
  /** WHATWG label. */
  encoding: string;
  bytes: number;
  /** Of the bytes, in hexadecimal. */
  sha256: string;
  facts: PathFacts;
  /** What the keeper told; absent where nothing was told. */
  notes: KeeperNotes;
}
