import type { IsoDate } from './dates.ts';
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
  messages: readonly Message[];
}

/** What the keeper told of a dump; absent where nothing was told. */
export interface DumpNotes {
  newspaper?: string | undefined;
  date?: string | undefined;
  page?: number | string | undefined;
  section?: string | undefined;
  profile?: string | undefined;
}

/** One dump file, decoded, with what its path and the keeper tell. */
export interface DumpFile {
  /** Relative to the folder or file named on the command line, `/` between folders. */
  file: string;
  /** Line ends as found. */
  text: string;
  encoding: string;
  bytes: number;
  sha256: string;
  facts: PathFacts;
  notes: DumpNotes;
}
