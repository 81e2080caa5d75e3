/** Reads dumps in a thread of its own, for `read-parallel.ts`. */
import type { DumpFile } from '../src/domain/dump-file.ts';
import type { Profile } from '../src/domain/profile.ts';
import type { Reading } from '../src/parse/editions/read-one.ts';
import { readEach } from '../src/parse/parse-dumps.ts';
import { dictionaryWords } from '../src/segment/dictionary-words.ts';
import { splitNames } from '../src/segment/split-names.ts';

/** Some dumps, and for each what is known of its paper beforehand. */
export interface Batch {
  dumps: readonly DumpFile[];
  profiles: readonly (Profile | null)[];
}

export default function readBatch({ dumps, profiles }: Batch): Reading[] {
  const known = new Map(dumps.map((dump, k) => [dump, profiles[k] ?? null]));
  return readEach(dumps, {
    splitNames,
    words: dictionaryWords,
    profileOf: (dump) => known.get(dump) ?? null,
  });
}
