import { openMarks } from '../../text/characters.ts';
import type { Joint } from '../joint.ts';
import type { Run } from '../run.ts';

/** A kicker leads up to the main headline: it ends in a verb of saying, a dash or a colon. */
export const KICKER_END = /(?:强调|指出|要求|表示|提出|呼吁|认为|寄语|宣布|透露|时|之际|：|:|——|—)$/u;
/** A deck that begins with a dash, in any of its forms. */
export const DECK_START = /^(?:——|―|—)/u;
/** Nats from which a break is one inside a phrase: in a headline of short lines, in one of long lines. */
const KNOWN = 0.3;
const SURE = 2.5;
/** Longest line of a headline set over several lines, in characters. */
const SHORT = 14;
/** A column's name after a headline: （今日谈）, （新时代 新作为）. */
const COLUMN_NAME = /^[（(][^（）()]*[）)]$/u;

/**
 * Whether a headline's line only goes on in the next one: a bracket or quote is open, the next line is a column's name in
 * brackets, or the characters across the break stand side by side elsewhere on the page (外国旅|客).
 */
export function runsOn(first: Run, second: Run, joint: Joint): boolean {
  const end = first.text[first.text.length - 1] as string;
  const begin = second.text[0] as string;
  if (DECK_START.test(second.text)) return false;
  if (openMarks(first.text) > 0) return true;
  if (KICKER_END.test(first.text)) return false;
  if (COLUMN_NAME.test(second.text)) return true;
  if (/[，、；：）》”]/u.test(begin) || /[、，]$/u.test(end)) return true;
  if (second.fragments[0]?.line.blankBefore && second.fragments[0].from === 0) return false;
  if (/\p{Script=Han}/u.test(end) && /\p{Script=Han}/u.test(begin)) {
    // Long lines seldom break inside a phrase.
    const short = first.text.length <= SHORT && second.text.length <= SHORT;
    return joint.of(first.text, second.text) >= (short ? KNOWN : SURE);
  }
  // A quoted name alone on its line waits for what it names: “昆仑” / 专项行动.
  if (/^“[^“”]{2,8}”$/u.test(first.text) && !second.fragments[0]?.line.blankBefore) return true;
  return /[\dA-Za-z]/u.test(end) && /[\dA-Za-z%]/u.test(begin);
}
