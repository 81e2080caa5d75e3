import type { IsoDate } from '../domain/dates.ts';
import type { Message } from '../domain/message.ts';
import { dateOverFolders, datesIn } from './date-in-path.ts';
import { messageOf } from './message-of.ts';
import { pageIn } from './page-in-path.ts';

/** What a dump's path tells. */
export interface PathFacts {
  /** The file's name without extension, made fit for ids and addresses. */
  stem: string;
  /** `where` is the piece of the path: `2020-01-06`, `2020/01/06`. */
  date: { value: IsoDate; certainty: 'printed'; where: string } | null;
  page: number | null;
  /** The printed form, where the path has it: `A01`, `第3版`. */
  pageLabel: string | null;
  /** The letters that a paper puts before the date: `xxrb` of `xxrb20200106A01`. */
  paperCode: string | null;
  /** Days that do not exist, dates that contradict each other. */
  messages: Message[];
}

type Told = { value: IsoDate | null; where: string };

/** Words before a date or number that name no paper. */
const NO_CODE = new Set(
  'paper page pages text txt dump dumps news newspaper file files scan ocr out output pdf img p a no'.split(
    ' ',
  ),
);

/** Reads date, page and paper's code from a dump's path (relative, `/` between folders). */
export function pathFacts(file: string): PathFacts {
  const pieces = file.split('/');
  const name = (pieces.pop() ?? '').replace(/\.(?:txt|text)$/iu, '');
  const messages: Message[] = [];
  const own = datesIn(name);
  const date = settle(
    [
      own.map((found) => ({ value: found.value, where: name.slice(found.start, found.end) })),
      ...above(pieces, name),
    ],
    file,
    messages,
  );
  const first = own[0];
  const rest = first ? `${name.slice(0, first.start)} ${name.slice(own.at(-1)?.end)}` : name;
  const afterDate = first ? name.slice(own.at(-1)?.end) : name;
  const nameIsDay = !first && date !== null && dateOverFolders([...pieces, name])?.to === pieces.length;
  const page = nameIsDay
    ? null
    : (pageIn(afterDate, false) ??
      pageIn(rest, false) ??
      (date && pageIn(pieces.at(-1) ?? '', false)) ??
      pageIn(afterDate, date !== null));
  return {
    stem: fitStem(name),
    date,
    page: page?.page ?? null,
    pageLabel: page?.pageLabel ?? null,
    paperCode: codeBefore(first ? name.slice(0, first.start) : name, first !== undefined),
    messages,
  };
}

/** Dates that the folders tell, nearest first. */
function above(folders: readonly string[], name: string): Told[][] {
  const spread = dateOverFolders([...folders, name]);
  const where = spread ? [...folders, name].slice(spread.from, spread.to + 1).join('/') : '';
  const single = folders
    .toReversed()
    .map((folder) =>
      datesIn(folder).map((found) => ({ value: found.value, where: folder.slice(found.start, found.end) })),
    );
  return spread ? [[{ value: spread.value, where }], ...single] : single;
}

/** The nearest piece that tells one date; what contradicts it is told. */
function settle(pieces: readonly Told[][], file: string, messages: Message[]): PathFacts['date'] {
  let settled: PathFacts['date'] = null;
  for (const dates of pieces) {
    for (const { where } of dates.filter((date) => date.value === null)) {
      messages.push(
        messageOf('path-facts', 'warning', file, `“${where}” in the path is no day of the calendar`, {
          expected: 'a date such as 2020-01-06',
          remedy: 'rename the file, or tell its `date:` in baolan.yaml',
        }),
      );
    }
    const real = dates.flatMap(({ value, where }) => (value === null ? [] : [{ value, where }]));
    const [one] = real;
    if (!one) continue;
    const other = settled
      ? real.find(({ value }) => value !== settled?.value)
      : real.find(({ value }) => value !== one.value);
    if (other) {
      messages.push(
        messageOf(
          'path-facts',
          'warning',
          file,
          `the path tells two dates, “${settled?.where ?? one.where}” and “${other.where}”`,
          {
            expected: 'one date',
            remedy: settled
              ? `“${settled.where}” is taken, being nearer to the text; else tell the \`date:\` in baolan.yaml`
              : 'none is taken; tell the `date:` in baolan.yaml',
          },
        ),
      );
    }
    if (!settled && other) return null;
    settled ??= { value: one.value, certainty: 'printed', where: one.where };
  }
  return settled;
}

/** `xxrb` of `xxrb`, `xxrb_`, `lysx_0423`; null for words and beginnings of hashes. */
function codeBefore(text: string, dated: boolean): string | null {
  const code = /^(?<code>[a-z]{2,8})(?:[-_. ]*$|[-_]\d)/iu.exec(text)?.groups?.code?.toLowerCase();
  if (!code || NO_CODE.has(code)) return null;
  return dated || /[-_]\d/u.test(text) ? code : null;
}

/** Takes out what ids and addresses can't hold; never empty, `.` or `..`. */
function fitStem(name: string): string {
  const fit = name
    .normalize('NFC')
    .replace(/[\s/\\<>"'&?#%:*|\p{Cc}\p{Cf}\p{Cs}]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '');
  return fit === '' ? 'dump' : fit;
}
