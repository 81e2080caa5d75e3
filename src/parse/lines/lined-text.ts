import { withoutSpace } from '../../text/characters.ts';
import { restoreRadicals } from '../../text/radicals.ts';
import { spacedAs } from '../../text/shown.ts';
import type { Joint } from '../joint.ts';
import type { PageLine } from '../page-line.ts';
import type { LabelledLine } from './label-lines.ts';
import { tableRows } from './table-rows.ts';
import { doBlanksTell, findVerse, isAuthor } from './verse-lines.ts';

/**
 * Marks lines that are to stay lines: those of poems, and the rows of tables. Gives the lines that are left; a bare name right
 * above a poem is its author's.
 */
export function markLinedText(lines: readonly LabelledLine[], joint: Joint): readonly LabelledLine[] {
  const lined = new Set<LabelledLine>();
  const mark = (what: 'verse' | 'table', stretch: readonly LabelledLine[]): void => {
    const blanksTell = doBlanksTell(stretch);
    stretch.forEach((item, k) => {
      const { line } = item.look;
      line.mark = { type: 'lined', what, opens: k === 0, parted: k > 0 && blanksTell && isParted(line) };
      lined.add(item);
    });
  };
  for (const { from, to } of findVerse(lines, joint)) {
    mark('verse', lines.slice(from, to));
    const above = lines[from - 1];
    // No paragraph is one line without a mark right above a poem.
    if (above?.label === 'start' && isTitle(above.look.line)) above.label = 'disp';
    if (above?.label === 'disp' && isAuthor(above.look.line, joint)) above.author = true;
  }
  for (let from = 0; from < lines.length; from += 1) {
    const count = tableRows(lines, from);
    if (count === 0) continue;
    const rows = lines.slice(from, from + count);
    if (!rows.some((row) => lined.has(row))) {
      mark('table', rows);
      for (const { look } of rows) partCells(look.line);
    }
    from += count - 1;
  }
  return lined.size === 0 ? lines : lines.filter((item) => !lined.has(item));
}

/** Longest title, in characters, that the labels may have taken for text. */
const LONGEST_TITLE = 12;
const MARK = /[，。、；：？！]/u;

function isTitle({ text }: PageLine): boolean {
  return text.length <= LONGEST_TITLE && !MARK.test(text);
}

/** Puts one space between the cells of a row, also where one beside a figure is mostly the extractor's: 东县 85 良. */
function partCells(line: PageLine): void {
  const row = restoreRadicals(line.node.value).trim().replace(/\s+/gu, ' ');
  if (withoutSpace(row) !== withoutSpace(line.shown ?? line.text)) return;
  line.text = spacedAs(row, line.text);
  if (line.shown !== null) line.shown = row;
}

function isParted(line: PageLine): boolean {
  return line.blankBefore || line.columnHead;
}
