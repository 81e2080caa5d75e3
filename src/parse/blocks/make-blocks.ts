import { endsSentence, openMarks } from '../../text/characters.ts';
import type { LabelledLine } from '../lines/label-lines.ts';
import type { PageHabits } from '../lines/line-evidence.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { lead } from '../marks/lead.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { signOff } from '../marks/sign-off.ts';
import type { PageLine } from '../page-line.ts';
import { EMPTY_RUN, joinAllLines, joinRuns, type Run, runOfLine, sliceRun } from '../run.ts';
import type { Block, DisplayBlock, ParagraphBlock } from './block.ts';
import { isDisplayed } from './displayed-paragraph.ts';
import { splitGluedCaption } from './glued-caption.ts';
import { mendParagraphs } from './mend-paragraphs.ts';

/**
 * Puts the lines of a frame together to blocks: lines of a paragraph joined, leads, sign-offs and photo credits cut
 * off, displayed lines one by one.
 */
export function makeBlocks(
  lines: readonly PageLine[],
  labelled: readonly LabelledLine[],
  habits: PageHabits,
): Block[] {
  const labelOf = new Map(labelled.map((item) => [item.look.line, item]));
  const blocks: Block[] = [];
  let open: { lines: PageLine[]; margin: number } | null = null;
  /** Furniture met in the middle of a paragraph waits until the paragraph is closed. */
  let waiting: Block[] = [];
  const close = (next: PageLine | null): void => {
    if (open && isDisplayed(open.lines, next, habits)) {
      for (const line of open.lines) blocks.push(...displayed(line, 0, blocks[blocks.length - 1]));
    } else if (open) {
      blocks.push(
        ...cutParagraph(joinAllLines(open.lines), open.margin, widthAbove(open.lines[0] as PageLine, blocks)),
      );
    }
    open = null;
    blocks.push(...waiting);
    waiting = [];
  };
  for (const line of lines) {
    if (line.mark?.type === 'jump') {
      close(line);
      const last = blocks[blocks.length - 1];
      if (last?.type === 'jump' && last.jump === line.mark.jump)
        last.run = joinRuns(last.run, runOfLine(line));
      else blocks.push({ type: 'jump', run: runOfLine(line), jump: line.mark.jump });
      continue;
    }
    if (line.mark) {
      waiting.push({ type: 'furniture', run: runOfLine(line), what: line.mark.what });
      if (!open) close(line);
      continue;
    }
    const item = labelOf.get(line) as LabelledLine;
    if (item.label === 'cont' && open) {
      (open as { lines: PageLine[] }).lines.push(line);
    } else if (item.label === 'disp') {
      close(line);
      blocks.push(...displayed(line, item.margin, blocks[blocks.length - 1]));
    } else {
      close(line);
      open = { lines: [line], margin: item.margin };
    }
  }
  close(null);
  return mendParagraphs(joinLeads(joinBylines(blocks)), habits);
}

function displayed(line: PageLine, margin: number, before: Block | undefined): Block[] {
  const run = runOfLine(line);
  const byline = bylineLine.find(line.text);
  if (byline?.form === 'roles') return [{ type: 'byline', run }];
  if (photoCredit.find(line.text)) {
    return splitGluedCaption(run, margin, before ? widthAbove(line, [before]) : 0);
  }
  if (signOff.find(line.text)?.start === 0) {
    return [
      { type: 'paragraph', run: EMPTY_RUN, lead: null, tail: run, byline: null, complete: true, margin },
    ];
  }
  return [{ type: 'display', run, margin }];
}

/** A paragraph in its parts: lead, text, sign-off; a caption where it ends with a photo credit. */
export function cutParagraph(run: Run, margin: number, widthBefore = 0): Block[] {
  const early = creditInside(run.text);
  if (early > 0)
    return [
      ...cutParagraph(sliceRun(run, 0, early), margin, widthBefore),
      ...cutParagraph(sliceRun(run, early, run.text.length), margin),
    ];
  const closed = signOffInside(run.text);
  if (closed > 0) {
    const rest = cutParagraph(sliceRun(run, closed, run.text.length), margin);
    return [...cutParagraph(sliceRun(run, 0, closed), margin), ...rest];
  }
  const credit = photoCredit.find(run.text);
  if (credit) return splitGluedCaption(run, margin, widthBefore);
  let rest = run;
  let leadRun: Run | null = null;
  const opening = lead.find(rest.text);
  if (opening) {
    leadRun = sliceRun(rest, 0, opening.end);
    rest = sliceRun(rest, opening.end, rest.text.length);
  }
  let tail: Run | null = null;
  const close = signOff.find(rest.text);
  if (close) {
    tail = sliceRun(rest, close.start, rest.text.length);
    rest = sliceRun(rest, 0, close.start);
  }
  const block: ParagraphBlock = {
    type: 'paragraph',
    run: rest,
    lead: leadRun,
    tail,
    byline: null,
    complete: tail !== null || endsSentence(rest.text) || /[：:]$/u.test(rest.text),
    margin,
  };
  return [block];
}

