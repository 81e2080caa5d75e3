/** A pair of characters as one small integer, so that sets and tables of pairs need no strings. */
export type PairCode = number;

const UNKNOWN = 0;
const WORDY = 1;
const SPACE = 2;
const MARK = 3;

const WORDY_CHARACTER = /[\p{Script=Han}A-Za-z0-9]/u;
/** What each UTF-16 unit is, worked out when it is first met. */
const kinds = new Uint8Array(0x10000);

/** Characters beyond U+FFFF, each under a surrogate's number, which no character of its own has. */
const beyond = new Map<number, number>();
const FIRST_SURROGATE = 0xd800;
const SURROGATES = 0x800;

/** What `pairsIn` found last. */
let found = new Int32Array(1024);

/**
 * The pairs of characters of a text in order, marks and white space passed over: a mark parts two characters, white
 * space does not. The list holds until the next call.
 */
export function pairsIn(text: string): Readonly<Int32Array> {
  if (found.length < text.length) found = new Int32Array(text.length * 2);
  let count = 0;
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    let kind = kinds[code] as number;
    if (kind === UNKNOWN) kind = kindOf(code);
    if (code >= FIRST_SURROGATE && code < FIRST_SURROGATE + SURROGATES) {
      const point = text.codePointAt(at) as number;
      if (point > 0xffff) {
        at += 1;
        kind = WORDY_CHARACTER.test(String.fromCodePoint(point)) ? WORDY : MARK;
        if (kind === WORDY) code = numberBeyond(point);
      }
    }
    if (kind === WORDY) {
      if (last !== 0) {
        found[count] = (last << 16) | code;
        count += 1;
      }
      last = code;
    } else if (kind === MARK) last = 0;
  }
  return found.subarray(0, count);
}

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  const kind = WORDY_CHARACTER.test(char) ? WORDY : /\s/u.test(char) ? SPACE : MARK;
  kinds[code] = kind;
  return kind;
}

function numberBeyond(point: number): number {
  let number = beyond.get(point);
  if (number === undefined) {
    number = FIRST_SURROGATE + (beyond.size % SURROGATES);
    beyond.set(point, number);
  }
  return number;
}
