import { shownPart } from '../../text/shown.ts';
import { type DumpTree, pageNode } from '../dump-tree.ts';
import { type Folio, folio } from '../marks/folio.ts';
import { pageBreak } from '../marks/page-break.ts';
import { pageDate } from '../marks/page-date.ts';
import { runningHead } from '../marks/running-head.ts';
import type { PageLine } from '../page-line.ts';
import { mastheadIn } from './read-furniture.ts';

/** Takes a dump apart into pages: at form feeds and marks between pages, and where furniture stands for a page's head or foot. */
export function partPages(tree: DumpTree): void {
  const frames = tree.lines.flatMap((lines) => splitAtBreaks(lines));
  const stretches = frames.flatMap((lines) => splitAtFolios(lines));
  tree.pages = stretches.map((stretch) => pageNode(stretch.lines, stretch.folio));
  tree.framed = frames.length > 1 && stretches.length === frames.length;
}

/**
 * Parts the lines of a frame at what a program wrote between pages: above each page where it opens the frame, below each
 * where it closes it; anywhere else it is the page's own.
 */
function splitAtBreaks(lines: PageLine[]): PageLine[][] {
  const isBreak = ({ mark }: PageLine): boolean => mark?.type === 'furniture' && mark.what === pageBreak.id;
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return [];
  const above = isBreak(first);
  if (!above && !isBreak(last)) return [lines];
  const pages: PageLine[][] = [[first]];
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] as PageLine;
    if (isBreak(above ? line : (lines[at - 1] as PageLine))) pages.push([line]);
    else pages[pages.length - 1]?.push(line);
  }
  return pages;
}

/** The folio that a line of furniture holds, its 版名 as the dump has it. */
function folioOf(line: PageLine): Folio | null {
  const found = findFolio(line);
  if (!found?.section || line.shown === null) return found;
  return { ...found, section: shownPart(found.section, line.text, line.shown) };
}

/** It may stand alone or before the date, and who made the page after both. */
function findFolio(line: PageLine): Folio | null {
  if (line.mark?.type !== 'furniture') return null;
  const head = runningHead.find(line.text);
  if (head?.page != null) return { page: head.page, label: head.label, section: head.section };
  const parts = line.text.split(/\s+/u);
  for (let k = parts.length; k > 0; k -= 1) {
    const head = parts.slice(0, k).join(' ');
    const found = folio.find(head) ?? folio.find(pageDate.find(head)?.rest ?? '');
    if (found) return found;
  }
  return null;
}

/** Furniture that stands together, with the folio that it holds; a masthead stands for page 1. */
interface Cluster {
  /** First and last line, as places in the frame. */
  from: number;
  to: number;
  page: number;
  folio: Folio | null;
}

/** A cluster may have this many other lines in it: a wrapped name, a slogan. */
const GAP = 1;
/** Lines from a frame's edge that still count as its edge. */
const EDGE = 12;
/** Lines that a foot's furniture may go on in, where it is broken over lines. */
const FOOT = 6;

/**
 * Parts a frame that holds several pages, where furniture tells them: at the pages' feet if the frame ends with a
 * folio, else at their heads.
 */
function splitAtFolios(lines: PageLine[]): { lines: PageLine[]; folio: Folio | null }[] {
  const clusters = pageClusters(lines);
  const [first] = clusters;
  if (!first) return [{ lines, folio: null }];
  const ascending = clusters.every(
    (cluster, k) => k === 0 || cluster.page > (clusters[k - 1] as Cluster).page,
  );
  if (clusters.length === 1 || !ascending) {
    const pages = new Set(clusters.map(({ folio }) => folio?.page).filter((page) => page !== undefined));
    return [{ lines, folio: pages.size === 1 ? (clusters.find(({ folio }) => folio)?.folio ?? null) : null }];
  }
  const last = clusters[clusters.length - 1] as Cluster;
  const atFoot = last.to >= lines.length - 1 - FOOT && first.from > EDGE;
  const edges = clusters.map((cluster) => (atFoot ? cluster.to + 1 : cluster.from));
  const pages: { lines: PageLine[]; folio: Folio | null }[] = [];
  if (atFoot) {
    clusters.forEach(({ folio }, k) => {
      const end = k === clusters.length - 1 ? lines.length : edges[k];
      pages.push({ lines: lines.slice(edges[k - 1] ?? 0, end), folio });
    });
    return pages;
  }
  if ((edges[0] as number) > EDGE) pages.push({ lines: lines.slice(0, edges[0]), folio: null });
  else edges[0] = 0;
  for (const [k, { folio }] of clusters.entries()) {
    pages.push({ lines: lines.slice(edges[k], edges[k + 1] ?? lines.length), folio });
  }
  return pages;
}

/** The clusters of furniture that tell a page, one for each page. */
function pageClusters(lines: readonly PageLine[]): Cluster[] {
  const clusters: Cluster[] = [];
  let cluster: (Cluster & { masthead: boolean }) | null = null;
  const close = (): void => {
    if (!cluster) return;
    const page = cluster.folio?.page ?? (cluster.masthead ? 1 : 0);
    const known = clusters[clusters.length - 1];
    if (page > 0 && known?.page !== page) clusters.push({ ...cluster, page });
    cluster = null;
  };
  lines.forEach((line, at) => {
    const { mark } = line;
    if (mark?.type !== 'furniture' || !EDGE_FURNITURE.has(mark.what)) return;
    // Contacts and staff stand at a page's foot: what follows them is the next page.
    if (cluster && at - cluster.to > GAP + 1) close();
    cluster ??= { from: at, to: at, page: 0, folio: null, masthead: false };
    cluster.to = at;
    cluster.folio ??= folioOf(line);
    cluster.masthead ||= mark.what === 'masthead' || mark.what === 'imprint' || mastheadIn(line) !== null;
  });
  close();
  return clusters;
}

/** Furniture that stands at a page's head or foot; column heads stand anywhere. */
const EDGE_FURNITURE = new Set([
  'masthead',
  'page-date',
  'folio',
  'imprint',
  'staff',
  'contact',
  'running-head',
]);
