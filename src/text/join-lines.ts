/** Ends with a foreign word, or with the marks behind one; begins with one. */
const WORD_END = /[A-Za-z](?:[,.;:!?]["’”)]?)?$/u;
const WORD_START = /^["“‘(]?[A-Za-z]/u;
const LETTER_START = /^[A-Za-z]/u;
const LETTER_END = /[A-Za-z]$/u;
/** Characters at a text's end that tell: a look at all of a text that grows would take time in its square. */
const END = 3;

/**
 * Joins two printed lines of one sentence: nothing between Han characters, a space between Latin words, nothing
 * after a hyphen that broke a word.
 */
export function joinLines(first: string, second: string): string {
  if (first === '' || second === '' || !WORD_START.test(second)) return first + second;
  const end = first.slice(-END);
  // A mark beside a letter may be a Chinese sentence's; one between two foreign words is not.
  const parted = LETTER_END.test(end) ? LETTER_START.test(second) : WORD_END.test(end);
  return parted ? `${first} ${second}` : first + second;
}
