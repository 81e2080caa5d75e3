import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { launchBrowser } from './launch.ts';
import { seedSite } from './shared-sites.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const PAPER = '2019/05/24/01/index.html';
const ARTICLE = '2019/05/24/01/02/index.html';
const OTHER = '2019/05/24/01/04/index.html';

let folder: string;
let site: Served;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  ({ folder } = await seedSite());
  site = await serve({ folder, port: 0, base: '/some/base/' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(() => context?.close());

const at = (path: string): string => site.address + path;

/** A page, in a browser that was never here. */
async function newReader(): Promise<Page> {
  context = await browser.newContext();
  return context.newPage();
}

/** Opens a page, and waits until the service worker has its shell and the page itself. */
async function firstVisit(page: Page, path: string): Promise<void> {
  await page.goto(at(path));
  const held = (address: string): Promise<boolean> =>
    page.evaluate(
      async (url) => navigator.serviceWorker.controller !== null && (await caches.match(url)) !== undefined,
      address,
    );
  await expect.poll(() => held(at(path)), { timeout: 10_000 }).toBe(true);
}

async function countOf(page: Page, query: string): Promise<string | null> {
  await page.goto(at(`search/index.html?q=${encodeURIComponent(query)}`));
  await page.waitForSelector('[data-search-state="done"], [data-search-state="error"]');
  return page.getAttribute('[data-search-app]', 'data-hit-count');
}

async function keepYear(page: Page): Promise<void> {
  await page.click('[data-keep-keep]');
  await page.waitForSelector('[data-keep-drop]:visible');
}

describe('the service worker', () => {
  it('is small, whatever the archive holds, and lists no article', () => {
    const text = readFileSync(join(folder, 'sw.js'), 'utf8');
    expect(statSync(join(folder, 'sw.js')).size).toBeLessThan(40_000);
    expect(text).not.toMatch(/2019\/05/);
    expect(text).toContain('search/index.html');
  });

  it('shows a page seen once, the home page and the search page without a network', async () => {
    const page = await newReader();
    await firstVisit(page, ARTICLE);
    await context.setOffline(true);
    await page.reload();
    expect(await page.textContent('article[data-article-id]')).toContain('訾德水');
    await page.goto(at(''));
    expect(await page.locator('.masthead-name').count()).toBe(1);
    await page.goto(at('search/'));
    await page.waitForSelector('[data-search-state="idle"]');
    expect(await page.locator('[data-search-input]').isVisible()).toBe(true);
  });

  it('searches again without a network what was searched with one', async () => {
    const page = await newReader();
    await firstVisit(page, 'search/index.html');
    expect(await countOf(page, '訾德水')).toBe('1');
    await context.setOffline(true);
    expect(await countOf(page, '訾德水')).toBe('1');
  });

  it('says which page it lacks, at the address of that page, with links that work', async () => {
    const page = await newReader();
    await firstVisit(page, 'index.html');
    await context.setOffline(true);
    await page.goto(at(ARTICLE));
    expect(page.url()).toBe(at(ARTICLE));
    expect(await page.locator('[data-offline-missing]').isVisible()).toBe(true);
    const home = await page.locator('.site-title').evaluate((link) => (link as HTMLAnchorElement).href);
    expect(home).toBe(at('index.html'));
    await context.setOffline(false);
    await page.click('[data-offline-missing] button');
    await page.waitForSelector('article[data-article-id]');
  });

  it('shows what the network has, not what was seen, while there is a network', async () => {
    const page = await newReader();
    await firstVisit(page, ARTICLE);
    const moved = mkdtempSync(join(tmpdir(), 'baolan-new-'));
    cpSync(folder, moved, { recursive: true });
    const port = Number(new URL(site.address).port);
    await site.close();
    const old = readFileSync(join(moved, ARTICLE), 'utf8');
    writeFileSync(join(moved, ARTICLE), old.replaceAll('訾德水', '新德水'));
    const next = await serve({ folder: moved, port, base: '/some/base/' });
    await page.reload();
    expect(await page.textContent('article[data-article-id]')).toContain('新德水');
    // And this is what a reader without a network sees from now on.
    await context.setOffline(true);
    await page.reload();
    expect(await page.textContent('article[data-article-id]')).toContain('新德水');
    await next.close();
    rmSync(moved, { recursive: true });
    site = await serve({ folder, port, base: '/some/base/' });
  });
});

describe('a kept year', () => {
  it('is read and searched as a whole without a network, and says so', async () => {
    const page = await newReader();
    await firstVisit(page, '2019/index.html');
    expect(await page.textContent('[data-keep-status]')).toMatch(/8篇文章，存下来约占 \d+ kB/);
    await keepYear(page);
    expect(await page.textContent('[data-keep-status]')).toContain('已存在本机');
    await context.setOffline(true);
    for (const path of [PAPER, ARTICLE, OTHER, '2019/05/24/']) {
      await page.goto(at(path));
      expect(await page.locator('[data-offline-missing]').count(), path).toBe(0);
    }
    expect(await countOf(page, '訾德水')).toBe('1');
    expect(await countOf(page, '无此字句')).toBe('0');
    expect(await countOf(page, '的')).not.toBe('0');
    expect(await page.textContent('[data-search-status]')).toContain('存在本机的年份：2019（共8篇）');
    await page.click('[data-search-state] [data-article-id] a');
    await page.waitForSelector('article[data-article-id]');
  });

  it('can be removed', async () => {
    const page = await newReader();
    await firstVisit(page, '2019/index.html');
    await keepYear(page);
    await page.click('[data-keep-drop]');
    await page.waitForSelector('[data-keep-keep]:visible');
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => / kept /.test(name))),
    ).toEqual([]);
    await context.setOffline(true);
    await page.goto(at(OTHER));
    expect(await page.locator('[data-offline-missing]').isVisible()).toBe(true);
  });

  it('says when the browser gives no room, and keeps nothing', async () => {
    const page = await newReader();
    await page.addInitScript(() => {
      navigator.storage.estimate = async () => ({ quota: 50_000, usage: 40_000 });
    });
    await firstVisit(page, '2019/index.html');
    await page.click('[data-keep-keep]');
    await expect.poll(() => page.textContent('[data-keep-status]')).toContain('只肯再给 10 kB');
  });

  it('says when storing fails on the way, and leaves nothing half', async () => {
    const page = await newReader();
    await page.addInitScript(() => {
      const put = Cache.prototype.put;
      let puts = 0;
      Cache.prototype.put = function (...told) {
        puts += 1;
        if (puts > 4) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
        return put.apply(this, told);
      };
    });
    await firstVisit(page, '2019/index.html');
    await page.click('[data-keep-keep]');
    await expect.poll(() => page.textContent('[data-keep-status]')).toContain('不肯再给空间');
    expect(await page.evaluate(async () => (await caches.keys()).some((name) => / kept /.test(name)))).toBe(
      false,
    );
  });

  it('is stopped, and goes on where it stopped; pages that are kept push no seen ones out', async () => {
    const page = await newReader();
    await page.addInitScript(() => {
      const { fetch } = window;
      const asked: string[] = [];
      Object.assign(window, { asked });
      window.fetch = async (...told) => {
        asked.push(String(told[0]));
        await new Promise((done) => setTimeout(done, 150));
        return fetch(...told);
      };
    });
    await firstVisit(page, '2019/index.html');
    const held = (kind: string): Promise<string[]> =>
      page.evaluate(async (of) => {
        const name = (await caches.keys()).find((one) => one.startsWith(`baolan ${of} `));
        return name === undefined ? [] : (await (await caches.open(name)).keys()).map(({ url }) => url);
      }, kind);
    await page.click('[data-keep-keep]');
    await expect.poll(async () => (await held('kept')).length).toBeGreaterThan(3);
    await page.click('[data-keep-stop]');
    await expect.poll(() => page.textContent('[data-keep-status]')).toContain('已经停下');
    const half = await held('kept');
    expect(half).not.toContain(at('2019/offline/facts.json'));
    await page.evaluate('asked.length = 0');
    await keepYear(page);
    expect(await held('kept')).toEqual(expect.arrayContaining([...half, at('2019/offline/facts.json')]));
    const again = (await page.evaluate('asked')) as string[];
    expect(again.length).toBeGreaterThan(2);
    expect(again.filter((address) => /index\.html$/.test(address) && half.includes(address))).toEqual([]);
    expect(await held('pages')).not.toContain(at(OTHER));
  });

  it('is offered anew when the site has changed', async () => {
    const page = await newReader();
    await firstVisit(page, '2019/index.html');
    await keepYear(page);
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => / kept /.test(one)) as string;
      const cache = await caches.open(name);
      const address = new URL('offline/facts.json', location.href).href;
      const facts = await ((await cache.match(address)) as Response).json();
      await cache.put(address, Response.json({ ...facts, revision: 'of an older build' }));
    });
    await page.reload();
    await expect.poll(() => page.textContent('[data-keep-status]')).toContain('有了更新');
    expect(await page.locator('[data-keep-keep]').isVisible()).toBe(true);
  });
});

describe('the folder opened from a disk, after it was moved', () => {
  it('is browsed, suggests, finds and marks, without a complaint', async () => {
    const moved = join(mkdtempSync(join(tmpdir(), 'baolan-disk-')), '搬 家 #1');
    cpSync(folder, moved, { recursive: true });
    const disk = (path: string): string => `${pathToFileURL(moved).href}/${path}`;
    const page = await newReader();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    for (const path of ['index.html', '2019/index.html', 'offline/index.html', PAPER]) {
      await page.goto(disk(path));
      expect(await page.locator('[data-keep-year]:visible').count(), path).toBe(0);
    }
    await page.goto(disk('search/index.html'));
    await page.locator('[data-search-input]').pressSequentially('雷剑');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-search-state="done"][data-hit-count="1"]');
    await page.click('[data-search-state] [data-article-id] a');
    await page.waitForSelector('[data-hit-marks]:visible');
    expect(complaints).toEqual([]);
    rmSync(moved, { recursive: true });
  });
});
