/**
 * One-to-one pairs of an OpenCC character dictionary: the first choice where it offers several, and where the choice
 * is itself a key, the end of that chain. Left out: characters that stay, and those beyond the BMP, which are so rare
 * that they would only make the browser's table heavier.
 */
export function traditionalPairs(dictionary: string): [from: string, to: string][] {
  const first = new Map<string, string>();
  for (const line of dictionary.split(/\r?\n/)) {
    const [from, choices] = line.split('\t');
    const to = choices?.split(' ')[0];
    if (from && to && !from.startsWith('#') && from !== to) first.set(from, to);
  }
  const pairs: [string, string][] = [];
  for (const [from, choice] of first) {
    let to = choice;
    for (let steps = 0; first.has(to) && steps < 4; steps += 1) to = first.get(to) as string;
    if (from.length === 1 && to.length === 1 && from !== to) pairs.push([from, to]);
  }
  return pairs;
}
