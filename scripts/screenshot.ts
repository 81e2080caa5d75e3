/** `node scripts/setup.mjs scripts/screenshot.ts`: makes docs/screenshot.png from dist/. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';
import { ROOT } from './root.ts';
import { say } from './say.ts';
import { serve } from './serve.ts';

/** The sample's edition. */
const PAGE = process.argv[2] ?? '2019/05/24/index.html';

const site = await serve({ folder: join(ROOT, 'dist'), port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(say), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.address + PAGE, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(ROOT, 'docs', 'screenshot.png') });
} finally {
  await browser.close();
  await site.close();
}
