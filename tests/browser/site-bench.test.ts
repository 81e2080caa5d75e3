import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findPages } from '../../scripts/bench/site/find-pages.ts';
import { scorePages } from '../../scripts/bench/site/lighthouse.ts';
import { look, MANNERS, weigh } from '../../scripts/bench/site/look.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { serve } from '../../scripts/serve.ts';
import { servedSite } from './served-site.ts';

const site = servedSite();

it('one page of each kind is found, the newest edition’s', () => {
  const pages = findPages(site.folder);
  const address = (kind: string) => pages.find((page) => page.kind === kind)?.address;
  expect(address('edition')).toBe('2021/03/08/index.html');
  expect(address('article')).toMatch(/^2021\/03\/08\/01\/\d\d\/index\.html$/);
  expect(address('reporters, one of them')).toMatch(/^reporters\/[^/]+\/index\.html$/);
  expect(address('people, one of them')).toMatch(/^people\/[^/]+\/index\.html$/);
  expect(pages.filter(({ address }) => !existsSync(join(site.folder, address.split('?')[0] ?? '')))).toEqual(
    [],
  );
});

it('what a page loads is weighed', async () => {
  const { files, plain, gzip } = await weigh(site.browser, `${site.address}2021/03/05/01/01/index.html`);
  expect(files).toBeGreaterThan(1);
  expect(gzip).toBeLessThan(plain);
  expect(gzip).toBeLessThan(30_000);
});

it('a page that is wrong is told: contrast, overflow', async () => {
  const served = await serve({ folder: wrongSite(), port: 0 });
  const { violations, over } = await look(site.browser, `${served.address}index.html`, {});
  expect(violations.join(' ')).toContain('color-contrast');
  expect(over).toEqual([320, 390, 834]);
  await served.close();
});

it('a page of the site is right, dark as well', async () => {
  const seen = await look(site.browser, `${site.address}index.html`, MANNERS.dark ?? {});
  expect(seen).toMatchObject({ violations: [], over: [] });
  expect(seen.contrast).toBeGreaterThan(4.5);
});

it('Lighthouse finds nothing against accessibility, good practice and search engines', async () => {
  const urls = ['index.html', '2021/03/05/01/01/index.html'].map((address) => site.address + address);
  for (const { scores, faults } of await scorePages(findBrowser() ?? '', urls, 1)) {
    const told = faults.join('; ');
    expect(scores.accessibility, told).toBeGreaterThanOrEqual(0.98);
    expect(scores['best-practices'], told).toBeGreaterThanOrEqual(0.98);
    expect(scores.seo, told).toBeGreaterThanOrEqual(0.98);
  }
}, 120_000);

function wrongSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const body = '<main><h1 style="color:#bbb">too pale to read</h1><div style="width:1000px">y</div></main>';
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><meta name="viewport" content="width=device-width">${body}</html>`,
  );
  return folder;
}
