const WORD_END = /[A-Za-z0-9]$/u;
const WORD_START = /^[A-Za-z]/u;

/**
 * Joins two printed lines of one sentence: nothing between Han characters, a space between Latin words, nothing
 * after a hyphen that broke a word.
 */
export function joinLines(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  if (WORD_START.test(second) && WORD_END.test(first) && /[A-Za-z]$/u.test(first))
    return `${first} ${second}`;
  return first + second;
}
