import { expect } from 'vitest';
import { ArticleRecord } from '../../src/domain/article.ts';
import { Edition } from '../../src/domain/edition.ts';
import type { ParseResult } from '../../src/domain/parsed.ts';
import { countNonSpace } from '../../src/text/characters.ts';
import { restoreRadicals } from '../../src/text/radicals.ts';
import { readDump } from '../../src/tree/read-dump.ts';
import { toSource } from '../../src/tree/to-source.ts';
import { dumpOf, parse } from './reading.ts';

/** What must hold of the reading of any text at all, newspaper or not. Gives the reading for more. */
export function expectSound(text: string): ParseResult {
  expect(toSource(readDump(text, 'page.txt'))).toBe(text);
  const result = parse([dumpOf(text)]);
  expect(result.editions).toHaveLength(1);
  for (const { edition, articles } of result.editions) {
    expect(edition.messages.filter(({ severity }) => severity === 'fatal')).toEqual([]);
    const { record, mark, furniture, unclaimed } = edition.account;
    expect(record + mark + furniture + unclaimed).toBe(countNonSpace(text));
    Edition.parse(edition);
    for (const article of articles) ArticleRecord.parse(article);
    expect(articles.map(({ id }) => id)).toEqual(edition.articles);
    expect(new Set(edition.articles).size).toBe(articles.length);
    expectNothingInvented(text, result);
    expectOwnLines(text, result);
  }
  return result;
}

/** Records, furniture and leftovers together use no character more often than the dump prints it. */
function expectNothingInvented(text: string, { editions }: ParseResult): void {
  const left = new Map<string, number>();
  for (const unit of units(restoreRadicals(text))) left.set(unit, (left.get(unit) ?? 0) + 1);
  const lacking = new Set<string>();
  for (const { edition, articles } of editions) {
    for (const part of [...articles.flatMap(textsOf), ...edition.furniture, ...edition.unclaimed]) {
      for (const unit of units(typeof part === 'string' ? part : part.text)) {
        const rest = (left.get(unit) ?? 0) - 1;
        left.set(unit, rest);
        if (rest < 0) lacking.add(unit);
      }
    }
  }
  expect([...lacking]).toEqual([]);
}

/** Every text of a record stands on the lines that the record names. */
function expectOwnLines(text: string, { editions }: ParseResult): void {
  const printed = restoreRadicals(text).split(/\r\n|[\n\r]/u);
  for (const { articles } of editions) {
    for (const article of articles) {
      const own = new Set(
        article.source.lines.flatMap(([first, last]) => [...units(printed.slice(first - 1, last).join(''))]),
      );
      const strange = textsOf(article).flatMap((part) => units(part).filter((unit) => !own.has(unit)));
      expect(strange).toEqual([]);
    }
  }
}

/** The UTF-16 units of a text that are no white space. */
function units(text: string): string[] {
  return text.split('').filter((unit) => unit.trim() !== '');
}

function textsOf(article: ArticleRecord): string[] {
  return [
    ...Object.values(article.headline),
    article.lead,
    article.tail,
    ...article.body.map(({ text }) => text),
    ...article.captions.map(({ text }) => text),
  ].filter((text) => text !== null);
}
