import { closeUp, indentOf } from '../text/letter-spacing.ts';
import { restoreRadicals } from '../text/radicals.ts';
import { spacedAs } from '../text/shown.ts';
import { printedWidth } from '../text/width.ts';
import type { LineNode } from '../tree/nodes.ts';

/** What a rule has made of a line before the page is decided as a whole. */
export type LineMark =
  | { type: 'furniture'; what: string }
  | { type: 'jump'; jump: import('./marks/jump-mark.ts').Jump }
  /** Of a poem or a table: it stays a line. `opens` another one; `parted` by a blank from the line above. */
  | { type: 'lined'; what: 'verse' | 'table'; opens: boolean; parted: boolean };

/**
 * A line (or a stretch of one, where a mark cut it) that is to be read. Blank lines are not kept; whether one stood
 * before is.
 */
export interface PageLine {
  node: LineNode;
  /** Place among the lines to be read of its file, from 0. */
  index: number;
  /** As rules read it: letter-spacing closed, radicals restored, in simplified characters, with the marks of Chinese. */
  text: string;
  /** The same in the characters and marks that the dump has, as records show it; null where it is the same. As long as `text`. */
  shown: string | null;
  /** Leading white space in half-ems. */
  indent: number;
  /** Printed width in half-ems, indent not counted. */
  width: number;
  /** Whether a blank line (or a page's edge) stands before. */
  blankBefore: boolean;
  /** Width of a full line of the column that the line stands in, in half-ems; 0 until measured. */
  measure: number;
  /** Text of the whole printed line, where the extractor broke it before a mark; else `text`. `width` is its width. */
  printed: string;
  /** The line that this one only goes on in print; null for a line of its own. */
  goesOnFrom: PageLine | null;
  /** The stretch of a cut line after its first does not begin a printed line. */
  midLine: boolean;
  /** The first line of a column that the extractor set beside another one. */
  columnHead: boolean;
  /** It was put after the line before by its words, not by its place in the dump. */
  threaded: boolean;
  mark: LineMark | null;
  /** The line that its words were last held against, as what it goes on from, and what that came to, in nats. */
  heldUnder: PageLine | null;
  joint: number;
}

/** @param unread what the dump has for `printed`, where characters or marks were read as others */
export function pageLine(
  node: LineNode,
  printed: string,
  blankBefore: boolean,
  midLine = false,
  unread?: string,
): PageLine {
  const text = closeUp(restoreRadicals(printed));
  return {
    node,
    index: 0,
    text,
    shown: unread === undefined ? null : spacedAs(text, restoreRadicals(unread)),
    indent: midLine ? 0 : indentOf(printed),
    width: printedWidth(text),
    blankBefore,
    measure: 0,
    printed: text,
    goesOnFrom: null,
    midLine,
    columnHead: false,
    threaded: false,
    mark: null,
    heldUnder: null,
    joint: 0,
  };
}
