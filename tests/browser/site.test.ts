import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { brokenLinks } from './check-links.ts';
import { servedSite } from './served-site.ts';
import { HOSTILE, LONG_HEADLINE, RARE } from './site-archive.ts';

const site = servedSite('/papers/');

async function open(address: string): Promise<Page> {
  const page = await site.browser.newPage();
  await page.goto(new URL(address, site.address).href);
  return page;
}
const main = async (page: Page) => (await page.locator('main').textContent()) ?? '';

describe.each(['http', 'file'])('a reader, over %s', (protocol) => {
  it('walks from home to an article and on to its next part’s page', async () => {
    const page = await site.browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => faults.push(request.url()));
    await page.goto(protocol === 'http' ? site.address : pathToFileURL(join(site.folder, 'index.html')).href);
    expect(await page.locator('h1').textContent()).toBe('甲城报栏');

    await page.getByRole('link', { name: '2021年', exact: true }).click();
    await page.getByRole('link', { name: '3月', exact: true }).click();
    await page.getByRole('table').getByRole('link').first().click();
    expect(await page.locator('.masthead').textContent()).toContain('甲城日报');
    expect(await page.locator('.masthead').textContent()).toContain('2021年3月5日　星期五');

    await page.getByRole('navigation', { name: '本期各版' }).getByRole('link', { name: '第1版' }).click();
    await page.getByRole('link', { name: '抢抓农时 不误春耕' }).first().click();
    expect(await page.locator('article').getAttribute('data-article-id')).toBe('20210305-01-01');
    expect(await page.locator('h1').textContent()).toBe('抢抓农时 不误春耕');
    const text = await main(page);
    expect(text.indexOf('农机手一早就下了田')).toBeLessThan(text.indexOf('以上第1版，以下第3版'));
    expect(text.indexOf('以上第1版，以下第3版')).toBeLessThan(text.indexOf('傍晚才回来。'));

    await page.getByRole('link', { name: '看这一部分在原版的位置' }).click();
    expect(await page.locator('article').getAttribute('data-article-id')).toBe('20210305-03-07');
    expect(await main(page)).toContain('三月五日，沿河三县的麦田已经返青。');
    expect(faults).toEqual([]);
    await page.close();
  });
});

describe('an article', () => {
  it('says plainly that the page it jumps to is not in the archive', async () => {
    const page = await open('2021/03/05/01/02/index.html');
    expect(await page.locator('.jump').textContent()).toContain('库中没有第8版');
    expect(await page.locator('.jump a').count()).toBe(0);
  });

  it('links to the page where the other half was not recognised', async () => {
    const page = await open('2021/03/05/01/03/index.html');
    expect(await page.locator('.jump').textContent()).toContain('没有认出');
    await page.locator('.jump a').click();
    expect(new URL(page.url()).pathname).toBe('/papers/2021/03/05/03/index.html');
  });

  it('explains what was inferred, without a script', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('2021/03/05/01/01/index.html', site.address).href);
    const mark = page.locator('.place .mark').first();
    expect(await mark.locator('p').isVisible()).toBe(false);
    await mark.locator('summary').click();
    expect(await mark.locator('p').textContent()).toBe('日期：推定。最晚的活动日是3月4日，次日出版');
    await context.close();
  });

  it('shows the dump’s own lines with their numbers', async () => {
    const page = await open('2021/03/05/01/02/index.html');
    await page.getByText('按抽取的原样').click();
    const lines = page.locator('.dump-lines');
    expect(await lines.getAttribute('start')).toBe('4');
    expect(await lines.locator('li').allInnerTexts()).toEqual([
      '2021/03/05 原文第4行',
      '2021/03/05 原文第5行',
    ]);
  });

  it('links its people, and their pages link back, a hundred a sheet', async () => {
    const page = await open('2021/03/05/04/09/index.html');
    await page.locator('.people a').click();
    expect(await page.locator('.works li').count()).toBe(100);
    await page.getByRole('link', { name: '较早的' }).click();
    expect(await page.locator('.works li').count()).toBe(30);
    await page.locator('.works a').last().click();
    expect(await page.locator('article[data-article-id]').count()).toBe(1);
  });

  it('has its record beside it as JSON', () => {
    const file = join(site.folder, '2021/03/05/01/01/index.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id: '20210305-01-01', page: 1 });
  });
});

