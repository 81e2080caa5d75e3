/**
 * Pagefind cuts text into words and folds them by its own lights; the tokens it gets from us leave it nothing to
 * decide. Each UTF-16 unit of folded text is one word of four letters `a`–`p` (its hexadecimal digits): no word is
 * a prefix of another, none is segmented, stemmed, stripped of marks or dropped. A quoted phrase of such words
 * matches exactly where the units stand side by side.
 */
const words: string[] = [];

function word(unit: number): string {
  let known = words[unit];
  if (known === undefined) {
    known = String.fromCharCode(...[12, 8, 4, 0].map((shift) => 97 + ((unit >> shift) & 15)));
    words[unit] = known;
  }
  return known;
}

/** `防汛` → `jdjc gmeg`-like words. A field break becomes a word that no query has, so phrases end there. */
export function pagefindWords(folded: string): string {
  const list = new Array<string>(folded.length);
  for (let i = 0; i < folded.length; i += 1) list[i] = word(folded.charCodeAt(i));
  return list.join(' ');
}

/** The Pagefind query that finds a folded string, whole. */
export function pagefindPhrase(folded: string): string {
  return `"${pagefindWords(folded)}"`;
}
