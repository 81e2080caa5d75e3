import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketOf,
  decodeBucket,
  decodePostings,
  encodeBucket,
  encodePostings,
  intersect,
} from '../../src/search/format/grams.ts';
import { pagefindPhrase, pagefindWords } from '../../src/search/format/pagefind-tokens.ts';
import { decodePayload, decodeScript, encodeScript } from '../../src/search/format/script-file.ts';

describe('data scripts', () => {
  it('give back any bytes, read as bytes and run as a script', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const file = encodeScript('a/b', bytes);
        expect(decodeScript(file.buffer)).toEqual(bytes);
        let seen: unknown;
        const script = new TextDecoder('utf-16le').decode(file);
        new Function('baolanData', script)((name: string, length: number, payload: string) => {
          expect(name).toBe('a/b');
          seen = decodePayload(length, payload);
        });
        expect(seen).toEqual(bytes);
      }),
    );
  });

  it('begin with the byte order mark that outranks a server’s charset', () => {
    expect([...encodeScript('x', new Uint8Array()).subarray(0, 2)]).toEqual([0xff, 0xfe]);
  });

  it('are a fifteenth larger than their data, and a little', () => {
    expect(encodeScript('x', new Uint8Array(30_000).fill(255)).length).toBeLessThan(32_100);
  });

  it('refuse other files', () => {
    expect(() => decodeScript(new TextEncoder().encode('<!doctype html>').buffer)).toThrow(
      'not a data script',
    );
  });
});

describe('grams', () => {
  const documents = fc.uniqueArray(fc.nat({ max: 4_000_000 })).map((list) => Uint32Array.from(list).sort());

  it('keep their lists', () => {
    fc.assert(
      fc.property(documents, (list) => {
        expect(decodePostings(encodePostings(list))).toEqual(list);
      }),
    );
  });

  it('keep their buckets', () => {
    const lists = fc.dictionary(fc.string({ minLength: 1, maxLength: 2 }), documents);
    fc.assert(
      fc.property(lists, (held) => {
        const bucket = encodeBucket(Object.entries(held).map(([gram, list]) => [gram, encodePostings(list)]));
        const decoded = [...decodeBucket(bucket)].map(([gram, list]) => [
          gram,
          decodePostings(list as Uint8Array),
        ]);
        expect(Object.fromEntries(decoded)).toEqual({ ...held });
      }),
    );
  });

  it('intersect as sets do', () => {
    const few = fc.uniqueArray(fc.nat({ max: 60 })).map((list) => Uint32Array.from(list).sort());
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect([...intersect(a, b)]).toEqual([...a].filter((n) => b.includes(n)));
      }),
    );
  });

  it('fill equal ranges of buckets', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2 }), fc.integer({ min: 1, max: 9_999 }), (gram, buckets) => {
        expect(bucketOf(gram, buckets)).toBeGreaterThanOrEqual(0);
        expect(bucketOf(gram, buckets)).toBeLessThan(buckets);
      }),
    );
  });
});

describe('words for Pagefind', () => {
  it('are four letters a unit, none a prefix of another', () => {
    expect(pagefindWords('防a')).toBe('jgdc aagb');
    expect(pagefindPhrase('防')).toBe('"jgdc"');
  });
});
