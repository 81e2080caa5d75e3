import type { VFile } from 'vfile';
import { assignHeadlines } from './articles/assign-headlines.ts';
import { attachCaptions } from './articles/attach-captions.ts';
import { makeDrafts } from './articles/make-drafts.ts';
import { collectItems } from './articles/page-items.ts';
import { readBylines } from './articles/read-byline.ts';
import type { Block } from './blocks/block.ts';
import { joinBylines } from './blocks/join-bylines.ts';
import { joinCaptions } from './blocks/join-captions.ts';
import { joinLeads } from './blocks/join-leads.ts';
import { makeBlocks } from './blocks/make-blocks.ts';
import { makePoems } from './blocks/make-poems.ts';
import { mendParagraphs } from './blocks/mend-paragraphs.ts';
import { signLetters } from './blocks/sign-letters.ts';
import type { DumpTree, PageNode, ParsePorts } from './dump-tree.ts';
import { markKnown } from './editions/mark-known.ts';
import { partPages } from './editions/part-pages.ts';
import { readFurniture } from './editions/read-furniture.ts';
import { chainRows } from './lines/chain-rows.ts';
import { columnPieces } from './lines/column-pieces.ts';
import { cutLines } from './lines/cut-lines.ts';
import { labelLines } from './lines/label-lines.ts';
import { lookAtLines } from './lines/line-look.ts';
import { markLinedText } from './lines/lined-text.ts';
import { markFurniture } from './lines/mark-furniture.ts';
import { measureColumns, measureUnwrapped } from './lines/measure-columns.ts';
import { learnHabits, type PageHabits } from './lines/page-habits.ts';
import { rejoinLines } from './lines/rejoin-lines.ts';
import { threadColumns } from './lines/thread-columns.ts';
import { unlaceLines } from './lines/unlace-lines.ts';
import { unlacePieces } from './lines/unlace-pieces.ts';
import { accountForPage } from './records/account.ts';
import { tellDoubts } from './records/tell-doubts.ts';

/** A step over a whole dump. */
export type DumpStage = (tree: DumpTree, ports: ParsePorts) => void;
/** A step over one page. */
export type PageStage = (page: PageNode, file: VFile, ports: ParsePorts) => void;

// THE ORDER. Nothing else decides what comes after what.

/** Marks on lines, and the lines of each page. */
export const LINES: readonly DumpStage[] = [
  cutLines,
  markKnown,
  fallback(eachFrame(markFurniture)),
  readFurniture,
  partPages,
];

/** What each line is: a paragraph's first or a further one, or displayed. */
export const LABELS: readonly PageStage[] = [
  (page) => rejoinLines(page.lines),
  (page) => measureColumns(page.lines),
  (page, _file, ports) => set(page, 'habits', learnHabits(page.lines, ports.words)),
  (page) => {
    if (page.habits.unwrapped) measureUnwrapped(page.lines);
  },
  inColumns((page) => set(page, 'lines', unlaceLines(page.lines, page.habits))),
  inColumns((page) => set(page, 'lines', chainRows(page.lines, page.habits))),
  inColumns((page) => {
    const { habits } = page;
    const printed = columnPieces(page.lines, habits.indents);
    const unlaced = unlacePieces(page.lines, printed, habits);
    const isLaced = unlaced !== page.lines;
    const pieces = isLaced ? columnPieces(unlaced, habits.indents) : printed;
    const { lines, inOrder } = threadColumns(unlaced, pieces, habits);
    page.lines = lines;
    page.habits = { ...habits, inOrder: inOrder && !isLaced };
  }),
  (page) => set(page, 'labelled', labelLines(lookAtLines(page.lines), page.habits)),
  (page) => set(page, 'labelled', markLinedText(page.labelled, page.habits.joint)),
];

/** Paragraphs, displayed lines, bylines, captions. */
export const BLOCKS: readonly PageStage[] = [
  (page) => set(page, 'blocks', makeBlocks(page.lines, page.labelled, page.habits)),
  eachBlock(joinCaptions),
  eachBlock(joinBylines),
  eachBlock(joinLeads),
  eachBlock(signLetters),
  eachBlock(makePoems),
  inColumns(eachBlock(mendParagraphs)),
];

/** Articles, decided over the whole page. */
export const ARTICLES: readonly PageStage[] = [
  (page) => set(page, 'items', collectItems(page.blocks, page.habits.joint)),
  (page) => {
    Object.assign(page, assignHeadlines(page.items, page.habits));
  },
  makeDrafts,
  attachCaptions,
];

/** What became of every character. */
export const ACCOUNT: readonly PageStage[] = [accountForPage];

/** Once all dumps of a run are read, and their names learned: who wrote what, and what is in doubt. */
export const NAMES: readonly PageStage[] = [
  (page, _file, ports) => {
    for (const draft of page.drafts) readBylines(draft, ports);
  },
  tellDoubts,
];

function eachFrame(stage: (lines: DumpTree['lines'][number]) => void): DumpStage {
  return (tree) => {
    for (const lines of tree.lines) stage(lines);
  };
}

/** A step that may be left out where a profile is to stand by itself. */
function fallback(stage: DumpStage): DumpStage {
  return (tree, ports) => {
    if (tree.fallback) stage(tree, ports);
  };
}

/** A step that only a page set in columns needs. */
function inColumns(stage: PageStage): PageStage {
  return (page, file, ports) => {
    if (!page.habits.unwrapped) stage(page, file, ports);
  };
}

function eachBlock(stage: (blocks: readonly Block[], habits: PageHabits) => Block[]): PageStage {
  return (page) => {
    page.blocks = stage(page.blocks, page.habits);
  };
}

function set<Key extends keyof PageNode>(page: PageNode, key: Key, value: PageNode[Key]): void {
  page[key] = value;
}
