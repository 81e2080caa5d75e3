import { surnameLength, surnameLogProbability } from '../../domain/surnames.ts';
import { endsSentence, NEVER_FIRST } from '../../text/characters.ts';
import { bareName, isSureName } from '../articles/author-name.ts';
import type { Joint } from '../joint.ts';
import { bylineLine } from '../marks/byline-line.ts';
import type { PageLine } from '../page-line.ts';
import { runOfLine } from '../run.ts';
import type { LabelledLine } from './label-lines.ts';
import { mayBeRegular, regularVerse } from './regular-verse.ts';
import { ANY_LINE, isFullText, verseValue } from './verse-words.ts';

/** So many full lines of text are prose. */
const MOST_FULL = 3;
/** A line that says less is surely a headline's. */
const HEADLINE = -2.2;
/** Where lines say so much less than they did, the poem is over. */
const DROP = 7;
/**
 * So much must lines in a row say together: 0.95 of those poems do; of 2,500 runs of four displayed lines and more the best
 * says 4.3. Less is enough for a longer poem whose author's name stands above; more is asked where the labels take most
 * lines for running text.
 */
const ENOUGH = 4.5;
const ENOUGH_SIGNED = 2.5;
const ENOUGH_OF_TEXT = 7;
const FEWEST = 4;
const FEWEST_SIGNED = 6;
const FEWEST_OF_TEXT = 6;
/** Share of lines that end a sentence beyond which they are paragraphs of one line. */
const MOSTLY_STOPS = 0.6;
/** Longest line, in characters; most lines above a poem, or below it, that are a headline. */
const LONGEST = 24;
const TITLE_LINES = 3;
/** Share of lines with a blank before from which blanks part lines, not stanzas. */
const MOSTLY_BLANK = 0.9;
/** Logs of the shares of the population that bear the surname of a name that may be a word, 高山, and of any. */
const COMMON = Math.log(1e-3);
const RARE = Math.log(1e-4);

/** Lines of a page from `from` to before `to` that are a poem's. */
export interface Poem {
  from: number;
  to: number;
}

/** The poems of a page: free verse, whose lines fall short as they please, and lines of five or seven characters. */
export function findVerse(lines: readonly LabelledLine[], joint: Joint): Poem[] {
  const poems: Poem[] = [];
  for (let from = 0; from < lines.length; ) {
    const first = lines[from] as LabelledLine;
    if (isFullText(first) && !mayBeRegular(first.look.line.text)) {
      from += 1;
      continue;
    }
    const regular = regularVerse(lines, from);
    if (regular > 0) {
      poems.push({ from, to: from + regular });
      from += regular;
      continue;
    }
    let to = from;
    for (let full = 0; to < lines.length && full < MOST_FULL; to += 1) {
      const line = lines[to] as LabelledLine;
      if (!mayBeVerse(line) || (to > from && regularVerse(lines, to) > 0)) break;
      full = isFullText(line) ? full + 1 : 0;
    }
    if (to - from >= FEWEST) poems.push(...freeVerse(lines, from, to, joint));
    from = Math.max(to, from + 1);
  }
  return poems;
}

/** Whether a line may be a poem's: it names nobody with a role, 本报记者, 摄, and no story begins with it. */
function mayBeVerse({ look }: LabelledLine): boolean {
  const { line, lead, credit, noticeTitle, closing, markBefore, speaker } = look;
  if (line.text.length > LONGEST || lead || credit || noticeTitle || closing || speaker || line.midLine)
    return false;
  return markBefore !== 'jump-from' && (!look.byline || isNameAlone(line));
}

/** 高山, 李　明 alone on a line. */
function isNameAlone({ text }: PageLine): boolean {
  return bylineLine.find(text)?.form === 'name';
}

/** Log of the share of the population that bears the surname of a name alone on its line; -Infinity where it is none. */
function shareOf(line: PageLine): number {
  if (!isNameAlone(line)) return Number.NEGATIVE_INFINITY;
  const name = bareName(line);
  return surnameLogProbability(name.slice(0, surnameLength(name)));
}

/** Whether a line right above a poem is its author's name: 高山 may be a word, and 秋思 is more likely one than a name. */
export function isAuthor(line: PageLine, joint: Joint): boolean {
  const share = shareOf(line);
  return share >= COMMON || (share >= RARE && isSureName(runOfLine(line), joint));
}

