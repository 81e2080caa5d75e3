import { describe, expect, it } from 'vitest';
import type { ReporterArticles } from '../../src/catalog/catalog.ts';
import { ReporterCollector } from '../../src/catalog/reporters.ts';
import { onSheet, sheetsOf, WORKS_PER_SHEET } from '../../src/site/name-indexes.ts';
import { sheetOfYear } from '../../src/site/timeline.ts';
import { inventEdition, inventRecord } from '../catalog/invented.ts';

describe('a reporter with 5,000 articles', () => {
  const byline = [{ name: '单小田', role: 'reporter' as const, certainty: 'printed' as const }];
  const collector = new ReporterCollector();
  for (let day = 0; day < 1_000; day++) {
    const date = new Date(Date.UTC(2001, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '/');
    collector.see(
      inventEdition(
        date,
        Array.from({ length: 5 }, (_, index) => inventRecord(date, index + 1, { byline })),
      ),
    );
  }
  const files = new Map([...collector.files()].map(({ path, content }) => [path, content]));
  const { articles, works, months } = files.get('reporters/people/单小田.json') as ReporterArticles;
  const sheets = Array.from({ length: sheetsOf(articles) }, (_, index) => onSheet(works, index + 1));

  it('has them all, each once, on sheets of a hundred, newest first', () => {
    expect(articles).toBe(5_000);
    expect(sheets).toHaveLength(50);
    expect(Math.max(...sheets.map((sheet) => sheet.length))).toBe(WORKS_PER_SHEET);
    expect(new Set(sheets.flat().map(({ path }) => path)).size).toBe(5_000);
    const dates = sheets.flat().map(({ date }) => date ?? '');
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('is led from a year of the timeline to the sheet where that year begins', () => {
    for (const year of ['2003', '2002', '2001']) {
      const sheet = sheetOfYear(months, year, WORKS_PER_SHEET);
      expect(sheets[sheet - 1]?.some(({ date }) => date?.startsWith(year))).toBe(true);
      expect(sheets[sheet - 2]?.some(({ date }) => date?.startsWith(year)) ?? false).toBe(false);
    }
  });

  it('has a last sheet of what is left', () => {
    expect([0, 1, 100, 101].map(sheetsOf)).toEqual([0, 1, 1, 2]);
    expect(onSheet([...Array(101).keys()], 2)).toEqual([100]);
  });
});
