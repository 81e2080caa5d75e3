import { shownPart } from '../../text/shown.ts';
import type { DumpTree } from '../dump-tree.ts';
import { masthead } from '../marks/masthead.ts';
import { pageDate } from '../marks/page-date.ts';
import { runningHead } from '../marks/running-head.ts';
import type { PageLine } from '../page-line.ts';

/** What a dump's furniture tells of its edition: the paper's name and the dates that it prints. */
export function readFurniture(tree: DumpTree): void {
  for (const line of tree.lines.flat()) {
    if (line.mark?.type !== 'furniture') continue;
    const date = pageDate.find(line.text) ?? runningHead.find(line.text);
    if (date) tree.dates.push(date.date);
    tree.newspaper ??= mastheadIn(line);
  }
}

/** The newspaper that a line of furniture names, alone or beside the date. */
export function mastheadIn(line: PageLine): string | null {
  const { text, shown } = line;
  const head = runningHead.find(text);
  const date = pageDate.find(text);
  const name = head ? head.newspaper : masthead.find(date ? date.rest : text)?.newspaper;
  return name == null ? null : shownPart(name, text, shown);
}
