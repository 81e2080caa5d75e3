import { endsSentence } from '../../text/characters.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import type { PageLine } from '../page-line.ts';
import { beginsAnother, beginsStory, lineValue } from './column-chains.ts';
import { type ColumnPiece, SLACK } from './column-pieces.ts';
import { isNarrower, type PageHabits } from './page-habits.ts';
import { bestStrands } from './piece-strands.ts';

/** Nats by which another order must be better than the printed one, and more for each piece. */
const BETTER = 8;
const FOR_EACH = 0.1;
/** Where one block is surely out of order, less is enough for the others of its page. */
const SURE = 12;
const BETTER_HERE = 3.5;
/** So many breaks in a row must fit so badly, in nats each, before pieces are taken to be out of order. */
const WINDOW = 3;
const BADLY = -1;
/** A block of fewer pieces has one order; no page has one of more. */
const FEWEST = 3;
const MOST = 120;
/** Most lines of a headline, and of one that fills its lines; of a photo's caption. */
const HEADLINE = 4;
const FULL_HEADLINE = 3;
const CAPTION = 6;
/** What it is worth, in nats, that pieces follow each other: of two measures; a story's beginning, after a sentence's end too. */
const OTHER_COLUMN = -6;
const STORY_BEGINS = -9;
const STORY_AFTER_STOP = -2;
/** Half-ems by which a paragraph's first line may fall short of its column: its indent, and a mark. */
const INDENTED = 6.6;
const PAUSE = /[，。；：]/u;

/** Pieces that nothing parts: the columns of a story or of stories side by side. */
interface Block {
  pieces: readonly ColumnPiece[];
  /** Strand of each piece in the best order, for pieces that are no caption; null where there is nothing to set. */
  strands: readonly number[] | null;
  /** By how much that is better than the printed order, in nats. */
  gain: number;
}

/**
 * Puts the columns of a page one after the other where an extractor went down the page row by row. pdfminer parts lines
 * whose leading is a little wider; where it is wider at the same height in all columns, each comes in pieces, row by row:
 *
 * ```
 * 本报讯（记者 钱一彬）在第      ← the first lines of three columns
 *
 * 超45亿次曝光量打造全民品牌盛
 *
 * 同时，项目还开通“云上非遗”板
 *
 * 四个中国品牌日到来之际，由人民…… ← more of the first one, and so on
 * ```
 *
 * Where an extractor sets lines of several columns on one, as `pdftotext` does, `set-columns` and `chain-rows` have decided.
 *
 * @param pieces of the lines
 */
export function unlacePieces(
  lines: readonly PageLine[],
  pieces: readonly ColumnPiece[],
  habits: PageHabits,
): readonly PageLine[] {
  if (!areDoubtful(pieces, habits) || lines.some(({ columnHead, midLine }) => columnHead && midLine))
    return lines;
  const blocks = blocksOf(pieces).map((block) => setBlock(block, habits));
  const exceeds = (block: Block, nats: number): boolean =>
    block.gain >= nats + FOR_EACH * block.pieces.length;
  const least = blocks.some((block) => exceeds(block, SURE)) ? BETTER_HERE : BETTER;
  if (!blocks.some((block) => exceeds(block, least))) return lines;
  return blocks.flatMap((block) =>
    exceeds(block, least) ? inOrder(block) : block.pieces.flatMap((piece) => piece.lines),
  );
}

/** Whether several pieces in a row break off in mid-sentence on a full line before something that fits them badly. */
function areDoubtful(pieces: readonly ColumnPiece[], { joint }: PageHabits): boolean {
  const values: number[] = [];
  let sum = 0;
  for (let k = 1; k < pieces.length; k += 1) {
    const [upper, lower] = [
      lastOf(pieces[k - 1] as ColumnPiece),
      (pieces[k] as ColumnPiece).lines[0] as PageLine,
    ];
    if (upper.mark || lower.mark || endsSentence(upper.printed)) continue;
    if (upper.width < upper.measure - SLACK || lower.width < lower.measure - INDENTED) continue;
    const value = joint.closely(upper.printed, lower.printed);
    values.push(value);
    sum += value - (values[values.length - 1 - WINDOW] ?? 0);
    if (values.length >= WINDOW && sum <= WINDOW * BADLY) return true;
  }
  return false;
}

/** Pieces that stand together; what stands apart, headlines and furniture, is a block by itself. */
function blocksOf(pieces: readonly ColumnPiece[]): ColumnPiece[][] {
  const apart = standingApart(pieces);
  const blocks: ColumnPiece[][] = [];
  pieces.forEach((piece, k) => {
    if (k === 0 || apart[k] || apart[k - 1] || blocks[blocks.length - 1]?.length === MOST) blocks.push([]);
    blocks[blocks.length - 1]?.push({ ...piece, caption: isCaption(pieces, k) });
  });
  return blocks;
}

