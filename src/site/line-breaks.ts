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

const LEAST = 4;

/**
 * Cuts a headline into the phrases that its lines should keep whole: at its spaces, behind a comma or a closing mark,
 * before an opening one, where that leaves at least four characters on either side. A space stands at the head of the
 * phrase behind it, so that the phrases joined are the headline.
 */
export function phrasesOf(headline: string): string[] {
  // Opening words in a headline's place are running text: their commas part no phrases.
  if (headline.endsWith('…')) return headline.split(/(?= )/);
  return headline.split(/(?= )/).flatMap((part) => {
    const phrases: string[] = [];
    let from = 0;
    for (const { index } of part.matchAll(
      /(?<=[，；：！？”’》〉）】)])(?=[（《〈【“‘(]|[^\p{P}\s])|(?<![\p{P}\s])(?=[（《〈【“‘(])/gu,
    )) {
      if (index - from < LEAST || part.length - index < LEAST) continue;
      phrases.push(part.slice(from, index));
      from = index;
    }
    return [...phrases, part.slice(from)];
  });
}
