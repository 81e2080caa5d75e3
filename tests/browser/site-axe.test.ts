import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { servedSite } from './served-site.ts';

/** One address of each kind of page. */
const KINDS = {
  home: '',
  newspaper: 'ycwb/',
  year: '2021/',
  month: '2021/03/',
  edition: '2021/03/05/',
  page: '2021/03/05/01/',
  'jumped article': '2021/03/05/01/01/',
  'article with a long headline': '2021/03/08/01/03/',
  'undated editions': 'undated/',
  reporters: 'reporters/',
  reporter: `reporters/${encodeURIComponent('忙一人')}/`,
  'reporters by count': 'reporters/by-count/',
  people: 'people/',
  person: `people/${encodeURIComponent('高远山')}/`,
  places: 'places/',
  place: `places/${encodeURIComponent('云南')}/`,
  organisations: 'organisations/',
  'keywords by count': 'keywords/by-count/',
  keyword: `keywords/${encodeURIComponent('油菜花')}/`,
  'article that speaks of them': '2021/03/05/04/09/',
  quality: 'quality/',
  search: 'search/',
  data: 'data/',
};

const site = servedSite();

const addresses = [
  ...Object.entries(KINDS).map(([kind, address]) => [kind, `${address}index.html`] as const),
  ['not found', '404.html'] as const,
];

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(addresses)('axe finds nothing on: %s', async (_, address) => {
    const context = await site.browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(new URL(address, site.address).href);
    for (const summary of await page.locator('main summary:visible').all()) await summary.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
    await context.close();
  });
});

describe('at any width', () => {
  it.each(addresses)('nothing runs over the edge: %s', async (_, address) => {
    for (const width of [320, 390, 834, 1440]) {
      const context = await site.browser.newContext({ viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(new URL(address, site.address).href);
      for (const summary of await page.locator('main summary:visible').all()) await summary.click();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${width} px`).toBeLessThanOrEqual(0);
      await context.close();
    }
  });
});
