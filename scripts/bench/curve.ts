import type { DumpFile } from '../../src/domain/dump-file.ts';
import { pathFacts } from '../../src/intake/path-facts.ts';
import { parseRead } from '../parse-archive.ts';

/** Megabytes of UTF-8 text that are parsed one after the other. */
const SIZES = [1, 2, 5, 10, 20, 50];
/** Dumps of one day. */
const PAGES = 8;
const DAY = 86_400_000;

/** One size, as files of one day after the other and as one file whose pages form feeds part. */
interface Point {
  megabytes: number;
  files: number;
  oneFile: number;
}

/**
 * Prints how the processor's time of parsing grows with the size: what the dumps hold is repeated until the size is
 * reached. The clock's would tell of what else the machine does.
 */
export function curve(dumps: readonly DumpFile[]): void {
  process.stdout.write(`\n${'MB'.padStart(6)}${'a file a page'.padStart(24)}${'one file'.padStart(24)}\n`);
  for (const megabytes of SIZES) {
    const copies = copiesOf(dumps, megabytes * 1e6);
    const point: Point = {
      megabytes,
      files: seconds(copies),
      oneFile: seconds([asOne(copies)]),
    };
    const cell = (time: number): string =>
      `${time.toFixed(1)} s, ${(megabytes / time).toFixed(2)} MB/s`.padStart(24);
    process.stdout.write(`${String(megabytes).padStart(6)}${cell(point.files)}${cell(point.oneFile)}\n`);
  }
}

function copiesOf(dumps: readonly DumpFile[], size: number): DumpFile[] {
  const copies: DumpFile[] = [];
  for (let bytes = 0; bytes < size; ) {
    const dump = dumps[copies.length % dumps.length] as DumpFile;
    const day = new Date(Date.UTC(1980, 0, 1) + Math.floor(copies.length / PAGES) * DAY);
    const file = `${day.toISOString().slice(0, 10)}/${String((copies.length % PAGES) + 1).padStart(2, '0')}.txt`;
    copies.push({ ...dump, file, facts: pathFacts(file), notes: {} });
    bytes += Buffer.byteLength(dump.text);
  }
  return copies;
}

function asOne(dumps: readonly DumpFile[]): DumpFile {
  const text = dumps.map((dump) => dump.text).join('\f');
  return { ...(dumps[0] as DumpFile), file: 'all.txt', facts: pathFacts('all.txt'), text };
}

function seconds(dumps: DumpFile[]): number {
  const begun = process.cpuUsage();
  parseRead({ dumps, archive: null, messages: [] });
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
