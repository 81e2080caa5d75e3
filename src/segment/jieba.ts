import { createRequire } from 'node:module';

/** The engine could not be loaded or failed; `cause` holds its own error. */
export class SegmenterError extends Error {
  override name = 'SegmenterError';
}

type Engine = typeof import('nodejieba');
let engine: Engine | undefined;

/** Words of `text` in order; joined they give `text` again. */
export function cutWords(text: string): string[] {
  return run('cut', (jieba) => jieba.cut(text));
}

/** Words with jieba's tags (`n` noun, `v` verb, `nr` person, `ns` place, `nt` organisation, …). */
export function tag(text: string): { word: string; tag: string }[] {
  return run('tag', (jieba) => jieba.tag(text));
}

/** The `n` words that tell most about `text` by TF-IDF, weightiest first. */
export function keywords(text: string, n: number): { word: string; weight: number }[] {
  if (n < 1 || text.trim() === '') return [];
  return run('extract', (jieba) => jieba.extract(text, n));
}

function run<T>(task: string, work: (jieba: Engine) => T): T {
  const jieba = load();
  try {
    return work(jieba);
  } catch (cause) {
    throw new SegmenterError(`nodejieba failed at “${task}”`, { cause });
  }
}

/** Loads on first use: the dictionary takes about a second and 100 MB that many commands never need. */
function load(): Engine {
  if (engine) return engine;
  try {
    const jieba = createRequire(import.meta.url)('nodejieba') as Engine;
    jieba.load();
    engine = jieba;
    return jieba;
  } catch (cause) {
    throw new SegmenterError(
      'nodejieba is not usable; it is compiled on installation: run `npm rebuild nodejieba` (needs python3, make and g++)',
      { cause },
    );
  }
}
