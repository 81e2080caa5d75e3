import {
  codeTable,
  countOf,
  endsSentence,
  hasSpace,
  isLonger,
  openMarks,
  PAUSES,
} from '../../text/characters.ts';
import { holdsOneOf } from '../../text/holds-one-of.ts';
import { bylineLine } from '../marks/byline-line.ts';
import { leadOpening } from '../marks/lead-opening.ts';
import { isNoticeTitle } from '../marks/notice-wording.ts';
import { ornament } from '../marks/ornament.ts';
import { photoCredit } from '../marks/photo-credit.ts';
import { opensStory } from '../marks/story-opening.ts';
import type { PageLine } from '../page-line.ts';
import { markClosings } from './closing-lines.ts';
import { FULL } from './page-habits.ts';

/** What one line shows, worked out once. */
export interface LineLook {
  line: PageLine;
  fill: 'over' | 'full' | 'near' | 'short';
  end: 'stop' | 'pause' | 'open';
  /** `fill` and `end` as one small number. */
  shape: number;
  byline: boolean;
  lead: boolean;
  marks: number;
  /** Opening marks that nothing closes. */
  openMarks: number;
  /** Begins as a story does. */
  story: boolean;
  noticeTitle: boolean;
  /** Ends with a column's name: （人民论坛）. */
  columnName: boolean;
  /** A quotation that lines before this one opened is not closed. */
  quoteOpen: boolean;
  /** The block of lines up to the next blank one ends with a photo credit. */
  creditAhead: boolean;
  /** Ends with a photo credit. */
  credit: boolean;
  /** Holds nothing but who took a photo, whose 摄影 stands at the end of the line before. */
  creditNames: boolean;
  /** Begins with who speaks: 问：, 记者：, 李大为： where it comes again. */
  speaker: boolean;
  /** Words of a language with an alphabet, and none of Chinese: of a sentence, not of a headline; going on in one. */
  foreign: 'text' | 'goes-on' | 'other' | null;
  /** A jump mark, a column's head or other furniture stands between the line before and this one. */
  markBefore: 'jump-to' | 'jump-from' | 'column-head' | 'furniture' | null;
  /** A bracket at a story's end: its first line, or one that it goes on in. */
  closing: 'signs-off' | 'goes-on' | null;
  /** The first of two or three lines without marks between blanks, the last of which falls short, under a sentence's end. */
  bareBlock: boolean;
  /** How many lines away paragraphs surely end, above and below: a break far from both is likelier. */
  span: { above: Distance; below: Distance } | null;
}

/** Lines, by how many. */
export type Distance = 'one' | 'few' | 'some' | 'many';

/** A column's name closes a headline: （人民论坛）. */
const COLUMN_NAME = /[（(][\p{Script=Han}·\s]{2,16}[）)]$/u;

const FILLS = ['over', 'full', 'near', 'short'] as const;
const ENDS = ['stop', 'pause', 'open'] as const;
/** How many shapes there are. */
export const SHAPES = FILLS.length * ENDS.length;

function lookAt(line: PageLine, markBefore: LineLook['markBefore']): LineLook {
  const short = line.measure - line.width;
  const text = line.printed;
  const last = text[text.length - 1] as string;
  const fill = short < -2.6 ? 0 : short <= FULL ? 1 : short <= 7 ? 2 : 3;
  const end = endsSentence(text) ? 0 : PAUSES.has(last) ? 1 : 2;
  return {
    line,
    fill: FILLS[fill],
    end: ENDS[end],
    shape: fill * ENDS.length + end,
    byline: bylineLine.find(text) !== null,
    lead: leadOpening.find(text) !== null,
    marks: countOf(text, MARKS) - (isQuotation(text) ? 1 : 0),
    openMarks: openMarks(text),
    story: opensStory(text),
    noticeTitle: isNoticeTitle(text),
    columnName: (last === '）' || last === ')') && COLUMN_NAME.test(text),
    quoteOpen: false,
    creditAhead: false,
    credit: photoCredit.find(text) !== null,
    creditNames: false,
    speaker: false,
    foreign: isForeign(text) ? 'other' : null,
    markBefore,
    closing: null,
    bareBlock: false,
    span: null,
  };
}

const MARKS = codeTable('，。；、？！');

/** How many lines a caption may have. */
const LONGEST_CAPTION = 14;

