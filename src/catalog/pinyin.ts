import { pinyin } from 'pinyin-pro';
import { byCodeUnits } from '../text/code-units.ts';

const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;

/** `杨伟峰` → `yang wei feng`, surnames read as surnames (单 shan); the name itself in lower case where it is not Chinese. */
export function pinyinOf(name: string): string {
  return pinyin(name, { ...OPTIONS, mode: 'surname' })
    .join(' ')
    .toLowerCase();
}

/** `许昌市` → `xu chang shi`: words and names that begin with no surname. */
export function pinyinOfWord(word: string): string {
  return pinyin(word, OPTIONS).join(' ').toLowerCase();
}

/**
 * By pinyin as a dictionary has it: what begins with one character stands together (all 汪, then all 王, though both
 * are wang), then by the other syllables, then by code units.
 */
export function byPinyin(a: { pinyin: string; name: string }, b: { pinyin: string; name: string }): number {
  return (
    byCodeUnits(firstSyllable(a), firstSyllable(b)) ||
    byCodeUnits(firstCharacter(a), firstCharacter(b)) ||
    byCodeUnits(a.pinyin, b.pinyin) ||
    byCodeUnits(a.name, b.name)
  );
}

function firstSyllable({ pinyin }: { pinyin: string }): string {
  return pinyin.split(' ', 1)[0] ?? '';
}

function firstCharacter({ name }: { name: string }): string {
  return Array.from(name.slice(0, 2))[0] ?? '';
}
