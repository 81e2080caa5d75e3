import type { CharacterAccount } from '../../domain/edition.ts';
import { countNonSpace, isSpaceCode } from '../../text/characters.ts';
import type { PageNode } from '../dump-tree.ts';
import type { PageLine } from '../page-line.ts';
import type { Run } from '../run.ts';

export type Owner = keyof CharacterAccount;

/** The account of a page: characters by owner, and where it does not balance. */
export interface AccountResult {
  counts: CharacterAccount;
  errors: AccountError[];
}

/** Holds the page's records, furniture and leftovers against its lines. */
export function accountForPage(page: PageNode): void {
  const { drafts, items, unclaimed } = page;
  page.account = account(
    page.lines,
    new Map<Owner, Run[]>([
      ['record', drafts.flatMap((draft) => draft.claimed)],
      ['mark', drafts.flatMap((draft) => draft.marks)],
      ['furniture', [...items.furniture, ...items.strayJumps].map(({ run }) => run)],
      ['unclaimed', unclaimed],
    ]),
  );
}

/** Stretches of lines that went lost or were used twice: the page can't be trusted. */
export interface AccountError {
  line: number;
  text: string;
  times: number;
}

/**
 * Proves that every non-space character of `lines` is in exactly one of the runs, and counts them by owner.
 *
 * @returns the counts and the stretches for which it does not hold (none, unless a rule has a fault)
 */
export function account(
  lines: readonly PageLine[],
  owned: ReadonlyMap<Owner, readonly Run[]>,
): AccountResult {
  const counts: CharacterAccount = { record: 0, mark: 0, furniture: 0, unclaimed: 0 };
  const uses = new Map<PageLine, Uint8Array>();
  for (const line of lines) uses.set(line, new Uint8Array(line.text.length));
  for (const [owner, runs] of owned) {
    for (const run of runs) {
      for (const { line, from, to } of run.fragments) {
        const used = uses.get(line);
        if (!used) continue;
        for (let k = from; k < to; k += 1) used[k] = (used[k] as number) + 1;
        counts[owner] += countNonSpace(line.text.slice(from, to));
      }
    }
  }
  const errors: AccountError[] = [];
  for (const [line, used] of uses) {
    for (let k = 0; k < used.length; k += 1) {
      if (used[k] === 1 || isSpaceCode(line.text.charCodeAt(k))) continue;
      errors.push({ line: line.node.number, text: line.text.slice(k, k + 12), times: used[k] as number });
      break;
    }
  }
  return { counts, errors };
}
