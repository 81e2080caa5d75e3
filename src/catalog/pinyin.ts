import { pinyin } from 'pinyin-pro';

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

/** By pinyin, then by code unit. */
export function byPinyin(a: { pinyin: string; name: string }, b: { pinyin: string; name: string }): number {
  return compare(a.pinyin, b.pinyin) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
