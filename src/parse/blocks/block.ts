import type { Jump } from '../marks/jump-mark.ts';
import type { Run } from '../run.ts';

/** A paragraph, with the lead that opens it and the sign-off that closes it cut off. */
export interface ParagraphBlock {
  type: 'paragraph';
  run: Run;
  /** 本报讯（记者 李新）, not part of `run`. */
  lead: Run | null;
  /** （张三）, （作者为…）, not part of `run`. */
  tail: Run | null;
  /** A byline that stood in the middle of the paragraph, at a column's foot. */
  byline: Run | null;
  /** The sentence is complete at the end of the paragraph. */
  complete: boolean;
  /** How sure it is that the paragraph begins where it does (margin of the line's label). */
  margin: number;
  /** A poem or a table: its lines, and the stanzas, stay apart (`\n`, `\n\n`). */
  lined?: 'verse' | 'table';
}

/** One displayed line: a headline's, a subheading, a bare name. */
export interface DisplayBlock {
  type: 'display';
  run: Run;
  margin: number;
  /** A bare name that is surely an author's. */
  author?: true;
}

/** 本报记者 张三 通讯员 李四 on lines of its own. */
export interface BylineBlock {
  type: 'byline';
  run: Run;
}

export interface CaptionBlock {
  type: 'caption';
  run: Run;
  credit: Run | null;
  names: readonly string[];
}

export interface JumpBlock {
  type: 'jump';
  run: Run;
  jump: Jump;
}

export interface FurnitureBlock {
  type: 'furniture';
  run: Run;
  what: string;
}

/** What stands between stanzas in the text of a poem. */
export const STANZA = '\n\n';
/** Longest title of one poem among several, in characters. */
export const LONGEST_PART = 12;

/** A poem with its title and its author. */
export interface PoemBlock {
  type: 'poem';
  /** Lines of the title. */
  title: readonly Run[];
  author: Run;
  run: Run;
}

export type Block =
  | ParagraphBlock
  | PoemBlock
  | DisplayBlock
  | BylineBlock
  | CaptionBlock
  | JumpBlock
  | FurnitureBlock;
