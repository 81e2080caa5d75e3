/** More names than this do not stand on one page, but on one page a letter. */
export const NAMES_A_PAGE = 1500;
const OTHERS = 'others';

/** The names of one first letter of pinyin; `id` is `A` … `Z`, or `others` for names that have none. */
export interface LetterGroup<Name> {
  id: string;
  names: Name[];
}

/** All names by first letter, A to Z, then the others; they stand by pinyin already. */
export function byLetter<Name extends { pinyin: string }>(names: readonly Name[]): LetterGroup<Name>[] {
  const letterOf = ({ pinyin }: Name) => (/^[a-z]/.test(pinyin) ? pinyin.charAt(0).toUpperCase() : OTHERS);
  const order = (id: string) => (id === OTHERS ? '~' : id);
  return [...Map.groupBy(names, letterOf)]
    .map(([id, ofLetter]) => ({ id, names: ofLetter }))
    .sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1));
}

/** Those with most articles, most first. */
export function busiest<Name extends { articles: number }>(names: readonly Name[], count: number): Name[] {
  return names.toSorted((a, b) => b.articles - a.articles).slice(0, count);
}
