import type { ReporterSummary } from '../catalog/catalog.ts';

/** More names than this do not stand on one page, but on one page a letter. */
export const NAMES_A_PAGE = 1500;
const OTHERS = 'others';

/** The names of one first letter of pinyin; `id` is `A` … `Z`, or `others` for names that have none. */
export interface LetterGroup {
  id: string;
  people: ReporterSummary[];
}

/** Everybody by first letter, A to Z, then the others; `reporters` stand by pinyin already. */
export function byLetter(reporters: readonly ReporterSummary[]): LetterGroup[] {
  const letterOf = ({ pinyin }: ReporterSummary) =>
    /^[a-z]/.test(pinyin) ? pinyin.charAt(0).toUpperCase() : OTHERS;
  const order = (id: string) => (id === OTHERS ? '~' : id);
  return [...Map.groupBy(reporters, letterOf)]
    .map(([id, people]) => ({ id, people }))
    .sort((a, b) => (order(a.id) < order(b.id) ? -1 : 1));
}

/** Those with most articles, most first. */
export function busiest(reporters: readonly ReporterSummary[], count: number): ReporterSummary[] {
  return reporters.toSorted((a, b) => b.articles - a.articles).slice(0, count);
}
