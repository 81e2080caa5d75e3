import { readNumber } from '../text/numerals.ts';

/** A page told by a path: its number, and the printed form where the path has it (`A01`, `第3版`). */
export interface PathPage {
  page: number;
  pageLabel: string | null;
}

const HIGHEST = 200;
const NUMBERED = /第(?<n>\d{1,3}|[一二三四五六七八九十百]{1,5})版/u;
const LETTERED = /(?<![0-9A-Za-z])(?<letter>[A-Z])-?(?<n>\d{1,3})(?![0-9A-Za-z])版?/u;
const WORDED =
  /(?<![A-Za-z])(?:p|pg|page|ban|版)[-_. ]?(?<n>\d{1,3})(?![0-9A-Za-z])|(?<!\d)(?<m>\d{1,3})版/iu;
const BARE = /^[-_. ]*(?<n>\d{1,3})(?![0-9A-Za-z])/u;
const BARE_LAST = /[-_. ](?<n>\d{1,3})$/u;

/**
 * The page in what a file's name holds besides its date. `dated`: the path tells a date, so that a bare number may
 * be the page (`20200106_03`, `01`); without one it may be anything.
 */
export function pageIn(rest: string, dated: boolean): PathPage | null {
  const numbered = NUMBERED.exec(rest);
  if (numbered) return asPage(numbered.groups?.n, numbered[0]);
  const lettered = LETTERED.exec(rest);
  if (lettered) return asPage(lettered.groups?.n, `${lettered.groups?.letter}${lettered.groups?.n}`);
  const worded = WORDED.exec(rest);
  if (worded) return asPage(worded.groups?.n ?? worded.groups?.m, worded.groups?.m ? worded[0] : null);
  const bare = dated ? (BARE.exec(rest) ?? BARE_LAST.exec(rest)) : null;
  return bare ? asPage(bare.groups?.n, null) : null;
}

function asPage(number: string | undefined, pageLabel: string | null): PathPage | null {
  const page = readNumber(number ?? '');
  return page !== null && page >= 1 && page <= HIGHEST ? { page, pageLabel } : null;
}
