import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servedSite } from './served-site.ts';
import { HOSTILE } from './site-archive.ts';

const site = servedSite();
let context: BrowserContext;
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 1024, height: 800 } });
});
afterEach(async () => context.close());

const ARTICLE = '2021/03/05/01/01/index.html';
async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(address, site.address).href);
  return page;
}
const choose = async (page: Page, group: string, option: string) => {
  if (
    !(await page
      .locator('.settings')
      .getAttribute('open')
      .then((open) => open !== null))
  )
    await page.getByText('阅读设置').click();
  await page
    .locator('.settings')
    .getByRole('group', { name: group })
    .getByText(option, { exact: true })
    .click();
};
const style = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe('reading settings', () => {
  it('change size, theme and direction, and are remembered on the next page, before it is painted', async () => {
    const page = await open(ARTICLE);
    const size = Number.parseFloat(await style(page, '.prose p', 'font-size'));
    await choose(page, '字号', '最大');
    await choose(page, '底色', '深');
    await choose(page, '排版', '竖排');
    await page.close();

    const next = await open('2021/03/08/01/02/index.html');
    expect(Number.parseFloat(await style(next, '.prose p', 'font-size'))).toBeGreaterThan(size * 1.4);
    expect(await style(next, 'body', 'background-color')).toBe('rgb(23, 22, 19)');
    expect(await style(next, '.prose', 'writing-mode')).toBe('vertical-rl');
    expect(await next.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await choose(next, '排版', '横排');
    expect(await style(next, '.prose', 'writing-mode')).toBe('horizontal-tb');
  });

  it('can be chosen by keyboard alone, and the panel closes with Escape', async () => {
    const page = await open(ARTICLE);
    await page.locator('.settings summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    await page.keyboard.press('Escape');
    expect(await page.locator('.settings').getAttribute('open')).toBeNull();
  });

  const manners: [string, object][] = [
    ['large type', { large: 'yes', size: '3' }],
    ['dark large type', { large: 'yes', theme: 'dark' }],
    ['old paper', { theme: 'sepia' }],
    ['vertical', { vertical: 'yes' }],
  ];
  const addresses = [ARTICLE, '2021/03/05/', '', '2021/03/', 'clippings/'];
  it.each(manners.flatMap(([name, kept]) => addresses.map((address) => [name, address, kept] as const)))(
    '%s, %s: axe finds nothing, nothing runs over the edge',
    async (_, address, preferences) => {
      await context.addInitScript(
        (kept) => localStorage.setItem('baolan-reading', kept),
        JSON.stringify(preferences),
      );
      const page = await open(address.endsWith('.html') ? address : `${address}index.html`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 150)}`)).toEqual([]);
      for (const width of [320, 834]) {
        await page.setViewportSize({ width, height: 700 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `at ${width}`).toBeLessThanOrEqual(0);
      }
    },
  );

  it('survive what is not theirs in the browser’s store', async () => {
    await context.addInitScript(() => localStorage.setItem('baolan-reading', '{"theme":7,"x":"y"'));
    const page = await open(ARTICLE);
    await choose(page, '底色', '深');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});

describe('sizes', () => {
  const sizeOf = async (page: Page, selector: string) =>
    Number.parseFloat(await style(page, selector, 'font-size'));

  it('keep their order however large the text is set', async () => {
    await context.addInitScript(() =>
      localStorage.setItem('baolan-reading', JSON.stringify({ large: 'yes', size: '3' })),
    );
    const article = await open(ARTICLE);
    const text = await sizeOf(article, '.blocks p');
    expect(await sizeOf(article, 'h1')).toBeGreaterThan(text);
    expect(await sizeOf(article, '.article-meta')).toBeGreaterThanOrEqual(text * 0.74);
    const edition = await open('2021/03/05/index.html');
    const opening = await sizeOf(edition, '.story-rest .story-text');
    expect(await sizeOf(edition, '.story-rest .main')).toBeGreaterThan(opening);
    expect(await sizeOf(edition, '.story-lead .main')).toBeGreaterThan(
      await sizeOf(edition, '.story-rest .main'),
    );
  });

  it('are never smaller than 14 px', async () => {
    for (const address of [ARTICLE, '2021/03/index.html', '2021/03/05/index.html', 'reporters/index.html']) {
      const page = await open(address);
      const least = await page.evaluate(() =>
        Math.min(
          ...[...document.querySelectorAll('body *')]
            .filter((one) =>
              [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
            )
            .filter((one) => one.getClientRects().length > 0)
            .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
        ),
      );
      expect(least, address).toBeGreaterThanOrEqual(14);
    }
  });
});

describe('a front page', () => {
  const shown = (page: Page) => page.locator('.front .story-text').first().isVisible();

  it('becomes a list and back without a script', async () => {
    const bare = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await bare.newPage();
    await page.goto(new URL('2021/03/05/01/index.html', site.address).href);
    expect(await shown(page)).toBe(true);
    await page.locator('.view-switch').getByText('目录').click();
    expect(await shown(page)).toBe(false);
    await page.locator('.view-switch').getByText('版式').click();
    expect(await shown(page)).toBe(true);
    await bare.close();
  });

  it('stays a list on the next page where a script remembers it, and both switches agree', async () => {
    const page = await open('2021/03/05/01/index.html');
    await page.locator('.view-switch').getByText('目录').click();
    await page.goto(new URL('2021/03/08/index.html', site.address).href);
    expect(await shown(page)).toBe(false);
    expect(await page.locator('.view-switch [value="list"]').isChecked()).toBe(true);
    await choose(page, '版面', '版式');
    expect(await shown(page)).toBe(true);
  });

  it('shows a photo among the stories, with who took it', async () => {
    const page = await open('2021/03/05/01/index.html');
    expect(await page.locator('.front-columns .photo-in-place').textContent()).toBe('图片说明田间。高山 摄');
  });
});

describe('the tools of an article', () => {
  it('change the text size step by step, as far as it goes, and keep it', async () => {
    const page = await open(ARTICLE);
    for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: '字大些' }).click();
    expect(await page.locator('html').getAttribute('data-size')).toBe('3');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-size')).toBe('3');
    await page.getByRole('button', { name: '字小些' }).click();
    expect(await page.locator('html').getAttribute('data-size')).toBe('2');
  });
});

describe('clippings', () => {
  it('hold an article and a passage with a note, over a reload, and can be exported and brought back', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: '剪下来' }).click();
    expect(await page.locator('[data-tools] [role="status"]').textContent()).toBe('已放入剪报。');
    await page.locator('.prose p').first().selectText();
    await page.getByRole('button', { name: '剪下来' }).click();
    await page.goto(new URL('clippings/index.html', site.address).href);
    expect(await page.locator('.clipping').count()).toBe(2);
    expect(await page.locator('.clipping blockquote').first().textContent()).toContain('麦田已经返青');
    await page.locator('.clipping textarea').first().fill(`查县志 ${HOSTILE}`);

    await page.reload();
    expect(await page.locator('.clipping textarea').first().inputValue()).toBe(`查县志 ${HOSTILE}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出为 JSON' }).click(),
    ]);
    const exported = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(exported)).toHaveLength(2);
    const [markdown] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出为 Markdown' }).click(),
    ]);
    const text = readFileSync(await markdown.path(), 'utf8');
    expect(text).toContain(`## [抢抓农时 不误春耕](<${site.address}2021/03/05/01/01/index.html>)`);
    expect(text).toContain('查县志 \\<img');

    for (const left of [1, 0]) {
      await page.getByRole('button', { name: '移去' }).first().click();
      expect(await page.locator('.clipping').count()).toBe(left);
    }
    await page.setInputFiles('input[type="file"]', {
      name: 'c.json',
      mimeType: 'application/json',
      buffer: Buffer.from(exported),
    });
    await page.locator('.clipping').first().waitFor();
    expect(await page.locator('.clipping').count()).toBe(2);
    await page.locator('.clipping h2 a').first().click();
    expect(await page.locator('article').getAttribute('data-article-id')).toBe('20210305-01-01');
  });

  it('refuse a file that is none, and a path that leaves the site', async () => {
    const page = await open('clippings/index.html');
    const put = (text: string) =>
      page.setInputFiles('input[type="file"]', {
        name: 'c.json',
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
    await put('{"not": "a list"}');
    await page.getByText('这个文件不是导出的剪报。').waitFor();
    const one = {
      id: 'x',
      path: 'javascript:alert(1)/',
      title: 't',
      place: '',
      passage: '',
      note: '',
      added: '',
    };
    await put(JSON.stringify([one, { ...one, path: '../../' }, { ...one, path: '2021/03/05/01/01/' }]));
    await page.locator('.clipping').waitFor();
    expect(await page.locator('.clipping').count()).toBe(1);
  });

  it('hold what another tab clips, whatever is written into a note here', async () => {
    const one = { id: 'x', title: 't', place: '', passage: '', note: '', added: '' };
    const page = await open('clippings/index.html');
    await page.setInputFiles('input[type="file"]', {
      name: 'c.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify([{ ...one, path: '2021/03/05/01/02/' }])),
    });
    await page.locator('.clipping').waitFor();
    const other = await open(ARTICLE);
    await other.getByRole('button', { name: '剪下来' }).click();
    await other.getByText('已放入剪报。').waitFor();
    await page.locator('.clipping').nth(1).waitFor();
    await page.locator('.clipping textarea').first().fill('记一笔');
    await page.reload();
    await page.locator('.clipping').nth(1).waitFor();
    expect(await page.locator('.clipping').count()).toBe(2);
  });

  it('work from a disk', async () => {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(site.folder, ARTICLE)).href);
    await page.getByRole('button', { name: '剪下来' }).click();
    await page.getByText('已放入剪报。').waitFor();
    await page.getByRole('link', { name: '剪报' }).click();
    await page.locator('.clipping').waitFor({ timeout: 10_000 });
    expect(await page.locator('.clipping h2').textContent()).toBe('抢抓农时 不误春耕');
  });
});

