import { NEVER_FIRST, OPENERS } from '../../text/characters.ts';
import { printedWidth } from '../../text/width.ts';
import { type EvidenceRow, EvidenceRows } from './evidence-row.ts';
import type { LineLook } from './line-look.ts';
import type { PageHabits } from './page-habits.ts';

const ROOM = new EvidenceRows('room');

/** An indent of two characters, in half-ems. */
const INDENT = 4;

/**
 * What the room at the end of line `a` says of line `b` below it: a typesetter breaks a line only where the next word
 * has no room left, so a line with room for it is its paragraph's last one.
 *
 * ```
 * 　　上月全省外贸运行总体平稳。        ← no room: its indent takes two characters
 * 进口额同比增长百分之五，出口额        ← goes on
 * 继续回升。                            ← much room
 * 　　专家认为，……                      ← begins a paragraph
 * ```
 *
 * @param first whether `a` is taken for a paragraph's first line: where the dump lost the indent, its room is less
 */
export function roomEvidence(a: LineLook, b: LineLook, first: boolean, habits: PageHabits): EvidenceRow {
  const { line } = a;
  let how: string;
  let shift = 0;
  if (habits.indents) {
    how = 'indents';
    if (line.indent >= 2) shift = INDENT;
  } else if (habits.narrowFirst === false) how = 'full';
  else {
    how = habits.narrowFirst ? 'narrow' : 'unknown';
    if (first) {
      shift = INDENT;
      // An opening mark at a line's head is set half as wide.
      how += OPENERS.has(line.printed[0] as string) ? '-first-mark' : '-first';
    }
  }
  return ROOM.of(how, roomOf(line.measure - line.width - shift - firstUnit(b.line.printed)), a.end);
}

/** Whether it matters that a line is taken for a paragraph's first one: not where its indent shows, or it has none. */
export function firstLinesDiffer({ indents, narrowFirst }: PageHabits): boolean {
  return !indents && narrowFirst !== false;
}

/** Names of the half-ems left behind the room that the next word needs. */
function roomOf(room: number): string {
  if (room < -3.2) return 'over';
  if (room < -1) return 'none';
  if (room < 0.7) return 'hardly';
  if (room < 2.7) return 'little';
  if (room < 6.2) return 'some';
  return 'much';
}

/** Longest number or foreign word that is kept on one line, in characters. */
const LONGEST_WORD = 14;

/** Width of what must stand together at the head of a line: a character with the marks that may not be parted from it, a number, a word. */
function firstUnit(text: string): number {
  // Most lines begin with a Han character and go on with another one.
  if (isHanCode(text.charCodeAt(0)) && isHanCode(text.charCodeAt(1))) return 2;
  let end = /^[A-Za-z0-9.,%％/:-]+/u.exec(text)?.[0].length ?? 0;
  if (end > LONGEST_WORD) end = LONGEST_WORD;
  if (end === 0) {
    while (end < text.length - 1 && OPENERS.has(text[end] as string)) end += 1;
    end += 1;
  }
  while (end < text.length && NEVER_FIRST.has(text[end] as string)) end += 1;
  return printedWidth(text.slice(0, end));
}

function isHanCode(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
