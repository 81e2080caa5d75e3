const SHINGLE = 12;
const MARKS = 16;
/** Of the marks of both texts together, so many must be of both. */
const ALIKE = 0.5;

/**
 * A short fingerprint of a text: the sixteen smallest hashes of its twelve-character pieces (Han, letters and digits
 * alone). Texts that are mostly the same share most of them, however they are broken or headed. Empty for a text
 * that is too short to tell.
 */
export function textMarks(text: string): number[] {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  const hashes = new Set<number>();
  for (let start = 0; start + SHINGLE <= plain.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + SHINGLE; at++) {
      hash = Math.imul(hash ^ plain.charCodeAt(at), 0x01000193);
    }
    hashes.add((hash ^ (hash >>> 15)) >>> 0);
  }
  return hashes.size < MARKS ? [] : [...hashes].sort((a, b) => a - b).slice(0, MARKS);
}

/** Whether two texts are mostly the same, by the smallest marks of their union. */
export function sharedMarks(one: readonly number[], two: readonly number[]): boolean {
  const [left, right] = [new Set(one), new Set(two)];
  const union = [...new Set([...one, ...two])].sort((a, b) => a - b).slice(0, MARKS);
  const shared = union.filter((mark) => left.has(mark) && right.has(mark)).length;
  return union.length > 0 && shared / union.length >= ALIKE;
}
