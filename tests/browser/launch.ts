import { type Browser, chromium } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../scripts/browser.ts';

/** A real headless Chromium with an empty profile of its own. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null)
    throw new Error('no Chromium here; `npm test` installs one or says what to install');
  return chromium.launch({ executablePath, headless: true, args: BROWSER_FLAGS });
}
