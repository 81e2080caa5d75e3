import { endsSentence } from '../../text/characters.ts';
import { printedWidth } from '../../text/width.ts';
import type { Joint } from '../joint.ts';
import { isShort } from '../lines/page-habits.ts';
import { CAPTION_OPENING } from '../marks/caption-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import type { PageLine } from '../page-line.ts';
import { type Fragment, joinRuns, lastLine, type Run, sliceRun } from '../run.ts';
import type { Block, BylineBlock, CaptionBlock, ParagraphBlock } from './block.ts';
import { cutParagraph } from './cut-paragraph.ts';

/** How a caption opens: it names the day, says that it shows something, or who is to be seen. */
const OPENING =
  /(?:当地时间)?(?:\d{1,4}年)?\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|近日|日前|昨日|连日来|图为|图①|上图|下图|左图|右图|这是|(?:外地|外国|中外|青年|老年|部分|众多|各族|当地|附近|辖区|广大|[一两二三四五六七八九十几多]+名|小)?(?:游客|市民|村民|居民|群众|工人|职工|员工|学生|同学|孩子|小朋友|老人|农民|医护人员|医务人员|工作人员|志愿者|民警|消防员|战士|官兵|选手|运动员|队员|演员|观众|旅客|乘客|施工人员|技术人员|党员|干部|老师|教师|家长|顾客|读者)(?=们?(?:在|正在|正|为|向|给|从|到|与|和|将|把|参观|观看|体验))/gu;

/**
 * Parts a headline from the caption that the extractor glued to it:
 *
 * ```
 * 助力我市“三夏”生产游客在乡愁博物馆参观。 徐鼎烨 摄
 *                   ^ a caption opens here
 * ```
 *
 * The caption ends with its credit; of the places where it may open, the one is taken that leaves the headline's line
 * nearest in width to the line above it (`widthBefore`, half-ems, 0 where none stands there), since a headline's lines
 * are set to like widths.
 */
export function splitGluedCaption(run: Run, margin: number, widthBefore: number): Block[] {
  const credit = photoCredit.find(run.text);
  if (!credit) return [{ type: 'display', run, margin }];
  const inside = captionInParagraph(run, credit.start);
  if (inside > 0) {
    return [
      ...cutParagraph(sliceRun(run, 0, inside), margin),
      ...splitGluedCaption(sliceRun(run, inside, run.text.length), margin, 0),
    ];
  }
  const cut = captionStart(run, run.text.slice(0, credit.start), widthBefore);
  const caption: Block = {
    type: 'caption',
    run: sliceRun(run, cut, credit.start),
    credit: sliceRun(run, credit.start, run.text.length),
    names: credit.names,
  };
  return cut === 0 ? [caption] : [{ type: 'display', run: sliceRun(run, 0, cut), margin }, caption];
}

/** What opens a caption wherever it stands in a displayed line: a day, a season, or a column's name that closes the headline. */
const AFTER_HEADLINE =
  /(?:当地时间)?(?:\d{1,4}年)?\d{1,2}月\d{1,2}日(?=[，、\p{Script=Han}])|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|(?:近日|日前|连日来|近年来)，|[\p{Script=Han}]{2}时节，|(?<=[（(][\p{Script=Han}·\s]{2,12}[）)])\S/gu;
/** Longest line of a headline, in characters. */
const LONGEST = 30;
/** No headline ends in such a word: 某市自 | 7月22日零时起 is one sentence. */
const GOES_ON = /[自从在至的与及，、]$/u;

/**
 * Gives a caption its opening back, where the extractor set the headline beside it and the caption's first line on one
 * line:
 *
 * ```
 * 古堡里的大年二月六日，某市某镇某厂车间内一片       ← headline, and the caption's first line
 * 忙碌，工人们正在赶制口罩。 徐鼎烨 摄
 * ```
 */
export function joinGluedCaptions(blocks: readonly Block[], { joint }: { joint: Joint }): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined[joined.length - 1];
    const report = block.type === 'byline' ? photoReport(block, before) : null;
    if (report) {
      joined.pop();
      joined.push(takeWideText(joined, report));
      continue;
    }
    if (block.type === 'caption' && block.run.text === '' && before?.type === 'caption' && !before.credit) {
      joined.pop();
      joined.push({ ...before, credit: block.credit, names: block.names });
      continue;
    }
    if (block.type === 'caption' && before?.type === 'paragraph' && opensCaption(joined, before, block)) {
      joined.pop();
      joined.push({ ...block, run: joinRuns(before.run, block.run) });
      continue;
    }
    if (block.type === 'caption' && before?.type === 'paragraph') {
      joined.push(takeWideText(joined, block));
      continue;
    }
    const cut =
      block.type === 'caption' && before?.type === 'display' ? openingIn(before.run, block.run, joint) : 0;
    if (cut === 0 || before?.type !== 'display' || block.type !== 'caption') {
      joined.push(block);
      continue;
    }
    joined.pop();
    joined.push({ ...before, run: sliceRun(before.run, 0, cut) });
    joined.push({ ...block, run: joinRuns(sliceRun(before.run, cut, before.run.text.length), block.run) });
  }
  return joined;
}

