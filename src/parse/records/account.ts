import type { CharacterAccount } from '../../domain/edition.ts';
import { isSpaceCode } from '../../text/characters.ts';
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
  /** By a line's place in its file, from the page's first one on: where its characters begin among all of them. */
  const starts: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { index } of lines) if (index < least) least = index;
  let size = 0;
  for (const { index, text } of lines) {
    starts[index - least] = size;
    size += text.length;
  }
  const used = new Uint8Array(size);
  for (const [owner, runs] of owned) {
    for (const run of runs) {
      for (const { line, from, to } of run.fragments) {
        const start = starts[line.index - least];
        if (start === undefined) continue;
        const { text } = line;
        let count = 0;
        for (let k = from; k < to; k += 1) {
          used[start + k] = (used[start + k] as number) + 1;
          if (!isSpaceCode(text.charCodeAt(k))) count += 1;
        }
        counts[owner] += count;
      }
    }
  }
  const errors: AccountError[] = [];
  let start = 0;
  for (const { text, node } of lines) {
    for (let k = 0; k < text.length; k += 1) {
      const times = used[start + k] as number;
      if (times === 1 || isSpaceCode(text.charCodeAt(k))) continue;
      errors.push({ line: node.number, text: text.slice(k, k + 12), times });
      break;
    }
    start += text.length;
  }
  return { counts, errors };
}
