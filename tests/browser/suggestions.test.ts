import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Served, serve } from '../../scripts/serve.ts';
import { buildSearchIndex } from '../../src/search/build/build-index.ts';
import { inventEdition, inventRecord } from '../catalog/invented.ts';
import { launchBrowser } from './launch.ts';
import { builtSite } from './site-archive.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 180_000 });

const byline = [{ name: '高伟山', role: 'reporter' as const, certainty: 'printed' as const }];
const editions = ['2021/03/05', '2021/04/06', '2021/06/01'].map((date) =>
  inventEdition(date, [
    inventRecord(date, 1, {
      main: '高考平稳开考',
      byline,
      text: ['春耕正忙。', `春耕${'字'.repeat(90)}春耕${'字'.repeat(90)}春耕。`],
    }),
    inventRecord(date, 2, {
      main: '高速通车',
      page: 2,
      kind: 'caption',
      captions: [{ text: '春耕。', credit: [] }],
    }),
  ]),
);

let built: Awaited<ReturnType<typeof builtSite>>;
let cache: string;
let site: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  built = await builtSite(editions, { title: 'Archive', language: 'en' });
  cache = mkdtempSync(join(tmpdir(), 'baolan-cache-'));
  await buildSearchIndex({ contentRoot: built.content, distDir: built.folder, cacheDir: cache });
  site = await serve({ folder: built.folder, port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  built?.remove();
  rmSync(cache, { recursive: true });
});
beforeEach(async () => {
  await page?.context().close();
  page = await (await browser.newContext()).newPage();
  await page.goto(`${site.address}search/`);
});

const input = () => page.locator('[data-search-input]');
const options = () => page.locator('[role=option]');
const active = (): Promise<string | null> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? (document.getElementById(id)?.querySelector('span')?.textContent ?? null) : null;
  });

describe('suggestions', () => {
  it('are gone through with the arrow keys, taken with Enter, closed with Escape', async () => {
    await input().pressSequentially('高');
    await options().first().waitFor();
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    expect(await active()).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('高伟山');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBeNull();
    await page.keyboard.press('Escape');
    expect(await options().count()).toBe(0);
    expect(await input().getAttribute('aria-expanded')).toBe('false');
    expect(await input().inputValue()).toBe('高');
    await page.keyboard.press('ArrowDown');
    await options().first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await input().inputValue()).toBe('高伟山');
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await options().count()).toBe(0);
  });

  it('are taken with the mouse, and the box keeps the focus', async () => {
    await input().pressSequentially('高速');
    await options().first().click();
    expect(await input().inputValue()).toBe('高速通车');
    expect(await input().evaluate((box) => box === document.activeElement)).toBe(true);
    await page.locator('[data-search-state="done"][data-hit-count="3"]').waitFor();
  });

  it('wait, and so does the search, while an input method composes', async () => {
    await input().focus();
    const cdp: CDPSession = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'gao', selectionStart: 3, selectionEnd: 3 });
    await page.waitForTimeout(300);
    expect(await options().count()).toBe(0);
    expect(await page.getAttribute('[data-search-app]', 'data-search-state')).toBe('idle');
    await cdp.send('Input.insertText', { text: '高伟' });
    await options().first().waitFor();
    expect(await options().locator('span').first().textContent()).toBe('高伟山');
  });

  it('begin with what this browser searched before', async () => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent('高速')}`);
    await page.locator('[data-search-state="done"]').waitFor();
    await page.goto(`${site.address}search/`);
    await input().focus();
    await page.keyboard.press('ArrowDown');
    await options().first().waitFor();
    expect(await options().locator('.search-option-kind').allTextContents()).toEqual(['searched before']);
  });

  it('have no fault that axe finds, open', async () => {
    await input().pressSequentially('高');
    await options().first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('the English search page', () => {
  it('says nothing in Chinese but what newspapers print', async () => {
    const foreign = (): Promise<string[]> =>
      page.evaluate(() => {
        const found: string[] = [];
        for (const element of document.querySelectorAll('main *')) {
          if (element.closest('[lang="zh-CN"], script, style')) continue;
          const own = [...element.childNodes]
            .filter((node) => node.nodeType === 3)
            .map((node) => node.nodeValue);
          const told = ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name));
          for (const text of [...own, ...told]) if (text && /\p{Script=Han}/u.test(text)) found.push(text);
        }
        return found;
      });
    // What the reader typed is said again, and names are names.
    const said = async (): Promise<string[]> =>
      (await foreign()).filter((text) =>
        /\p{Script=Han}/u.test(text.replace(/春耕|春更|高伟山|甲城日报/g, '')),
      );
    await page.goto(`${site.address}search/?q=${encodeURIComponent('春耕')}`);
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.textContent('[data-search-status]')).toBe('6 articles match “春耕”');
    await page.locator('.month-chart').waitFor();
    for (const summary of await page
      .locator('.facet summary, .search-language summary, .hit-more summary')
      .all())
      await summary.click();
    expect(await page.locator('.facet summary').allTextContents()).toContain('Kinds (2)');
    expect(await said()).toEqual([]);
    await page.goto(`${site.address}search/?q=${encodeURIComponent('春更')}`);
    await page.locator('.search-near').waitFor();
    expect(await said()).toEqual([]);
  });

  it('narrows in its own language of queries, and the chart is gone through by keyboard', async () => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent('春耕')}`);
    await page.locator('[data-search-state="done"]').waitFor();
    await page.locator('.month-chart').waitFor();
    expect(await page.locator('.month-chart [tabindex="0"]').count()).toBe(1);
    await page.locator('.month-chart [tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.locator('[data-search-state="done"][data-hit-count="2"]').waitFor();
    expect(await input().inputValue()).toBe('春耕 date:2021-04');
    await input().fill('春耕 kind:caption page:2 -reporter:高伟山');
    await page.locator('[data-search-state="done"][data-hit-count="3"]').waitFor();
  });

  it('shows further passages of an article on demand', async () => {
    await page.goto(`${site.address}search/?q=${encodeURIComponent('春耕')}`);
    await page.locator('.hit-more summary').first().click();
    expect(await page.locator('.hit-more .hit-excerpt:visible').count()).toBeGreaterThan(0);
  });
});

describe('a query that another one follows', () => {
  it('is given up: its answer never shows after the next one was asked', async () => {
    await page.evaluate(() => {
      const said: [string, string][] = [];
      const status = document.querySelector('[data-search-status]') as HTMLElement;
      // What is asked stands in the address from the moment it is asked.
      const asked = () => new URL(location.href).searchParams.get('q') ?? '';
      const note = () => said.push([asked(), status.textContent ?? '']);
      new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { said });
    });
    // The prefixes are asked too, each for as long as it stands alone: their answers may come before.
    const last = '3 articles match “春耕正忙”';
    await input().pressSequentially('春耕正忙', { delay: 60 });
    await page.locator('[data-search-status]', { hasText: last }).waitFor();
    await page.locator('[data-search-state="done"][data-hit-count="3"]').waitFor();
    await page.waitForTimeout(500);
    const said = await page.evaluate(() => (window as unknown as { said: [string, string][] }).said);
    expect(said.at(-1)).toEqual(['春耕正忙', last]);
    expect(said.filter(([asked, told]) => asked === '春耕正忙' && told.includes('“春耕正”'))).toEqual([]);
  });
});
