/** Kinds of suggestion in the order in which files number them. */
export const SUGGESTION_KINDS = ['name', 'place', 'organisation', 'headline'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A text, the number of its kind, in how many articles it was met; for names and words their pinyin and its initials. */
export type SuggestionEntry = [
  text: string,
  kind: number,
  articles: number,
  pinyin?: string,
  initials?: string,
];

/** A file of suggestions: what begins with a key, which is the first unit or two of a folded text or of its pinyin. */
export type SuggestionFile = Record<string, SuggestionEntry[]>;

/** What the manifest says of them. */
export interface SuggestionFacts {
  folder: string;
  files: number;
}

/** The key under which suggestions for what was typed (folded) lie. */
export function suggestionKey(folded: string): string {
  return folded.slice(0, 2);
}

/** Where a headline may be entered: at its beginning and behind spaces and marks. */
export function clausesOf(headline: string): string[] {
  const clauses = headline.split(/[\s\p{P}]+/u).filter((clause) => clause.length > 1);
  return clauses.length > 0 ? clauses : [headline];
}
