/**
 * The grams of two units of a folded string, each once, the likely rarest first. `common` are the archive's commonest
 * units, commonest first.
 */
export function pairsByRarity(folded: string, common: string): string[] {
  const pairs = new Set(Array.from({ length: folded.length - 1 }, (_, i) => folded.slice(i, i + 2)));
  const rarity = (unit = ''): number => {
    const rank = common.indexOf(unit);
    return Math.log(rank < 0 ? common.length * 4 : rank + 2);
  };
  const score = (pair: string): number => rarity(pair[0]) + rarity(pair[1]);
  return [...pairs].sort((a, b) => score(b) - score(a));
}
