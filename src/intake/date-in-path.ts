import { IsoDate } from '../domain/dates.ts';
import { readNumber } from '../text/numerals.ts';

/** A date found in one piece of a path: where it stands there, and whether the calendar has it. */
export interface PathDate {
  /** `YYYY-MM-DD`, or null for a day that does not exist. */
  value: IsoDate | null;
  start: number;
  end: number;
}

const SEPARATED = /(?<!\d)(?<y>(?:18|19|20)\d{2})(?<s>[-_.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/gu;
const CHINESE =
  /(?<y>(?:18|19|20)\d{2}|[一二][〇○零一二三四五六七八九]{3})年(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})月(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/gu;
/** Eight digits, or ten where a page follows (`2020010603`), beside no other digit. */
const COMPACT = /(?<!\d)(?<y>(?:18|19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?=(?:\d{2})?(?!\d))/gu;
/** A hash is at least this long. */
const SHORTEST_HASH = 12;

/** All dates that stand in a piece of a path (a folder's name, or a file's without extension), in order. */
export function datesIn(piece: string): PathDate[] {
  const found: PathDate[] = [];
  for (const pattern of [CHINESE, SEPARATED, COMPACT]) {
    for (const match of piece.matchAll(pattern)) {
      const { y = '', m = '', d = '' } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      if (pattern === COMPACT && isInHash(piece, start)) continue;
      found.push({ value: isoDate(readNumber(y), readNumber(m), readNumber(d)), start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `2020`, `1`, `6` → `2020-01-06`; null for a day that the calendar does not have. */
export function isoDate(year: number | null, month: number | null, day: number | null): IsoDate | null {
  const pad = (number: number | null): string => String(number ?? 0).padStart(2, '0');
  const parsed = IsoDate.safeParse(`${String(year ?? 0).padStart(4, '0')}-${pad(month)}-${pad(day)}`);
  return parsed.success ? parsed.data : null;
}

/**
 * Do the digits belong to a hash (`5b3f20200106a3f1`)? A hash is long, of hexadecimal digits of one case, and its
 * digits are not led in by letters alone and followed by a page, as in `bbc20200106A01`.
 */
function isInHash(piece: string, at: number): boolean {
  for (const word of piece.matchAll(/[0-9A-Za-z]+/gu)) {
    const inside = at >= word.index && at < word.index + word[0].length;
    if (!inside || word[0].length < SHORTEST_HASH) continue;
    const hexadecimal = /^(?:[0-9a-f]+|[0-9A-F]+)$/u.test(word[0]);
    return hexadecimal && !/^[A-Za-z]{0,8}\d{8}(?:\d{2}|[A-Z]\d{1,2})?$/u.test(word[0]);
  }
  return false;
}

/** A date spread over folders, `2020/01/06`: index of the piece that holds its day. */
export interface FolderDate {
  value: IsoDate | null;
  /** First and last piece. */
  from: number;
  to: number;
}

const YEAR = /^(?<y>(?:18|19|20)\d{2})年?$/u;
const YEAR_MONTH = /^(?<y>(?:18|19|20)\d{2})[-_.年]?(?<m>\d{2}|\d(?=月))月?$/u;
const MONTH = /^(?<m>\d{1,2})月?$/u;
const MONTH_DAY = /^(?<m>\d{2}|\d{1,2}(?=[-_.月]))[-_.月]?(?<d>\d{1,2})[日号]?$/u;
const DAY = /^(?<d>\d{1,2})[日号]?$/u;
/** How a date may be spread over folders, each with the pieces it takes. */
const SPREADS = [
  [YEAR, MONTH, DAY],
  [YEAR_MONTH, DAY],
  [YEAR, MONTH_DAY],
];

/** The date that consecutive pieces of a path tell together, nearest to the file; null where there is none. */
export function dateOverFolders(pieces: readonly string[]): FolderDate | null {
  for (let from = pieces.length - 1; from >= 0; from -= 1) {
    for (const spread of SPREADS) {
      const matches = spread.map((pattern, index) => pattern.exec(pieces[from + index] ?? ''));
      if (matches.some((match) => match === null)) continue;
      const { y, m, d } = Object.assign({}, ...matches.map((match) => match?.groups)) as Record<
        string,
        string
      >;
      const month = Number(m);
      const day = Number(d);
      if (month < 1 || month > 12 || day < 1 || day > 31) continue;
      return { value: isoDate(Number(y), month, day), from, to: from + spread.length - 1 };
    }
  }
  return null;
}
