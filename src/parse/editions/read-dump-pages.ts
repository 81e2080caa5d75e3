import type { DumpFile } from '../../domain/dump-file.ts';
import { readDump } from '../../tree/read-dump.ts';
import { cutLines } from '../lines/cut-lines.ts';
import { markFurniture } from '../lines/mark-furniture.ts';
import { type Folio, folio } from '../marks/folio.ts';
import { masthead } from '../marks/masthead.ts';
import { pageDate } from '../marks/page-date.ts';
import type { PageLine } from '../page-line.ts';

/** A stretch of a dump that is read as one page, with what its furniture says. */
export interface DumpPage {
  dump: DumpFile;
  lines: PageLine[];
  /** The printed folio, where there is one. */
  folio: Folio | null;
  /** Place among the dump's pages, from 0, and how many there are. */
  index: number;
  count: number;
  /** Form feeds part the dump's pages, so that their places tell their numbers. */
  framed: boolean;
}

export interface DumpPages {
  dump: DumpFile;
  pages: DumpPage[];
  newspaper: string | null;
  /** Dates in the furniture, as printed, the first page's first. */
  dates: string[];
}

/** Takes a dump apart into pages and reads its furniture. */
export function readDumpPages(dump: DumpFile): DumpPages {
  const frames = cutLines(readDump(dump.text, dump.file)).filter((frame) => frame.lines.length > 0);
  const dates: string[] = [];
  let newspaper: string | null = null;
  const stretches: { lines: PageLine[]; folio: Folio | null }[] = [];
  for (const frame of frames) {
    markFurniture(frame.lines);
    for (const line of frame.lines) {
      if (line.mark?.type !== 'furniture') continue;
      const date = pageDate.find(line.text);
      if (date) dates.push(date.date);
      newspaper ??=
        masthead.find(line.text)?.newspaper ?? (date ? (masthead.find(date.rest)?.newspaper ?? null) : null);
    }
    stretches.push(...splitAtFolios(frame.lines));
  }
  const pages = stretches.map((stretch, index) => ({
    dump,
    lines: stretch.lines,
    folio: stretch.folio,
    index,
    count: stretches.length,
    framed: frames.length > 1 && stretches.length === frames.length,
  }));
  return { dump, pages, newspaper, dates };
}

/** The folio that a line of furniture holds, alone or beside the date. */
function folioOf(line: PageLine): Folio | null {
  if (line.mark?.type !== 'furniture') return null;
  const alone = folio.find(line.text);
  if (alone) return alone;
  const date = pageDate.find(line.text);
  if (date) return folio.find(date.rest);
  const head = line.text.split(/\s/u);
  for (let k = head.length - 1; k > 0; k -= 1) {
    const found = folio.find(head.slice(0, k).join(' '));
    if (found) return found;
  }
  return null;
}

/**
 * Parts a frame that holds several pages, where folios stand in it: at the pages' heads, or at their feet if the
 * frame's last lines hold one and its first lines none.
 */
function splitAtFolios(lines: PageLine[]): { lines: PageLine[]; folio: Folio | null }[] {
  const marks: { at: number; folio: Folio }[] = [];
  lines.forEach((line, at) => {
    const found = folioOf(line);
    const last = marks[marks.length - 1];
    if (found && (last?.folio.page !== found.page || at - last.at > 30)) marks.push({ at, folio: found });
  });
  const distinct = new Set(marks.map((mark) => mark.folio.page));
  if (distinct.size === 0) return [{ lines, folio: null }];
  if (distinct.size === 1) return [{ lines, folio: (marks[0] as { folio: Folio }).folio }];
  const ascending = marks.every(
    (mark, k) => k === 0 || mark.folio.page > (marks[k - 1] as { folio: Folio }).folio.page,
  );
  if (!ascending) return [{ lines, folio: null }];
  const first = marks[0] as { at: number; folio: Folio };
  const last = marks[marks.length - 1] as { at: number; folio: Folio };
  const atFoot = last.at >= lines.length - 4 && first.at > 12;
  const pages: { lines: PageLine[]; folio: Folio | null }[] = [];
  if (atFoot) {
    let from = 0;
    for (const mark of marks) {
      let end = mark.at + 1;
      while (lines[end]?.mark?.type === 'furniture' && !folioOf(lines[end] as PageLine)) end += 1;
      pages.push({ lines: lines.slice(from, end), folio: mark.folio });
      from = end;
    }
    const rest = lines.slice(from);
    pages[pages.length - 1]?.lines.push(...rest);
    return pages;
  }
  const starts = marks.map((mark, k) => (k === 0 && mark.at <= 12 ? 0 : headOf(lines, mark.at)));
  if (starts[0] !== 0) pages.push({ lines: lines.slice(0, starts[0]), folio: null });
  for (const [k, mark] of marks.entries()) {
    pages.push({ lines: lines.slice(starts[k], starts[k + 1] ?? lines.length), folio: mark.folio });
  }
  return pages;
}

/** Furniture just above a folio (masthead, date) belongs to its page; contacts and staff to the page before. */
function headOf(lines: readonly PageLine[], at: number): number {
  let start = at;
  while (start > 0) {
    const mark = lines[start - 1]?.mark;
    if (mark?.type !== 'furniture' || (mark.what !== 'masthead' && mark.what !== 'page-date')) break;
    start -= 1;
  }
  return start;
}
