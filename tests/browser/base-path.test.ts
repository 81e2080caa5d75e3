import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { launchBrowser } from './launch.ts';
import { seedSite } from './shared-sites.ts';

let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  ({ folder } = await seedSite());
  site = await serve({ folder, port: 0, base: '/some/base/' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What the pages of the site point at, with the page that does. */
function* references(): Generator<[page: string, to: string]> {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const page of pages) {
    const text = readFileSync(join(folder, page), 'utf8').replaceAll('&amp;', '&');
    for (const [, to = ''] of text.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) yield [page, to];
  }
}

describe('under a base path', () => {
  it('every link stays below the base and leads to a file', async () => {
    const known = new Map<string, number>();
    const wrong: string[] = [];
    for (const [page, to] of references()) {
      // The page for what is not there stands at any depth.
      if (page === '404.html' || /^(?:#|data:|mailto:|https?:)/.test(to)) continue;
      const url = new URL(to, new URL(encodeURI(page), site.address));
      if (!url.href.startsWith(site.address)) wrong.push(`${page}: ${to} leaves the site`);
      const plain = url.origin + url.pathname;
      if (!known.has(plain)) known.set(plain, (await fetch(plain, { redirect: 'manual' })).status);
      if (known.get(plain) !== 200) wrong.push(`${page}: ${to} → ${known.get(plain)}`);
    }
    expect(wrong).toEqual([]);
    expect(known.size).toBeGreaterThan(10);
  });

  it('the search finds, and its hit opens', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`${site.address}search/?q=${encodeURIComponent('訾德水')}`);
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.getAttribute('[data-hit-count]', 'data-hit-count')).toBe('1');
    await page.click('[data-search-state] [data-article-id] a');
    await page.waitForSelector('article[data-article-id]');
    expect(page.url().startsWith(site.address)).toBe(true);
    expect(await page.textContent('article[data-article-id]')).toContain('訾德水');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('what is not there is answered by the page that says so', async () => {
    const response = await fetch(`${site.address}2019/05/24/99/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe(readFileSync(join(folder, '404.html'), 'utf8'));
  });
});
