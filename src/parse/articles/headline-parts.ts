import { printedWidth } from '../../text/width.ts';
import type { Joint } from '../joint.ts';
import { joinRuns, lastLine, type Run } from '../run.ts';
import { shownText } from '../run-place.ts';
import {
  ALL_THREE,
  DECK_EVIDENCE,
  evidenceValue,
  KICKER_EVIDENCE,
  lengthValue,
  type Part,
  type Story,
} from './part-evidence.ts';
import { areParallel, bracketedBreaks, breakValue, COLUMN } from './phrase-breaks.ts';

export interface HeadlineParts {
  kicker: Run | null;
  main: Run | null;
  deck: Run | null;
  /** Another reading of the parts that is about as good; null where the text tells. */
  otherwise: string | null;
}

/** Printed lines before `main` are the kicker's, from `deck` on the deck's. */
interface Partition {
  main: number;
  deck: number;
  value: number;
}

/** Most lines of a kicker, and of a deck. */
const MOST_LINES = 4;
/** Nats by which a reading must be better than the next one to count as told by the text. */
const SURE = 1.5;

/**
 * Tells 引题, 主题 and 副题 apart by what a headline's lines say, since type sizes are gone: all ways to cut the lines are
 * weighed as wholes, what binds the lines of each part beside what speaks for a kicker and for a deck.
 *
 * @param pieces the displayed lines of one headline, in order; stretches of one printed line may come one by one
 * @param story  what stands below them; null for a headline alone
 * @param blanksPart whether a blank between two lines tells anything on their page
 */
export function headlineParts(
  pieces: readonly Run[],
  story: Story | null,
  joint: Joint,
  blanksPart = true,
): HeadlineParts {
  const lines = printedLines(pieces);
  const none: HeadlineParts = { kicker: null, main: null, deck: null, otherwise: null };
  if (lines.length === 0) return none;
  const bracketed = bracketedBreaks(lines.map(({ text }) => text));
  const bonds = lines.map((line, k) =>
    k === 0 ? 0 : breakValue(lines[k - 1] as Run, line, joint, blanksPart, bracketed[k] === true),
  );
  const [best, second] = partitions(lines, bonds, story).sort((a, b) => b.value - a.value);
  const { main, deck } = best as Partition;
  const doubted = second && (best as Partition).value - second.value < SURE;
  return {
    kicker: together(lines.slice(0, main), joint),
    main: together(lines.slice(main, deck), joint),
    deck: together(lines.slice(deck), joint),
    otherwise: doubted ? describe(lines, second, joint) : null,
  };
}

/** All ways to cut the lines of a headline into its parts, each with its value in nats. */
function partitions(lines: readonly Run[], bonds: readonly number[], story: Story | null): Partition[] {
  const count = lines.length;
  if (count === 1) return [{ main: 0, deck: 1, value: 0 }];
  const all: Partition[] = [];
  const known = new Map<number, Part>();
  const partFrom = (from: number, to: number): Part => {
    const place = from * (count + 1) + to;
    const part = known.get(place) ?? partOf(lines.slice(from, to));
    known.set(place, part);
    return part;
  };
  const bound = (from: number, to: number): number =>
    bonds.slice(from + 1, Math.max(from + 1, to)).reduce((sum, value) => sum + value, 0);
  for (let main = 0; main < count && main <= MOST_LINES; main += 1) {
    for (let deck = Math.max(main + 1, count - MOST_LINES); deck <= count; deck += 1) {
      let value = bound(0, main) + bound(main, deck) + bound(deck, count);
      const [above, part, below] = [partFrom(0, main), partFrom(main, deck), partFrom(deck, count)];
      if (main > 0) value += evidenceValue(KICKER_EVIDENCE, { upper: above, lower: part, story });
      if (deck < count) value += evidenceValue(DECK_EVIDENCE, { upper: part, lower: below, story });
      if (main > 0 && deck < count) value += ALL_THREE;
      value += lengthValue(above.text, part.text, below.text);
      all.push({ main, deck, value });
    }
  }
  return all;
}

function partOf(lines: readonly Run[]): Part {
  return {
    text: lines.map(({ text }) => text).join(''),
    lines: lines.length,
    width: widest(lines.map(({ text }) => text.replace(COLUMN, ''))),
    fullWidth: widest(lines.map(({ text }) => text)),
  };
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, printedWidth(text)), 0);
}

/** No gap is printed beside a mark. */
const BESIDE_MARK = /[”》）]$/u;

/** Puts stretches of one printed line together again. */
function printedLines(pieces: readonly Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of pieces) {
    const last = lines[lines.length - 1];
    if (!last || run.fragments[0]?.line !== lastLine(last)) lines.push(run);
    else {
      const gap = BESIDE_MARK.test(last.text) || /^[“《（]/u.test(run.text) ? '' : ' ';
      lines[lines.length - 1] = joinRuns(last, run, gap);
    }
  }
  return lines;
}

/** Lines of one part: parallel phrases keep a gap, a line broken inside a phrase has none. */
function together(lines: readonly Run[], joint: Joint): Run | null {
  let whole: Run | null = null;
  let above: Run | null = null;
  for (const line of lines) {
    const phrases = above && (/\s/u.test(above.text) || areParallel(above.text, line.text));
    const parted = above && phrases && joint.of(above.text, line.text) < 1;
    whole = whole ? joinRuns(whole, line, parted ? ' ' : '') : line;
    above = line;
  }
  return whole;
}

function describe(lines: readonly Run[], { main, deck }: Partition, joint: Joint): string {
  const named = [
    ['引题', lines.slice(0, main)],
    ['主题', lines.slice(main, deck)],
    ['副题', lines.slice(deck)],
  ] as const;
  return named
    .map(([name, part]) => [name, together(part, joint)] as const)
    .flatMap(([name, run]) => (run ? [`${name}“${shownText(run)}”`] : []))
    .join('，');
}
