import { COLUMN, COMMENT, DECK_START, leadsUp } from './phrase-breaks.ts';

/** One part of a headline as it may be cut. */
export interface Part {
  text: string;
  /** How many printed lines. */
  lines: number;
  /** Widest line, in half-ems, its column's name left out. */
  width: number;
  /** Widest line, in half-ems. */
  fullWidth: number;
}

/** What the story below a headline is like; null where a headline stands alone. */
export interface Story {
  /** Characters of its body. */
  length: number;
  /** Begins with somebody's words. */
  speaks: boolean;
}

interface Cut {
  upper: Part;
  lower: Part;
  story: Story | null;
}

interface Evidence {
  about: string;
  value: number;
  holds(cut: Cut): boolean;
}

/** 将、已、共、占…… at the beginning of a line: its subject stands above. */
const TAKES_UP =
  /^(?:将|已|共|首次|首批|首个|重点|占|增|并|可|打掉|破获|日均|符合|明确|包括|高于|低于|前\d|今年|上半年|累计|预计|其中|同比|涉|实现|超|逾|近|约|有望|确保|到|至|《|部分|全年)/u;
/** Who attended, chaired, spoke. */
const ATTENDED = /(?:出席|主持|讲话|陪同|参加|致辞|批示|汇报|列席|作说明)[\p{Script=Han}]{0,8}$/u;
/** Says of itself that something is done. */
const DONE =
  /(?:举行|召开|发布|启动|开幕|闭幕|落幕|完成|开通|通车|公布|成立|举办|实施|印发|亮相|落地|提速|下降|增长|揭晓)$/u;
/** Says that somebody made something known. */
const PUBLISHED = /(?:通知|公布|公告|发布|披露|显示|方案|启动|建议|提示|提议|声明)$/u;
/** Calls for something to be done. */
const CALLS =
  /^(?:推动|推进|促进|加强|强化|加快|深化|优化|提升|提高|建设|打造|助力|保障|支持|坚持|做好|落实|破解|让|把|为|确保|守护|筑牢|凝聚|共)/u;

const ratio = ({ upper, lower }: Cut, from: number, to: number): boolean => {
  const value = lower.width / Math.max(1, upper.width);
  return value >= from && value < to;
};

/** A line in brackets that tells when a law was passed, who attended: a note below the headline. */
const NOTE = /^[（(][^（）()]{17,}[）)]$/u;
/** Characters below which a story is a piece of news (消息), and from which it is a report (通讯). */
const NEWS = 300;
const REPORT = 800;

/** What speaks for a kicker (above) over a main headline (below), in nats. Larger type holds fewer characters a line. */
export const KICKER_EVIDENCE: readonly Evidence[] = [
  { about: '两部分的标题多是引题和主题', value: 0.4, holds: () => true },
  { about: '上句以强调、冒号、破折号收尾', value: 3.6, holds: ({ upper }) => leadsUp(upper.text) },
  { about: '下句以破折号开头', value: -6, holds: ({ lower }) => DECK_START.test(lower.text) },
  { about: '上句说谁发布了什么', value: 1.1, holds: ({ upper }) => PUBLISHED.test(upper.text) },
  { about: '上句已说完一件事', value: -0.4, holds: ({ upper }) => DONE.test(upper.text) },
  { about: '下句有逗号、感叹号', value: 1.4, holds: ({ lower }) => /[，！？]/u.test(lower.text) },
  { about: '下句是对仗的两句', value: 1.7, holds: ({ lower }) => /\S\s\S/u.test(lower.text) },
  { about: '下句承上省主语', value: -1.3, holds: ({ lower }) => TAKES_UP.test(lower.text) },
  { about: '下句说谁出席、主持、批示', value: -1.5, holds: ({ lower }) => ATTENDED.test(lower.text) },
  {
    about: '主题分行，引题一行更长：引题字小',
    value: 2.1,
    holds: ({ upper, lower }) => lower.lines > 1 && upper.fullWidth > lower.width,
  },
  {
    about: '引题分行而比主题还窄',
    value: -3.7,
    holds: ({ upper, lower }) => upper.lines > 1 && upper.fullWidth < lower.width,
  },
  { about: '下句整句在括号里：题注', value: -4, holds: ({ lower }) => NOTE.test(lower.text) },
  { about: '下句带言论栏目名：言论没有引题', value: -4, holds: ({ lower }) => COMMENT.test(lower.text) },
  { about: '短消息少分引题', value: -1.3, holds: ({ story }) => story !== null && story.length < NEWS },
  { about: '长通讯多用引题', value: 1.3, holds: ({ story }) => story !== null && story.length >= REPORT },
  { about: '正文以引语开头的多是通讯', value: 1.1, holds: ({ story }) => story?.speaks === true },
  { about: '两句一样宽', value: -0.7, holds: (cut) => ratio(cut, 0.85, 1.2) },
  { about: '下句长得多', value: 1.2, holds: (cut) => ratio(cut, 1.5, Number.POSITIVE_INFINITY) },
];