/** The lines of a frame that marks have left over, each with what it shows. */
export function lookAtLines(lines: readonly PageLine[]): LineLook[] {
  const looks: LineLook[] = [];
  let markBefore: LineLook['markBefore'] = null;
  for (const line of lines) {
    if (line.mark?.type === 'jump') {
      markBefore = line.mark.jump.direction === 'to' ? 'jump-to' : 'jump-from';
    } else if (isSpeck(line)) {
      // It parts nothing.
    } else if (line.mark) {
      if (line.mark.type === 'furniture' && line.mark.what === 'column-head') markBefore ??= 'column-head';
      markBefore ??= 'furniture';
    } else if (!line.goesOnFrom) {
      looks.push(lookAt(line, markBefore));
      markBefore = null;
    }
  }
  joinLeads(looks);
  trackQuotes(looks);
  markClosings(looks);
  measureSpans(looks);
  markBareBlocks(looks);
  markSpeakers(looks);
  markForeign(looks);
  for (let i = 0; i < looks.length; i += 1) {
    const look = looks[i] as LineLook;
    look.creditNames = namesBehind(looks[i - 1], look);
    look.credit ||= look.creditNames || creditGoesOver(looks[i - 1], look);
    if (!look.credit) continue;
    for (let k = i; k >= 0 && i - k < LONGEST_CAPTION; k -= 1) {
      const above = looks[k] as LineLook;
      above.creditAhead = true;
      if (above.line.blankBefore || above.markBefore) break;
    }
  }
  return looks;
}

/** A headline may be one quotation, exclaimed or asked: “我们一定会胜利！”. */
function isQuotation(text: string): boolean {
  return text.charCodeAt(0) === QUOTE && text.charCodeAt(text.length - 1) === UNQUOTE && EXCLAIMED.test(text);
}

const [QUOTE, UNQUOTE] = [0x201c, 0x201d];
const EXCLAIMED = /^“[^“”，。；、？！]{4,24}[？！]”$/u;

/** A bullet or a speck on a line of its own, in the middle of a text. */
function isSpeck({ mark, text }: PageLine): boolean {
  return mark?.type === 'furniture' && mark.what === ornament.id && text.length === 1;
}

