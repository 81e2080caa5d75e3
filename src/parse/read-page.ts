import { makeDrafts, type NamePorts, type PageDrafts } from './articles/make-drafts.ts';
import { collectItems } from './articles/page-items.ts';
import type { Block } from './blocks/block.ts';
import { makeBlocks } from './blocks/make-blocks.ts';
import { labelLines } from './lines/label-lines.ts';
import { learnHabits, lookAtLines } from './lines/line-evidence.ts';
import { measureColumns } from './lines/measure-columns.ts';
import type { PageLine } from './page-line.ts';
import type { Run } from './run.ts';

/** What a page's lines became. Every fragment of every line is in exactly one of the three. */
export interface PageRecords extends PageDrafts {
  furniture: { run: Run; what: string }[];
}

/** One page, from its lines (furniture and jumps marked) to its records. */
export function readPage(lines: readonly PageLine[], names: NamePorts): PageRecords {
  measureColumns(lines);
  const text = lines.filter((line) => line.mark === null);
  const habits = learnHabits(text);
  const labelled = labelLines(lookAtLines(lines), habits);
  const blocks: Block[] = makeBlocks(lines, labelled, habits);
  const items = collectItems(blocks);
  const page = makeDrafts(items, habits, names);
  return {
    ...page,
    furniture: [
      ...items.furniture.map(({ run, what }) => ({ run, what })),
      ...items.strayJumps.map(({ run }) => ({ run, what: 'jump' })),
    ],
  };
}
