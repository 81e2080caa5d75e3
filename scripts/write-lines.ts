import type { Writable } from 'node:stream';

/**
 * Writes lines to a stream, no faster than its reader reads.
 * @returns false where the reader went away before the end, as `head` does
 */
export async function writeLines(stream: Writable, lines: Iterable<string>): Promise<boolean> {
  let gone: NodeJS.ErrnoException | null = null;
  let wake = () => {};
  const onError = (error: NodeJS.ErrnoException) => {
    gone = error;
    wake();
  };
  stream.on('error', onError);
  let batch = '';
  for (const line of lines) {
    batch += `${line}\n`;
    if (batch.length < BATCH) continue;
    await write(batch);
    batch = '';
    if (gone !== null) break;
  }
  if (gone === null) await write(batch);
  // Past the end the listener stays: a late EPIPE must not end the process.
  if (gone !== null && (gone as NodeJS.ErrnoException).code !== 'EPIPE') throw gone;
  return gone === null;

  function write(text: string): Promise<void> {
    return new Promise((done) => {
      wake = done;
      stream.write(text, () => done());
    });
  }
}

const BATCH = 1 << 16;