/** 本报记者 张三 摄影报道 right below what a picture shows: its credit. Below a headline it is a story's byline. */
function photoReport({ run }: BylineBlock, before: Block | undefined): CaptionBlock | null {
  const credit = photoCredit.find(run.text);
  if (!before || credit?.start !== 0 || run.fragments[0]?.line.blankBefore) return null;
  if (before.type === 'caption' && !before.credit) return { ...before, credit: run, names: credit.names };
  if (before.type !== 'paragraph' || before.lead) return null;
  const { text } = before.run;
  if (text.length > LONGEST_CAPTION) return null;
  if (!CAPTION_OPENING.test(text) && !text.includes('图为') && wideFrom(before.run) !== 0) return null;
  return { type: 'caption', run: before.run, credit: run, names: credit.names };
}

/** Longest caption, in characters. */
const LONGEST_CAPTION = 260;

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
    return opens && (first.blankBefore || (last !== undefined && isApart(last, first)));
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
    if (match.index >= SHORTEST) return match.index;
  }
  return 0;
}

/** Shortest caption that is looked for behind a paragraph, in characters; half-ems by which its lines differ. */
const SHORTEST_BEHIND = 16;
const OTHER_MEASURE = 3;

/** What a day needs before it: 截至 | 4月13日 is one sentence, blank line or not. */
const BEFORE_DAY = /[自从在至到于年月]$/u;

/**
 * Where a caption begins behind a paragraph that the labels did not part from it: at a line's head, as captions open. A
 * blank line says so even where the paragraph breaks off at its column's foot; another measure, or that the whole is too
 * long for a caption, says so after a full stop. However it opens, it does so under the last line that falls far short
 * with a full stop, where the whole does not open as captions do, or is too long for one.
 */
function captionInParagraph({ text, fragments }: Run, creditStart: number): number {
  let without = 0;
  let ended = 0;
  for (let k = 1; k < fragments.length; k += 1) {
    const [before, part] = [fragments[k - 1], fragments[k]] as [Fragment, Fragment];
    const length = creditStart - part.at;
    if (length > LONGEST_CAPTION || before.line === part.line) continue;
    if (length < SHORTEST_BEHIND) break;
    const above = text.slice(0, part.at);
    if (isShort(before.line) && endsSentence(above)) ended = part.at;
    if (!CAPTION_OPENING.test(text.slice(part.at))) continue;
    if (isParted(before.line, part.line) && !BEFORE_DAY.test(above)) return part.at;
    if (!endsSentence(above)) continue;
    if (Math.abs(part.line.measure - before.line.measure) > OTHER_MEASURE) return part.at;
    if (without === 0) without = part.at;
  }
  if (creditStart > LONGEST_CAPTION) return without || ended;
  return CAPTION_OPENING.test(text) ? 0 : ended;
}

/** A blank line or anything else stands between two lines in the dump. */
function isParted(above: PageLine, line: PageLine): boolean {
  return line.blankBefore || line.node.number - above.node.number !== 1;
}

/** Where in the run's first line the caption opens; 0 where the line holds nothing else. */
function captionStart(run: Run, text: string, widthBefore: number): number {
  const firstLineEnd = run.fragments[1]?.at ?? text.length;
  let cut = 0;
  let best = widthBefore > 0 ? LIKE_WIDTH : Number.POSITIVE_INFINITY;
  for (const match of text.slice(0, firstLineEnd + 8).matchAll(OPENING)) {
    if (match.index >= firstLineEnd || match.index < SHORTEST) continue;
    const head = text.slice(0, match.index);
    if (/[，。；：]|[、（“《]$/u.test(head) || GOES_ON.test(head)) continue;
    // Without a headline's line above, only a day says that a caption opens here.
    if (widthBefore === 0 && !/^\d/u.test(match[0])) continue;
    const difference = widthBefore > 0 ? Math.abs(printedWidth(head) - widthBefore) : match.index;
    if (difference < best) {
      best = difference;
      cut = match.index;
    }
  }
  return cut;
}

/** By how much the lines of one headline may differ in width, in half-ems. */
const LIKE_WIDTH = 14;
/** Shortest headline that is looked for before a caption, in characters. */
const SHORTEST = 4;
