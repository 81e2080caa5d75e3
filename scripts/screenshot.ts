/** `node scripts/setup.mjs scripts/screenshot.ts [SITE [PAGE]]`: makes docs/screenshot.png from a built site. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './browser.ts';
import { fromUser, ROOT } from './root.ts';
import { say } from './say.ts';
import { serve } from './serve.ts';

const [folder = 'dist', page = '2019/05/24/index.html'] = process.argv.slice(2);
const site = await serve({ folder: fromUser(folder), port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(say), args: BROWSER_FLAGS });
try {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await tab.goto(site.address + page, { waitUntil: 'networkidle' });
  await tab.screenshot({ path: join(ROOT, 'docs', 'screenshot.png') });
} finally {
  await browser.close();
  await site.close();
}
