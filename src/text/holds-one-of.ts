/**
 * One look at a text's characters tells which rules may match at all, so that most regular expressions are never
 * started: a rule names characters that all it can find holds one of, and is asked only about texts that hold one.
 */

/** For each UTF-16 unit the sets that hold it, a bit each. */
const setsOf = new Uint32Array(0x10000);
/** The sets met so far, each with its bit: rules that ask for the same characters share one. */
const bits = new Map<string, number>();
const MOST_SETS = 32;

/** The text looked at last, and the sets that it holds a character of: rules are asked of one text by turns. */
let lastText = '';
let lastSets = 0;

/** Whether a text may be what a rule finds. */
export type MayHold = (text: string) => boolean;

/**
 * Makes the question whether a text holds one of each of some sets of characters (each one UTF-16 unit).
 *
 * ```
 * holdsOneOf('年-./', '日')('2019年5月')   ← false: no 日
 * ```
 */
export function holdsOneOf(...sets: readonly string[]): MayHold {
  const wanted = bitsOf(sets);
  return (text) => (setsHeldIn(text) & wanted) === wanted;
}

/** The same sets as bits, to be held against `setsHeldIn` where many rules are asked of one text. */
export function bitsOf(sets: readonly string[]): number {
  let wanted = 0;
  for (const set of sets) wanted |= bitOf(set);
  return wanted;
}

/** The sets of which a text holds a character, as bits. */
export function setsHeldIn(text: string): number {
  if (text === lastText) return lastSets;
  let sets = 0;
  for (let k = 0; k < text.length; k += 1) sets |= setsOf[text.charCodeAt(k)] as number;
  lastText = text;
  lastSets = sets;
  return sets;
}

function bitOf(set: string): number {
  let bit = bits.get(set);
  if (bit === undefined) {
    if (bits.size === MOST_SETS) throw new RangeError(`more than ${MOST_SETS} sets of characters: share one`);
    bit = 1 << bits.size;
    bits.set(set, bit);
    for (let k = 0; k < set.length; k += 1) {
      const code = set.charCodeAt(k);
      setsOf[code] = (setsOf[code] as number) | bit;
    }
    // A text looked at before knows nothing of the new set.
    lastText = '';
    lastSets = 0;
  }
  return bit;
}
