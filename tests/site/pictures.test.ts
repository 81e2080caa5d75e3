import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/catalog/build-catalog.ts';
import { Catalog } from '../../src/catalog/read-catalog.ts';
import { familiesFor } from '../../src/site/build/pictures/fonts.ts';
import { frontPicture } from '../../src/site/build/pictures/front-picture.ts';
import { setLines } from '../../src/site/build/pictures/set-lines.ts';
import { writeFronts } from '../../src/site/build/pictures/write-fronts.ts';
import { zhCN } from '../../src/site/strings/zh-CN.ts';
import { writeContent } from '../../src/store/write-content.ts';
import { inventEdition, inventRecord, inventResult } from '../catalog/invented.ts';

const ems = (text: string) => Array.from(text).length;

describe('setting lines', () => {
  it('breaks between phrases, keeps every character, and makes lines about equal', () => {
    expect(setLines('抢抓农时 不误春耕', 8, 2, ems)).toEqual(['抢抓农时', '不误春耕']);
    const text = '沿河三县的农机手今年一早就下了田';
    const lines = setLines(text, 12, 3, ems);
    expect(lines.join('')).toBe(text);
    expect(lines).toHaveLength(2);
    expect(Math.abs(ems(lines[0] ?? '') - ems(lines[1] ?? ''))).toBeLessThanOrEqual(4);
  });

  it('ends in … where a text is too long, and never runs over the edge', () => {
    const lines = setLines('一二三四五六七八九十'.repeat(5), 9, 2, ems);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(9);
  });

  it('of a text that is empty are none', () => {
    expect(setLines('', 9, 2, ems)).toEqual([]);
  });
});

it('a text is set in the few slices of the font that hold it', () => {
  const families = familiesFor('报头𬭎').split(', ');
  expect(families.length).toBeGreaterThan(1);
  expect(families.length).toBeLessThanOrEqual(4);
  expect(families.at(-1)).toBe('serif');
});

describe('the words of a picture', () => {
  it('are the lead story in three parts and headlines before opening words', () => {
    const day = '2021/03/05';
    const edition = inventEdition(day, [
      inventRecord(day, 1, { main: null, text: ['没有标题的一篇。'] }),
      inventRecord(day, 2, { kicker: '引', main: '主', deck: '副', text: ['长'.repeat(900)] }),
      inventRecord(day, 3, { main: '第三篇' }),
      inventRecord(day, 4, { main: '里页的', page: 2 }),
    ]);
    expect(frontPicture(edition, '甲城报栏', zhCN)).toEqual({
      name: '甲城日报',
      day: '2021年3月5日　星期五',
      kicker: '引',
      main: '主',
      deck: '副',
      others: ['第三篇', '没有标题的一篇。'],
    });
  });

  it('of an edition with nothing on it are its name and day', () => {
    const empty = inventEdition('2021/03/05', [], { newspaper: null });
    expect(frontPicture(empty, '甲城报栏', zhCN)).toMatchObject({ name: '甲城报栏', main: null, others: [] });
  });
});

describe('pictures of an archive', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'fronts-'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const build = async (main: string) => {
    const [content, catalogRoot, site] = ['content', 'catalog', 'site'].map((name) => join(root, name));
    const editions = ['2021/03/05', '2021/03/08'].map((day, index) =>
      inventEdition(day, [inventRecord(day, 1, { main: index === 0 ? main : '𬭎㛃的故事' })]),
    );
    mkdirSync(content ?? '', { recursive: true });
    await writeContent(content ?? '', inventResult(editions), { title: '甲' });
    await buildCatalog(content ?? '', catalogRoot ?? '');
    const catalog = new Catalog(catalogRoot ?? '');
    rmSync(site ?? '', { recursive: true, force: true });
    for (const key of catalog.editionKeys()) mkdirSync(join(site ?? '', key), { recursive: true });
    return writeFronts(site ?? '', catalog, catalog.editionKeys(), join(root, 'cache'));
  };

  it('are drawn once, again only where their words changed, and old ones leave the cache', async () => {
    expect(await build('早先的标题')).toEqual({ editions: 2, drawn: 2 });
    expect(await build('早先的标题')).toEqual({ editions: 2, drawn: 0 });
    expect(await build('改过的标题')).toEqual({ editions: 2, drawn: 1 });
    expect(readdirSync(join(root, 'cache'))).toHaveLength(2);
    const picture = await loadImage(readFileSync(join(root, 'site/2021/03/05/front.jpg')));
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(existsSync(join(root, 'site/2021/03/08/front.jpg'))).toBe(true);
  });
});
