import { printedWidth } from '../../text/width.ts';
import type { Joint } from '../joint.ts';
import { joinRuns, lastLine, type Run } from '../run.ts';
import { COLUMN, DECK_START, KICKER_END, runsOn } from './phrase-breaks.ts';

export interface HeadlineParts {
  kicker: Run | null;
  main: Run | null;
  deck: Run | null;
  /** A cue tells kicker from main from deck; without one the reading is inferred. */
  cued: boolean;
}

/** Lines of a headline that are one phrase, broken over lines only for width. */
interface Phrase {
  run: Run;
  lines: number;
  /** Widest line, in half-ems. */
  width: number;
}

/**
 * Tells 引题, 主题 and 副题 apart by what a headline's lines say, since type sizes are gone.
 *
 * @param lines the displayed lines of one headline, in order; stretches of one printed line may come one by one
 */
export function headlineParts(lines: readonly Run[], joint: Joint): HeadlineParts {
  const phrases = joinPhrases(lines, joint);
  const none: HeadlineParts = { kicker: null, main: null, deck: null, cued: false };
  if (phrases.length === 0) return none;
  if (phrases.length === 1) return { ...none, main: (phrases[0] as Phrase).run, cued: true };
  const dash = phrases.findIndex((phrase, i) => i > 0 && DECK_START.test(phrase.run.text));
  const deck = dash > 0 ? together(phrases.slice(dash)) : null;
  let upper = dash > 0 ? phrases.slice(0, dash) : phrases;
  let kicker: Run | null = null;
  const cue = upper.findLastIndex((phrase, i) => i < upper.length - 1 && KICKER_END.test(phrase.run.text));
  if (cue >= 0) {
    kicker = together(upper.slice(0, cue + 1));
    upper = upper.slice(cue + 1);
  }
  if (upper.length === 1) return { kicker, main: together(upper), deck, cued: true };
  const last = upper[upper.length - 1] as Phrase;
  const favour = deck
    ? Number.NEGATIVE_INFINITY
    : deckValue(upper[upper.length - 2] as Phrase, last, kicker !== null);
  if (favour > 0) {
    const rest = upper.slice(0, -1);
    if (kicker || rest.length === 1)
      return { kicker, main: together(rest), deck: last.run, cued: favour > SURE };
    return { kicker: (rest[0] as Phrase).run, main: together(rest.slice(1)), deck: last.run, cued: false };
  }
  if (kicker) return { kicker, main: together(upper), deck, cued: true };
  const [first, ...rest] = upper as [Phrase, ...Phrase[]];
  return { kicker: first.run, main: together(rest), deck, cued: favour < -SURE && deck === null };
}

/** Beyond this much evidence a reading without a printed cue counts as told by the text. */
const SURE = 3;

/** What speaks for the second of two phrases being a deck under the first, in nats. */
const DECK_EVIDENCE: readonly {
  about: string;
  value: number;
  holds(first: string, second: string): boolean;
}[] = [
  { about: '三分之二以上是引题在上', value: -1.1, holds: () => true },
  { about: '上句带栏目名：（新视点）', value: 4, holds: (first) => COLUMN.test(first) },
  { about: '下句带栏目名', value: -4, holds: (_, second) => COLUMN.test(second) },
  { about: '下句是对仗的两句', value: -2.5, holds: (_, second) => /\S\s\S/u.test(second) },
  { about: '下句有数字', value: 1.4, holds: (_, second) => /\d/u.test(second) },
  { about: '上句中有逗号或顿号', value: -2, holds: (first) => /[，、]/u.test(first) },
  {
    about: '下句承上省主语：将、已、共、占、破获',
    value: 2,
    holds: (_, second) =>
      /^(?:将|已|共|首次|首批|首个|重点|占|增|并|可|打掉|破获|日均|符合|明确|包括|高于|低于|前\d|今年|上半年|累计|预计|其中|同比|涉|实现|超|逾|近|约|有望|确保|到|至|《|部分|全年)/u.test(
        second,
      ),
  },
  {
    about: '下句说谁出席、主持、批示',
    value: 5,
    holds: (_, second) =>
      /(?:出席|主持|讲话|陪同|参加|致辞|批示|汇报|列席|作说明)[\p{Script=Han}]{0,8}$/u.test(second),
  },
  {
    about: '上句说谁发布了什么，下句才是内容',
    value: -3,
    holds: (first) => /(?:公告|披露|显示|提议|提示|通知|建议|公布数据|发出倡议|印发方案|网站)$/u.test(first),
  },
  { about: '上句很短：地名、时间', value: -0.8, holds: (first) => first.length <= 6 },
  {
    about: '上句是时间、对象状语',
    value: -3,
    holds: (first) => /(?:中|上|下|后|前|以来|期间|之际|为|于|对|向|就|在)$|^(?:在|就|为|对|从)/u.test(first),
  },
  {
    about: '上句是机关、公司',
    value: -0.6,
    holds: (first) => /(?:部|局|委|会|署|院|所|厅|办|中心|公司|集团|机制|组|司)$/u.test(first),
  },
  {
    about: '上句已说完一件事：举行、发布、通车',
    value: 2.2,
    holds: (first) =>
      /(?:举行|召开|发布|启动|开幕|闭幕|落幕|完成|开通|通车|公布|成立|举办|实施|印发|亮相|落地|提速|下降|增长|揭晓)$/u.test(
        first,
      ),
  },
];

function deckValue(first: Phrase, second: Phrase, hasKicker: boolean): number {
  let value = hasKicker ? -1 : 0;
  for (const { value: worth, holds } of DECK_EVIDENCE)
    if (holds(first.run.text, second.run.text)) value += worth;
  // Larger type holds fewer characters a line: a phrase of several short lines over one long line is the main one.
  if (first.lines >= 2 && second.lines === 1 && second.width >= first.width * 1.3) value += 2.5;
  return value;
}

/** No gap is printed beside a mark. */
const BESIDE_MARK = /[”》）]$/u;

/** Joins lines broken inside a phrase, and stretches of one line; each other line is a phrase of its own. */
function joinPhrases(lines: readonly Run[], joint: Joint): Phrase[] {
  const phrases: Phrase[] = [];
  for (const run of lines) {
    const last = phrases[phrases.length - 1];
    const width = printedWidth(run.text);
    const first = run.fragments[0];
    const sameLine = last !== undefined && first?.line === lastLine(last.run);
    if (last && sameLine) {
      last.run = joinRuns(
        last.run,
        run,
        BESIDE_MARK.test(last.run.text) || /^[“《（]/u.test(run.text) ? '' : ' ',
      );
      last.width += width + 1;
    } else if (last && goesOn(last.run, run, joint)) {
      last.run = joinRuns(last.run, run);
      last.lines += 1;
      last.width = Math.max(last.width, width);
    } else {
      phrases.push({ run, lines: 1, width });
    }
  }
  return phrases;
}

/** A deck that begins with a dash may have several lines; no phrase goes on over a blank. */
function goesOn(before: Run, run: Run, joint: Joint): boolean {
  const first = run.fragments[0];
  const blank = first?.line.blankBefore === true && first.from === 0;
  if (DECK_START.test(before.text) && !DECK_START.test(run.text) && !blank) return true;
  return runsOn(before, run, joint);
}

/** Parallel phrases of one part, one space between them. */
function together(phrases: readonly Phrase[]): Run | null {
  let run: Run | null = null;
  for (const phrase of phrases) run = run ? joinRuns(run, phrase.run, ' ') : phrase.run;
  return run;
}
