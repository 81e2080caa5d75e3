import { endsSentence } from '../../text/characters.ts';
import type { Joint } from '../joint.ts';
import { CAPTION_OPENING, LONGEST_CAPTION } from '../marks/caption-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import type { PageLine } from '../page-line.ts';
import { type Fragment, joinRuns, lastLine, type Run, sliceRun } from '../run.ts';
import type { Block, BylineBlock, CaptionBlock, DisplayBlock, ParagraphBlock } from './block.ts';
import { GOES_ON, SHORTEST_HEADLINE } from './glued-caption.ts';

/** What opens a caption wherever it stands in a displayed line: a day, a season, or a column's name that closes the headline. */
const AFTER_HEADLINE =
  /(?:当地时间)?(?:\d{1,4}年)?\d{1,2}月\d{1,2}日(?=[，、\p{Script=Han}])|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:近日|日前|连日来|近年来)，|[\p{Script=Han}]{2}时节，|(?<=[（(][\p{Script=Han}·\s]{2,12}[）)])\S/gu;
/** Longest line of a headline, in characters. */
const LONGEST = 30;

/**
 * Gives a caption all its text, which the labels left in the blocks above: sentences that stand apart from a story or are set
 * wider, 图为 and a credit on a line of its own, an opening that the extractor set on one line with a headline:
 *
 * ```
 * 古堡里的大年二月六日，某市某镇某厂车间内一片       ← headline, and the caption's first line
 * 忙碌，工人们正在赶制口罩。 徐鼎烨 摄
 * ```
 */
export function joinCaptions(blocks: readonly Block[], { joint }: { joint: Joint }): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined[joined.length - 1];
    const report = block.type === 'byline' ? photoReport(block, before) : null;
    if (report) {
      joined.pop();
      joined.push(takeWideText(joined, report));
    } else if (block.type !== 'caption' || !before) joined.push(block);
    else if (before.type === 'paragraph') {
      if (!opensCaption(joined, before, block)) joined.push(takeWideText(joined, block));
      else joined[joined.length - 1] = { ...block, run: joinRuns(before.run, block.run) };
    } else if (before.type === 'caption' && !before.credit && block.run.text === '') {
      joined[joined.length - 1] = { ...before, credit: block.credit, names: block.names };
    } else if (before.type === 'display') {
      joined.pop();
      for (const part of givenBack(before, block, joint)) joined.push(part);
    } else joined.push(block);
  }
  return joined;
}

/** A displayed line and the caption below, which may open in that line. */
function givenBack(before: DisplayBlock, caption: CaptionBlock, joint: Joint): Block[] {
  const cut = openingIn(before.run, caption.run, joint);
  if (cut === 0) return [before, caption];
  const opening = sliceRun(before.run, cut, before.run.text.length);
  return [
    { ...before, run: sliceRun(before.run, 0, cut) },
    { ...caption, run: joinRuns(opening, caption.run) },
  ];
}

/** 本报记者 张三 摄影报道 right below what a picture shows: its credit. Below a headline it is a story's byline. */
function photoReport({ run }: BylineBlock, before: Block | undefined): CaptionBlock | null {
  const credit = photoCredit.find(run.text);
  if (!before || credit?.start !== 0 || run.fragments[0]?.line.blankBefore) return null;
  if (before.type === 'caption' && !before.credit) return { ...before, credit: run, names: credit.names };
  if (before.type !== 'paragraph' || before.lead || before.tail || before.byline) return null;
  const { text } = before.run;
  if (text.length > LONGEST_CAPTION) return null;
  if (!CAPTION_OPENING.test(text) && !text.includes('图为') && wideFrom(before.run) !== 0) return null;
  return { type: 'caption', run: before.run, credit: run, names: credit.names };
}

/**
 * Whether the paragraph above is the caption's text, or its first sentence: it opens as captions do, or 图为 goes on from it,
 * and it stands apart from a story's text above.
 */
