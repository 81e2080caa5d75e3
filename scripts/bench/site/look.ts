import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { PREFERENCES_KEY } from '../../../src/site/client/preferences.ts';

/** How a reader may have set the pages. */
export const MANNERS: Readonly<Record<string, Record<string, string>>> = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  'old paper': { theme: 'sepia' },
  'large type': { theme: 'light', large: 'yes', size: '3' },
  'large type, dark': { theme: 'dark', large: 'yes', size: '3' },
  vertical: { theme: 'light', vertical: 'yes' },
};
/** From the narrowest phone to a desk. */
const WIDTHS = [320, 390, 834, 1440];

/** What was seen of one page in one manner. */
export interface Seen {
  /** axe's, as `rule: element`. */
  violations: string[];
  /** The least contrast of a text with its ground that axe could measure; null where there was none. */
  contrast: number | null;
  /** Widths at which something ran over the edge. */
  over: number[];
  /** Sum of the layout shifts while the page loaded. */
  shift: number;
}

/** Opens a page as a reader with these settings would, with everything unfolded. */
export async function look(browser: Browser, url: string, manner: Record<string, string>): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    await context.addInitScript(
      ([key, kept]) => {
        localStorage.setItem(key, kept);
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      },
      [PREFERENCES_KEY, JSON.stringify(manner)] as const,
    );
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'networkidle' });
    const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    const over: number[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) over.push(width);
    }
    const { violations, passes } = await new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze();
    const ratios = passes
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes.flatMap(({ any }) => any))
      .map(({ data }) => (data as { contrastRatio?: number } | null)?.contrastRatio ?? 0)
      .filter((ratio) => ratio > 0);
    return {
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 100)}`),
      ),
      contrast: ratios.length === 0 ? null : Math.min(...ratios),
      over,
      shift,
    };
  } finally {
    await context.close();
  }
}

/** All that a page loads before a reader does anything, in bytes as they are and as a host compresses them. */
export async function weigh(
  browser: Browser,
  url: string,
): Promise<{ plain: number; gzip: number; files: number }> {
  // A worker that keeps pages for offline reading would load them in the background, after the page is read.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => bodies.push(response.body().catch(() => Buffer.alloc(0))));
    await page.goto(url, { waitUntil: 'networkidle' });
    const loaded = await Promise.all(bodies);
    return {
      plain: loaded.reduce((total, { length }) => total + length, 0),
      gzip: loaded.reduce((total, body) => total + gzipSync(body).length, 0),
      files: loaded.length,
    };
  } finally {
    await context.close();
  }
}
