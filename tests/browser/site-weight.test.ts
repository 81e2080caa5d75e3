import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { servedSite } from './served-site.ts';

const site = servedSite();

const ARTICLE = '2021/03/05/01/01/index.html';
const PAGES = [ARTICLE, 'index.html', '2021/03/05/index.html', '2021/03/index.html'];

describe('what a page costs', () => {
  it('an article is under 30 KB with all its scripts, compressed', () => {
    const html = readFileSync(join(site.folder, ARTICLE), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, src = '']) => src);
    expect(scripts.length).toBeGreaterThan(0);
    const files = scripts.map((src) => readFileSync(normalize(join(site.folder, dirname(ARTICLE), src))));
    const bytes = [Buffer.from(html), ...files].reduce((sum, file) => sum + gzipSync(file).length, 0);
    expect(bytes).toBeLessThan(30_000);
  });

  it.each(PAGES)('nothing blocks the first paint of %s, and no script is a module', (address) => {
    const html = readFileSync(join(site.folder, address), 'utf8');
    expect(html).not.toMatch(/<link[^>]*rel="stylesheet"/);
    const scripts = [...html.matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
    for (const attributes of scripts) {
      expect(attributes).not.toContain('module');
      if (attributes.includes('src=')) expect(attributes).toContain('defer');
    }
  });

  it.each(PAGES)('%s does not move while it loads, with settings remembered too', async (address) => {
    const context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addInitScript(() => {
      localStorage.setItem('baolan-reading', '{"size":"2","theme":"dark"}');
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    await page.goto(new URL(address, site.address).href, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
    await context.close();
  });
});
