import { PassThrough, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { writeLines } from '../../scripts/write-lines.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => `${index} 报栏`);

it('writes every line to a slow reader', async () => {
  const stream = new PassThrough();
  let text = '';
  const read = (async () => {
    for await (const chunk of stream) {
      text += String(chunk);
      await new Promise((done) => setTimeout(done, 1));
    }
  })();
  expect(await writeLines(stream, lines(50_000))).toBe(true);
  stream.end();
  await read;
  expect(text).toBe(`${lines(50_000).join('\n')}\n`);
});

it('writes nothing for no lines', async () => {
  const stream = new PassThrough();
  expect(await writeLines(stream, [])).toBe(true);
  expect(stream.read()).toBe(null);
});

/** A stream whose second write fails. */
function failing(code: string): Writable {
  let writes = 0;
  return new Writable({
    write(_chunk, _encoding, done) {
      writes += 1;
      done(writes > 1 ? Object.assign(new Error(code), { code }) : null);
    },
  });
}

it('stops without a word where the reader went away', async () => {
  expect(await writeLines(failing('EPIPE'), lines(50_000))).toBe(false);
});

it('throws what else goes wrong', async () => {
  await expect(writeLines(failing('ENOSPC'), lines(50_000))).rejects.toThrow('ENOSPC');
});
