import { describe, expect, it } from 'vitest';
import { explainLine } from '../../src/parse/explain-line.ts';
import { explainRecord } from '../../src/parse/explain-record.ts';
import { evidenceInWords } from '../../src/parse/lines/evidence-words.ts';
import { LINE_WEIGHTS } from '../../src/parse/lines/line-weights.ts';
import { Roster } from '../../src/segment/roster.ts';
import { splitNames } from '../../src/segment/split-names.ts';
import { dumpOf, parseText } from './reading.ts';

const PAGE = `第三版 要闻

桥头的早市

本报讯（记者 高山）5月23日，桥头的早市开了张，卖豆腐的老人说，他在这里摆了三十年的摊，看着桥修了又修。
街坊们换了一茬又一茬，豆腐还是那个味道。（下转第四版）
`;
const explain = (line: number) =>
  explainLine(dumpOf(PAGE), line, { splitNames, words: undefined, roster: new Roster() });

describe('a line explained', () => {
  it.each([
    [1, 'page furniture (folio)', '[folio]'],
    [2, 'blank', 'parts'],
    [3, 'the main headline of article 1 of the page, “桥头的早市”', '[label-lines]'],
    [5, 'a lead begins a paragraph wherever it stands (+6.0)', '[lead-opening]'],
    [6, 'a jump mark: the story continues on page 4', '[jump-mark]'],
  ])('line %i tells: %s', (line, what, rule) => {
    const said = explain(line).join('\n');
    expect(said).toContain(what);
    expect(said).toContain(rule);
  });

  it('beyond the end says so', () => {
    expect(explain(99)).toEqual(['page.txt has no line 99.']);
  });

  it('never shows the inner name of a piece of evidence', () => {
    const bare = Object.keys(LINE_WEIGHTS).filter((name) => evidenceInWords(name) === name);
    expect(bare).toEqual([]);
    const inner = Object.keys(LINE_WEIGHTS).filter((name) => /undefined|\w\+\w/u.test(evidenceInWords(name)));
    expect(inner).toEqual([]);
  });
});

describe('a record explained', () => {
  it('tells every field, how it is known, and the rule', () => {
    const [record] = parseText(PAGE).articles;
    const said = explainRecord(record as NonNullable<typeof record>);
    expect(said).toContain('headline: 桥头的早市 — printed [assign-headlines].');
    expect(said).toContain('byline: 高山 (reporter, printed) — printed [split-names].');
    expect(said).toContain('kicker: none found [headline-parts].');
    expect(said).toContain('continuation: goes on on page 4 (other half not found) — printed [jump-mark].');
    expect(said.at(-1)).toBe('`npm run explain -- page.txt:3` tells of its first line.');
  });
});
