import { endsSentence } from '../../text/characters.ts';
import { Joint, type Words } from '../joint.ts';
import type { PageLine } from '../page-line.ts';

/** What is known of a page as a whole before its lines are labelled. */
export interface PageHabits {
  /** Paragraphs begin with white space. */
  indents: boolean;
  /** Share of line gaps that are blank, 0–1. */
  blankShare: number;
  joint: Joint;
  /** The extractor has kept many columns in order, and all of them; known once they are threaded. */
  inOrder: boolean;
  /** Every line is a paragraph or displayed: the text was never set in lines, or somebody undid it. */
  unwrapped: boolean;
  /** Whether a paragraph's first line is narrower by its indent, which the text does not show; null where few tell. */
  narrowFirst: boolean | null;
}

/** Half-ems by which a full line may fall short: a mark that may not begin a line, or a number that may not be broken. */
export const FULL = 2.6;

/** Learns the habits of a page from its lines, their measures known. */
export function learnHabits(all: readonly PageLine[], words?: Words): PageHabits {
  const lines = all.filter((line) => line.mark === null);
  let indented = 0;
  let blanks = 0;
  for (const line of lines) {
    if (line.indent >= 2 && line.indent <= 8 && !line.midLine) indented += 1;
    if (line.blankBefore) blanks += 1;
  }
  const count = Math.max(1, lines.length);
  const joint = new Joint(
    lines.map(({ text }) => text),
    words,
  );
  return {
    indents: indented >= 3 && indented / count > 0.04,
    blankShare: blanks / count,
    joint,
    inOrder: false,
    unwrapped: isUnwrapped(lines),
    narrowFirst: learnNarrowFirst(lines),
  };
}

/** Half-ems that few columns are wide: forty characters. */
const BEYOND_COLUMNS = 80;
/** So many lines of running text tell, and so many where some are wider than any column. */
const FEWEST_LINES = 6;
const FEWEST_WIDE = 2;
/**
 * The share of lines that end a sentence: in columns one in ten does, at most one in four (of 4,500 pages), where each line is
 * a paragraph all but one in five.
 */
const MOST_END = 0.6;
/** Half-ems of a line that may be running text. */
const TEXT_WIDTH = 20;
const RUNNING = /[，。]/u;

function isUnwrapped(lines: readonly PageLine[]): boolean {
  let count = 0;
  let ended = 0;
  let wide = 0;
  for (const { printed, width } of lines) {
    if (width < TEXT_WIDTH || !RUNNING.test(printed)) continue;
    count += 1;
    if (width > BEYOND_COLUMNS) wide += 1;
    if (endsSentence(printed)) ended += 1;
  }
  return count >= (wide > 0 ? FEWEST_WIDE : FEWEST_LINES) && ended >= count * MOST_END;
}

/** Half-ems by which an indent of two characters makes a line narrower, marks at its end allowed for. */
const NARROWER = [2.6, 5.6] as const;
/** So many first lines must tell how they are set, and this part of them alike. */
const FEWEST = 4;
const MOST = 0.6;

/** Half-ems by which a paragraph's last line surely falls short. */
const SHORT = 7;

/** Whether a line surely falls short of its column. */
export function isShort({ measure, width }: PageLine): boolean {
  return width < measure - SHORT;
}

/** Whether a line falls short of its column by a paragraph's indent. */
export function isNarrower({ measure, width }: PageLine): boolean {
  return measure - width >= NARROWER[0] && measure - width <= NARROWER[1];
}

/** Looks at the lines that follow a short line with a stop, which surely begin a paragraph. */
function learnNarrowFirst(lines: readonly PageLine[]): boolean | null {
  let first = 0;
  let narrow = 0;
  for (let i = 1; i + 1 < lines.length; i += 1) {
    const [before, line, next] = [lines[i - 1], lines[i], lines[i + 1]] as [PageLine, PageLine, PageLine];
    if (!isShort(before) || !endsSentence(before.printed)) continue;
    if (next.measure - next.width > FULL || line.width > line.measure + FULL) continue;
    if (line.measure - line.width > NARROWER[1]) continue;
    first += 1;
    if (isNarrower(line)) narrow += 1;
  }
  if (first < FEWEST) return null;
  if (narrow >= first * MOST) return true;
  return narrow <= first * (1 - MOST) ? false : null;
}