describe('hard text', () => {
  it('that tries to be HTML stays text, on every page that shows it', async () => {
    for (const address of [
      '2021/03/08/',
      '2021/03/08/01/',
      '2021/03/08/01/01/',
      '2021/03/05/',
      'reporters/',
      '2021/03/',
    ]) {
      const page = await open(`${address}index.html`);
      expect(await page.evaluate(() => 'hurt' in window), address).toBe(false);
      expect(
        await page
          .locator('main img, main script:not([src], [data-hit-loader], [data-on-this-day-room])')
          .count(),
        address,
      ).toBe(0);
      await page.close();
    }
    const page = await open('2021/03/08/01/01/index.html');
    expect(await page.locator('h1').textContent()).toBe(`${HOSTILE} 标题`);
    expect(await page.locator('[data-field="body"]').textContent()).toBe(HOSTILE);
  });

  it('beyond the BMP, of 120 characters in a headline, of 40,000 in a body, is all there', async () => {
    const rare = await open('2021/03/08/01/02/index.html');
    expect(await rare.locator('h1').textContent()).toBe(`${RARE}的故事`);
    await rare.locator('.people a').click();
    expect(await rare.locator('h1').textContent()).toBe(RARE);
    expect(await (await open('2021/03/08/01/03/index.html')).locator('h1').textContent()).toBe(LONG_HEADLINE);
    const long = await open('2021/03/08/01/04/index.html');
    expect((await long.locator('[data-field="body"]').allInnerTexts()).join('').length).toBeGreaterThan(
      39_500,
    );
  });
});

describe('the site as a whole', () => {
  it('has no link that leads nowhere, none absolute', () => {
    expect(brokenLinks(site.folder)).toEqual([]);
  });

  it('tells gaps as gaps', async () => {
    const page = await open('2021/03/index.html');
    const gaps = await page.locator('td.gap').allInnerTexts();
    expect(gaps.map((text) => text.replace(/\s+/g, ''))).toEqual(
      ['1', '2', '3', '4', '6', '7'].map((day) => `${day}应有报纸，库中没有`),
    );
    expect(await page.locator('td.has-edition').count()).toBe(2);
  });

  it('puts a second newspaper under its slug and undated editions under theirs', async () => {
    const page = await open('index.html');
    await page.getByRole('link', { name: '乙城晚报' }).click();
    expect(new URL(page.url()).pathname).toBe('/papers/ycwb/index.html');
    await page.getByRole('link', { name: '晚报头条' }).click();
    expect(new URL(page.url()).pathname).toBe('/papers/ycwb/2021/03/05/01/01/index.html');
    const undated = await open('undated/index.html');
    await undated.getByRole('link', { name: 'tan1_b' }).click();
    expect(await main(undated)).toContain('日期不详');
  });

  it('shows what the parser doubted and what no article claimed', async () => {
    const page = await open('2021/03/05/index.html');
    const doubts = page.locator('.doubts');
    for (const summary of await doubts.locator('summary').all()) await summary.click();
    const text = await doubts.textContent();
    expect(text).toContain('疑问');
    // The ids of rules are for those who keep the archive.
    expect(text).not.toContain('invented-doubt');
    expect(text).toContain(`无主 ${HOSTILE}`);
    expect(text).toContain('7.00%');
  });

  it('is read in order by those who hear it: one h1, no level skipped, landmarks named', async () => {
    for (const address of [
      '',
      '2021/',
      '2021/03/',
      '2021/03/05/',
      '2021/03/05/01/',
      '2021/03/05/01/01/',
      'reporters/',
    ]) {
      const page = await open(`${address}index.html`);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
      expect(
        levels.filter((level) => level === 1),
        address,
      ).toHaveLength(1);
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? 0), `${address}: heading ${index}`).toBeLessThanOrEqual(1);
      }
      await page.close();
    }
  });

  it('lets the keyboard skip to the content, and shows where it is', async () => {
    const page = await open('2021/03/05/01/01/index.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    expect(await page.locator('.skip-link').boundingBox()).toMatchObject({ y: 0 });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const focused = document.activeElement as Element;
      return document.querySelector('main')?.contains(focused) && getComputedStyle(focused).outlineStyle;
    });
    expect(outline).toBe('solid');
  });

  it('answers what is not there with a page that searches', async () => {
    const response = await fetch(new URL('2021/03/99/', site.address));
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这一页');
    expect(existsSync(join(site.folder, '404.html'))).toBe(true);
  });
});