/** Lets the pages of a context stand at noon of 5 March 2026. */
async function stopClock(): Promise<void> {
  await context.addInitScript(() => {
    const real = Date;
    // @ts-expect-error a clock that stands still
    globalThis.Date = class extends real {
      constructor() {
        super('2026-03-05T12:00:00');
      }
    };
  });
}

describe('on this day', () => {
  it('shows today’s stories of other years on the home page, where there are any, and leads to them', async () => {
    await stopClock();
    const page = await open('index.html');
    const section = page.getByRole('region', { name: '历史上的今天' });
    await section.locator('li').first().waitFor();
    expect(await section.locator('li time').allTextContents()).toHaveLength(2);
    const [room, filled] = await section.locator('ol').evaluate((list) => {
      const before = Number.parseFloat(getComputedStyle(list).minBlockSize);
      return [before, list.getBoundingClientRect().height];
    });
    expect(Math.abs((filled ?? 0) - (room ?? 0))).toBeLessThan(1.5);
    await section.getByRole('link', { name: '3月5日' }).click();
    expect(new URL(page.url()).pathname).toBe('/on-this-day/03-05/index.html');
    expect(await page.locator('.day-list li').count()).toBe(2);
  });
});

describe('the list of all days', () => {
  it('marks today’s, where the archive has it', async () => {
    await stopClock();
    const page = await open('on-this-day/index.html');
    await page.locator('.days [aria-current="date"]').waitFor();
    expect(await page.locator('.days [aria-current]').allTextContents()).toEqual(['5日']);
  });
});

