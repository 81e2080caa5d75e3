import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import type { ArticleRecord } from '../../src/domain/article.ts';
import type { Edition } from '../../src/domain/edition.ts';
import type { LineRange } from '../../src/domain/source.ts';
import { withoutSpace } from '../../src/text/characters.ts';
import { goldCase } from '../gold/gold-case.ts';
import { parseText } from './reading.ts';

const FILE = '000_ccaff37466999e47.txt';
const gold = goldCase('seed');
const text = readFileSync(join(ROOT, 'seeds', FILE), 'utf8');
const printed = text.split('\n');

/** What stands on some lines, white space left out. */
function standsOn(lines: readonly LineRange[]): string {
  return withoutSpace(lines.map(([first, last]) => printed.slice(first - 1, last).join('')).join(''));
}

const JUMP = '（下转第三版）';
const CREDITED = '徐鼎烨摄';

describe('the reading by hand', () => {
  it.each(gold.articles)('$id holds what its lines print', (record) => {
    const { headline, lead, body, captions } = record;
    const said = [headline.kicker, headline.main, headline.deck, lead, ...body.map(({ text }) => text)]
      .filter((part) => part !== null)
      .map(withoutSpace);
    const caption = captions.map(({ text, credit }) => `${text}${credit.join('')}摄`).join('');
    for (const part of said) {
      expect(standsOn(record.lines).replace(JUMP, '')).toContain(part);
    }
    expect(withoutSpace(text)).toContain(caption);
  });

  it('leaves nothing of the dump out', () => {
    const said = gold.articles.flatMap(({ headline, lead, body, captions, continuation }) => [
      ...Object.values(headline),
      lead,
      ...body.map((block) => block.text),
      ...captions.map((caption) => caption.text),
      ...captions.map(() => CREDITED),
      continuation.to ? JUMP : null,
    ]);
    expect([...withoutSpace(said.join(''))].sort()).toEqual([...withoutSpace(text)].sort());
  });
});

describe('the seed parsed', () => {
  let edition: Edition;
  let articles: ArticleRecord[];
  beforeAll(() => {
    ({ edition, articles } = parseText(text, FILE));
  });
  const record = (at: number): ArticleRecord => articles[at] as ArticleRecord;

  it('is the records that a person found, in their order', () => {
    expect(articles.map(({ kind }) => kind)).toEqual(gold.articles.map(({ kind }) => kind));
    expect(articles.map(({ id }) => id)).toEqual(
      gold.articles.map((_, at) => `000_ccaff37466999e47-01-${String(at + 1).padStart(2, '0')}`),
    );
    expect(edition.articles).toEqual(articles.map(({ id }) => id));
  });

  describe.each(gold.articles.map((expected, at) => ({ ...expected, at })))('record $id', (expected) => {
    it.each(['headline', 'lead', 'byline', 'body', 'tail', 'captions', 'continuation'] as const)(
      'has the %s',
      (field) => {
        expect(record(expected.at)[field]).toEqual(expected[field]);
      },
    );

    it('comes from the lines that print it', () => {
      const lines = record(expected.at).source.lines;
      const captions = record(expected.at).captions.map((caption) => withoutSpace(caption.text));
      const own = lines.filter(([first]) =>
        expected.lines.some(([from, to]) => from <= first && first <= to),
      );
      expect(standsOn(own)).toBe(standsOn(expected.lines));
      for (const range of lines) {
        if (own.includes(range)) continue;
        expect(captions.some((caption) => standsOn([range]).includes(caption))).toBe(true);
      }
    });
  });

  it('has forty paragraphs and subheadings, two of them subheadings', () => {
    const blocks = articles.flatMap(({ body }) => body);
    expect(blocks).toHaveLength(40);
    expect(blocks.filter(({ type }) => type === 'subheading').map((block) => block.text)).toEqual([
      '化解在“网上”解决在实处',
      '融合“大数据”效率“加速度”',
    ]);
  });

  it('reads as an editor would have it', () => {
    for (const { text } of articles.flatMap(({ body, captions }) => [...body, ...captions])) {
      expect(text).not.toMatch(/[\n\r]/u);
      expect(text).not.toContain('下转');
      expect(text).not.toMatch(/\s[《》]|[《》]\s/u);
      expect(text).not.toMatch(/\p{Script=Han}\s+\p{Script=Han}/u);
      expect(text).not.toMatch(/\p{Script=Han}\s+[\dA-Z]|[\dA-Z]\s+\p{Script=Han}/u);
      expect(text).toBe(text.trim());
    }
  });

  it('infers the day and says why', () => {
    expect(edition).toMatchObject({ key: '2019/05/24', date: gold.date, newspaper: null });
    expect(edition.certainty).toEqual({ date: 'inferred', newspaper: 'unknown' });
    expect(edition.reasons.date).toMatch(/5月23日.*2019年/u);
    for (const { date, certainty, reasons } of articles) {
      expect({ date, certainty: certainty.date }).toEqual({ date: '2019-05-24', certainty: 'inferred' });
      expect(reasons.date).toBe(edition.reasons.date);
    }
  });

  it('infers the page and says why', () => {
    expect(edition.pages).toHaveLength(1);
    expect(edition.pages[0]).toMatchObject({ page: 1, certainty: 'inferred' });
    expect(edition.pages[0]?.reason).toMatch(/第3版/u);
    for (const { page, certainty, reasons } of articles) {
      expect({ page, certainty: certainty.page }).toEqual({ page: 1, certainty: 'inferred' });
      expect(reasons.page).toBe(edition.pages[0]?.reason);
    }
  });

  it('gives a reason for all that it inferred', () => {
    for (const { certainty, reasons } of articles) {
      const inferred = Object.entries(certainty).flatMap(([field, how]) =>
        how === 'inferred' ? [field] : [],
      );
      expect(Object.keys(reasons).sort()).toEqual(inferred.sort());
    }
  });

  it('accounts for every character, and leaves none unclaimed', () => {
    const { record, mark, furniture, unclaimed } = edition.account;
    expect(record + mark + furniture + unclaimed).toBe([...withoutSpace(text)].length);
    expect(unclaimed).toBe(0);
    expect(edition.unclaimed).toEqual([]);
    expect(edition.furniture).toEqual([]);
    expect(mark).toBe([...JUMP].length * 3 + [...CREDITED].length);
  });

  it('tells its doubts, and no more', () => {
    expect(edition.messages.map(({ severity, rule, line }) => [severity, rule, line])).toEqual([
      ['warning', 'headline-missing', 153],
      ['warning', 'body-missing', 411],
      ['warning', 'edition-date', null],
      ['warning', 'jump-mark', 32],
      ['warning', 'jump-mark', 146],
      ['warning', 'jump-mark', 179],
    ]);
    for (const { file, happened, expected, remedy } of edition.messages) {
      expect(file).toBe(FILE);
      expect([happened, expected, remedy]).not.toContain(null);
    }
  });
});
