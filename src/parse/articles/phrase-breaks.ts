import { codeTable, openMarks } from '../../text/characters.ts';
import { printedWidth } from '../../text/width.ts';
import type { Joint } from '../joint.ts';
import type { Run } from '../run.ts';

/** A kicker leads up to the main headline: it ends in a verb of saying, a dash or a colon. */
const KICKER_END = /(?:强调|指出|要求|表示|提出|呼吁|认为|寄语|宣布|透露|时|之际|：|:|[—⸺─])$/u;
/** 时 is no cue where the word goes on in the next line: 新时|代, 共克时|艰. */
const TIME_WORD = /(?:新|共克|实|及|准|小)时$/u;
/** A deck that begins with a dash, in any of its forms: two em dashes, one twice as long, two strokes of a box. */
export const DECK_START = /^[—―⸺─]/u;
/** A column's name that closes a headline: （新视点）, （患难见真情 共同抗疫情）, （快评）; not （市、区）, （摘要）. */
export const COLUMN = /[（(](?:[^（）()、]{3,16}|\p{Script=Han}[评论谈言])[）)]$/u;
/** The name of a column of comment: （快评）, （今日谈）, （大使随笔）. */
export const COMMENT =
  /[（(][^（）()]*(?:评|谈|论坛?|随笔|手记|笔记|札记|漫笔|走笔|手笔|微言|人语|心语|絮语|观澜|纵横)[）)]$/u;
/** A line that holds nothing but a column's name, of any length: （今日谈）. */
const COLUMN_ALONE = /^[（(][^（）()]*[）)]$/u;

/** A verb or preposition whose subject is the line above. */
const PREDICATE =
  /^(?:助力|推动|推进|促进|带动|引领|打造|加快|惠及|突破|荣?获|实现|走进|亮相|落户|入选|当选|揭晓|成为|达到?|超过?|增长|下降|全部|正式|顺利|圆满)/u;

/** Two lines of a headline, one below the other. */
interface Break {
  first: string;
  second: string;
  /** Width of the first line, in half-ems, its column's name left out. */
  width: number;
  /** Width of the second line over that of the first, columns' names left out. */
  ratio: number;
  joint: number;
  blank: boolean;
  /** A bracket that opens above the first line closes in the second one or below it. */
  bracketed: boolean;
}

/**
 * What tells that two lines are of one part of a headline (引题, 主题 or 副题), in nats: `part` where they are known to be
 * one headline's, `headline` where the second one may begin another. The first was fitted together with what speaks for
 * kickers and decks and with how long they are (`part-evidence`), the second by itself, so that there a short line's
 * shortness speaks for the next one. What an editor knows for certain has more than it was fitted to.
 */
const EVIDENCE: readonly { about: string; part: number; headline: number; holds(lines: Break): boolean }[] = [
  { about: '上句没有完：括号未合、逗号、顿号', part: 8, headline: 8, holds: isOpen },
  { about: '下句以破折号开头', part: -6, headline: -6, holds: ({ second }) => DECK_START.test(second) },
  { about: '断处两边肯定相连', part: 4.5, headline: 2.9, holds: ({ joint }) => joint >= 3 },
  { about: '断处两边像是相连', part: 1.4, headline: 1.2, holds: ({ joint }) => joint >= 1 && joint < 3 },
  { about: '断处两边看不出相连', part: -2.2, headline: -1.5, holds: ({ joint }) => joint < -1 },
  { about: '中间空行', part: -1.5, headline: -2.6, holds: ({ blank }) => blank },
  { about: '上句以强调、冒号、破折号收尾', part: -2, headline: -1.3, holds: ({ first }) => leadsUp(first) },
  { about: '下句只剩几个字', part: 1.2, headline: 1.8, holds: ({ ratio }) => ratio < 0.4 },
  { about: '两句一样宽', part: 0.8, headline: 1, holds: ({ ratio }) => ratio >= 0.85 && ratio < 1.2 },
  { about: '下句长得多', part: -0.6, headline: -1, holds: ({ ratio }) => ratio >= 1.5 && ratio < 2 },
  { about: '下句长一倍以上', part: -0.4, headline: -2.3, holds: ({ ratio }) => ratio >= 2 },
  { about: '上句六字以内', part: -0.9, headline: 2.3, holds: ({ width }) => width <= 12 },
  { about: '上句九字以内', part: -0.1, headline: 1.5, holds: ({ width }) => width > 12 && width <= 18 },
  { about: '上句十七字以上', part: -0.5, headline: -1.4, holds: ({ width }) => width > 34 },
  { about: '两句对仗', part: 1, headline: 1, holds: ({ first, second }) => areParallel(first, second) },
  { about: '下句是上句的谓语', part: 4, headline: 3, holds: isPredicate },
  { about: '上句只有引号里的名称', part: 2, headline: 2, holds: isNameAlone },
  {
    about: '下句带言论栏目名：言论没有引题',
    part: 1.5,
    headline: 1.5,
    holds: ({ second }) => COMMENT.test(second),
  },
  {
    about: '上句以栏目名收尾：主题到此为止',
    part: -5,
    headline: -5,
    holds: ({ first }) => COLUMN.test(first),
  },
  { about: '下句只有栏目名', part: 1.6, headline: 1.6, holds: ({ second }) => COLUMN_ALONE.test(second) },
];

