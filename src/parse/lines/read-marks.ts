import { indentOf } from '../../text/letter-spacing.ts';
import { endsInTypewriterStop, mayHoldOthers, neighbour, wideMarks } from '../../text/wide-marks.ts';
import type { Cell } from './set-columns.ts';

/**
 * Has the marks of a frame's lines read as those that are meant; what the dump has is kept beside them.
 *
 * ```
 * 本报讯(记者 张三)昨日,全市动员大会召开.   → 本报讯（记者 张三）昨日，全市动员大会召开。
 * ```
 */
export function readMarks(cells: readonly Cell[]): void {
  const found = cells.filter(({ text }) => mayHoldOthers(text));
  if (found.length === 0) return;
  const stops = haveTypewriterStops(cells);
  for (const cell of found) readAs(cell, wideMarks(cell.text, stops));
  readQuotes(cells, '"＂', '“”');
  readQuotes(cells, "'＇", '‘’');
}

/** Has a line read as `text`; what the dump has is kept. */
export function readAs(cell: Cell, text: string): void {
  if (text === cell.text) return;
  cell.unread ??= cell.text;
  cell.text = text;
}

/** So many lines of a page with stops of its own must end in the typewriter's before those in mid-line are taken for stops. */
const FEWEST = 3;

/** Whether sentences of the frame end in the typewriter's full stop: several do, or the only ones that end at all. */
function haveTypewriterStops(cells: readonly Cell[]): boolean {
  let count = 0;
  let others = 0;
  for (const { text } of cells) {
    if (endsInTypewriterStop(text)) count += 1;
    else if (text.includes('。')) others += 1;
  }
  return count >= FEWEST || (count > 0 && others === 0);
}

/** A quotation mark that does not show whether it opens or closes. */
interface Quote {
  cell: Cell;
  at: number;
  /** By how much likelier, in nats, it opens, by what stands beside it. */
  opens: number;
  /** A paragraph begins between the mark before and this one. */
  parted: boolean;
}

const LETTER = /[A-Za-z0-9]/u;
const MEASURE = /\d'\d{1,2}$/u;

/** Whether a line holds words of another language, and none of Chinese. */
function isForeign(text: string): boolean {
  return /[A-Za-z]/u.test(text) && !/\p{Script=Han}/u.test(text);
}

/**
 * Tells opening marks from closing ones: they come by turns, but for a paragraph's end, which closes what was left open, and
 * for marks that the dump lost. Linear in the number of marks.
 *
 * @param pair the opening mark and the closing one
 */
function readQuotes(cells: readonly Cell[], marks: string, [opening = '', closing = '']: string): void {
  const quotes = quotesIn(cells, marks);
  // The best readings of the marks so far, the last one opening or closing: what each comes to, and what was before it.
  let [open, close] = [Number.NEGATIVE_INFINITY, 0];
  const back = quotes.map(({ opens, parted }): [boolean, boolean] => {
    const twiceOpen = open - (parted ? PARTED : TWICE);
    const twiceClosed = close - TWICE - (parted ? PARTED : 0);
    const before: [boolean, boolean] = [twiceOpen > close, open > twiceClosed];
    [open, close] = [Math.max(twiceOpen, close) + opens, Math.max(open, twiceClosed)];
    return before;
  });
  let opens = open > close;
  const read = new Map<Cell, string[]>();
  for (let k = quotes.length - 1; k >= 0; k -= 1) {
    const { cell, at } = quotes[k] as Quote;
    const characters = read.get(cell) ?? cell.text.split('');
    read.set(cell, characters);
    characters[at] = opens ? opening : closing;
    opens = (back[k] as [boolean, boolean])[opens ? 0 : 1];
  }
  for (const [cell, characters] of read) readAs(cell, characters.join(''));
}

/** What it costs, in nats, that a mark opens where one is open or closes where none is; and less, where a paragraph ends. */
const TWICE = 3;
const PARTED = 1;

function quotesIn(cells: readonly Cell[], marks: string): Quote[] {
  const quotes: Quote[] = [];
  let parted = true;
  for (const cell of cells) {
    const { text } = cell;
    parted ||= cell.blankBefore || indentOf(text) >= INDENT;
    if (![...marks].some((mark) => text.includes(mark)) || isForeign(text)) continue;
    for (let at = 0; at < text.length; at += 1) {
      if (!marks.includes(text[at] as string)) continue;
      const [before, after] = [neighbour(text, at, -1), neighbour(text, at, 1)];
      // 5'30" and it's hold no quotation.
      if (LETTER.test(before) && LETTER.test(after)) continue;
      if (MEASURE.test(text.slice(Math.max(0, at - SAID), at))) continue;
      quotes.push({ cell, at, opens: opensThere(text, at, before, after), parted });
      parted = false;
    }
  }
  return quotes;
}

/** Half-ems of an indent that begins a paragraph. */
const INDENT = 2;
const SAYS = /[说道称示问答云：]\s*[，,]?\s*$/u;
/** So many characters before a mark tell. */
const SAID = 6;

function opensThere(text: string, at: number, before: string, after: string): number {
  let opens = 0;
  // No line begins with a closing mark or ends with an opening one, unless the extractor broke it there.
  if (before === '') opens += 2;
  if (after === '') opens -= 3;
  if ('：:（(《「『“'.includes(before || ' ')) opens += 5;
  if ('。！？…'.includes(before || ' ')) opens -= 1.5;
  if (SAYS.test(text.slice(Math.max(0, at - SAID), at))) opens += 2.5;
  if ('，、：；。！？）》」』—…”'.includes(after || ' ')) opens -= 5;
  return opens;
}
