const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Characters that hold on to what is before or behind them; a `<wbr>` there would allow what the rules forbid. */
const OPENING = /[\p{Ps}\p{Pi}《〈—…·]$/u;
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}》〉—…·]/u;

/**
 * Cuts a phrase where its lines may break: between words, not beside the inner side of a bracket or quotation mark,
 * not before a comma, and not so that one character stands alone. Joined again the pieces are the phrase.
 */
export function lineBreaks(phrase: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(phrase)) {
    const last = pieces.at(-1);
    const single = Array.from(segment).length === 1 && /\p{L}/u.test(segment);
    if (
      last === undefined ||
      !(OPENING.test(last) || CLOSING.test(segment) || (single && !/[，、。]$/.test(last)))
    ) {
      pieces.push(segment);
    } else {
      pieces[pieces.length - 1] = last + segment;
    }
  }
  return pieces;
}
