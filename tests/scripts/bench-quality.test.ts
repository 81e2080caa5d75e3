import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureQuality, qualityTable } from '../../scripts/bench/quality/report.ts';
import type { ArticleRecord } from '../../src/domain/article.ts';

/** An invented edition: a story in two parts, a photo, a notice. */
const GOLD = {
  date: '2019-05-24',
  style: 'invented',
  files: [{ file: '01.txt', page: 1 }],
  articles: [
    {
      id: 'a',
      kind: 'article',
      file: '01.txt',
      page: 1,
      headline: { kicker: '市图书馆召开座谈会', main: '老读者座谈会说心里话', deck: '——为新馆出主意' },
      byline: [{ name: '高山', role: 'reporter' }],
      lead: '本报讯（记者 高山）',
      body: [
        { type: 'paragraph', text: '市图书馆昨日召开老读者座谈会，请来三十多位老读者谈读书、提建议。' },
        { type: 'subheading', text: '新馆怎么建' },
        { type: 'paragraph', text: '老人们提到了图书馆的灯光，晚上看书很费眼睛，希望新馆能改一改。' },
      ],
      tail: '（林晓）',
      captions: [{ text: '老读者在新馆参观。', creditText: '林晓 摄', credit: ['林晓'] }],
      continuation: { to: { page: 2, id: 'b', text: '（下转第二版）' }, from: null },
    },
    {
      id: 'b',
      kind: 'article',
      file: '01.txt',
      page: 1,
      headline: { kicker: null, main: '河边小学开了种菜课', deck: null },
      byline: [],
      lead: null,
      body: [
        { type: 'paragraph', text: '河边小学的孩子们在操场边开出一块菜地，种上了黄瓜和豆角，每天轮流浇水。' },
      ],
      tail: null,
      captions: [],
      continuation: { to: null, from: { page: 1, id: 'a', text: '（上接第一版）' } },
    },
    {
      id: 'c',
      kind: 'notice',
      file: '01.txt',
      page: 1,
      headline: { kicker: null, main: '停电公告', deck: null },
      body: [{ type: 'paragraph', text: '因线路检修，定于五月二十六日对城东路沿线停电，敬请谅解。' }],
      captions: [],
    },
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'quality-'));
  mkdirSync(join(folder, 'edition'));
  writeFileSync(join(folder, 'edition', 'gold.json'), JSON.stringify(GOLD));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The gold as if it had been read. */
function asRead(): ArticleRecord[] {
  return structuredClone(GOLD.articles).map(
    (article) =>
      ({
        byline: [],
        lead: null,
        tail: null,
        continuation: { to: null, from: null },
        ...article,
        date: GOLD.date,
        source: { file: 'edition/01.txt', lines: [[1, 1]] },
        captions: article.captions.map(({ text, credit }) => ({ text, credit })),
      }) as unknown as ArticleRecord,
  );
}

function rowsOf(records: readonly ArticleRecord[]) {
  return measureQuality(folder, records)?.overall ?? {};
}

describe('the quality of what was read', () => {
  it('is 1 in every row for the gold itself', () => {
    const rows = rowsOf(asRead());
    expect(Object.keys(rows).length).toBeGreaterThan(20);
    for (const [row, value] of Object.entries(rows)) expect(value, row).toBe(1);
  });

  it('is null for a folder without a gold', () => {
    const empty = join(folder, 'edition', 'empty');
    mkdirSync(empty);
    expect(measureQuality(empty, [])).toBeNull();
  });

  it('takes no white space, width or radical for a difference', () => {
    const records = asRead();
    const [first] = records as [ArticleRecord];
    first.headline.main = '⽼读者 座谈会　说⼼里话';
    expect(rowsOf(records)).toMatchObject({ headlineMain: 1, exactArticles: 1 });
  });

  it('counts a headline of another story as wrong, its body as found', () => {
    const records = asRead();
    const [first, second] = records as [ArticleRecord, ArticleRecord];
    [first.headline.main, second.headline.main] = [second.headline.main, first.headline.main];
    expect(rowsOf(records)).toMatchObject({
      articleF1: 1,
      exactText: 1,
      exactArticles: 0,
      headlineAssociation: 0,
    });
    expect(rowsOf(records).headlineMain).toBeCloseTo(1 / 3);
  });

  it('counts a story left out and one too many alike', () => {
    const [first, second, notice] = asRead() as [ArticleRecord, ArticleRecord, ArticleRecord];
    expect(rowsOf([first, notice]).articleF1).toBeCloseTo(2 / 3);
    const made = {
      ...second,
      id: 'x',
      body: [{ type: 'paragraph', text: '没有印过的一段话，谁也没有写过。' }],
    };
    const rows = rowsOf([first, second, notice, made as ArticleRecord]);
    expect(rows.articleF1).toBeCloseTo(4 / 5);
    expect(rows.paragraphF1).toBeCloseTo(8 / 9);
  });

  it('tells a right page of a jump from a right partner', () => {
    const records = asRead();
    const [first] = records as [ArticleRecord];
    if (first.continuation.to) first.continuation.to.id = 'c' as ArticleRecord['id'];
    expect(rowsOf(records)).toMatchObject({ continuationF1: 1, linkF1: 0.5 });
  });

  it('lets a sign-off stand as a paragraph, and a caption stand in another record', () => {
    const records = asRead();
    const [first, second] = records as [ArticleRecord, ArticleRecord];
    first.body = [...first.body, { type: 'paragraph', text: '（林晓）' }];
    second.captions = first.captions;
    first.captions = [];
    expect(rowsOf(records)).toMatchObject({ exactArticles: 1, captionF1: 1, creditF1: 1 });
  });

  it('prints a column for each style', () => {
    const set = measureQuality(folder, asRead());
    const lines = set ? qualityTable(set) : [];
    expect(lines[1]).toMatch(/invented$/u);
    expect(lines.find((line) => line.startsWith('articleF1'))).toMatch(/1\.0000\s+1\.0000$/u);
  });
});