/** What speaks for a main headline (above) over a deck (below), in nats. */
export const DECK_EVIDENCE: readonly Evidence[] = [
  { about: '副题不如引题常见', value: -0.5, holds: () => true },
  { about: '下句以破折号开头', value: 4.2, holds: ({ lower }) => DECK_START.test(lower.text) },
  { about: '上句带栏目名：（新视点）', value: 3.2, holds: ({ upper }) => COLUMN.test(upper.text) },
  { about: '下句带栏目名', value: -2.8, holds: ({ lower }) => COLUMN.test(lower.text) },
  { about: '下句带言论栏目名：言论的主题', value: -4, holds: ({ lower }) => COMMENT.test(lower.text) },
  { about: '下句有数字', value: 1.6, holds: ({ lower }) => /\d/u.test(lower.text) },
  { about: '上句已说完一件事', value: 1.4, holds: ({ upper }) => DONE.test(upper.text) },
  { about: '下句说谁出席、主持、批示', value: 2.5, holds: ({ lower }) => ATTENDED.test(lower.text) },
  { about: '下句整句在括号里：题注', value: 4, holds: ({ lower }) => NOTE.test(lower.text) },
  { about: '短消息少分副题', value: -1.1, holds: ({ story }) => story !== null && story.length < NEWS },
  { about: '长通讯多分几题', value: 0.2, holds: ({ story }) => story !== null && story.length >= REPORT },
  { about: '正文以引语开头的多是通讯', value: -1.8, holds: ({ story }) => story?.speaks === true },
  { about: '下句是号召', value: -1.4, holds: ({ lower }) => CALLS.test(lower.text) },
  { about: '上句六字以内', value: -1, holds: ({ upper }) => upper.text.length <= 6 },
  {
    about: '两句一样宽',
    value: -0.7,
    holds: ({ upper, lower }) => {
      const value = lower.fullWidth / Math.max(1, upper.width);
      return value >= 0.85 && value < 1.2;
    },
  },
];

/** Kicker, main and deck all three are rare. */
export const ALL_THREE = -2.6;

/** Points of a curve, straight between them and flat beyond. */
type Curve = readonly (readonly [characters: number, nats: number])[];

/** How long a part is, in characters, its column's name left out of a main headline and a deck: a main headline has about fourteen. */
const KICKER_LENGTH: Curve = [
  [2, -1.8],
  [8, -0.4],
  [14, 0],
  [22, -0.5],
  [36, -1],
];
const MAIN_LENGTH: Curve = [
  [2, -6.5],
  [8, -1.5],
  [14, 0],
  [22, -0.9],
  [36, -0.5],
];
const DECK_LENGTH: Curve = [
  [2, -3.9],
  [8, -1.4],
  [14, 0],
  [22, -0.2],
  [36, 0.8],
];
/** How long the whole headline is, where it has more than one part: what is short is rarely parted. */
const WHOLE_LENGTH: Curve = [
  [6, -2.8],
  [16, 0],
  [26, 1.1],
];

/** What speaks for parts so long, in nats; empty for a kicker or a deck that there is not. */
export function lengthValue(kicker: string, main: string, deck: string): number {
  let value = along(MAIN_LENGTH, bareLength(main));
  if (kicker !== '') value += along(KICKER_LENGTH, kicker.length);
  if (deck !== '') value += along(DECK_LENGTH, bareLength(deck));
  if (kicker !== '' || deck !== '') value += along(WHOLE_LENGTH, bareLength(kicker + main + deck));
  return value;
}

function bareLength(text: string): number {
  return text.replace(COLUMN, '').length;
}

function along(curve: Curve, x: number): number {
  let [x1, y1] = curve[0] as Curve[number];
  for (const [x2, y2] of curve) {
    if (x <= x1) return y1;
    if (x < x2) return y1 + ((x - x1) / (x2 - x1)) * (y2 - y1);
    [x1, y1] = [x2, y2];
  }
  return y1;
}

export function evidenceValue(evidence: readonly Evidence[], cut: Cut): number {
  return evidence.reduce((sum, { value, holds }) => sum + (holds(cut) ? value : 0), 0);
}
