import type { Joint } from '../joint.ts';
import type { PageLine } from '../page-line.ts';
import type { LabelledLine } from './label-lines.ts';
import { tableRows } from './table-rows.ts';
import { findVerse, isName, MOSTLY_BLANK } from './verse-lines.ts';

/**
 * Marks lines that are to stay lines: those of poems, and the rows of tables. Gives the lines that are left; a bare name right
 * above a poem is its author's.
 */
export function markLinedText(lines: readonly LabelledLine[], joint: Joint): readonly LabelledLine[] {
  const stretches = findVerse(lines, joint);
  const poems = stretches.length;
  const authors = stretches.map(({ from }) => from - 1);
  for (let from = 0; from < lines.length; from += 1) {
    const count = tableRows(lines, from);
    if (count === 0) continue;
    if (!stretches.some((poem) => poem.from < from + count && from < poem.to))
      stretches.push({ from, to: from + count });
    from += count - 1;
  }
  if (stretches.length === 0) return lines;
  for (const place of authors) {
    const item = lines[place];
    if (item?.label === 'disp' && isName(item.look.line)) item.author = true;
  }
  const lined = new Set<LabelledLine>();
  for (const [s, { from, to }] of stretches.entries()) {
    const what = s < poems ? 'verse' : 'table';
    const stretch = lines.slice(from, to);
    const blanks = stretch.filter(({ look }) => look.line.blankBefore).length;
    const blanksTell = blanks < stretch.length * MOSTLY_BLANK;
    stretch.forEach((item, k) => {
      const { line } = item.look;
      line.mark = { type: 'lined', what, opens: k === 0, parted: k > 0 && blanksTell && isParted(line) };
      lined.add(item);
    });
  }
  return lines.filter((item) => !lined.has(item));
}

function isParted(line: PageLine): boolean {
  return line.blankBefore || line.columnHead;
}
