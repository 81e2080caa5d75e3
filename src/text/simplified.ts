import { SIMPLIFIED, TRADITIONAL } from './traditional.ts';

/** For each UTF-16 unit the simplified character of a traditional one; 0 for all others. */
const SIMPLE = new Uint16Array(0x10000);
for (let k = 0; k < TRADITIONAL.length; k += 1) SIMPLE[TRADITIONAL.charCodeAt(k)] = SIMPLIFIED.charCodeAt(k);

/** A text in simplified characters. One UTF-16 unit in, one out: positions stay. */
export function simplified(text: string): string {
  let from = 0;
  let simple = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = SIMPLE[text.charCodeAt(at)] as number;
    if (code === 0) continue;
    simple += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}

/** So many characters of a text tell. */
const SAMPLE = 1_000;
/**
 * The least share of its Han characters that a text in traditional characters has for itself: a third of running text has
 * another form in either script; a simplified text has such for names and sayings only (乾隆, 瞭望), one in some hundreds.
 */
const LEAST_SHARE = 0.08;

/** Whether texts, taken together, are set in traditional characters. */
export function areTraditional(texts: Iterable<string>): boolean {
  let han = 0;
  let own = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code < FIRST_HAN || code > LAST_HAN) continue;
      han += 1;
      if (SIMPLE[code] !== 0) own += 1;
    }
    if (han > SAMPLE) break;
  }
  return own > han * LEAST_SHARE;
}

/** A text in the characters that dictionaries know: in simplified ones where it is set in traditional ones. */
export function inDictionaryScript(text: string): string {
  return areTraditional([text]) ? simplified(text) : text;
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