/** Where a caption's credit ends with more text behind it (two captions run together); 0 where there is none. */
function creditInside(text: string): number {
  for (const match of text.matchAll(/(?:摄影报道|摄影|摄)[）)]?/gu)) {
    const end = match.index + match[0].length;
    if (end >= text.length || /[，。、；：！？”影）)的了过制]/u.test(text[end] as string)) continue;
    if (photoCredit.find(text.slice(0, end))) return end;
  }
  return 0;
}

/** Where a sign-off about the author ends with another story's text behind it; 0 where there is none. */
function signOffInside(text: string): number {
  for (const match of text.matchAll(/[。！？”…]\s*[（(](?:本文)?作者(?:系|为|是|单位|[:：])[^（）()]{2,120}[）)]/gu)) {
    const end = match.index + match[0].length;
    if (end < text.length) return end;
  }
  return 0;
}

/** Width of the displayed line just above, in half-ems; 0 where none stands there without a blank. */
function widthAbove(line: PageLine, blocks: readonly Block[]): number {
  const above = blocks[blocks.length - 1];
  return above?.type === 'display' && !line.blankBefore ? (above.run.fragments[0]?.line.width ?? 0) : 0;
}

/** A byline that goes on in the next displayed line: 本报记者 张三 李四 / 王五 通讯员 …. */
function joinBylines(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    if (
      last?.type === 'byline' &&
      (block.type === 'byline' || block.type === 'display') &&
      continuesByline(last.run, block)
    ) {
      last.run = joinRuns(last.run, block.run, /[、，]$/u.test(last.run.text) ? '' : ' ');
    } else {
      joined.push(block);
    }
  }
  return joined;
}

function continuesByline(byline: Run, next: Block & { run: Run }): boolean {
  const line = next.run.fragments[0]?.line;
  if (!line || line.blankBefore) return false;
  const { text } = next.run;
  if (/[、，]$/u.test(byline.text) || openMarks(byline.text) > 0) return true;
  if (next.type === 'byline') return /^(?:通讯员|实习生|见习|特约)/u.test(text);
  const lastWidth = byline.fragments[byline.fragments.length - 1]?.line.width ?? 0;
  return text.length <= 12 && bylineLine.find(text)?.form === 'name' && lastWidth >= line.measure - 6;
}

/** A lead that stands alone, or whose bracket the paragraph's end left open, is one with the paragraph after it. */
function joinLeads(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as Block;
    const next = blocks[i + 1];
    if (
      block.type === 'paragraph' &&
      block.lead &&
      next &&
      (next.type === 'paragraph' || next.type === 'display')
    ) {
      const whole = joinRuns(block.lead, block.run);
      if (
        openMarks(whole.text) > 0 &&
        /^[^）)]{0,60}[）)]/u.test(
          next.run.text || (next.type === 'paragraph' ? (next.lead?.text ?? '') : ''),
        )
      ) {
        const [merged] = cutParagraph(joinRuns(whole, wholeRun(next)), block.margin);
        joined.push(merged as Block);
        i += 1;
        continue;
      }
      if (block.run.text === '' && next.type === 'paragraph' && !next.lead) {
        joined.push({ ...next, lead: block.lead, margin: block.margin });
        i += 1;
        continue;
      }
    }
    joined.push(block);
  }
  return joined;
}

/** A paragraph or displayed line with its lead and sign-off put back. */
function wholeRun(block: ParagraphBlock | DisplayBlock): Run {
  if (block.type === 'display') return block.run;
  let run = block.run;
  if (block.lead) run = joinRuns(block.lead, run);
  if (block.tail) run = joinRuns(run, block.tail);
  return run;
}
