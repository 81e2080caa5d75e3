import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import type { Joint } from '../joint.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import type { PageLine } from '../page-line.ts';
import type { PageHabits } from './page-habits.ts';

/** Lines that nothing parts: a column's stretch of a story, a headline, a caption. */
interface Piece {
  lines: PageLine[];
  /** Breaks off in mid-sentence on a full line. */
  open: boolean;
  /** May go on from another piece. */
  headless: boolean;
}

/** Nats from which a piece is put after another one that does not stand before it. */
const ENOUGH = 2.4;
/** How many pieces may stand between two that are joined: no page has more. */
const REACH = 400;
/** What it is worth that a piece stands right after the other one anyway, and what it costs that it stands before. */
const ADJACENT = 5;
const BACKWARDS = -2;
const HAN_END = /\p{Script=Han}$/u;
const HAN_START = /^\p{Script=Han}/u;
/** Half-ems by which the lines of one column differ. */
const SLACK = 2.6;
/** Half-ems by which a paragraph's first line is narrower. */
const INDENT = 4;

/**
 * Puts the columns of a story one after the other. An extractor that goes by places on the page prints a story's second
 * column after a neighbour's headline or text; the first column then breaks off in mid-sentence, and a stretch of text
 * further down begins in one. The two whose words fit are joined, the surest first.
 */
export function threadColumns(
  lines: readonly PageLine[],
  { joint, narrowFirst }: Pick<PageHabits, 'joint' | 'narrowFirst'>,
): readonly PageLine[] {
  const pieces = piecesOf(lines);
  const next = new Map<number, number>();
  const taken = new Set<number>();
  const pairs: { from: number; to: number; value: number }[] = [];
  const open = [...pieces.keys()].filter((k) => pieces[k]?.open);
  const headless = [...pieces.keys()].filter((k) => pieces[k]?.headless);
  let near = 0;
  for (const from of open) {
    while (near < headless.length && (headless[near] as number) < from - REACH) near += 1;
    for (let k = near; k < headless.length; k += 1) {
      const to = headless[k] as number;
      if (to > from + REACH) break;
      if (from === to) continue;
      const value = joinValue(pieces[from] as Piece, pieces[to] as Piece, to - from, joint, narrowFirst);
      if (value >= ENOUGH) pairs.push({ from, to, value });
    }
  }
  pairs.sort((a, b) => b.value - a.value);
  const before = new Map<number, number>();
  for (const { from, to } of pairs) {
    if (next.has(from) || taken.has(to) || closesRing(before, from, to)) continue;
    next.set(from, to);
    before.set(to, from);
    taken.add(to);
  }
  if (![...next].some(([from, to]) => to !== from + 1)) return lines;
  const threaded: PageLine[] = [];
  const follow = (start: number): void => {
    let before = start;
    for (let k: number | undefined = start; k !== undefined; k = next.get(k)) {
      const piece = pieces[k] as Piece;
      const first = piece.lines[0] as PageLine;
      if (k !== start) first.blankBefore = false;
      if (k !== start && k !== before + 1) first.threaded = true;
      before = k;
      for (const line of piece.lines) threaded.push(line);
    }
  };
  for (const k of pieces.keys()) if (!taken.has(k)) follow(k);
  return threaded;
}

/** Whether `to` already leads to `from`. */
function closesRing(before: ReadonlyMap<number, number>, from: number, to: number): boolean {
  for (let k: number | undefined = from; k !== undefined; k = before.get(k)) if (k === to) return true;
  return false;
}

function piecesOf(lines: readonly PageLine[]): Piece[] {
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    const previous = last?.[last.length - 1];
    // A jump mark stays with the text that it stands beside; furniture stands alone.
    const alone = line.mark?.type === 'furniture' || previous?.mark?.type === 'furniture';
    const afterJump = previous?.mark?.type === 'jump' && !line.mark;
    if (!last || line.blankBefore || line.columnHead || alone || afterJump) groups.push([line]);
    else last.push(line);
  }
  return groups.map((group) => {
    const first = group[0] as PageLine;
    const last = group[group.length - 1] as PageLine;
    const printed = last.goesOnFrom ?? last;
    const marked = group.some(({ mark }) => mark !== null);
    const text = isText(group);
    const isCaption = () => group.some((line) => line.mark === null && photoCredit.find(line.printed));
    const above = group[group.indexOf(printed) - 1];
    // A paragraph's first line may be the column's last.
    const opens = above === undefined || endsSentence(above.printed);
    return {
      lines: group,
      open:
        text &&
        !marked &&
        !endsSentence(printed.printed) &&
        printed.width >= printed.measure - SLACK - (opens ? INDENT : 0) &&
        !isCaption(),
      headless: text && first.mark === null && first.indent < 2 && leadOpening.find(first.printed) === null,
    };
  });
}

/** Several lines of one width, or one that holds a sentence's marks. */
function isText(group: readonly PageLine[]): boolean {
  const lines = group.filter((line) => line.mark === null && line.goesOnFrom === null);
  const [first] = lines;
  if (!first) return false;
  const marks = lines.reduce((sum, { printed }) => sum + (printed.match(/[，。、；：]/gu)?.length ?? 0), 0);
  if (lines.length === 1) return marks >= 1 && endsSentence(first.printed);
  return marks * 3 >= lines.length && lines.every(({ width, measure }) => width <= measure + SLACK * 2);
}

function joinValue(
  upper: Piece,
  lower: Piece,
  distance: number,
  joint: Joint,
  narrowFirst: boolean | null,
): number {
  const above = upper.lines[upper.lines.length - 1] as PageLine;
  const below = lower.lines[0] as PageLine;
  if (Math.abs(above.measure - below.measure) > SLACK) return -Infinity;
  const mark = NEVER_FIRST.has(below.printed[0] as string) ? 3 : 0;
  let width = 0;
  if (narrowFirst === true && lower.lines.length > 1) {
    const short = below.measure - below.width;
    width = short >= SLACK && short <= 5.6 ? -2 : 0.7;
  }
  const place = distance === 1 ? ADJACENT : distance < 0 ? BACKWARDS : 0;
  let words = joint.of(above.printed, below.printed, ENOUGH - (mark + width + place) - ROUNDING);
  // Numbers and marks meet by chance all over a page.
  if (!(HAN_END.test(above.printed) && HAN_START.test(below.printed))) words = Math.min(words, 0);
  return words + mark + width + place;
}

/** By how much sums of the same figures may differ. */
const ROUNDING = 1e-9;
