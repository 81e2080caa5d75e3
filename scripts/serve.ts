import { existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

export interface ServeOptions {
  /** The folder to serve; looked at anew on each request, so that a new build shows at once. */
  folder: string;
  /** Where to listen; the next free port is taken where this one is in use. 0: any. */
  port: number;
  /** `127.0.0.1`: this machine alone. `0.0.0.0`: whoever reaches it. */
  host?: string;
  /** The folder's place in the address, `/` or `/archive/`. */
  base?: string;
}

export interface Served {
  /** `http://localhost:4321/` */
  address: string;
  close(): Promise<void>;
}

/** How many ports after the wished one are tried. */
const TRIES = 50;

/** Serves a built site as any static host would: index.html for a folder, 404.html for what is not there. */
export async function serve({ folder, port, host = '127.0.0.1', base = '/' }: ServeOptions): Promise<Served> {
  const root = resolve(folder);
  const server = createServer(handler(root, `/${base}/`.replace(/\/{2,}/g, '/')));
  await listen(server, port, host);
  const taken = (server.address() as AddressInfo).port;
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return {
    address: `http://${name}:${taken}${base.startsWith('/') ? base : `/${base}`}`.replace(/\/*$/, '/'),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function handler(root: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(root, { dev: true, etag: true, setHeaders: nameCharset });
  const notFound = sirv(root, { dev: true, setHeaders: nameCharset });
  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    if (path === base.slice(0, -1)) return redirect(response, base + search);
    if (!path.startsWith(base)) return missing(root, notFound, request, response);
    const inside = path.slice(base.length - 1);
    // A folder's links count from its slash.
    if (!inside.endsWith('/') && isFolder(root, inside)) return redirect(response, `${path}/${search}`);
    request.url = inside + search;
    files(request, response, () => missing(root, notFound, request, response));
  };
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to.replace(/^\/{2,}/, '/') }).end();
}

function isFolder(root: string, path: string): boolean {
  try {
    const found = resolve(join(root, decodeURI(path)));
    return found.startsWith(root + sep) && statSync(found).isDirectory();
  } catch {
    return false;
  }
}

function missing(
  root: string,
  page: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!existsSync(join(root, '404.html'))) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404: not found\n');
    return;
  }
  request.url = '/404.html';
  delete request.headers.range;
  // sirv answers 200 to what it finds; this page is what was not found.
  const writeHead = response.writeHead.bind(response) as (status: number, headers?: object) => ServerResponse;
  response.writeHead = ((_: number, headers?: object) =>
    writeHead(404, headers)) as typeof response.writeHead;
  page(request, response);
}

/** Text without a charset is guessed at by browsers, and Chinese guessed wrong. */
function nameCharset(response: ServerResponse, path: string): void {
  const type = TYPES[/\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''];
  if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`);
}

const TYPES: Record<string, string> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
};

async function listen(server: Server, port: number, host: string): Promise<void> {
  for (let next = port; ; next += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(next, host, () => {
          server.off('error', fail);
          done();
        });
      });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || port === 0 || next - port >= TRIES) throw error;
    }
  }
}