describe('the page for what is not there', () => {
  it('finds the site’s root from any depth, so its links and style work', async () => {
    const page = await open('2021/03/77/nothing/here/');
    await page.waitForFunction(() => document.querySelector('main a')?.getAttribute('href')?.startsWith('/'));
    expect(await page.locator('input[type="search"]').count()).toBe(1);
    await page.getByRole('link', { name: '回到首页' }).click();
    expect(await page.locator('h1').textContent()).toBe('甲城报栏');
  });
});

describe('without a script', () => {
  it('everything that is shown works: no tool stands there that does nothing', async () => {
    const bare = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await bare.newPage();
    await page.goto(new URL(ARTICLE, site.address).href);
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.locator('.settings').isVisible()).toBe(false);
    await page.getByText('引用本文').click();
    expect(await page.locator('.citation').textContent()).toBe(
      '高山, 李水. 抢抓农时 不误春耕：沿河三县见闻[N]. 甲城日报, 2021-03-05(1).',
    );
    await bare.close();
  });
});

describe('Chinese typography, by styles alone', () => {
  it('is set as a paper sets it', async () => {
    const page = await open(ARTICLE);
    const told = async (selector: string, ...names: string[]) =>
      Promise.all(names.map(async (name) => [name, await style(page, selector, name)]));
    expect(
      Object.fromEntries(await told('body', 'line-break', 'text-autospace', 'text-spacing-trim')),
    ).toEqual({
      'line-break': 'strict',
      'text-autospace': 'normal',
      'text-spacing-trim': 'trim-start',
    });
    expect(await style(page, '.prose p', 'text-align')).toBe('justify');
    expect(await style(page, 'h1', 'text-wrap-style')).toBe('balance');
    const [indent, size] = await Promise.all(
      ['text-indent', 'font-size'].map(async (name) =>
        Number.parseFloat(await style(page, '.blocks p', name)),
      ),
    );
    expect(indent).toBeCloseTo((size ?? 0) * 2);
    // The dump's own lines are shown as they are: no gaps added.
    await page.getByText('按抽取的原样').click();
    expect(await style(page, '.dump-lines code', 'text-autospace')).toBe('no-autospace');
  });

  it('keeps the lines of a poem, without indents, on its page and on the front page', async () => {
    for (const [path, selector] of [
      ['2020/12/31/01/01/', '.blocks p'],
      ['2020/12/31/', '.story-text p'],
    ] as const) {
      const page = await open(path);
      expect(await page.locator(selector).first().textContent()).toBe('岁末的雪落下来\n落在母亲的肩上');
      expect(await style(page, selector, 'white-space-collapse')).toBe('preserve-breaks');
      expect(await style(page, selector, 'text-indent')).toBe('0px');
    }
  });
});
