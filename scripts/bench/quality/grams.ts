/** Comparisons of folded texts by runs of characters. */

/** The distinct runs of `n` characters of a text; a shorter text is one run. */
export function gramsOf(text: string, n: number): Set<string> {
  const grams = new Set<string>();
  if (text.length < n && text !== '') grams.add(text);
  for (let i = 0; i + n <= text.length; i += 1) grams.add(text.slice(i, i + n));
  return grams;
}

/** Intersection over union of two sets, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** How many items two lists share, each as often as it stands in both. */
export function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let sum = 0;
  for (const item of b) {
    const left = counts.get(item) ?? 0;
    if (left === 0) continue;
    counts.set(item, left - 1);
    sum += 1;
  }
  return sum;
}

/** Dice's likeness of two headlines by pairs of characters, 0 to 1. */
export function headlineLikeness(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 1 : 0;
  const [first, second] = [[...gramsOf(a, 2)], [...gramsOf(b, 2)]];
  return (2 * shared(first, second)) / (first.length + second.length);
}

/** How many characters of `texts` stand in runs of four that `pool` has as well, each run counted once. */
export function covered(
  texts: readonly string[],
  pool: readonly string[],
): { characters: number; of: number } {
  const left = new Map<string, number>();
  for (const text of pool) {
    for (let i = 0; i + 4 <= text.length; i += 1) {
      const gram = text.slice(i, i + 4);
      left.set(gram, (left.get(gram) ?? 0) + 1);
    }
  }
  const whole = pool.join('\u0001');
  let characters = 0;
  let of = 0;
  for (const text of texts) {
    of += text.length;
    if (text.length < 4) {
      if (whole.includes(text)) characters += text.length;
      continue;
    }
    const marked = new Uint8Array(text.length);
    for (let i = 0; i + 4 <= text.length; i += 1) {
      const gram = text.slice(i, i + 4);
      const count = left.get(gram) ?? 0;
      if (count === 0) continue;
      left.set(gram, count - 1);
      marked.fill(1, i, i + 4);
    }
    for (const bit of marked) characters += bit;
  }
  return { characters, of };
}
