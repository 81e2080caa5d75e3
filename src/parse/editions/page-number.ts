import type { Certainty } from '../../domain/certainty.ts';
import type { DumpFile } from '../../domain/dump-file.ts';
import type { Draft } from '../articles/draft.ts';
import type { DumpTree, PageNode } from '../dump-tree.ts';
import { shownText } from '../run-place.ts';

/** A page's number, and how it is known. */
export interface PageNumber {
  page: number | null;
  label: string | null;
  section: string | null;
  certainty: Certainty;
  reason: string | null;
}

/** The number of a page: told by the keeper, printed, in the path, by its place in the dump, or by its jumps. */
export function pageNumber(page: PageNode, tree: DumpTree, { notes, facts }: DumpFile): PageNumber {
  const { drafts, folio: printed } = page;
  const index = tree.pages.indexOf(page);
  const count = tree.pages.length;
  const section = notes.section ?? printed?.section ?? null;
  const alone = count === 1;
  if (alone && notes.page !== undefined) {
    const label = typeof notes.page === 'string' ? notes.page : null;
    const number =
      typeof notes.page === 'number' ? notes.page : Number(/\d+/u.exec(notes.page)?.[0] ?? Number.NaN);
    if (number >= 1) return { page: number, label, section, certainty: 'supplied', reason: null };
  }
  if (printed)
    return { page: printed.page, label: printed.label, section, certainty: 'printed', reason: null };
  if (alone && facts.page !== null) {
    return { page: facts.page, label: facts.pageLabel, section, certainty: 'printed', reason: null };
  }
  if (tree.framed) {
    return {
      page: index + 1,
      label: null,
      section,
      certainty: 'inferred',
      reason: `文件以换页符分为${count}页，这是第${index + 1}页`,
    };
  }
  const receives = drafts.some((draft) => draft.from);
  if (count > 1 && index === 0 && !receives) {
    return { page: 1, label: null, section, certainty: 'inferred', reason: '其后各页印有版次，这一页在最前' };
  }
  return { page: null, label: null, section, certainty: 'unknown', reason: null };
}

/** A page that nothing numbers is the front page where stories leave it and none comes to it; null where that is not so. */
export function frontPage({ drafts }: PageNode): Pick<PageNumber, 'page' | 'certainty' | 'reason'> | null {
  const sends = drafts.filter((draft) => draft.to && draft.kind === 'article').length;
  const receives = drafts.some((draft) => draft.from);
  if (sends > 0 && !receives && !drafts.some((draft) => draft.to?.page === 1)) {
    const targets = [...new Set(drafts.map((draft) => draft.to?.page).filter((to) => to != null))].join('、');
    return {
      page: 1,
      certainty: 'inferred',
      reason: `有${sends}篇转到第${targets}版，没有从别版转来的：应是头版`,
    };
  }
  return null;
}

/** The number of a page that prints none, as the other half of one of its stories names it. */
export function pageByJump(page: number, other: Draft): Pick<PageNumber, 'page' | 'certainty' | 'reason'> {
  const headline = other.main ? shownText(other.main) : '';
  return {
    page,
    certainty: 'inferred',
    reason: `没有印版次。《${headline}》的另一半说，这一半在第${page}版`,
  };
}
