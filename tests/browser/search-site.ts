import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { ParsedEdition } from '../../src/domain/parsed.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { editionsInMemory } from '../../src/search/build/edition-source.ts';
import { searchArticles } from '../../src/search/build/search-article.ts';
import { zhCN } from '../../src/site/strings/zh-CN.ts';

/** The markup of an Astro component of ours, with `{root}` filled in: what the page's build makes of it. */
async function componentMarkup(name: string, root: string): Promise<string> {
  const file = new URL(`../../src/site/components/${name}.astro`, import.meta.url);
  const words = (name === 'SearchApp' ? zhCN.searchApp : zhCN.hits) as unknown as Record<string, unknown>;
  const [, , template = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
  return template
    .replace(/\{`\$\{root\}([^`]*)`\}/g, `"${root}$1"`)
    .replace('={JSON.stringify(words)}', `="${JSON.stringify(zhCN.searchApp).replaceAll('"', '&quot;')}"`)
    .replace(/\{words\.examples\.map\([\s\S]*?\)\)\}/, '')
    .replace(/=\{words\.(\w+)\}/g, (_, name) => `="${words[name]}"`)
    .replace(/\{words\.(\w+)\}/g, (_, name) => String(words[name]))
    .replaceAll('{root}', `"${root}"`)
    .replaceAll(' is:inline', '')
    .replaceAll(' is:global', '');
}

/** A tiny site with a search page and a page an article, in `folder`. */
export async function writeSearchSite(folder: string, editions: readonly ParsedEdition[]): Promise<void> {
  await buildSearchIndex({
    contentRoot: folder,
    distDir: join(folder, 'dist'),
    cacheDir: join(folder, 'cache'),
    source: editionsInMemory(editions),
    shardArticles: 100,
  });
  await writePage(join(folder, 'dist', 'search'), await componentMarkup('SearchApp', '../'));
  for (const edition of editions) {
    for (const { stored } of searchArticles(edition)) {
      const root = '../'.repeat(stored.path.split('/').length - 1);
      const texts = stored.fields.map(
        ([name, text]) =>
          `<div data-hit-text="${name}">${text
            .split('\n')
            .map((block) => `<p>${escapeText(block)}</p>`)
            .join('\n')}</div>`,
      );
      const marks = await componentMarkup('HitMarks', root);
      await writePage(
        join(folder, 'dist', stored.path),
        `<article data-article-id="${stored.id}">${texts.join('\n')}</article>${marks}`,
      );
    }
  }
}

async function writePage(folder: string, body: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const head = '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>试验</title></head>';
  await writeFile(join(folder, 'index.html'), `${head}<body>${body}</body></html>`);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  // The charset that many servers declare for every script, and that data scripts must survive.
  '.js': 'text/javascript; charset=utf-8',
};

/** Serves a folder under `/some/base/` on a free port. */
export async function serveUnderBase(folder: string): Promise<{ server: Server; base: string }> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (path === '/favicon.ico') return response.writeHead(204).end();
    try {
      if (!path.startsWith('/some/base/')) throw new Error('outside the base');
      const data = await readFile(join(folder, normalize(path.slice('/some/base/'.length))));
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
        .end(data);
    } catch {
      response.writeHead(404).end('not found');
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, base: `http://127.0.0.1:${address.port}/some/base/` };
}
