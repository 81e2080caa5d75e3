import { bitsOf, setsHeldIn } from '../text/holds-one-of.ts';

/** One example of a rule: what it finds in a text, or null where it must stay silent. */
export interface RuleExample {
  text: string;
  finds: unknown;
}

/**
 * A rule about one kind of mark. Its `id` is its file's name, the id of its messages and its row in the catalogue of
 * rules; its examples are its documentation and its test, and at least one of them is a near miss (`finds: null`).
 */
export interface MarkRule<Found> {
  id: string;
  about: string;
  /** Characters of each of which all that it finds holds one, where there are such: most texts are passed over by them. */
  needs?: readonly string[];
  /** The same as bits. */
  needed?: number;
  find(text: string): Found | null;
  examples: readonly RuleExample[];
}

/** A rule that is asked only about texts that hold what it needs. */
export function markRule<Found>(rule: MarkRule<Found>): MarkRule<Found> {
  const { needs = [], find } = rule;
  const needed = bitsOf(needs);
  return { ...rule, needed, find: (text) => ((setsHeldIn(text) & needed) === needed ? find(text) : null) };
}

/** A stretch of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}
