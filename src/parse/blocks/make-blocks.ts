import type { Joint } from '../joint.ts';
import type { LabelledLine } from '../lines/label-lines.ts';
import type { PageHabits } from '../lines/page-habits.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { signOff } from '../marks/sign-off.ts';
import type { PageLine } from '../page-line.ts';
import { EMPTY_RUN, joinAllLines, joinRuns, joinSetLines, type Run, runOfLine, sliceRun } from '../run.ts';
import { type Block, STANZA } from './block.ts';
import { isColumnName } from './column-name.ts';
import { cutParagraph } from './cut-paragraph.ts';
import { gluedHeadline, isBare, isDisplayed } from './displayed-paragraph.ts';
import { bylineCut } from './glued-byline.ts';
import { splitGluedCaption } from './glued-caption.ts';

/**
 * Puts the lines of a frame together to blocks: lines of a paragraph joined, leads, sign-offs and photo credits cut
 * off, displayed lines one by one.
 */
export function makeBlocks(
  lines: readonly PageLine[],
  labelled: readonly LabelledLine[],
  habits: PageHabits,
): Block[] {
  /** Place of the next label: they come in the order of the lines. */
  let next = 0;
  const blocks: Block[] = [];
  const { joint } = habits;
  let open: { lines: PageLine[]; margin: number } | null = null;
  /** Furniture met in the middle of a paragraph waits until the paragraph is closed. */
  let waiting: Block[] = [];
  /** Lines that the extractor broke go on in the last block: joined at once, for one by one takes time in their square. */
  let further: PageLine[] = [];
  const goOn = (): void => {
    const last = blocks[blocks.length - 1];
    if (last && further.length > 0) last.run = joinRuns(last.run, joinAllLines(further));
    further = [];
  };
  /** Lines of a poem or a table, which stay lines, and what stands before each. */
  let set: { line: PageLine; gap: string; what: 'verse' | 'table' }[] = [];
  const closeLined = (): void => {
    if (set.length > 0) blocks.push(linedBlock(joinSetLines(set), (set[0] as (typeof set)[number]).what));
    set = [];
  };
  const close = (below: PageLine | null): void => {
    closeLined();
    const glued = open ? gluedHeadline(open.lines) : 0;
    if (open && glued > 0) {
      const headline = (open as { lines: PageLine[] }).lines.splice(0, glued);
      for (const line of headline) blocks.push(...displayed(line, 0, blocks[blocks.length - 1], joint));
    }
    const above = blocks[blocks.length - 1]?.type;
    const closesHeap = below === null && (above === 'display' || above === 'byline');
    if (open && (isDisplayed(open.lines, below, habits) || (closesHeap && isBare(open.lines)))) {
      for (const line of open.lines) blocks.push(...displayed(line, 0, blocks[blocks.length - 1], joint));
    } else if (open) {
      blocks.push(
        ...cutParagraph(joinAllLines(open.lines), open.margin, widthAbove(open.lines[0] as PageLine, blocks)),
      );
    }
    open = null;
    for (const block of waiting) blocks.push(block);
    waiting = [];
  };
  for (const line of lines) {
    if (!line.mark && line.goesOnFrom && set.length > 0) {
      set.push({ line, gap: '', what: 'verse' });
      continue;
    }
    if (!line.mark && line.goesOnFrom && (open || blocks.length > 0)) {
      (open ? (open as { lines: PageLine[] }).lines : further).push(line);
      continue;
    }
    goOn();
    if (line.mark?.type === 'jump') {
      close(line);
      const last = blocks[blocks.length - 1];
      if (last?.type === 'jump' && last.jump === line.mark.jump)
        last.run = joinRuns(last.run, runOfLine(line));
      else blocks.push({ type: 'jump', run: runOfLine(line), jump: line.mark.jump });
      continue;
    }
    if (line.mark?.type === 'lined') {
      if (open) close(line);
      if (line.mark.opens) closeLined();
      set.push({ line, gap: line.mark.parted ? STANZA : '\n', what: line.mark.what });
      continue;
    }
    if (line.mark) {
      waiting.push({ type: 'furniture', run: runOfLine(line), what: line.mark.what });
      if (!open) close(line);
      continue;
    }
    const item = labelled[next] as LabelledLine;
    next += 1;
    if (item.label === 'cont' && open) {
      (open as { lines: PageLine[] }).lines.push(line);
    } else if (item.label === 'disp') {
      close(line);
      if (item.author)
        blocks.push({ type: 'display', run: runOfLine(line), margin: item.margin, author: true });
      else blocks.push(...displayed(line, item.margin, blocks[blocks.length - 1], joint));
    } else {
      close(line);
      open = { lines: [line], margin: item.margin };
    }
  }
  goOn();
  close(null);
  return blocks;
}

/** A poem or a table is a paragraph whose lines stay apart. */
function linedBlock(run: Run, what: 'verse' | 'table'): Block {
  return {
    type: 'paragraph',
    run,
    lead: null,
    tail: null,
    byline: null,
    complete: true,
    margin: 0,
    lined: what,
  };
}

function displayed(line: PageLine, margin: number, before: Block | undefined, joint: Joint): Block[] {
  const run = runOfLine(line);
  if (leadOpening.find(line.text)) return cutParagraph(run, margin);
  const cut = bylineCut(line.text);
  if (cut === 0) return displayedRun(run, line, margin, before, joint);
  const first = displayedRun(sliceRun(run, 0, cut), line, margin, before, joint);
  return [...first, ...displayedRun(sliceRun(run, cut, run.text.length), line, margin, first[0], joint)];
}

function displayedRun(
  run: Run,
  line: PageLine,
  margin: number,
  before: Block | undefined,
  joint: Joint,
): Block[] {
  const { text } = run;
  const signsOff =
    signOff.find(text)?.start === 0 && !(before?.type === 'display' && isColumnName(text, joint));
  const byline = bylineLine.find(text);
  // （通讯员 张三） alone under a headline is a byline, under a paragraph it signs it off.
  if (byline?.form === 'roles' && !(signsOff && closesStory(before))) return [{ type: 'byline', run }];
  if (photoCredit.find(text)) {
    return splitGluedCaption(run, margin, before ? widthAbove(line, [before]) : 0);
  }
  // 摄影高山 alone is a credit only under what a picture shows: 摄影周刊 is a page's name.
  const credit = closesCaption(before, line) ? photoCredit.find(`。${text}`) : null;
  if (credit?.start === 1) return [{ type: 'caption', run: EMPTY_RUN, credit: run, names: credit.names }];
  if (signsOff) {
    return [
      { type: 'paragraph', run: EMPTY_RUN, lead: null, tail: run, byline: null, complete: true, margin },
    ];
  }
  return [{ type: 'display', run, margin }];
}

/** A paragraph that says something, and not a lead whose bracket stands on the next line. */
function closesStory(before: Block | undefined): boolean {
  return before?.type === 'paragraph' && before.run.text !== '';
}

/** Whether a line stands at once under a paragraph that may be what a picture shows. */
function closesCaption(before: Block | undefined, line: PageLine): boolean {
  return before?.type === 'paragraph' && before.complete && !before.tail && !line.blankBefore;
}

/** Width of the displayed line just above, in half-ems; 0 where none stands there without a blank. */
function widthAbove(line: PageLine, blocks: readonly Block[]): number {
  const above = blocks[blocks.length - 1];
  return above?.type === 'display' && !line.blankBefore ? (above.run.fragments[0]?.line.width ?? 0) : 0;
}
