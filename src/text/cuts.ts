/** Browsers that can't tell words cut between any two characters. */
const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
/** Characters before and behind a cut that tell which word it would part. */
const AROUND = 24;

/** A pause at which a text may end; it belongs to what is before it. */
const PAUSE = /[，。；、：！？\n]/u;
/** Marks that can't begin a line. */
const CLOSING = /^[，。；、：！？）》〉」』”’】…—·\s]+/u;
/** What holds on to the number before it: 4360亿, 5月. */
const UNIT = /[万亿千百%％‰年月日号时分秒元人名个位米吨亩版期届岁家次项条℃]/u;
/** What can't stand before `…`. */
const DANGLING = /[，；、：（《〈「『“‘【\s]+$/u;
const NUMERAL = /[\d０-９.．,，]/u;

/** The last place up to `at` where a cut parts no word, no number, no number from its unit, no character. */
export function cutBefore(text: string, at: number): number {
  const from = Math.max(0, at - AROUND);
  const word = words?.segment(text.slice(from, at + AROUND)).containing(at - from);
  let cut = word === undefined ? at : from + word.index;
  if (UNIT.test(text[cut] ?? '')) while (cut > from && NUMERAL.test(text[cut - 1] ?? '')) cut--;
  if (cut > from) return cut;
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

/**
 * Where a text that must not go beyond `at`, and on which `…` follows, ends best: at its last pause, where one is at
 * most `back` before. A sentence's end stays, a comma goes.
 */
export function endBefore(text: string, at: number, back: number): number {
  for (let end = at; end > at - back && end > 1; end--) {
    const mark = text[end - 1] ?? '';
    if (PAUSE.test(mark)) return /[。！？]/.test(mark) ? end : end - 1;
  }
  return cutBefore(text, at);
}

/** Where a text from `at` to `to` begins best: behind its first pause, where one is at most `ahead` on, and on a word. */
export function beginAfter(text: string, at: number, to: number, ahead: number): number {
  let begin = cutBefore(text, at);
  for (let next = at; next < at + ahead && next < to; next++) {
    if (!PAUSE.test(text[next] ?? '')) continue;
    begin = next + 1;
    break;
  }
  return begin + (CLOSING.exec(text.slice(begin, to))?.[0].length ?? 0);
}

/**
 * At most the first `length` characters, and `…` where more follows: cut between words, or behind a pause where one is
 * at most `back` characters before.
 */
export function shorten(text: string, length: number, back = 0): string {
  const characters = Array.from(text.slice(0, length * 4));
  if (characters.length <= length) return text;
  const longest = characters.slice(0, length).join('');
  const cut = text.slice(0, endBefore(text, longest.length, back)).replace(DANGLING, '');
  return `${cut || longest}…`;
}
