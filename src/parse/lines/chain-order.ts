import type { PageLine } from '../page-line.ts';
import type { Chain } from './column-chains.ts';
import type { PrintedRow } from './row-blocks.ts';

/** Most lines of headlines above a row. */
const HEADLINES = 6;
const TEXT = /[。；，]/u;

/**
 * The lines of a page with those of a chain one after the other, where its first one stood, or under the headline above
 * its rows; what it leaves of the rows' block comes as it was printed.
 *
 * @param settled lines of earlier chains and of their blocks, which stay; those of this one are added
 */
export function linesInChain(
  lines: readonly PageLine[],
  chain: Chain,
  block: readonly PrintedRow[],
  settled: Set<PageLine>,
): PageLine[] {
  const chained = chain.links.flatMap((link) => link.lines);
  const taken = new Set(chained);
  const first = chained[0] as PageLine;
  const place = underHeadline(chain, block) ?? first;
  const before = new Map(lines.map((line, k) => [line, lines[k - 1]]));
  const printed = block.flatMap(({ cells }) => cells).filter((line) => !settled.has(line));
  const own = new Set(printed);
  for (const line of [...printed, ...chained]) settled.add(line);
  const ordered: PageLine[] = [];
  /** What stood before the next line stands elsewhere now. */
  let parted = false;
  const put = (line: PageLine): void => {
    if (line === place) {
      const above = before.get(first);
      if (place !== first || parted || (above && taken.has(above))) first.blankBefore = true;
      chained.forEach((link, k) => {
        ordered.push(link);
        if (k === 0) return;
        link.blankBefore = false;
        link.columnHead = false;
        if (before.get(link) !== chained[k - 1]) link.threaded = true;
      });
    }
    if (taken.has(line)) {
      parted = true;
      return;
    }
    if (parted && !line.goesOnFrom) line.blankBefore = true;
    parted = false;
    ordered.push(line);
  };
  let isPrinted = false;
  for (const line of lines) {
    if (!own.has(line)) {
      put(line);
      continue;
    }
    parted = true;
    if (isPrinted) continue;
    isPrinted = true;
    for (const cell of printed) {
      if (!taken.has(cell)) cell.columnHead = cell.midLine;
      put(cell);
    }
    parted = true;
  }
  return ordered;
}

/** The first cell of a chain that begins above its row, where nothing but headlines stands above the row in its block. */
function underHeadline({ links }: Chain, block: readonly PrintedRow[]): PageLine | null {
  if (links[0]?.isCell) return null;
  const cell = links.find(({ isCell }) => isCell)?.lines[0];
  if (!cell) return null;
  const cells = block.flatMap(({ cells: of }) => of);
  const above = cells.slice(0, cells.indexOf(cell));
  const areHeadlines =
    above.length > 0 && above.length <= HEADLINES && above.every(({ text }) => !TEXT.test(text));
  return areHeadlines ? cell : null;
}
