import { endsSentence } from '../../text/characters.ts';
import { printedWidth } from '../../text/width.ts';
import { isShort } from '../lines/page-habits.ts';
import { CAPTION_OPENING, LONGEST_CAPTION } from '../marks/caption-opening.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import type { PageLine } from '../page-line.ts';
import { type Fragment, type Run, sliceRun } from '../run.ts';
import type { Block } from './block.ts';
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

/** No headline ends in such a word: 某市自 | 7月22日零时起 is one sentence. */
export const GOES_ON = /[自从在至的与及，、]$/u;
/** Shortest headline that is looked for before a caption, in characters. */
export const SHORTEST_HEADLINE = 4;

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

/** A headline that its column's name closes: 走进春天的课堂（新时代新作为）; in a caption stand （前排左二）, （北京至上海）. */
const CLOSED_BY_COLUMN =
  /^[^，。；：（(]{1,30}[（(](?![^）)]*[左右至])[\p{Script=Han}·\s]{3,12}[）)](?=[\p{Script=Han}\d])/u;
/** Characters of it, column's name and all, where no line of the headline stands above. */
const SHORTEST_CLOSED = 10;

/** Where in the run's first line the caption opens; 0 where the line holds nothing else. */
function captionStart(run: Run, text: string, widthBefore: number): number {
  const firstLineEnd = run.fragments[1]?.at ?? text.length;
  const closed = CLOSED_BY_COLUMN.exec(text)?.[0].length ?? 0;
  if (closed >= (widthBefore > 0 ? SHORTEST_HEADLINE : SHORTEST_CLOSED) && closed < firstLineEnd)
    return closed;
  let cut = 0;
  let best = widthBefore > 0 ? LIKE_WIDTH : Number.POSITIVE_INFINITY;
  for (const match of text.slice(0, firstLineEnd + 8).matchAll(OPENING)) {
    if (match.index >= firstLineEnd || match.index < SHORTEST_HEADLINE) continue;
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
