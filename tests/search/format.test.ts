import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketOf,
  decodeBucket,
  decodePostings,
  encodeBucket,
  encodePostings,
  hashText,
  hashUnits,
  intersect,
} from '../../src/search/format/grams.ts';
import { pagefindPhrase, pagefindWords } from '../../src/search/format/pagefind-tokens.ts';
import { decodePayload, decodeScript, encodeScript } from '../../src/search/format/script-file.ts';
import { encodeTraces, TRACED_BLOCKS, TraceBucket, traceMark } from '../../src/search/format/traces.ts';

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

describe('traces', () => {
  const blocks = fc.uniqueArray(fc.nat({ max: 9_000 }), { minLength: 1, maxLength: 40 });
  const run = fc.string({ minLength: 3, maxLength: 3 });

  it('name all blocks of a run, and none for most runs that are nowhere', () => {
    fc.assert(
      fc.property(fc.dictionary(run, blocks), (held) => {
        const marks = new Map<number, Uint32Array>();
        for (const [text, list] of Object.entries(held))
          marks.set(traceMark(hashText(text)), Uint32Array.from(list).sort());
        const bucket = new TraceBucket(encodeTraces(marks));
        for (const text of Object.keys(held))
          expect(bucket.of(text)).toEqual(marks.get(traceMark(hashText(text))));
        if (!marks.has(traceMark(hashText('无此句')))) expect(bucket.of('无此句')).toEqual(new Uint32Array());
      }),
    );
  });

  it('say of runs in many blocks that they are many, and nothing of the next run’s blocks', () => {
    const [often, seldom] = ['的人们', '巡河堤'].map((text) => traceMark(hashText(text))) as [number, number];
    const bucket = new TraceBucket(
      encodeTraces(
        new Map([
          [often, null],
          [seldom, Uint32Array.of(3, TRACED_BLOCKS)],
        ]),
      ),
    );
    expect(bucket.of('的人们')).toBeNull();
    expect(bucket.of('巡河堤')).toEqual(Uint32Array.of(3, TRACED_BLOCKS));
  });

  it('are hashed alike as text and as units', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 3 }), (text, before) => {
        const units = new Uint16Array((before + text).length).map((_, i) => (before + text).charCodeAt(i));
        expect(hashUnits(units, before.length, text.length)).toBe(hashText(text));
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
