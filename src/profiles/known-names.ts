import type { ReadName, SplitNames } from '../domain/names.ts';

/** Reads runs of names by a list of names alone, the longest that fits first: no surname, no guess. */
export function knownNames(staff: readonly string[]): SplitNames {
  const known = [...staff].sort((a, b) => b.length - a.length);
  return (run) => {
    const names: ReadName[] = [];
    for (let start = 0; start < run.length; ) {
      const name = known.find((one) => run.startsWith(one, start));
      if (name) names.push({ name, start, end: start + name.length, certainty: 'printed' });
      start += name?.length ?? 1;
    }
    const certainty = names.length > 0 ? 'printed' : 'inferred';
    return { names, affiliations: [], rest: [], certainty, ambiguous: false, score: 0, runnerUp: null };
  };
}