/** Whether a blank before a line says something: not where the extractor puts one before each. */
export function doBlanksTell(lines: readonly LabelledLine[]): boolean {
  return lines.filter(({ look }) => look.line.blankBefore).length < lines.length * MOSTLY_BLANK;
}

/** The poems among lines that follow each other. */
function freeVerse(lines: readonly LabelledLine[], from: number, to: number, joint: Joint): Poem[] {
  const poems: Poem[] = [];
  const values = lines.slice(from, to).map(verseValue);
  let start = 0;
  let sum = 0;
  let most = 0;
  let end = 0;
  const close = (): void => {
    if (most >= ENOUGH_SIGNED)
      for (const poem of poemsOf(lines, { from: from + start, to: from + end }, { from, to }, joint))
        if (poem.from >= (poems[poems.length - 1]?.to ?? 0)) poems.push(poem);
  };
  for (let k = 0; k < values.length; k += 1) {
    if (sum <= 0 || sum < most - DROP) {
      close();
      [start, sum, most] = [k, 0, 0];
    }
    sum += values[k] as number;
    if (sum > most) [most, end] = [sum, k + 1];
  }
  close();
  return poems;
}

/** The poems of lines that say much together: where they begin and end, and where a name alone begins another one. */
function poemsOf(lines: readonly LabelledLine[], core: Poem, run: Poem, joint: Joint): Poem[] {
  const whole = widened(lines, core, run);
  const blanksTell = doBlanksTell(lines.slice(whole.from, whole.to));
  const names: number[] = [];
  for (let k = whole.from; k < whole.to; k += 1) {
    const { line } = (lines[k] as LabelledLine).look;
    // Right below the title any name is one; further down 黄昏 and 一只羊 are lines of the poem.
    if (k < whole.from + TITLE_LINES ? shareOf(line) >= COMMON : isSureName(runOfLine(line), joint))
      names.push(k);
  }
  return [whole.from, ...names.map((k) => k + 1)].flatMap((start, s) => {
    // The line above a name is the title of what stands below it.
    const name = names[s];
    const to = name === undefined ? aboveHeadline(lines, start, whole.to, blanksTell) : name - 1;
    const signed = s > 0 || lines[start - 1]?.look.byline === true;
    const from = signed ? start : underTitle(lines, start, to, blanksTell);
    return isPoem(lines.slice(from, to), signed, joint) ? [{ from, to }] : [];
  });
}

/** Most lines about a poem's surest ones. */
const MARGIN = 40;

/** The lines about a poem's surest ones that are no headline's. */
function widened(lines: readonly LabelledLine[], { from, to }: Poem, run: Poem): Poem {
  const isHeadline = (k: number): boolean =>
    k < run.from || k >= run.to || verseValue(lines[k] as LabelledLine) < HEADLINE;
  const isParted = (k: number): boolean => lines[k]?.look.line.blankBefore === true;
  let [first, last] = [from, to];
  const [top, foot] = [Math.max(run.from, from - MARGIN), Math.min(run.to, to + MARGIN)];
  while (first > top && !(isHeadline(first - 1) && (isParted(first) || isHeadline(first - 2)))) first -= 1;
  while (last < foot && !(isHeadline(last) && (isParted(last) || isHeadline(last + 1)))) last += 1;
  return { from: first, to: last };
}

/** Where the lines below the title begin: what stands above the first blank, or one line. */
function underTitle(lines: readonly LabelledLine[], from: number, to: number, blanksTell: boolean): number {
  for (let k = from + 1; blanksTell && k < to && k <= from + TITLE_LINES; k += 1)
    if ((lines[k] as LabelledLine).look.line.blankBefore) return k;
  return from + 1;
}

