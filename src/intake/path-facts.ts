import type { PathFacts } from '../domain/dump-file.ts';
import { dateOverFolders, datesIn } from './date-in-path.ts';
import { dateOfPath } from './date-of-path.ts';
import { pageIn } from './page-in-path.ts';

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
  const own = datesIn(name);
  const { date, messages } = dateOfPath(pieces, name, file);
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