/**
 * What speaks for two lines being of one part of a headline, in nats.
 *
 * @param blanksPart whether a blank between them tells anything on their page
 * @param bracketed  as `bracketedBreaks` tells
 */
export function breakValue(
  first: Run,
  second: Run,
  joint: Joint,
  blanksPart: boolean,
  bracketed: boolean,
): number {
  return sumOf(breakOf(first, second, joint, blanksPart, bracketed), 'part');
}

function sumOf(lines: Break, asked: 'part' | 'headline'): number {
  return EVIDENCE.reduce((sum, row) => sum + (row.holds(lines) ? row[asked] : 0), 0);
}

/** What speaks for a headline's line only going on in the next one, in nats; without bound where the text tells. */
export function runOnValue(first: Run, second: Run, joint: Joint, blanksPart: boolean): number {
  if (DECK_START.test(second.text)) return Number.NEGATIVE_INFINITY;
  const lines = breakOf(first, second, joint, blanksPart, false);
  if (isOpen(lines) || isNameAlone(lines)) return Number.POSITIVE_INFINITY;
  if (leadsUp(first.text) && !(TIME_WORD.test(first.text) && lines.joint > 0))
    return Number.NEGATIVE_INFINITY;
  return sumOf(lines, 'headline');
}

/** Marks that open, each with the one that closes it. */
const PAIRS = '“”‘’（）()《》〈〉【】「」『』';
const IN_PAIRS = codeTable(PAIRS);
/** A bracket that closes further below, in lines, was not closed where it ought to be. */
const MOST_BRACKETED = 5;
/** So many may be open at once, one in the other. */
const MOST_OPEN = 8;

/** For each line whether a bracket or a quotation that opens above it is closed in it or below: 《在 / 座谈会上的 / 讲话》. */
export function bracketedBreaks(lines: readonly string[]): boolean[] {
  const bracketed = lines.map(() => false);
  const open: { pair: number; line: number }[] = [];
  lines.forEach((text, line) => {
    for (let k = 0; k < text.length; k += 1) {
      if (IN_PAIRS[text.charCodeAt(k)] !== 1) continue;
      const place = PAIRS.indexOf(text.charAt(k));
      if (place % 2 === 0) {
        open.push({ pair: place, line });
        if (open.length > MOST_OPEN) open.shift();
        continue;
      }
      const at = open.findLastIndex(({ pair }) => pair === place - 1);
      const opened = open[at];
      if (!opened) continue;
      open.length = at;
      if (line - opened.line > MOST_BRACKETED) continue;
      for (let above = opened.line + 1; above <= line; above += 1) bracketed[above] = true;
    }
  });
  return bracketed;
}

/** Whether two lines are parallel phrases, which keep a gap, in a column's name too: 运用政策工具 / 助力疫情防控, （防汛救灾 / 全力以赴）. */
export function areParallel(first: string, second: string): boolean {
  const above = bare(first).replace(BEFORE_OPEN, '').split(/\s/u).at(-1) as string;
  const below = bare(second).replace(FROM_CLOSING, '').split(/\s/u)[0] as string;
  return (
    above.length === below.length &&
    above.length >= SHORTEST_PARALLEL &&
    above.length <= LONGEST_PARALLEL &&
    !/[，。、：“”]/u.test(above + below)
  );
}

/** All up to a bracket that is open at the end, and all from one on that was open at the beginning. */
const BEFORE_OPEN = /^.*[（(](?=[^（）()]*$)/u;
const FROM_CLOSING = /(?<=^[^（）()]*)[）)].*$/u;
/** Shortest and longest of two parallel phrases, in characters. */
const SHORTEST_PARALLEL = 3;
const LONGEST_PARALLEL = 11;

/** Whether a line leads up to another one, as a kicker does. */
export function leadsUp(text: string): boolean {
  return KICKER_END.test(text) && !TIME_WORD.test(text);
}

/** No line ends in an open bracket or a pause, and none begins with a mark that closes. */
function isOpen({ first, second, bracketed }: Break): boolean {
  return bracketed || openMarks(first) > 0 || /^[，、；：）》”]/u.test(second) || /[、，]$/u.test(first);
}

/** Where the line above leads up to it, what begins with a verb is what was said. */
function isPredicate({ first, second }: Break): boolean {
  return PREDICATE.test(second) && !leadsUp(first);
}

/** A quoted name alone on its line waits for what it names: “昆仑” / 专项行动. */
function isNameAlone({ first, blank }: { first: string; blank: boolean }): boolean {
  return /^“[^“”]{2,8}”$/u.test(first) && !blank;
}

function breakOf(first: Run, second: Run, joint: Joint, blanksPart: boolean, bracketed: boolean): Break {
  const part = second.fragments[0];
  const width = printedWidth(bare(first.text));
  return {
    first: first.text,
    second: second.text,
    width,
    ratio: printedWidth(bare(second.text)) / Math.max(1, width),
    joint: joint.of(first.text, second.text),
    blank: blanksPart && part?.line.blankBefore === true && part.from === 0,
    bracketed,
  };
}

function bare(text: string): string {
  return text.replace(COLUMN, '');
}