const HAN = /\p{Script=Han}/u;
const LETTERS = /[\p{Script=Latin}\p{Script=Cyrillic}]{2}/u;
const SMALL = /^[“"'‘(]?\p{Ll}/u;
const MARKED = /[,.;:?!，。][”"’)]?$/u;

function isForeign(text: string): boolean {
  if (text.charCodeAt(0) >= FIRST_CHINESE || isLonger(text, LONGEST_FOREIGN)) return false;
  return hasSpace(text) && LETTERS.test(text) && !HAN.test(text);
}

const FIRST_CHINESE = 0x2e80;
/** No column holds a longer line. */
const LONGEST_FOREIGN = 200;

/** Tells sentences of other languages from headlines: their lines begin with a small letter, or end with a mark. */
function markForeign(looks: readonly LineLook[]): void {
  looks.forEach((look, i) => {
    const [above, below] = [looks[i - 1], looks[i + 1]];
    // The last words of a sentence may be few.
    if (look.foreign === null && !(above?.foreign && SMALL.test(look.line.printed))) return;
    const tight = above?.foreign != null && !look.line.blankBefore;
    const goesOn =
      tight && (SMALL.test(look.line.printed) || (above.foreign !== 'other' && above.fill !== 'short'));
    const runsOn = below && !below.line.blankBefore && SMALL.test(below.line.printed);
    if (goesOn) look.foreign = 'goes-on';
    else if (runsOn || MARKED.test(look.line.printed)) look.foreign = 'text';
  });
}

/** Who speaks in an interview, whoever that is; and what comes before a colon in a sentence: 他说：. */
const SPEAKER = /^(?<who>[\p{Script=Han}·]{1,6}|[A-Z]{1,2})[:：]/u;
const ANY_SPEAKER = /^(?:问|答|记者|本报记者|主持人)$/u;
const SPEAKS = /[说道称示问答调是如]$|表明|认为|指出|回忆/u;

/** Marks lines that begin with who speaks: several do where the page prints an interview. */
function markSpeakers(looks: readonly LineLook[]): void {
  const lines = new Map<string, LineLook[]>();
  for (const look of looks) {
    const text = look.line.printed;
    if (!hasColonEarly(text)) continue;
    const who = SPEAKER.exec(text)?.groups?.who;
    if (who === undefined || (SPEAKS.test(who) && !ANY_SPEAKER.test(who))) continue;
    const of = lines.get(who);
    if (of) of.push(look);
    else lines.set(who, [look]);
  }
  for (const [who, of] of lines)
    if (of.length > 1 || ANY_SPEAKER.test(who)) for (const look of of) look.speaker = true;
}

const LONGEST_SPEAKER = 6;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** Asked of every line. */
function hasColonEarly(text: string): boolean {
  for (let at = 1; at <= LONGEST_SPEAKER; at += 1) {
    const code = text.charCodeAt(at);
    if (code === WIDE_COLON || code === COLON) return true;
  }
  return false;
}

/** Most lines of a headline that blanks part from all else. */
const MOST_BARE = 3;

/** Marks the first line of a headline over two or three lines, where the extractor puts blanks between all that stands apart. */
function markBareBlocks(looks: readonly LineLook[]): void {
  for (let from = 0; from < looks.length; ) {
    let to = from + 1;
    while (to < looks.length && !(looks[to] as LineLook).line.blankBefore) to += 1;
    if (to - from > 1 && to - from <= MOST_BARE && looks[from - 1]?.end === 'stop') {
      const block = looks.slice(from, to);
      const last = block[block.length - 1] as LineLook;
      const isBare = block.every(
        ({ marks, byline, lead, credit, markBefore }) =>
          marks === 0 && !byline && !lead && !credit && !markBefore,
      );
      if (isBare && last.fill === 'short' && last.end === 'open') (looks[from] as LineLook).bareBlock = true;
    }
    from = to;
  }
}

/** A lead that a narrow column breaks before it is over: 新华社北京6 / 月9日电. */
function joinLeads(looks: readonly LineLook[]): void {
  for (let i = 0; i + 1 < looks.length; i += 1) {
    const look = looks[i] as LineLook;
    const text = look.line.printed;
    if (look.lead || text.length > LONGEST_BROKEN_LEAD || !BROKEN_LEAD.test(text)) continue;
    const { line } = looks[i + 1] as LineLook;
    look.lead = !line.blankBefore && (leadOpening.find(text + line.printed)?.end ?? 0) > text.length;
  }
}

const LONGEST_BROKEN_LEAD = 14;
const BROKEN_LEAD =
  /^据?(?:本报|本刊|新华社|中新社)[\p{Script=Han}、]{1,8}(?:\d{1,2}(?:月(?:\d{1,2}日?)?)?)?$/u;

/** A credit that a narrow line breaks behind 摄影: 感谢中国企业的帮助。 摄影 / 高山涛. */
function namesBehind(before: LineLook | undefined, { line }: LineLook): boolean {
  if (!before || line.blankBefore || !before.line.printed.endsWith(TAKEN_BY)) return false;
  return NAMES.test(line.printed) && photoCredit.find(`${before.line.printed} ${line.printed}`) !== null;
}

const TAKEN_BY = '摄影';
const NAMES = /^[\p{Script=Han}·]{2,4}(?:[\s、，]+[\p{Script=Han}·]{2,4}){0,3}$/u;

/** A credit whose first name stands at the end of the line before: …欢乐跑等形式。常 / 碧罗 邹乐 摄. */
function creditGoesOver(before: LineLook | undefined, look: LineLook): boolean {
  const text = look.line.printed;
  if (!before || look.line.blankBefore || !mayEndCredit(text) || !/[摄道]\s*[）)]?$|^[（(]?摄影/u.test(text))
    return false;
  return photoCredit.find(before.line.printed + text) !== null;
}

const mayEndCredit = holdsOneOf('摄道');

/** Longest quotation that is followed, in lines: beyond it a closing mark is taken for lost. */
const LONGEST_QUOTE = 14;

/** Follows quotations over lines; a new opening mark at a line's head after a stop is a new paragraph's. */
function trackQuotes(looks: readonly LineLook[]): void {
  let since = -1;
  looks.forEach((look, i) => {
    if (since >= 0 && i - since > LONGEST_QUOTE) since = -1;
    look.quoteOpen = since >= 0;
    const text = look.line.printed;
    if (!text.includes('“') && !text.includes('”')) return;
    const opened = text.lastIndexOf('“');
    const closed = text.lastIndexOf('”');
    if (opened > closed) since = i;
    else if (closed >= 0) since = -1;
  });
}

/** Sets how far each line is from the lines that surely end a paragraph: short ones, those before a lead. */
function measureSpans(looks: readonly LineLook[]): void {
  const ends = looks.map(
    (look, i) => look.fill === 'short' || look.markBefore !== null || looks[i + 1]?.lead === true,
  );
  const above: number[] = [];
  let since = 0;
  looks.forEach((_, i) => {
    since = ends[i - 1] === false ? since + 1 : 0;
    above.push(since);
  });
  let until = 0;
  for (let i = looks.length - 1; i >= 0; i -= 1) {
    until = ends[i] === true ? 0 : until + 1;
    (looks[i] as LineLook).span = {
      above: distance(above[i] as number),
      below: distance(until + 1),
    };
  }
}

function distance(lines: number): Distance {
  if (lines <= 1) return 'one';
  if (lines <= 3) return 'few';
  return lines <= 7 ? 'some' : 'many';
}
