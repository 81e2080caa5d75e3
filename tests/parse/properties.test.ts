import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpText, dumpWithLongLine, newspaperText } from './arbitrary-dumps.ts';
import { expectSound } from './invariants.ts';
import { dumpOf, parse } from './reading.ts';

describe('whatever the text', () => {
  it('every character ends in exactly one place, and no record is invalid', () => {
    fc.assert(
      fc.property(dumpText, (text) => void expectSound(text)),
      { numRuns: 400 },
    );
  });

  it('the same holds where a line is far longer than any column', () => {
    fc.assert(
      fc.property(dumpWithLongLine, (text) => void expectSound(text)),
      { numRuns: 40 },
    );
  });

  it('the same holds of newspaper lines in any order', () => {
    fc.assert(
      fc.property(newspaperText, (text) => void expectSound(text)),
      { numRuns: 400 },
    );
  });

  it('a second reading is the same as the first', () => {
    fc.assert(
      fc.property(dumpText, (text) => {
        expect(parse([dumpOf(text)])).toEqual(parse([dumpOf(text)]));
      }),
      { numRuns: 100 },
    );
  });

  it('line ends make no difference but to the text itself', () => {
    fc.assert(
      fc.property(newspaperText, (text) => {
        const [unix] = parse([dumpOf(text)]).editions;
        const [dos] = parse([dumpOf(text.replaceAll('\n', '\r\n'))]).editions;
        const [mac] = parse([dumpOf(text.replaceAll('\n', '\r'))]).editions;
        expect(dos?.articles).toEqual(unix?.articles);
        expect(mac?.articles).toEqual(unix?.articles);
      }),
      { numRuns: 100 },
    );
  });
});

describe('several dumps of one run', () => {
  it('keep their own characters, and ids that differ', () => {
    fc.assert(
      fc.property(fc.array(dumpText, { minLength: 2, maxLength: 4 }), (texts) => {
        const dumps = texts.map((text, at) => dumpOf(text, `folder-${at}/page.txt`));
        const { editions, dumps: kept } = parse(dumps);
        const ids = editions.flatMap(({ edition }) => edition.articles);
        expect(ids).toEqual([...new Set(ids)]);
        expect(new Set(editions.map(({ edition }) => edition.key)).size).toBe(editions.length);
        expect(kept.map(({ text }) => text)).toEqual(texts);
        const sources = editions.flatMap(({ edition }) => edition.sources.map(({ file }) => file));
        expect(sources.sort()).toEqual(dumps.map(({ file }) => file).sort());
      }),
      { numRuns: 60 },
    );
  });
});
