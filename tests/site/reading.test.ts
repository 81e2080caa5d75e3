import { describe, expect, it } from 'vitest';
import type { EditionPlace } from '../../src/catalog/catalog.ts';
import { sitePath } from '../../src/domain/addresses.ts';
import type { ArticleRecord } from '../../src/domain/article.ts';
import { arrange } from '../../src/site/front-page.ts';
import { jumpNote } from '../../src/site/jumps.ts';
import { breaksOff, partsOf, runsIn } from '../../src/site/reading.ts';
import { stringsFor } from '../../src/site/strings/index.ts';
import { zhCN } from '../../src/site/strings/zh-CN.ts';
import { inventEdition, inventRecord } from '../catalog/invented.ts';

const KEY = '2020/01/01';
const record = (order: number, told: Parameters<typeof inventRecord>[2] = {}) =>
  inventRecord(KEY, order, told);
const jump = (to: string | null, from: string | null): Pick<ArticleRecord, 'continuation'> => ({
  continuation: {
    to: to === null ? null : { page: 3, id: to },
    from: from === null ? null : { page: 1, id: from },
  },
});

describe('a reading', () => {
  it('joins the parts of a jump in order, whichever part one stands on', () => {
    const a = record(1, { id: 'a-01-01', ...jump('b-02-01', null) });
    const b = record(2, { id: 'b-02-01', page: 2, ...jump('c-03-01', 'a-01-01') });
    const c = record(3, { id: 'c-03-01', page: 3, ...jump(null, 'b-02-01') });
    for (const part of [a, b, c]) expect(partsOf(part, [c, a, b])).toEqual([a, b, c]);
  });

  it('is a story’s alone where a teaser points to it', () => {
    const teaser = record(1, { id: 'a-01-01', kind: 'teaser', ...jump('b-03-01', null) });
    const story = record(2, { id: 'b-03-01', page: 3 });
    expect(partsOf(teaser, [teaser, story])).toEqual([teaser]);
    expect(partsOf(story, [teaser, story])).toEqual([story]);
  });

  it('ends where parts point in a circle or to what is not there', () => {
    const a = record(1, { id: 'a-01-01', ...jump('b-01-02', 'b-01-02') });
    const b = record(2, { id: 'b-01-02', ...jump('a-01-01', 'a-01-01') });
    expect(partsOf(a, [a, b])).toHaveLength(2);
    const alone = record(3, jump('nowhere-09-09', null));
    expect(partsOf(alone, [alone])).toEqual([alone]);
  });

  it('goes on in the same paragraph where a part breaks off inside a sentence', () => {
    expect(breaksOff(record(1, { text: ['农机手一早就下了田，'] }))).toBe(true);
    expect(breaksOff(record(1, { text: ['他说：“好。”'] }))).toBe(false);
    expect(breaksOff(record(1, { text: [] }))).toBe(false);
  });

  it('sets a dateline into the first sentence and a bare byline above it', () => {
    expect(runsIn('本报讯（记者 李新）')).toBe(true);
    expect(runsIn('新华社北京1月5日电')).toBe(true);
    expect(runsIn('本报北京5月23日电 （记者张三）')).toBe(true);
    expect(runsIn('本报记者 李新')).toBe(false);
    expect(runsIn('本报记者雷剑通讯员马全')).toBe(false);
    expect(runsIn('本报记者 电晓')).toBe(false);
  });
});

describe('what is said of a jump', () => {
  const place: EditionPlace = { places: [], previous: null, next: null, partners: {} };
  const told = (...articles: ArticleRecord[]) => ({
    parsed: inventEdition(KEY, articles),
    place,
    path: sitePath('2020/01/01/01/01/'),
    strings: zhCN,
  });

  it('is plain where the page is not in the archive', () => {
    const from = record(1, { continuation: { to: { page: 3, id: null }, from: null } });
    expect(jumpNote(from, 'to', told(from))).toEqual({
      text: '下转第3版',
      href: null,
      remark: '库中没有第3版，本文的另一部分无从读到。',
    });
  });

  it('is a link to the page where only the page is there', () => {
    const from = record(1, { continuation: { to: { page: 3, id: null }, from: null } });
    const note = jumpNote(from, 'to', told(from, record(2, { page: 3 })));
    expect(note?.href).toBe('../../03/index.html');
    expect(note?.remark).toContain('没有认出');
  });

  it('calls a page as the paper calls it, and leads to the other half where that is known', () => {
    const from = record(1, { continuation: { to: { page: 3, id: null }, from: null } });
    const onward = record(2, { page: 3, pageLabel: 'A03' });
    const { edition, articles } = inventEdition(KEY, [from, onward]);
    for (const page of edition.pages) if (page.page === 3) page.pageLabel = 'A03';
    const parsed = { edition, articles };
    expect(jumpNote(from, 'to', { ...told(), parsed })?.text).toBe('下转A03版');
    const known = record(1, { continuation: { to: { page: 3, id: onward.id }, from: null } });
    expect(jumpNote(known, 'to', { ...told(), parsed })).toEqual({
      text: '下转A03版',
      href: '../../03/02/index.html',
      remark: '标题2',
    });
  });

  it('of a teaser sends to the story that it points to', () => {
    const teaser = (id: string | null) =>
      record(1, { kind: 'teaser', continuation: { to: { page: 3, id }, from: null } });
    const story = record(2, { page: 3 });
    expect(jumpNote(teaser(story.id), 'to', told(teaser(story.id), story))).toEqual({
      text: '详见第3版',
      href: '../../03/02/index.html',
      remark: '标题2',
    });
    expect(jumpNote(teaser(null), 'to', told(teaser(null), story))?.remark).toBe(zhCN.article.storyNotFound);
    expect(jumpNote(teaser(null), 'to', told(teaser(null)))).toMatchObject({
      href: null,
      remark: '库中没有第3版，导读所指的文章无从读到。',
    });
  });

  it('keeps the letters of a page’s label in English', () => {
    const { jumpTo, seam } = stringsFor('en').article;
    expect(jumpTo('Page A02')).toBe('Continued on page A02');
    expect(seam('Page A01', 'Page A02')).toBe('Above: page A01. Below: page A02');
  });

  it('says that the paper does not tell the page', () => {
    const from = record(1, { continuation: { to: null, from: { page: null, id: null } } });
    expect(jumpNote(from, 'from', told(from))?.text).toContain('没有写明');
    expect(jumpNote(from, 'to', told(from))).toBeNull();
  });
});

describe('a front page', () => {
  it('puts the weightiest story first and leaves the others as printed', () => {
    const stories = [
      record(1, { main: '短讯' }),
      record(2, { main: '大事', kicker: '引题', deck: '副题', text: ['长'.repeat(1200)] }),
      record(3, { main: null }),
      record(4, { kind: 'teaser', main: '导读', text: [] }),
      record(5, { kind: 'notice', main: '声明' }),
    ];
    const page = arrange(stories);
    expect(page.stories.map(({ record: { order }, tier }) => [order, tier])).toEqual([
      [2, 'lead'],
      [1, 'rest'],
      [3, 'rest'],
    ]);
    expect([page.teasers, page.photos, page.notices].map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  it('of nothing is empty', () => {
    expect(arrange([])).toEqual({ stories: [], teasers: [], photos: [], notices: [] });
  });
});
