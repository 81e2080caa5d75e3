import { openMarks } from '../../text/characters.ts';
import { printedWidth } from '../../text/width.ts';
import type { Joint } from '../joint.ts';
import type { Run } from '../run.ts';

/** A kicker leads up to the main headline: it ends in a verb of saying, a dash or a colon. */
export const KICKER_END = /(?:强调|指出|要求|表示|提出|呼吁|认为|寄语|宣布|透露|时|之际|：|:|——|—)$/u;
/** 时 is no cue where the word goes on in the next line: 新时|代, 共克时|艰. */
const TIME_WORD = /(?:新|共克|实|及|准|小)时$/u;
/** A deck that begins with a dash, in any of its forms. */
export const DECK_START = /^(?:——|―|—)/u;
/** A column's name that closes a headline: （新视点）, （患难见真情 共同抗疫情）; not （市、区）. */
export const COLUMN = /[（(][^（）()、]{3,16}[）)]$/u;
/** A line that holds nothing but a column's name, of any length: （今日谈）. */
const COLUMN_ALONE = /^[（(][^（）()]*[）)]$/u;

/** A verb or preposition whose subject is the line above. */
const PREDICATE =
  /^(?:助力|推动|推进|促进|带动|引领|打造|加快|惠及|突破|荣?获|实现|走进|亮相|落户|入选|当选|揭晓|成为|达到?|超过?|增长|下降|全部|全面|正式|顺利|圆满)/u;

/** Two lines of a headline, one below the other. */
interface Break {
  first: string;
  second: string;
  /** Width of the first line, in half-ems. */
  width: number;
  /** Width of the second line over that of the first, columns' names left out. */
  ratio: number;
  joint: number;
  blank: boolean;
}

/**
 * What tells a line that only goes on in the next from one that is a phrase of its own, in nats: fitted together
 * (logistic regression) over 800 breaks between lines of headlines; nine in ten are told right where a paper's style was
 * left out of the fitting.
 */
const EVIDENCE: readonly { about: string; value: number; holds(lines: Break): boolean }[] = [
  { about: '多为各自成句', value: -0.4, holds: () => true },
  { about: '断处两边肯定相连', value: 2.6, holds: ({ joint }) => joint >= 3 },
  { about: '断处两边像是相连', value: 1.4, holds: ({ joint }) => joint >= 1 && joint < 3 },
  { about: '断处两边看不出相连', value: -1.2, holds: ({ joint }) => joint < -1 },
  { about: '中间空行', value: -2.6, holds: ({ blank }) => blank },
  {
    about: '上句说谁发布了什么',
    value: -0.9,
    holds: ({ first }) => /(?:通知|公布|公告|发布|披露|显示|方案|启动|建议|提示|提议|声明)$/u.test(first),
  },
  { about: '下句只剩几个字', value: 2.3, holds: ({ ratio }) => ratio < 0.4 },
  { about: '下句稍短', value: -0.2, holds: ({ ratio }) => ratio >= 0.4 && ratio < 0.85 },
  { about: '两句一样宽', value: 1.4, holds: ({ ratio }) => ratio >= 0.85 && ratio < 1.2 },
  {
    about: '两句一样宽，都很窄',
    value: 0.9,
    holds: ({ ratio, width }) => ratio >= 0.85 && ratio < 1.2 && width <= 18,
  },
  { about: '下句长得多', value: -1.3, holds: ({ ratio }) => ratio >= 1.5 },
  { about: '上句六字以内', value: 1, holds: ({ width }) => width <= 12 },
  { about: '上句九字以内', value: 0.5, holds: ({ width }) => width > 12 && width <= 18 },
  { about: '上句十三字以上', value: -0.9, holds: ({ width }) => width > 26 && width <= 34 },
  { about: '上句十七字以上', value: -1.4, holds: ({ width }) => width > 34 },
  { about: '上句是对仗的两句', value: -1, holds: ({ first }) => /\s/u.test(first) },
  { about: '下句是上句的谓语', value: 2, holds: ({ second }) => PREDICATE.test(second) },
  { about: '下句中有空', value: -1.3, holds: ({ second }) => /\s/u.test(second) },
  { about: '下句只有栏目名', value: 1.8, holds: ({ second }) => COLUMN_ALONE.test(second) },
  { about: '上句以栏目名收尾', value: -2.5, holds: ({ first }) => COLUMN.test(first) },
  { about: '下句以引语开头', value: -0.8, holds: ({ second }) => /^“[^”]+”./u.test(second) },
  { about: '下句以数字开头', value: -0.5, holds: ({ second }) => /^\d/u.test(second) },
];

/**
 * Whether a headline's line only goes on in the next one.
 *
 * @param least nats that the evidence must come to: 0 where both lines are known to be of one headline
 */
export function runsOn(first: Run, second: Run, joint: Joint, least = 0): boolean {
  if (DECK_START.test(second.text)) return false;
  // No line ends in an open bracket, and none begins with a mark that closes.
  if (openMarks(first.text) > 0 || /^[，、；：）》”]/u.test(second.text) || /[、，]$/u.test(first.text))
    return true;
  if (KICKER_END.test(first.text) && !(TIME_WORD.test(first.text) && joint.of(first.text, second.text) > 0))
    return false;
  const part = second.fragments[0];
  const blank = part?.line.blankBefore === true && part.from === 0;
  // A quoted name alone on its line waits for what it names: “昆仑” / 专项行动.
  if (/^“[^“”]{2,8}”$/u.test(first.text) && !blank) return true;
  const width = bareWidth(first.text);
  const lines: Break = {
    first: first.text,
    second: second.text,
    width,
    ratio: bareWidth(second.text) / Math.max(1, width),
    joint: joint.of(first.text, second.text),
    blank,
  };
  return EVIDENCE.reduce((sum, { value, holds }) => sum + (holds(lines) ? value : 0), 0) > least;
}

function bareWidth(text: string): number {
  return printedWidth(text.replace(COLUMN, ''));
}
