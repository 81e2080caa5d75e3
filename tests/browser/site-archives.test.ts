import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeepFacts } from '../../src/search/format/kept-years.ts';
import { buildSite } from '../../src/site/build.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { inventEdition, inventRecord, inventResult } from '../catalog/invented.ts';
import { brokenLinks } from './check-links.ts';
import { inventedSite } from './shared-sites.ts';
import { builtSite } from './site-archive.ts';

describe('small archives', () => {
  it('with nothing in it, a site says so and has no broken link', async () => {
    const { folder, remove } = await builtSite([], { title: '空报栏' });
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('这里还没有报纸');
    expect(brokenLinks(folder)).toEqual([]);
    remove();
  });

  it('with one article, in English, a site has its few pages and nothing untranslated', async () => {
    const one = inventEdition('2021/03/05', [inventRecord('2021/03/05', 1, { main: '唯一' })]);
    const { folder, remove } = await builtSite([one], { title: 'One', language: 'en' });
    expect(brokenLinks(folder)).toEqual([]);
    const article = readFileSync(join(folder, '2021/03/05/01/01/index.html'), 'utf8');
    expect(article).toContain('<html lang="en"');
    expect(article).toContain('Friday 5 March 2021');
    const interfaceText = article
      .replace(/<(style|script)[^<>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<(\w+)[^<>]*lang="zh-CN"[^<>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<[^<>]*>/g, '');
    expect(interfaceText.replaceAll('唯一', '').replaceAll('正文1。', '')).not.toMatch(/\p{Script=Han}/u);
    remove();
  });
});

describe('an archive of several newspapers', () => {
  it('is called as none of them, lists them, and says whose each edition is or that nobody knows', async () => {
    const nameless = inventRecord('2021/03/06', 1, { newspaper: null, page: 2, pageLabel: 'A02' });
    const of = (key: string, newspaper: string | null, told: object = {}) =>
      inventEdition(key, [inventRecord(key, 1, { newspaper, ...told })], { newspaper });
    const { folder, remove } = await builtSite(
      [
        of('2021/03/05', '甲城日报'),
        inventEdition('2021/03/06', [nameless], { newspaper: null }),
        of('ycwb/2021/03/05', '乙城晚报', { id: 'ycwb-20210305-01-01' }),
      ],
      {},
    );
    const read = (path: string) => readFileSync(join(folder, path, 'index.html'), 'utf8');
    const home = read('');
    expect(home).toContain('<h1 class="masthead-name" lang="zh-CN">报纸资料库</h1>');
    expect(home).toContain('<a href="#newspapers">2种报纸</a>');
    expect(home).toContain('<h2 id="newspapers" class="folio">');
    expect(home).toMatch(/<a href="ycwb\/index\.html" lang="zh-CN">乙城晚报<\/a>/);
    expect(read('ycwb/2021/03/05')).toContain('href="../../../../index.html#newspapers"');
    for (const path of ['2021/03/06', '2021/03/06/02', '2021/03/06/02/01']) {
      expect(read(path), path).toContain('<span class="unnamed">报名不详</span>');
    }
    for (const path of ['2021', '2021/03']) expect(read(path), path).toContain('2期，其中1期报名不详，2篇');
    expect(read('2021/03')).toMatch(/datetime="2021-03-06".*报名不详/s);
    expect(read('on-this-day/03-05')).toContain('<span class="day-paper" lang="zh-CN">乙城晚报</span>');
    expect(brokenLinks(folder)).toEqual([]);
    remove();
  });
});

describe('a day of forty pages', () => {
  it('has each of them in its strip, each with its neighbours, and its picture', async () => {
    const records = Array.from({ length: 40 }, (_, index) =>
      inventRecord('2021/03/05', 1, { page: index + 1, main: `第${index + 1}版的头条` }),
    );
    const { folder, remove } = await builtSite([inventEdition('2021/03/05', records)], { title: '厚报' });
    const edition = readFileSync(join(folder, '2021/03/05/index.html'), 'utf8');
    expect([...edition.matchAll(/class="page-number"/g)]).toHaveLength(40);
    const page = readFileSync(join(folder, '2021/03/05/20/index.html'), 'utf8');
    expect(page).toMatch(/rel="prev" href="\.\.\/19\/index\.html"/);
    expect(page).toMatch(/rel="next" href="\.\.\/21\/index\.html"/);
    expect(page).toContain('<meta property="og:image" content="../front.jpg"');
    expect(existsSync(join(folder, '2021/03/05/front.jpg'))).toBe(true);
    expect(brokenLinks(folder)).toEqual([]);
    remove();
  });
});

describe('what keeping a year offline needs', () => {
  it('lies beside every dated year of every newspaper, and names pages that there are', async () => {
    const { folder } = await inventedSite();
    const told = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
    for (const [year, articles] of Object.entries({ '2020/': 1, '2021/': 143, 'ycwb/2021/': 1 })) {
      const facts = told(`${year}offline/facts.json`) as KeepFacts;
      const pages = told(`${year}offline/pages.json`) as string[];
      expect(facts, year).toMatchObject({ articles, packs: 1, pages: pages.length });
      const files = pages.map((page) => join(folder, year, page, 'index.html'));
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
      const pack = statSync(join(folder, year, 'offline/0.pack')).size;
      expect(facts.bytes).toBe(files.reduce((sum, file) => sum + statSync(file).size, pack));
    }
    expect(
      readdirSync(folder, { recursive: true }).filter((file) => /offline.facts/.test(`${file}`)),
    ).toHaveLength(3);
  });
});

describe('a build that fails', () => {
  it('names the fault, leaves the last good site, and no litter', async () => {
    const one = inventEdition('2021/03/05', [inventRecord('2021/03/05', 1)]);
    const { folder, content, remove } = await builtSite([one], { title: '甲' });
    writeFileSync(join(folder, 'last-good'), '');
    rmSync(join(content, '2021/03/05/edition.yaml'));
    mkdirSync(join(content, '2021/03/05'), { recursive: true });
    writeFileSync(join(content, '2021/03/05/edition.yaml'), 'key: [broken');
    await expect(
      buildSite({ contentRoot: content, outDir: folder, cacheDir: join(content, '../cache') }),
    ).rejects.toThrow(/edition\.yaml/);
    expect(existsSync(join(folder, 'last-good'))).toBe(true);
    expect(readdirSync(join(folder, '..')).sort()).toEqual(['cache', 'content', 'dist']);
    remove();
  });

  it('says that content/ is not there', async () => {
    const root = mkdtempSync(join(tmpdir(), 'site-'));
    const options = {
      contentRoot: join(root, 'none'),
      outDir: join(root, 'dist'),
      cacheDir: join(root, 'cache'),
    };
    await expect(buildSite(options)).rejects.toThrow(/none.*npm run parse/s);
    expect(existsSync(join(root, 'dist'))).toBe(false);
    rmSync(root, { recursive: true });
  });
});

describe('an address that moved', () => {
  it('leads on to where the text stands now', async () => {
    const before = inventEdition('2021/03/05', [inventRecord('2021/03/05', 1, { main: '会改期的一篇' })]);
    const after = inventEdition('2021/03/06', [inventRecord('2021/03/06', 1, { main: '会改期的一篇' })], {
      sources: before.edition.sources,
    });
    for (const record of after.articles) record.source = before.articles[0]?.source ?? record.source;
    const { folder, content, remove } = await builtSite([before], { title: '甲' });
    await writeContent(content, inventResult([after]), {});
    await buildSite({ contentRoot: content, outDir: folder, cacheDir: join(content, '../cache') });
    const old = readFileSync(join(folder, '2021/03/05/01/01/index.html'), 'utf8');
    const [, to = ''] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(old) ?? [];
    const now = readFileSync(join(folder, '2021/03/05/01/01', to), 'utf8');
    expect(now).toContain('会改期的一篇');
    expect(now).toContain('data-article-id');
    expect(brokenLinks(folder)).toEqual([]);
    remove();
  });
});
