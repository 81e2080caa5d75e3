import { codeTable, isSpaceCode } from './characters.ts';

/**
 * The marks of Chinese text as a newspaper sets them, where a text layer has others in their place: typewriter marks of
 * half a square, which the mappings of some fonts and most programs that read scanned pages give (他说,"好." for
 * 他说，“好。”), the forms of Unicode for vertical lines (﹁﹂︵︶), for small and for half-width type (﹐､｡).
 *
 * Rules read the marks that are meant, so that each knows one form; records keep what the dump has.
 */

/** Forms that stand for one mark wherever they are met (Unicode 16: CJK Compatibility Forms, Small and Half-width Forms). */
const FORMS: Readonly<Record<string, string>> = {
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︗': '〖',
  '︘': '〗',
  '︙': '…',
  '︱': '—',
  '︵': '（',
  '︶': '）',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '﹐': '，',
  '﹑': '、',
  '﹒': '。',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹘': '—',
  '﹙': '（',
  '﹚': '）',
  '｡': '。',
  '｢': '「',
  '｣': '」',
  '､': '、',
  // The stroke 丶 is no word; it is met where 、 was meant.
  丶: '、',
};

/** Marks of ASCII that beside Han characters stand for marks of Chinese, and full-width forms that Chinese has no use for. */
const TYPEWRITER = ',.:;!?()-．';
const QUOTES = '"\'＂＇';

const MAY_BE_ANOTHER = codeTable(Object.keys(FORMS).join('') + TYPEWRITER + QUOTES);
const IS_TYPEWRITER = codeTable(TYPEWRITER);

const SAME: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };
const CHINESE = /\p{Script=Han}|^[^A-Za-z0-9]*$/u;

/** Whether a mark that may stand for another one stands in a text. */
export function mayHoldOthers(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (MAY_BE_ANOTHER[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Whether a line ends a Chinese sentence with the typewriter's full stop: 全部完工. */
export function endsInTypewriterStop(text: string): boolean {
  return /\p{Script=Han}\s*[.．]["'”’＂＇]?\s*$/u.test(text);
}

/**
 * A line with the marks that are meant; quotation marks, which need the lines around, are left as they are. One UTF-16
 * unit in, one out: positions stay.
 *
 * @param stops whether the page ends its sentences with the typewriter's full stop
 */
export function wideMarks(text: string, stops: boolean): string {
  const isChinese = CHINESE.test(text);
  const read = text.split('');
  /** Brackets that are open, each with whether it was taken for a Chinese one. */
  const brackets: boolean[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const form = FORMS[text[at] as string];
    if (form !== undefined) read[at] = form;
    else if (isChinese && IS_TYPEWRITER[text.charCodeAt(at)] === 1)
      read[at] = meant(read, at, stops, brackets);
  }
  return read.join('');
}

/** What a typewriter's mark stands for; itself where it is meant. `read` is read up to it. */
function meant(read: readonly string[], at: number, stops: boolean, brackets: boolean[]): string {
  const char = read[at] as string;
  const [before, after] = [neighbour(read, at, -1), neighbour(read, at, 1)];
  switch (char) {
    case '(': {
      const isWide = isOfChinese(before) || isOfChinese(after);
      brackets.push(isWide);
      return isWide ? '（' : char;
    }
    case ')':
      return (brackets.pop() ?? isOfChinese(before)) ? '）' : char;
    case '.':
    case '．':
      return fullStop(read, at, before, after, stops);
    case '-':
      return isOneOf(read, at, '—', DASH) ? '—' : char;
    default:
      // 增长3.5%,其中: one Han character beside it is enough; a line's end stands for one.
      return isOfChinese(before) || isOfChinese(after) || before === '%' || after === ''
        ? (SAME[char] as string)
        : char;
  }
}

/** The character before or after a place, white space passed over; '' at the line's edge. */
export function neighbour(text: ArrayLike<string>, at: number, step: 1 | -1): string {
  let place = at + step;
  while (place >= 0 && place < text.length && isSpaceCode((text[place] as string).charCodeAt(0)))
    place += step;
  return text[place] ?? '';
}

const FIRST_WIDE = 0x2e80;

/** Whether a character belongs to Chinese text, a typewriter's quotation mark among them. */
function isOfChinese(char: string): boolean {
  return char !== '' && (char.charCodeAt(0) >= FIRST_WIDE || '“”‘’…—"\''.includes(char));
}

/** 三版. and 3.5%. may end a sentence; 乔治.布什 does where the page's stops are such; 一.加强领导, 3.5 and www.news.cn are none. */
function fullStop(
  read: readonly string[],
  at: number,
  before: string,
  after: string,
  stops: boolean,
): string {
  const char = read[at] as string;
  if (isOneOf(read, at, '…', ELLIPSIS)) return '…';
  if (before === '') return stops ? '。' : char;
  if (!isOfChinese(before)) {
    const ends = before === '%' ? !/\d/u.test(after) || stops : after === '';
    return stops && ends && /[\d%)]/u.test(before) ? '。' : char;
  }
  if (after === '' || CLOSING.has(after)) return '。';
  if (!stops || /[A-Za-z]/u.test(after)) return char;
  return at <= LONGEST_NUMBER && LIST_NUMBER.test(read.slice(0, at).join('')) ? char : '。';
}

const CLOSING = new Set([...'）》」』”’)"＂']);
const LIST_NUMBER = /^\s*[一二三四五六七八九十]+$/u;
/** A list's number with its indent, in characters. */
const LONGEST_NUMBER = 12;
/** So many dots are an ellipsis, so many hyphens a dash. */
const ELLIPSIS = 3;
const DASH = 2;

/** Whether a mark is one of so many alike side by side; `meant` stands for those before it, which are read already. */
function isOneOf(read: readonly string[], at: number, meant: string, least: number): boolean {
  let count = 1;
  for (let k = at - 1; count < least && read[k] === meant; k -= 1) count += 1;
  for (let k = at + 1; count < least && read[k] === read[at]; k += 1) count += 1;
  return count >= least;
}
