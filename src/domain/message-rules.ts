/** Ids of what the parser doubts; its messages stay with the edition. What each tells stands in the tables of strings. */
export const MESSAGE_RULES = [
  'account',
  'unclaimed',
  'headline-missing',
  'body-missing',
  'byline-ambiguous',
  'edition-date',
  'jump-mark',
  'pair-jumps',
] as const;

export type MessageRule = (typeof MESSAGE_RULES)[number];
