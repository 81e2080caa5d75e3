import { countSentenceMarks } from '../../text/characters.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import type { PageLine } from '../page-line.ts';
import { linesInChain } from './chain-order.ts';
import { bestChain, type Chain, lineValue, type Run, type Stretch } from './column-chains.ts';
import { columnPieces, SLACK } from './column-pieces.ts';
import type { PageHabits } from './page-habits.ts';
import {
  type PrintedRow,
  printedBlocks,
  type RowReading,
  rowReadings,
  runsBesideRows,
} from './row-blocks.ts';
import { likenessOf } from './stretch-likeness.ts';

/** Nats that a chain must come to, and for each of its joins. */
const ENOUGH = 6;
const FOR_EACH = 0.9;
/** So many stretches before a block, and behind it, may be its columns'. */
const REACH = 12;
/** No column has more lines; where a stretch has, the dump has no blanks. */
const LONGEST = 120;
const TEXT = /[，。、；：]/u;

/** A block with few rows of cells. */
interface RowBlock {
  rows: readonly PrintedRow[];
  readings: readonly RowReading[];
}

/** A stretch that is nobody's cells, and the block with rows that it stands in. */
interface Free {
  lines: Stretch;
  block: RowBlock | null;
}

/**
 * Puts a story's columns one after the other where an extractor printed a row of all of them and the rest of each
 * elsewhere. Under a headline over several columns it takes their first lines for the headline's block:
 *
 * ```
 * 推进“智慧城管”              ← the headline
 * 城市管理千头万绪，小到一 能化管理水平”，习近平总    ← the first lines of two columns
 * 盏路灯，大到……                ← the rest of the one, directly below or elsewhere
 * ……精细化、智
 * 书记的要求……                 ← the rest of the other
 * ```
 *
 * Each break by itself is told by its words in three cases of five; a chain of all of them is told by their sum: its cells
 * and its stretches come from left to right, the stretches are as long, and share their words.
 */
export function chainRows(lines: readonly PageLine[], habits: PageHabits): readonly PageLine[] {
  // Columns were set side by side: a headline with a lead behind it on its line is no row.
  if (!lines.some(({ columnHead, midLine }) => columnHead && midLine)) return lines;
  const blocks = printedBlocks(lines).flatMap((rows): RowBlock[] => {
    const readings = rowReadings(rows);
    return readings.length === 0 ? [] : [{ rows, readings }];
  });
  if (blocks.length === 0) return lines;
  let free = freeStretches(lines, blocks, habits);
  let ordered = lines;
  const settled = new Set<PageLine>();
  const open = new Set(blocks);
  for (;;) {
    const found = surestChain(open, free, habits);
    if (!found) return ordered;
    const { block, chain } = found;
    open.delete(block);
    ordered = linesInChain(ordered, chain, block.rows, settled);
    free = withoutChain(free, chain);
  }
}

/** What stands outside the blocks with rows, piece by piece, and the lines of these that are no cells. */
function freeStretches(
  lines: readonly PageLine[],
  blocks: readonly RowBlock[],
  { indents }: PageHabits,
): Free[] {
  const inBlocks = new Set(blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  const outside = columnPieces(lines, indents).map((piece) =>
    piece.lines.filter((line) => !inBlocks.has(line)),
  );
  return [
    ...outside.filter(({ length }) => length > 0).map((stretch) => ({ lines: stretch, block: null })),
    ...blocks.flatMap((block) => runsBesideRows(block.rows).map((stretch) => ({ lines: stretch, block }))),
  ];
}

/** The chain of most value; blocks that come to none are not asked again. */
function surestChain(
  blocks: Set<RowBlock>,
  free: readonly Free[],
  habits: PageHabits,
): { block: RowBlock; chain: Chain } | null {
  const alike = likenessOf(free.map(({ lines }) => lines));
  const runs = runsOf(free, habits);
  let surest: { block: RowBlock; chain: Chain } | null = null;
  for (const block of blocks) {
    const others = runs.filter((run) => run.block !== block);
    let best: Chain | null = null;
    for (const reading of block.readings) {
      const chain = bestChain(reading, nearRuns(reading, others, block), habits, alike);
      if (chain && chain.value > (best?.value ?? Number.NEGATIVE_INFINITY)) best = chain;
    }
    if (!best || best.value < ENOUGH || best.value < FOR_EACH * best.joins) blocks.delete(block);
    else if (best.value > (surest?.chain.value ?? 0)) surest = { block, chain: best };
  }
  return surest;
}

/** The stretches of text in the order of the dump, and how well they fit those that stand beside them. */
function runsOf(free: readonly Free[], habits: PageHabits): (Run & { block: RowBlock | null })[] {
  const inOrder = [...free].sort((a, b) => placeOf(a.lines) - placeOf(b.lines));
  const fits = inOrder.map(({ lines, block }, k) => {
    const above = inOrder[k - 1];
    if (!above || above.block || block || !isColumn(above.lines) || !isColumn(lines)) return 0;
    const [last, first] = [above.lines[above.lines.length - 1], lines[0]] as [PageLine, PageLine];
    if (Math.abs(last.measure - first.measure) > SLACK) return 0;
    return Math.max(0, lineValue(last.goesOnFrom ?? last, first, first.measure, habits));
  });
  return inOrder.flatMap(({ lines, block }, k) =>
    isColumn(lines) ? [{ lines, block, fitsAbove: fits[k] as number, fitsBelow: fits[k + 1] ?? 0 }] : [],
  );
}

/** Stretches near a block, and what of it stands above and below its rows. */
function nearRuns({ above, below }: RowReading, others: readonly Run[], { rows }: RowBlock): Run[] {
  const own = [above, below].filter(
    (lines) => lines.length <= LONGEST && lines.some(({ printed }) => TEXT.test(printed)),
  );
  const runs = [...others, ...own.map((lines) => ({ lines, fitsAbove: 0, fitsBelow: 0 }))];
  runs.sort((a, b) => placeOf(a.lines) - placeOf(b.lines));
  const number = rows[0]?.node.number ?? 0;
  const here = runs.filter(({ lines }) => placeOf(lines) < number).length;
  return runs.slice(Math.max(0, here - REACH), here + REACH);
}

function placeOf([first]: Stretch): number {
  return first?.node.number ?? 0;
}

/** Whether lines may be a column's: more than one, with a sentence's marks, and no photo's. */
function isColumn(lines: Stretch): boolean {
  if (lines.length < 2 || lines.length > LONGEST) return false;
  const last = lines[lines.length - 1] as PageLine;
  return (
    lines.some(({ printed }) => countSentenceMarks(printed) > 0) && photoCredit.find(last.printed) === null
  );
}

/** The stretches that a chain leaves, and the chain itself. */
function withoutChain(free: readonly Free[], { links }: Chain): Free[] {
  const chained = links.flatMap(({ lines }) => lines);
  const taken = new Set(chained);
  const left: Free[] = [];
  for (const { lines, block } of free) {
    let run: PageLine[] = [];
    for (const line of lines) {
      if (!taken.has(line)) {
        if (run.length === 0) left.push({ lines: run, block });
        run.push(line);
      } else run = [];
    }
  }
  return [...left, { lines: chained, block: null }];
}