/** Where the lines end of which the last ones are the headline of a text below. */
function aboveHeadline(
  lines: readonly LabelledLine[],
  from: number,
  to: number,
  blanksTell: boolean,
): number {
  const next = lines[to];
  if (!next || to - from <= FEWEST) return to;
  const { look, label } = next;
  const near = [...lines.slice(Math.max(0, from - REACH), from), ...lines.slice(to, to + REACH)];
  const others = near.map((line) => line.look.line.text).join('');
  let end = to;
  while (end > to - TITLE_LINES && echoIn(lines[end - 1] as LabelledLine, others) >= ECHO) end -= 1;
  if (end < to) return end;
  if (label === 'disp' && !look.lead && !look.byline) {
    let last = to;
    while (!look.line.blankBefore && last > to - TITLE_LINES && isOfNews(lines[last - 1])) last -= 1;
    return last;
  }
  for (let k = to - 1; blanksTell && k >= to - TITLE_LINES; k -= 1)
    if ((lines[k] as LabelledLine).look.line.blankBefore) {
      const sum = lines.slice(k, to).reduce((total, line) => total + verseValue(line), 0);
      return k === to - 1 || sum < 0 ? k : to;
    }
  if (look.line.blankBefore && !look.lead && !look.byline && blanksTell) return to;
  end = to - 1;
  while (end > to - TITLE_LINES && verseValue(lines[end - 1] as LabelledLine) < 0) end -= 1;
  return end;
}

/**
 * So much of a headline stands elsewhere on its page, as a share of its pairs of characters: 0.75 of 2,580 have more than
 * 0.55, the last lines of 183 poems mostly 0.08, and 0.95 of them less than 0.5.
 */
const ECHO = 0.5;
/** Lines on either side among which a headline's story stands: a page has about as many. */
const REACH = 1000;

function echoIn({ look }: LabelledLine, others: string): number {
  const { text } = look.line;
  let said = 0;
  for (let at = 0; at + 1 < text.length; at += 1) if (others.includes(text.slice(at, at + 2))) said += 1;
  return text.length <= SHORTEST_ECHO ? 0 : said / (text.length - 1);
}

const SHORTEST_ECHO = 4;

/** Whether a line says nothing that a poem does, and something that a headline does. */
function isOfNews(line: LabelledLine | undefined): boolean {
  return line !== undefined && verseValue(line) < ANY_LINE;
}

function isPoem(lines: readonly LabelledLine[], signed: boolean, joint: Joint): boolean {
  if (lines.length < FEWEST || goesOver(lines, joint)) return false;
  let sum = 0;
  let best = 0;
  for (const line of lines) {
    sum = Math.max(0, sum + verseValue(line));
    best = Math.max(best, sum);
  }
  const text = lines.filter(({ label }) => label !== 'disp').length;
  const stops = lines.filter(({ look }) => endsSentence(look.line.text)).length;
  if (stops > lines.length * MOSTLY_STOPS) return false;
  if (text * 4 > lines.length && isSetAsProse(lines)) return false;
  if (text * 2 > lines.length) return lines.length >= FEWEST_OF_TEXT && best >= ENOUGH_OF_TEXT;
  return best >= ENOUGH || (signed && lines.length >= FEWEST_SIGNED && best >= ENOUGH_SIGNED);
}

/** Share of lines that are as wide as the widest beyond which they fill a column. */
const MOSTLY_WIDEST = 0.4;
const SLACK = 2.6;

/** Whether lines fill a column, or some are indented and some are not, as those of a story are. */
function isSetAsProse(lines: readonly LabelledLine[]): boolean {
  const printed = lines.map(({ look }) => look.line);
  const widest = printed.reduce((most, { width }) => Math.max(most, width), 0);
  const full = printed.filter(({ width }) => width >= widest - SLACK).length;
  const indented = printed.filter(({ indent }) => indent >= 2).length;
  return full > lines.length * MOSTLY_WIDEST || (indented > 0 && indented < lines.length);
}

/** Whether words go over from one line in the next, as those of prose do. */
function goesOver(lines: readonly LabelledLine[], joint: Joint): boolean {
  let over = 0;
  for (let k = 1; k < lines.length; k += 1) {
    const upper = (lines[k - 1] as LabelledLine).look.line.text;
    const lower = (lines[k] as LabelledLine).look.line.text;
    if (NEVER_FIRST.has(lower[0] as string) || joint.wordAcross(upper, lower) > 0) over += 1;
  }
  return over > (lines.length - 1) * MOST_OVER;
}

/** Share of breaks over which a word may lie by chance. */
const MOST_OVER = 0.25;
