import type { Profile } from '../../domain/profile.ts';
import type { DumpTree } from '../dump-tree.ts';

/** Longest line that is looked up, in characters. */
const LONGEST = 90;

/** Marks the lines that the paper's profile knows for furniture, before any rule for all papers is asked. */
export function markKnown(tree: DumpTree): void {
  if (tree.profile === null) return;
  const kindOf = knownLines(tree.profile);
  for (const line of tree.lines.flat()) {
    if (line.mark !== null || line.text.length > LONGEST) continue;
    const what = kindOf(line.text) ?? (line.shown === null ? null : kindOf(line.shown));
    if (what === null) continue;
    line.mark = { type: 'furniture', what };
    if (what === 'masthead') tree.newspaper ??= tree.profile.name;
  }
}

/** Tells what kind of furniture a line is by a profile alone; null where the profile does not know it. */
function knownLines(profile: Profile): (text: string) => string | null {
  const bare = (text: string): string => text.replace(/[\s·|｜《》【】]/gu, '');
  const kinds = new Map<string, string>();
  for (const text of profile.standing ?? []) kinds.set(bare(text), 'standing');
  for (const text of profile.sections ?? []) kinds.set(bare(text), 'section');
  for (const text of profile.columns ?? []) kinds.set(bare(text), 'column-head');
  kinds.set(bare(profile.name), 'masthead');
  return (text) => {
    const kind = kinds.get(bare(text));
    if (kind !== undefined) return kind;
    const isSentence = /[。；！？]/u.test(text);
    return !isSentence && profile.hosts?.some((host) => text.toLowerCase().includes(host)) ? 'contact' : null;
  };
}
