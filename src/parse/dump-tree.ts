import type { NameReading, RosterView, SplitNames } from '../domain/names.ts';
import type { Profile } from '../domain/profile.ts';
import type { LineRange } from '../domain/source.ts';
import type { DumpNode } from '../tree/nodes.ts';
import { type Draft, runsOf } from './articles/draft.ts';
import { noItems, type PageItems } from './articles/page-items.ts';
import type { PageReading } from './articles/reading.ts';
import type { Block } from './blocks/block.ts';
import { Joint, type Words } from './joint.ts';
import type { LabelledLine } from './lines/label-lines.ts';
import type { PageHabits } from './lines/page-habits.ts';
import type { Folio } from './marks/folio.ts';
import type { PageLine } from './page-line.ts';
import type { AccountResult } from './records/account.ts';
import type { Run } from './run.ts';
import { rangesOfLines, settle } from './run-place.ts';

/** A stretch of a dump that is read as one page. Each stage fills in what the stages after it stand on. */
export interface PageNode {
  lines: readonly PageLine[];
  /** The printed folio, where there is one. */
  folio: Folio | null;
  habits: PageHabits;
  labelled: readonly LabelledLine[];
  blocks: readonly Block[];
  items: PageItems;
  reading: PageReading;
  drafts: Draft[];
  /** Displayed lines that nothing could be made of. */
  unclaimed: Run[];
  account: AccountResult;
  /** The lines of the dump that it stands on, once they are forgotten. */
  extent: readonly LineRange[];
}

/** A dump's tree with what was read from it. Its frames and lines stay as they were printed. */
export interface DumpTree extends DumpNode {
  /** The lines to be read, frame by frame. */
  lines: PageLine[][];
  pages: PageNode[];
  /** Form feeds part the pages, so that their places tell their numbers. */
  framed: boolean;
  /** As the masthead prints it. */
  newspaper: string | null;
  /** What is known of the paper beforehand. */
  profile: Profile | null;
  /** Whether the rules for any newspaper stand behind the profile; off to see what the profile knows by itself. */
  fallback: boolean;
  /** Dates in the furniture, as printed, the first page's first. */
  dates: string[];
}

/** A roster that takes in what bylines print with separators. */
export interface LearningRoster extends RosterView {
  learnReading(reading: NameReading): void;
}

/** What the parser asks of others. */
export interface ParsePorts {
  splitNames: SplitNames;
  roster: LearningRoster | undefined;
  words: Words | undefined;
}

const UNKNOWN_HABITS: PageHabits = {
  indents: false,
  blankShare: 0,
  joint: new Joint([]),
  inOrder: false,
  unwrapped: false,
  narrowFirst: null,
};

const NO_READING: PageReading = { order: 'before', articles: [], titles: [], left: [], value: 0 };

/** A page of which only the lines are known. */
export function pageNode(lines: readonly PageLine[], folio: Folio | null): PageNode {
  return {
    lines,
    folio,
    habits: UNKNOWN_HABITS,
    labelled: [],
    blocks: [],
    items: noItems(),
    reading: NO_READING,
    drafts: [],
    unclaimed: [],
    account: { counts: { record: 0, mark: 0, furniture: 0, unclaimed: 0 }, errors: [] },
    extent: [],
  };
}

/** Lets go of what only the stages up to the account of a page stand on: an archive holds thousands of pages. */
export function forgetStages(tree: DumpTree): void {
  tree.children = [];
  tree.lines = [];
  for (const page of tree.pages) {
    page.extent = rangesOfLines(page.lines);
    page.lines = [];
    page.habits = UNKNOWN_HABITS;
    page.labelled = [];
    page.blocks = [];
    page.items = { ...page.items, bodies: [], pieces: [], captions: [], teasers: [] };
    page.reading = NO_READING;
    for (const { run } of [...page.items.furniture, ...page.items.strayJumps]) settle(run);
    for (const run of page.unclaimed) settle(run);
    for (const draft of page.drafts) for (const run of runsOf(draft)) settle(run);
  }
}
