import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Random } from '../../scripts/bench/fuzz/random.ts';
import { fold, Gold, type GoldArticle } from '../../scripts/bench/quality/gold.ts';
import { dumpFiles, fileNames, pagesOf } from '../../scripts/bench/typeset/dump-files.ts';
import { makeEdition } from '../../scripts/bench/typeset/edition-gold.ts';
import { drawHabits, type Habits } from '../../scripts/bench/typeset/habits.ts';
import { editionHtml } from '../../scripts/bench/typeset/page-html.ts';
import { differences, printedStrings } from '../../scripts/bench/typeset/same-characters.ts';
import { readSources, type Sources } from '../../scripts/bench/typeset/sources.ts';
import { dateText, pageMark } from '../../scripts/bench/typeset/wording.ts';
import { runScript } from './run-script.ts';

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed + 1);

/** A story about a bridge of its own, of so many paragraphs. */
function story(bridge: number, paragraphs: number): GoldArticle {
  const body = Array.from({ length: paragraphs }, (_, k) => ({
    type: k === 1 && paragraphs > 2 ? 'subheading' : 'paragraph',
    text:
      k === 1 && paragraphs > 2
        ? `${bridge}号桥的从前`
        : `${bridge}号桥第${k}段：“A&B”工程队说，<老桥>长${bridge + k}米。${'过河的人不用再绕路，'.repeat(16)}大家都高兴。`,
  }));
  return {
    id: 'old',
    kind: 'article',
    file: 'old.txt',
    page: 9,
    headline: {
      kicker: `${bridge}号桥三年大修`,
      main: `${bridge}号桥通车 两岸再相连`,
      deck: `——${bridge}号桥见闻`,
    },
    byline: [
      { name: '高山', role: 'reporter' },
      { name: '林晓', role: 'author' },
    ],
    bylineText: bridge % 2 === 0 ? `${bridge}号桥 高山` : null,
    lead: bridge % 2 === 0 ? null : `本报${bridge}号桥讯（记者 高山）`,
    body,
    tail: `（林晓 写于${bridge}号桥）`,
    captions: [],
  };
}

function sources(): Sources {
  const numbers = Array.from({ length: 40 }, (_, k) => 1_000 + k);
  return {
    articles: numbers.map((bridge, k) => ({ day: 18_000 + (k % 5), item: story(bridge, 1 + (k % 6)) })),
    photos: numbers.map((bridge, k) => ({
      day: 18_000 + k,
      item: {
        text: `${bridge}号桥头，放学的孩子走过新桥。`,
        credit: k % 3 === 0 ? [] : [`赵${bridge}`],
        title: k % 2 === 0 ? `${bridge}号桥头` : null,
      },
    })),
  };
}

/** An edition and its HTML; the habits are drawn, but for those given. */
function typeset(seed: number, given: Partial<Habits> = {}) {
  const random = new Random(seed);
  const habits = { ...drawHabits(random), ...given };
  const edition = makeEdition(sources(), habits, 1, random);
  if (edition === null) throw new Error('too few invented articles');
  return { habits, edition, html: editionHtml(edition, habits, random) };
}

/** What a document prints, folded as gold is compared. */
function printedText(html: string): string {
  const body = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/gu, '');
  return fold(body.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

describe('habits', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(typeset(7)).toEqual(typeset(7));
    const drawn = SEEDS.map((seed) => drawHabits(new Random(seed)));
    expect(new Set(drawn.map((habits) => JSON.stringify(habits))).size).toBe(SEEDS.length);
    expect(new Set(drawn.map(({ form }) => form)).size).toBe(6);
  });
});

describe('a typeset edition', () => {
  it.each(SEEDS)('prints every string of its gold exactly once, and no other (seed %i)', (seed) => {
    const { edition, html } = typeset(seed);
    let text = printedText(html);
    expect(differences(edition.gold, text)).toEqual([]);
    // The longest first, so that no string is taken out of another one.
    const strings = printedStrings(edition.gold).map(fold);
    for (const string of strings.sort((a, b) => b.length - a.length)) {
      expect(text).toContain(string);
      text = text.replace(string, () => '\n');
    }
    expect(text.replaceAll('\n', '')).toBe('');
  });

  it.each(SEEDS)('is HTML whose elements close and whose text is escaped (seed %i)', (seed) => {
    const { html } = typeset(seed);
    const open: string[] = [];
    for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)(?: [a-z]+="[^"<>]*")*>/gu)) {
      if (slash) expect(open.pop()).toBe(name);
      else if (name !== 'meta') open.push(name);
    }
    expect(open).toEqual([]);
    const text = html.replace(/^<!doctype html>/u, '').replace(/<\/?[a-z]+(?: [a-z]+="[^"<>]*")*>/gu, '');
    expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/u);
    expect(text).toContain('“A&amp;B”工程队说，&lt;老桥&gt;长');
    expect(html).not.toMatch(/NaN|undefined|null/u);
  });

  it('has a gold that the quality can read, with ids and files of its own', () => {
    const { gold } = typeset(3).edition;
    expect(() => Gold.parse(gold)).not.toThrow();
    expect(new Set(gold.articles.map(({ id }) => id)).size).toBe(gold.articles.length);
    const files = gold.files.map(({ file }) => file);
    for (const { file, id, page } of gold.articles) {
      expect(files).toContain(file);
      expect(id).toMatch(new RegExp(`^\\d{8}-0${page}-\\d\\d$`, 'u'));
    }
  });

  it('takes what it prints out of the sources, and is null where they hold too little', () => {
    const random = new Random(1);
    const rest = sources();
    const habits = { ...drawHabits(random), stories: 6 };
    expect(makeEdition(rest, habits, 1, random)).not.toBeNull();
    expect(rest.articles.length).toBeLessThan(25);
    makeEdition(rest, habits, 2, random);
    expect(makeEdition(rest, habits, 3, random)).toBeNull();
  });

  it('writes headlines behind all bodies where that is its habit', () => {
    const { html } = typeset(1, { headlines: 'end' });
    const layers = (kind: string) =>
      [...html.matchAll(new RegExp(`class="${kind}" style="z-index:(\\d+)`, 'gu'))].map(([, z]) => Number(z));
    expect(Math.min(...layers('headline'))).toBeGreaterThan(Math.max(...layers('body')));
  });
});