function opensCaption(
  blocks: readonly Block[],
  { run, lead, tail, byline, complete }: ParagraphBlock,
  caption: CaptionBlock,
): boolean {
  const isBare = caption.run.text === '';
  const first = run.fragments[0]?.line;
  const next = (isBare ? caption.credit : caption.run)?.fragments[0]?.line;
  if (!first || !next || lead || tail || byline || !complete) return false;
  if (run.text.length + caption.run.text.length > LONGEST_CAPTION) return false;
  const above = blocks[blocks.length - 2];
  const last = above?.type === 'paragraph' ? lastLine(above.run) : undefined;
  if (isBare) {
    // What nothing but who took a photo follows, and no story's paragraph stands above.
    const opens = CAPTION_OPENING.test(run.text) || run.text.includes('图为') || !last;
    return opens && (first.blankBefore || !last || isApart(last, first));
  }
  if (next.blankBefore || Math.abs(first.measure - next.measure) > 2) return false;
  if (!CAPTION_OPENING.test(run.text) && !caption.run.text.startsWith('图为')) return false;
  return first.blankBefore || !last || isApart(last, first);
}

/** Whether two lines are set to different measures. */
function isApart(above: PageLine, line: PageLine): boolean {
  return Math.abs(above.measure - line.measure) > 1.5;
}

/** Half-ems by which a line is wider than its column where it surely is set over several. */
const WIDER = 8;

/**
 * A caption set over several columns, of which only the last sentence or the credit is known: the whole sentences above it
 * that are as wide are its text, since a story's are not. They are taken from the blocks.
 */
function takeWideText(blocks: Block[], caption: CaptionBlock): CaptionBlock {
  let whole = caption;
  if (whole.run.text !== '' && wideFrom(whole.run) !== 0) return whole;
  for (;;) {
    const above = blocks[blocks.length - 1];
    if (above?.type !== 'paragraph' || above.lead || above.tail || above.byline || !above.complete) break;
    const from = isWiderThan(blocks[blocks.length - 2], above.run) ? 0 : wideFrom(above.run);
    if (from < 0 || above.run.text.length - from + whole.run.text.length > LONGEST_CAPTION) break;
    blocks.pop();
    whole = { ...whole, run: joinRuns(sliceRun(above.run, from, above.run.text.length), whole.run) };
    if (from === 0) continue;
    blocks.push({ ...above, run: sliceRun(above.run, 0, from) });
    break;
  }
  return whole;
}

/** Whether a paragraph is set to a wider measure than the one above it. */
function isWiderThan(above: Block | undefined, { fragments }: Run): boolean {
  const last = above?.type === 'paragraph' ? lastLine(above.run) : undefined;
  const first = fragments[0]?.line;
  return last !== undefined && first !== undefined && first.measure >= last.measure + WIDER;
}

/** Where in a run a sentence begins from which on all lines but the last are wider than their column; -1 for nowhere. */
function wideFrom({ text, fragments }: Run): number {
  const isWide = ({ line }: Fragment): boolean => line.width >= line.measure + WIDER;
  let from = fragments.length > 1 ? fragments.length - 1 : fragments.length;
  while (from > 0 && isWide(fragments[from - 1] as Fragment)) from -= 1;
  const first = fragments[from];
  if (!first || !isWide(first)) return -1;
  return from === 0 || endsSentence(text.slice(0, first.at)) ? first.at : -1;
}

/** Where in a displayed line the caption opens that goes on below; 0 where none does. */
function openingIn({ text }: Run, caption: Run, joint: Joint): number {
  if (endsSentence(text) || joint.of(text, caption.text) < -1.5) return 0;
  for (const match of text.matchAll(AFTER_HEADLINE)) {
    if (match.index > LONGEST || GOES_ON.test(text.slice(0, match.index))) continue;
    if (match.index >= SHORTEST_HEADLINE) return match.index;
  }
  return 0;
}
