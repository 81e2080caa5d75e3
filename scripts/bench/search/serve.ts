import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A plain static server that counts what it sends, the engine's own files aside. */
export interface CountingServer {
  address: string;
  sent: { bytes: number; files: number };
  close(): void;
}

/** Serves a folder on a free port. Nothing may be cached between pages: a reload is a first visit. */
export async function serveCounting(folder: string, engine: RegExp): Promise<CountingServer> {
  const sent = { bytes: 0, files: 0 };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    try {
      const data = await readFile(join(folder, normalize(path)));
      if (!engine.test(path)) {
        sent.bytes += data.length;
        sent.files += 1;
      }
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(data);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { address: `http://127.0.0.1:${address.port}/`, sent, close: () => server.close() };
}
