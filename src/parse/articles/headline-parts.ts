import { printedWidth } from '../../text/width.ts';
import { joinRuns, type Run } from '../run.ts';
import { DECK_START, KICKER_END, runsOn } from './phrase-breaks.ts';

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
  blankBefore: boolean;
}

/** Who chaired, spoke or came: printed under the main headline. */
const ATTENDANCE =
  /(?:^|[\s、])[\p{Script=Han}、\s]{2,24}(?:出席|主持|讲话|陪同|参加|致辞|批示|汇报|作报告|列席|会见|等参加|作说明|并讲话)[\p{Script=Han}]{0,10}$/u;

/**
 * Tells 引题, 主题 and 副题 apart by what a headline's lines say, since type sizes are gone.
 *
 * @param lines the displayed lines of one headline, in order
 * @param pairs pairs of characters that stand side by side on the page: a phrase broken over two lines has its broken
 *   pair among them (旅|客)
 */
export function headlineParts(lines: readonly Run[], pairs: ReadonlySet<string>): HeadlineParts {
  const phrases = joinPhrases(lines, pairs);
  const none: HeadlineParts = { kicker: null, main: null, deck: null, cued: false };
  if (phrases.length === 0) return none;
  if (phrases.length === 1) return { ...none, main: (phrases[0] as Phrase).run, cued: true };
  const dash = phrases.findIndex((phrase, i) => i > 0 && DECK_START.test(phrase.run.text));
  const upper = dash > 0 ? phrases.slice(0, dash) : phrases;
  const deck = dash > 0 ? together(phrases.slice(dash)) : null;
  const cue = upper.findLastIndex((phrase, i) => i < upper.length - 1 && KICKER_END.test(phrase.run.text));
  if (cue >= 0) {
    const rest = upper.slice(cue + 1);
    const below = deck ? null : deckBelow(rest);
    return {
      kicker: together(upper.slice(0, cue + 1)),
      main: together(below ? rest.slice(0, -1) : rest),
      deck: deck ?? below,
      cued: true,
    };
  }
  if (deck) {
    if (upper.length === 1) return { kicker: null, main: together(upper), deck, cued: true };
    return { ...uncued(upper), deck, cued: false };
  }
  return uncued(upper);
}

/** Without a cue: of two parts the first is a kicker, unless its type was larger or the second says who attended. */
function uncued(phrases: readonly Phrase[]): HeadlineParts {
  if (phrases.length === 1) return { kicker: null, main: together(phrases), deck: null, cued: true };
  const below = deckBelow(phrases);
  if (below) return { kicker: null, main: together(phrases.slice(0, -1)), deck: below, cued: false };
  const [first, ...rest] = phrases as [Phrase, ...Phrase[]];
  return { kicker: first.run, main: together(rest), deck: null, cued: false };
}

function deckBelow(phrases: readonly Phrase[]): Run | null {
  const last = phrases[phrases.length - 1] as Phrase;
  const first = phrases[0] as Phrase;
  if (phrases.length < 2) return null;
  if (ATTENDANCE.test(last.run.text)) return last.run;
  // Larger type holds fewer characters a line: a phrase of several short lines over one long line is the main one.
  const larger = first.lines >= 2 && last.lines === 1 && last.width >= first.width * 1.3;
  return larger && phrases.length === 2 ? last.run : null;
}

/** Joins lines broken inside a phrase; each other line is a phrase of its own. */
function joinPhrases(lines: readonly Run[], pairs: ReadonlySet<string>): Phrase[] {
  const phrases: Phrase[] = [];
  for (const run of lines) {
    const last = phrases[phrases.length - 1];
    const width = printedWidth(run.text);
    const blankBefore = run.fragments[0]?.line.blankBefore ?? false;
    if (last && (runsOn(last.run, run, pairs) || (DECK_START.test(last.run.text) && !blankBefore))) {
      last.run = joinRuns(last.run, run);
      last.lines += 1;
      last.width = Math.max(last.width, width);
    } else {
      phrases.push({ run, lines: 1, width, blankBefore });
    }
  }
  return phrases;
}

/** Parallel phrases of one part, one space between them. */
function together(phrases: readonly Phrase[]): Run | null {
  let run: Run | null = null;
  for (const phrase of phrases) run = run ? joinRuns(run, phrase.run, ' ') : phrase.run;
  return run;
}
