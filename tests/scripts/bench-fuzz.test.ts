import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpOf, faultsOf, tryText } from '../../scripts/bench/fuzz/faults.ts';
import { mangledText } from '../../scripts/bench/fuzz/mangle.ts';
import { newPorts } from '../../scripts/parse-archive.ts';
import { ROOT } from '../../scripts/root.ts';
import { parseDumps } from '../../src/parse/parse-dumps.ts';

const seed = readFileSync(join(ROOT, 'seeds/000_ccaff37466999e47.txt'), 'utf8');
const STORY = '老桥新生\n\n本报讯（记者 高山）老桥昨日修好通车，附近居民说，过河不用再绕路。\n';

describe('mangled dumps', () => {
  it('are read without a fault', () => {
    const faulty = Array.from({ length: 200 }, (_, k) => {
      const { how, text } = mangledText([seed], 20_190_524, k);
      return { k, how, faults: tryText(text).faults };
    }).filter(({ faults }) => faults.length > 0);
    expect(faulty).toEqual([]);
  });

  it('are the same for the same seed and number', () => {
    expect(mangledText([seed], 3, 14)).toEqual(mangledText([seed], 3, 14));
    const texts = Array.from({ length: 20 }, (_, k) => mangledText([seed], 3, k).text);
    expect(new Set(texts).size).toBe(20);
  });
});

describe('a fault', () => {
  const read = () => parseDumps([dumpOf(STORY)], newPorts());

  it('is none in a sound reading', () => {
    expect(faultsOf(STORY, read())).toEqual([]);
  });

  it('is a character that the reading does not account for', () => {
    expect(faultsOf(`${STORY}又`, read())[0]).toMatch(/characters printed, \d+ accounted for/u);
  });

  it('is a character that nobody printed', () => {
    const result = read();
    const [article] = result.editions[0]?.articles ?? [];
    if (article) article.headline.main = `${article.headline.main}鼍`;
    expect(faultsOf(STORY, result)).toEqual(['used more often than printed: "鼍"']);
  });

  it('is an id that two records have', () => {
    const result = read();
    const articles = result.editions[0]?.articles ?? [];
    articles.push(...articles);
    expect(faultsOf(STORY, result)).toContain('an id is used twice');
  });
});
