import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../scripts/bench/search/queries.ts';
import { BruteForce } from '../search/brute-force.ts';
import { inventArchive, inventEdition } from '../search/invent.ts';
import { launchBrowser } from './launch.ts';
import { serveUnderBase, writeSearchSite } from './search-site.ts';

vi.setConfig({ testTimeout: 30_000 });

const editions = [
  inventEdition('2019/05/24', [
    {
      kicker: '史根治强调',
      main: '提升政治站位 增强行动自觉',
      body: ['河堤巡查工作会议召开，河堤责任到人。', '会后检查河', '堤物资。'],
    },
    { main: '臺灣訾德水', lead: '本报讯（记者 李　新）', names: ['李新'], body: ['<b>㛃</b>&amp;和𬭎与𠮷'] },
  ]),
  ...inventArchive(5, 50, 8),
];
const truth = new BruteForce(editions);

let folder: string;
let server: Server;
let base: string;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baolan-site-'));
  await writeSearchSite(folder, editions);
  // The folder is moved after it was built: nothing in it may know where it stood.
  await rename(join(folder, 'dist'), join(folder, '搬 家 #1'));
  ({ server, base } = await serveUnderBase(join(folder, '搬 家 #1')));
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true });
});

describe.each(['http', 'file'])('the search page over %s', (scheme) => {
  let page: Page;
  const complaints: string[] = [];
  const address = (path: string): string =>
    scheme === 'http' ? base + path : `${pathToFileURL(join(folder, '搬 家 #1')).href}/${path}`;

  beforeAll(async () => {
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterAll(() => page.close());

  const searchFor = async (query: string): Promise<number> => {
    await page.goto(address(`search/index.html?q=${encodeURIComponent(query)}`));
    const app = page.locator('[data-search-state="done"]');
    await app.waitFor();
    return Number(await app.getAttribute('data-hit-count'));
  };
  const shownIds = (): Promise<string[]> =>
    page
      .locator('[data-article-id]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.articleId as string).sort());

  it('waits idle without a query', async () => {
    await page.goto(address('search/index.html'));
    await page.locator('[data-search-state="idle"]').waitFor();
    expect(await page.locator('[data-search-state]').count()).toBe(1);
  });

  it('finds by typing, keeps the query in the address, and says what is nowhere', async () => {
    await page.goto(address('search/index.html'));
    await page.locator('[data-search-input]').fill('站位增强');
    await page.locator('[data-hit-count="1"]').waitFor();
    expect(await shownIds()).toEqual(['20190524-01-01']);
    expect(new URL(page.url()).searchParams.get('q')).toBe('站位增强');
    await page.locator('[data-search-input]').fill('站位增强无此句');
    await page.locator('[data-hit-count="0"]').waitFor();
    expect(await shownIds()).toEqual([]);
  });

  it('finds what a brute-force scan finds, all of it shown on demand', async () => {
    const random = randomFrom(scheme.length);
    for (let i = 0; i < 24; i += 1) {
      const query = truth.substring(random, 1 + (i % 12));
      if (query.trim() !== query) continue;
      const expected = truth.find(query);
      expect(await searchFor(query), JSON.stringify(query)).toBe(expected.length);
      const all = page.locator('[data-search-all]');
      if (await all.isVisible()) await all.click();
      await expect.poll(shownIds, { timeout: 10_000 }).toEqual(expected);
    }
  }, 120_000);

  it('shows hostile text as text', async () => {
    expect(await searchFor('<b>㛃')).toBe(1);
    expect(await page.locator('[data-article-id] mark').allTextContents()).toEqual(['<b>㛃']);
  });

  it('follows a hit to its article, where every hit is marked and can be stepped through', async () => {
    await searchFor('河堤');
    await page.locator('[data-article-id="20190524-01-01"] a').click();
    const bar = page.locator('[data-hit-marks]');
    await bar.waitFor();
    // Two in the first paragraph, and one that runs over a paragraph's end.
    expect(await bar.getAttribute('data-hit-mark-count')).toBe('3');
    expect(await page.evaluate('CSS.highlights.get("baolan-hit").size')).toBe(3);
    await page.locator('[data-hit-next]').click();
    expect(await page.locator('[data-hit-position]').textContent()).toContain('第 2 处，共 3 处');
    await page.locator('[data-hit-previous]').click();
    await page.locator('[data-hit-previous]').click();
    expect(await page.locator('[data-hit-position]').textContent()).toContain('第 3 处');
    await page.locator('[data-hit-clear]').click();
    expect(await page.evaluate('CSS.highlights.has("baolan-hit")')).toBe(false);
    expect(new URL(page.url()).search).toBe('');
  });

  it('narrows by what is counted, sorts, and exports every hit', async () => {
    const expected = truth.find('河堤');
    expect(await searchFor('河堤')).toBe(expected.length);
    await page.goto(address('search/index.html?q=防汛'));
    await page.locator('[data-search-state="done"]').waitFor();
    const all = await page.locator('[data-search-state]').getAttribute('data-hit-count');
    // Beside the hits the box is open by itself, and stays as the reader left it.
    const bar = page.locator('.month-chart rect').first();
    await bar.waitFor();
    const box = page.locator('.search-narrow');
    await box.locator('> summary').click();
    const type = async (query: string, count: number): Promise<void> => {
      await page.locator('[data-search-input]').fill(query);
      await page.locator(`[data-search-state="done"][data-hit-count="${count}"]`).waitFor();
    };
    await type('河堤', expected.length);
    await page.waitForTimeout(1_000);
    expect(await box.getAttribute('open')).toBeNull();
    await box.locator('> summary').click();
    await type('防汛', Number(all));
    await bar.waitFor();
    const label = await bar.getAttribute('aria-label');
    await bar.focus();
    await page.keyboard.press('Enter');
    const [, year, month = '', count] = /^(\d+)年(\d+)月：(\d+)篇$/.exec(label ?? '') ?? [];
    await page.locator(`[data-search-state="done"][data-hit-count="${count}"]`).waitFor();
    expect(Number(count)).toBeLessThan(Number(all));
    expect(new URL(page.url()).searchParams.get('q')).toBe(`防汛 日期:${year}-${month.padStart(2, '0')}`);
    await page.locator('[data-search-sort]').selectOption('oldest');
    await page.locator('[data-search-state="done"]').waitFor();
    const download = page.waitForEvent('download');
    await page.locator('[data-search-jsonl]').click();
    const text = await readFile(await (await download).path(), 'utf8');
    const rows = text
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { date: string; url: string });
    expect(rows).toHaveLength(Number(count));
    expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort());
    expect(rows[0]?.url).toContain(scheme === 'http' ? base : 'file:///');
  });

  it('offers near strings where nothing is found', async () => {
    expect(await searchFor('河堤查巡')).toBe(0);
    // Two characters in the other order.
    await page.locator('.search-near button', { hasText: '河堤巡查' }).waitFor();
    expect(await searchFor('訾水')).toBe(0);
    await page.locator('.search-near button').first().waitFor();
    await page.goto(address('search/index.html?q=河坝巡查'));
    await page.locator('.search-near button', { hasText: '河堤巡查' }).click();
    await page.locator('[data-search-state="done"][data-hit-count="1"]').waitFor();
  });

  it('causes no complaint in the console', () => {
    expect(complaints).toEqual([]);
  });
});

describe('where the data are gone', () => {
  it('says so and turns to error', async () => {
    const page = await browser.newPage();
    await page.route('**/search/data/**', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${base}search/index.html?q=防汛`);
    await page.locator('[data-search-state="error"]').waitFor();
    expect(await page.locator('[data-search-status]').textContent()).toContain('检索未能完成');
    await page.close();
  });
});
