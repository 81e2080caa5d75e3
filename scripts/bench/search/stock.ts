import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Measured } from './measure.ts';
import type { Asked } from './queries.ts';
import { serveCounting } from './serve.ts';
import type { Truth } from './truth.ts';

const SHOWN = 5;

interface StockWindow {
  stockAsk(text: string): Promise<{ ids: string[]; milliseconds: number }>;
}

/** Asks the queries of stock Pagefind over http: as typed, or in its quotes for a phrase. */
export async function measureStock(
  page: Page,
  folder: string,
  truth: Truth,
  queries: readonly Asked[],
  { visits, quoted }: { visits: 'first' | 'next'; quoted: boolean },
): Promise<Measured[]> {
  const pages = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Record<string, number>;
  await writeFile(join(folder, 'bench.html'), PAGE);
  const server = await serveCounting(folder, /pagefind\.js|pagefind-worker|wasm\.|bench\.html|favicon/);
  const address = `${server.address}bench.html`;
  const measured: Measured[] = [];
  try {
    await page.goto(address);
    await page.evaluate(async () => (globalThis as unknown as StockWindow).stockAsk('报'));
    for (const asked of queries) {
      if (visits === 'first') await page.goto(address);
      const before = server.sent.bytes;
      const { ids, milliseconds } = await page.evaluate(
        (text) => (globalThis as unknown as StockWindow).stockAsk(text),
        quoted ? `"${asked.text}"` : asked.text,
      );
      const expected = new Set(truth.find(asked.text));
      measured.push({
        ...asked,
        truth: expected.size,
        found: ids.length,
        right: ids.filter((id) => expected.has(pages[id] as number)).length,
        bytes: server.sent.bytes - before,
        milliseconds,
      });
    }
  } finally {
    server.close();
  }
  return measured;
}

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title>
<link rel="icon" href="data:,"><script>
let engine;
async function stockAsk(text) {
  const begun = performance.now();
  engine ??= import('./pagefind/pagefind.js').then(async (stock) => { await stock.init(); return stock; });
  const { results } = await (await engine).search(text);
  await Promise.all(results.slice(0, ${SHOWN}).map((result) => result.data()));
  return { ids: results.map((result) => result.id), milliseconds: performance.now() - begun };
}
</script></html>`;
