import { TRACE_UNITS } from '../format/traces.ts';

/**
 * The runs of three units of a folded string, each once, the likely rarest first; but the second is one that shares
 * no more than a unit with the first, where there is one: what they share they do not tell twice. `common` are the
 * archive's commonest units, commonest first.
 */
export function runsByRarity(folded: string, common: string): string[] {
  const rarity = (unit = ''): number => {
    const rank = common.indexOf(unit);
    return Math.log(rank < 0 ? common.length * 4 : rank + 2);
  };
  const starts = Array.from({ length: folded.length - TRACE_UNITS + 1 }, (_, start) => {
    const run = folded.slice(start, start + TRACE_UNITS);
    return { start, run, score: [...run].reduce((sum, unit) => sum + rarity(unit), 0) };
  });
  starts.sort((a, b) => b.score - a.score);
  const [first] = starts;
  const second = starts.findIndex(({ start }) => first && Math.abs(start - first.start) > 1);
  if (second > 1) starts.splice(1, 0, ...starts.splice(second, 1));
  return [...new Set(starts.map(({ run }) => run))];
}
