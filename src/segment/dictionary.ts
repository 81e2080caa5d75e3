import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SegmenterError } from './jieba.ts';
import { kindOfWord } from './word-kinds.ts';
import { WordTrie } from './word-trie.ts';

/** The words of jieba's dictionary, with the natural logarithm of how frequent each is, and of what kind. */
export interface Dictionary {
  trie: WordTrie;
  /** Weight of a character that is no word. */
  least: number;
}

/** Nodes of jieba's own dictionary, about. */
const NODES = 530_000;
const SPACE = 32;
const LINE_END = 10;
/** Tags are of ASCII. */
const CODES = 128;

/** Where the package keeps its dictionaries; its types leave them out. */
interface Paths {
  DEFAULT_DICT: string;
  DEFAULT_USER_DICT: string;
}

let known: Dictionary | undefined;

/** Reads jieba's dictionary on first use, which takes a fifth of a second: the engine need not be loaded for it. */
export function dictionary(): Dictionary {
  if (known) return known;
  try {
    const jieba = createRequire(import.meta.url)('nodejieba') as Paths;
    known = readDictionary(
      readFileSync(jieba.DEFAULT_DICT, 'utf8'),
      readFileSync(jieba.DEFAULT_USER_DICT, 'utf8'),
    );
    return known;
  } catch (cause) {
    throw new SegmenterError('jieba’s dictionary cannot be read: run `npm ci`', { cause });
  }
}

/**
 * Weighs words as jieba does, so that both cut a text alike.
 *
 * @param main lines of word, frequency and tag, a space between them
 * @param own  the same, frequency or both left out; such words are as frequent as the middle one of `main`
 */
export function readDictionary(main: string, own: string): Dictionary {
  const entries = entriesOf(main);
  let sum = 0;
  for (const { frequency } of entries) sum += frequency;
  const trie = new WordTrie(NODES);
  const weights = new Float64Array(entries.length);
  entries.forEach(({ start, end, frequency, kind }, k) => {
    const weight = Math.log(frequency / sum);
    weights[k] = weight;
    trie.add(main, start, end, weight, kind);
  });
  weights.sort();
  const middle = weights[Math.floor(weights.length / 2)] as number;
  for (const line of own.split('\n')) {
    const [word = '', frequency, tag] = line.split(' ');
    const weight = tag === undefined ? middle : Math.log(Number(frequency) / sum);
    trie.add(word, 0, word.length, weight, kindOfWord(tag ?? frequency ?? '', word.length));
  }
  return { trie, least: weights[0] as number };
}

interface Entry {
  start: number;
  end: number;
  frequency: number;
  /** Place among the kinds of words. */
  kind: number;
}

function entriesOf(main: string): Entry[] {
  const entries: Entry[] = [];
  /** Kinds by tag and length, both as one number: a few hundred of them serve all words. */
  const kinds = new Map<number, number>();
  for (let start = 0; start < main.length; ) {
    let end = start;
    while (end < main.length && main.charCodeAt(end) !== SPACE) end += 1;
    let at = end + 1;
    let frequency = 0;
    for (; at < main.length; at += 1) {
      const digit = main.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) break;
      frequency = frequency * 10 + digit;
    }
    let rest = at;
    let key = end - start;
    for (; rest < main.length && main.charCodeAt(rest) !== LINE_END; rest += 1)
      key = key * CODES + main.charCodeAt(rest);
    let kind = kinds.get(key);
    if (kind === undefined) {
      kind = kindOfWord(main.slice(at + 1, rest).trimEnd(), end - start);
      kinds.set(key, kind);
    }
    entries.push({ start, end, frequency, kind });
    start = rest + 1;
  }
  return entries;
}
