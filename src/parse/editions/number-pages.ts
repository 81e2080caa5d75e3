import type { Draft } from '../articles/draft.ts';
import type { PageNode } from '../dump-tree.ts';
import type { EditionGroup } from './group-editions.ts';
import { frontPage, type PageNumber, pageByJump, pageNumber } from './page-number.ts';
import { type JumpPair, pairJumps } from './pair-jumps.ts';

/** A jump's end, with the page that it stands on. */
export interface End {
  draft: Draft;
  page: number | null;
  section: string | null;
  node: PageNode;
}

/** The numbers of an edition's pages; those that nothing else tells are told by the jumps that lead to and from them. */
export function numberPages(group: EditionGroup): {
  numbers: Map<PageNode, PageNumber>;
  pairs: JumpPair<End>[];
} {
  const numbers = new Map<PageNode, PageNumber>();
  const ends: End[] = [];
  for (const { dump, tree } of group.dumps) {
    for (const node of tree.pages) {
      const number = pageNumber(node, tree, dump);
      numbers.set(node, number);
      for (const draft of node.drafts) ends.push({ draft, page: number.page, section: number.section, node });
    }
  }
  // Each page that a jump numbers helps to find the other halves of its stories.
  let pairs = pairJumps(ends);
  while (numberByJumps(pairs, numbers)) pairs = pairJumps(numbered(ends, numbers));
  const taken = new Set([...numbers.values()].map(({ page }) => page));
  if (!taken.has(1)) {
    for (const [node, number] of numbers) {
      const front = number.page === null ? frontPage(node) : null;
      if (front !== null) numbers.set(node, { ...number, ...front });
    }
    pairs = pairJumps(numbered(ends, numbers));
  }
  return { numbers, pairs };
}

/** Numbers the pages that the other halves of their stories name. Tells whether there were any. */
function numberByJumps(pairs: readonly JumpPair<End>[], numbers: Map<PageNode, PageNumber>): boolean {
  let found = false;
  for (const { from, to } of pairs) {
    for (const [end, named, other] of [
      [from, to.draft.from?.page, to],
      [to, from.draft.to?.page, from],
    ] as const) {
      const number = numbers.get(end.node);
      if (number?.page !== null || named === null || named === undefined) continue;
      numbers.set(end.node, { ...number, ...pageByJump(named, other.draft) });
      found = true;
    }
  }
  return found;
}

function numbered(ends: readonly End[], numbers: ReadonlyMap<PageNode, PageNumber>): End[] {
  return ends.map((end) => ({ ...end, page: numbers.get(end.node)?.page ?? null }));
}