describe('a jump', () => {
  it.each(SEEDS)('has two parts that point at each other (seed %i)', (seed) => {
    const { articles } = typeset(seed, { jumps: 2, label: '第一版' }).edition.gold;
    const firsts = articles.filter(({ continuation }) => continuation?.to);
    expect(firsts).toHaveLength(2);
    for (const first of firsts) {
      const { to } = first.continuation ?? {};
      const second = articles.find(({ id }) => id === to?.id);
      expect(second?.page).toBe(to?.page);
      expect(second?.continuation?.from).toMatchObject({ page: first.page, id: first.id });
      expect(Number(second?.page)).toBeGreaterThan(Number(first.page));
      expect(to?.text).toContain(`下转第${'〇一二三'[Number(to?.page)]}版`);
      const bridge = Number(first.headline.main?.slice(0, 4));
      const whole = story(bridge, 6).body.map(({ text }) => text);
      const parts = [...first.body, ...(second?.body ?? [])].map(({ text }) => text);
      expect(whole.join('').startsWith(parts.join(''))).toBe(true);
      expect([first.tail, second?.lead ?? null]).toEqual([null, null]);
      expect(first.byline.map(({ name }) => name)).toEqual(['高山']);
      expect(second?.byline.map(({ name }) => name)).toEqual(['林晓']);
    }
  });
});

describe('a dump', () => {
  it('is told from its gold by characters, not by white space or radicals', () => {
    const { gold } = typeset(2).edition;
    const dump = printedStrings(gold).join('\n').replace('桥', ' 桥').replace('高', '⾼');
    expect(differences(gold, dump)).toEqual([]);
    expect(differences(gold, `${dump}鼍`)).toEqual(['鼍 +1']);
    expect(differences(gold, dump.replace('桥', ''))).toEqual(['桥 -1']);
  });

  it('comes in the form and the encoding of its paper', () => {
    const { habits } = typeset(1);
    const pages = pagesOf('一\n\f\n二\n\f三\n\f');
    expect(pages).toEqual(['一\n\f', '二\n\f', '三\n\f']);
    const texts = (given: Partial<Habits>) =>
      dumpFiles(pages, { ...habits, encoding: 'gb18030', lineEnd: '\n', ...given }).map((bytes) =>
        iconv.decode(bytes, 'gb18030'),
      );
    expect(texts({ form: 'page-hash' })).toEqual(pages);
    expect(texts({ form: 'edition' })).toEqual(['一\n\f二\n\f三\n\f']);
    expect(texts({ form: 'edition-unparted', lineEnd: '\r\n' })).toEqual(['一\r\n二\r\n三\r\n']);
    const [wide] = dumpFiles(pages, { ...habits, form: 'edition', encoding: 'utf-16le' });
    expect(wide?.subarray(0, 4)).toEqual(Buffer.from([0xff, 0xfe, 0x00, 0x4e]));
    const paper = { name: '澄原日报', code: 'xyzb', date: '2020-01-06' };
    expect(fileNames('page-code', paper, new Random(1))[2]).toBe('xyzb20200106A03.txt');
  });
});

describe('wordings', () => {
  it('print dates and pages as papers do', () => {
    expect(dateText('2020-01-06', 'hanzi')).toBe('二〇二〇年一月六日 星期一');
    expect(dateText('2020-12-20', 'hanzi')).toBe('二〇二〇年十二月二十日 星期日');
    expect(dateText('2020-01-06', 'glued')).toBe('2020年01月06日星期一');
    expect(pageMark('（下转{v}）', 3, 'A01')).toBe('（下转A03版）');
    expect(pageMark('{l} 要闻', 3, '第一版')).toBe('第三版 要闻');
  });
});

describe('the command', () => {
  const scratch = (): string => mkdtempSync(join(tmpdir(), 'typeset-'));

  it('takes each whole article and each caption of a gold once', () => {
    const folder = scratch();
    const half = {
      ...story(2, 2),
      continuation: { to: { page: 2, id: 'x', text: '（下转第二版）' }, from: null },
    };
    const caption = {
      text: '放学的孩子走过新桥，桥下的船家向他们招手，两岸有人放起鞭炮。',
      credit: ['高山'],
    };
    const articles = [{ ...story(1, 2), captions: [caption] }, story(1, 2), half];
    writeFileSync(join(folder, 'gold.json'), JSON.stringify({ date: '2020-01-06', files: [], articles }));
    const found = readSources(folder);
    expect(found.articles.map(({ item }) => item.headline.main)).toEqual(['1号桥通车 两岸再相连']);
    expect(found.photos.map(({ item }) => item.credit)).toEqual([['高山']]);
    rmSync(folder, { recursive: true });
  });

  it('writes into no folder that holds something', async () => {
    const folder = scratch();
    writeFileSync(join(folder, 'mine.txt'), '');
    const { status, stderr } = await runScript('bench', 'typeset', folder, folder);
    expect(stderr).toContain(`${folder} is not empty; name another folder`);
    expect(status).toBe(2);
    rmSync(folder, { recursive: true });
  });
});
