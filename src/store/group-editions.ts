import type { EditionKey } from '../domain/ids.ts';
import type { ParsedEdition } from '../domain/parsed.ts';
import type { IndexedEdition } from './index-editions.ts';

/** Editions that must be settled together: those found now, and the keys of those in `content/` they may come from. */
export interface EditionGroup {
  fresh: ParsedEdition[];
  oldKeys: EditionKey[];
}

/**
 * Puts together what shares a key or a dump, directly or through others: nearly always one edition found now and the
 * same one in `content/`; more where a date moved, or a dump was cut into other editions. Order of the result kept.
 */
export function groupEditions(
  fresh: readonly ParsedEdition[],
  index: readonly IndexedEdition[],
): EditionGroup[] {
  const parents = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  const join = (one: string, other: string) => parents.set(top(other), top(one));
  // A key and a dump's name are different things even where they are spelt alike.
  for (const { edition } of fresh) {
    for (const { file } of edition.sources) join(`key ${edition.key}`, `dump ${file}`);
  }
  for (const edition of index) {
    for (const file of edition.files) join(`key ${edition.key}`, `dump ${file}`);
  }
  const groups = new Map<string, EditionGroup>();
  for (const parsed of fresh) {
    const name = top(`key ${parsed.edition.key}`);
    const group = groups.get(name) ?? { fresh: [], oldKeys: [] };
    group.fresh.push(parsed);
    if (!group.oldKeys.includes(parsed.edition.key)) group.oldKeys.push(parsed.edition.key);
    groups.set(name, group);
  }
  for (const { key } of index) {
    const group = groups.get(top(`key ${key}`));
    if (group && !group.oldKeys.includes(key)) group.oldKeys.push(key);
  }
  return [...groups.values()];
}
