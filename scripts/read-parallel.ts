import { availableParallelism } from 'node:os';
import type { DumpFile } from '../src/domain/dump-file.ts';
import type { Profile } from '../src/domain/profile.ts';
import type { Reading } from '../src/parse/editions/read-one.ts';
import type { Batch } from './read-worker.ts';

/** Bytes of dumps from which threads are worth their start: each loads the parser and warms up by itself. */
const WORTH_IT = 12_000_000;
/** Most bytes of a batch: so many that a message costs little beside the work. */
const BATCH = 400_000;
/** Batches of each thread at least, so that all end together. */
const SHARES = 4;
/** More threads than this wait for the one that puts editions together. */
const MOST_JOBS = 8;

/** How many threads read some dumps, where nobody says it. */
export function jobsFor(dumps: readonly DumpFile[]): number {
  return isLarge(dumps) ? Math.min(MOST_JOBS, availableParallelism()) : 1;
}

/** Whether dumps take so long that a keeper waits. */
export function isLarge(dumps: readonly DumpFile[]): boolean {
  return bytesOf(dumps) >= WORTH_IT;
}

/**
 * The same as `readEach`, in several threads.
 *
 * @param hear is told how many dumps more are read
 */
export async function readParallel(
  dumps: readonly DumpFile[],
  profileOf: (dump: DumpFile) => Profile | null,
  jobs: number,
  hear: (more: number) => void,
): Promise<Reading[]> {
  // Only a large archive asks for it.
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: new URL('./read-worker.ts', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
  });
  try {
    const read = batchesOf(dumps, jobs * SHARES).map(async (batch): Promise<Reading[]> => {
      const task: Batch = { dumps: batch, profiles: batch.map(profileOf) };
      const readings: Reading[] = await pool.run(task);
      hear(batch.length);
      return readings;
    });
    return (await Promise.all(read)).flat();
  } finally {
    await pool.destroy();
  }
}

/** Dumps that follow each other, at least so many batches of them where there are as many. */
function batchesOf(dumps: readonly DumpFile[], least: number): DumpFile[][] {
  const size = Math.min(BATCH, bytesOf(dumps) / least);
  const batches: DumpFile[][] = [];
  let room = 0;
  for (const dump of dumps) {
    if (room <= 0) {
      batches.push([]);
      room = size;
    }
    batches.at(-1)?.push(dump);
    room -= dump.bytes;
  }
  return batches;
}

function bytesOf(dumps: readonly DumpFile[]): number {
  return dumps.reduce((sum, { bytes }) => sum + bytes, 0);
}