/** Which pieces stand apart: what is no text, and full lines that may be a headline's, a story's beginning under them. */
function standingApart(pieces: readonly ColumnPiece[]): boolean[] {
  const apart = pieces.map(isDisplayed);
  for (let k = pieces.length - 1; k >= 0; k -= 1) {
    const piece = pieces[k] as ColumnPiece;
    if (apart[k] || !mayBeHeadline(piece)) continue;
    const [above, below] = [pieces[k - 1], pieces[k + 1]?.lines[0]];
    const complete = !above || apart[k - 1] || above.caption || endsSentence(lastOf(above).printed);
    apart[k] = !below || beginsStory(below) || (complete && (apart[k + 1] === true || isNarrower(below)));
  }
  return apart;
}

/** A headline, furniture: nothing that may be a column's. */
function isDisplayed({ lines, open, headless, paragraph, caption }: ColumnPiece): boolean {
  if (caption) return false;
  if (lines.some(({ mark }) => mark?.type === 'furniture')) return true;
  if (open || headless || paragraph || lines.length > HEADLINE) return false;
  if (leadOpening.find((lines[0] as PageLine).printed)?.start === 0) return false;
  return !lines.every(({ width, measure }) => width >= measure - SLACK * 2 && width <= measure + SLACK);
}

/** Whether few lines without a pause, which fill their column, may be a headline's. */
function mayBeHeadline({ lines, open, caption }: ColumnPiece): boolean {
  if (caption || lines.length > FULL_HEADLINE || (open && lines.length > 1)) return false;
  return !lines.some(({ printed }) => PAUSE.test(printed)) && !beginsStory(lines[0] as PageLine);
}

/** Whether a piece is a photo's caption, or one whose credit stands alone under it: it is in no column. */
function isCaption(pieces: readonly ColumnPiece[], k: number): boolean {
  const [piece, below] = [pieces[k], pieces[k + 1]] as [ColumnPiece, ColumnPiece?];
  if (piece.caption) return true;
  const credited = below?.caption === true && below.lines.length === 1;
  return credited && piece.lines.length <= CAPTION && endsSentence(lastOf(piece).printed);
}

/** Sets the pieces of a block into columns. */
function setBlock(block: readonly ColumnPiece[], habits: PageHabits): Block {
  const pieces = block.filter(({ caption }) => !caption);
  if (pieces.length < FEWEST) return { pieces: block, strands: null, gain: 0 };
  const known = new Map<number, number>();
  const fits = (upper: number, lower: number): number => {
    const key = upper * pieces.length + lower;
    let value = known.get(key);
    if (value === undefined) {
      value = followValue(pieces[upper] as ColumnPiece, pieces[lower] as ColumnPiece, habits);
      known.set(key, value);
    }
    return value;
  };
  const toSet = pieces.map(({ lines, open }) => {
    const [first] = lines as [PageLine];
    const begins = beginsStory(first) ? 'story' : isNarrower(first) ? 'paragraph' : null;
    return { size: lines.length, open, begins } as const;
  });
  const { strands, cost } = bestStrands(toSet, fits, true);
  return { pieces: block, strands, gain: bestStrands(toSet, fits, false).cost - cost };
}

/** What speaks for a piece going on in another one, in nats. */
function followValue(upper: ColumnPiece, lower: ColumnPiece, habits: PageHabits): number {
  const last = lastOf(upper);
  const [over, first] = [last.goesOnFrom ?? last, lower.lines[0] as PageLine];
  if (Math.abs(over.measure - first.measure) > SLACK) return OTHER_COLUMN;
  const ends = endsSentence(over.printed);
  if (beginsAnother(over, first, habits)) return ends ? STORY_AFTER_STOP : STORY_BEGINS;
  const measure = Math.max(over.measure, first.measure);
  // A paragraph's first line may be all that stands above the break.
  const short = over.measure - over.width;
  const setIn =
    upper.lines.length === 1 && !ends && short > SLACK && short <= INDENTED ? measure - over.width : 0;
  return lineValue(over, first, measure, habits, setIn);
}

function lastOf({ lines }: ColumnPiece): PageLine {
  return lines[lines.length - 1] as PageLine;
}

/** The lines of a block column by column, captions after them. */
function inOrder({ pieces, strands }: Block): PageLine[] {
  const columns = new Map<number, { piece: ColumnPiece; place: number }[]>();
  let place = 0;
  for (const piece of pieces) {
    if (piece.caption) continue;
    const id = strands?.[place] as number;
    const column = columns.get(id);
    if (column) column.push({ piece, place });
    else columns.set(id, [{ piece, place }]);
    place += 1;
  }
  const lines: PageLine[] = [];
  for (const column of columns.values()) {
    column.forEach(({ piece, place: own }, k) => {
      const [first] = piece.lines as [PageLine];
      if (k > 0) {
        first.blankBefore = false;
        if (column[k - 1]?.place !== own - 1) first.threaded = true;
      } else if (lines.length > 0) first.columnHead = true;
      lines.push(...piece.lines);
    });
  }
  for (const piece of pieces) if (piece.caption) lines.push(...piece.lines);
  return lines;
}
