import { OPENERS } from '../text/characters.ts';
import { WORD_KINDS, type WordKind } from './meeting-weights.ts';

/** jieba's tags that count as another one, since words so tagged are few. */
const ALIKE: Readonly<Record<string, string>> = {
  ng: 'n',
  nrt: 'nr',
  nrfg: 'nr',
  vg: 'v',
  vd: 'd',
  vi: 'v',
  an: 'vn',
  ag: 'a',
  tg: 't',
  mq: 'm',
  df: 'd',
  dg: 'd',
  i: 'l',
};
const MOST = 3;

const places = new Map<string, number>(WORD_KINDS.map((kind, place) => [kind, place]));
const placeOf = (kind: WordKind): number => places.get(kind) as number;
const OTHER_WORDS = [placeOf('o1'), placeOf('o1'), placeOf('o2'), placeOf('o3')] as const;
const [DIGIT, OPENING, MARK] = [placeOf('0'), placeOf('“'), placeOf('-')];

/** Place in `WORD_KINDS` of a word with this tag of jieba's and so many characters. */
export function kindOfWord(tag: string, length: number): number {
  const size = Math.min(MOST, length);
  return places.get((ALIKE[tag] ?? tag) + size) ?? (OTHER_WORDS[size] as number);
}

const HAN_CHARACTER = /^\p{Script=Han}$/u;

/** The same of a character that is no word of the dictionary. */
export function kindOfMark(code: number): number {
  const mark = String.fromCharCode(code);
  if (mark >= '0' && mark <= '9') return DIGIT;
  if (HAN_CHARACTER.test(mark)) return OTHER_WORDS[1];
  if (OPENERS.has(mark)) return OPENING;
  return places.get(mark) ?? MARK;
}
