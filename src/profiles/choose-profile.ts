import type { DumpFile } from '../domain/dump-file.ts';
import type { Message } from '../domain/message.ts';
import type { Profile } from '../domain/profile.ts';
import { isSpaceCode } from '../text/characters.ts';

/** Characters of a dump in which its masthead is looked for, at either end: a page's edges. */
const EDGE = 1_500;

/**
 * The profile of a dump's paper: as the keeper's `profile:` or `newspaper:` tells, as the letters in the file's name, or
 * as the paper's name alone on a line near the dump's beginning or end. Null where none fits.
 */
export function chooseProfile(
  { notes, facts, text }: DumpFile,
  profiles: readonly Profile[],
): Profile | null {
  const first = (fits: (profile: Profile) => boolean): Profile | null => profiles.find(fits) ?? null;
  if (notes.profile !== undefined) return first(({ slug }) => slug === notes.profile);
  if (notes.newspaper !== undefined) return first(({ name }) => name === notes.newspaper);
  const code = facts.paperCode?.toLowerCase();
  const byCode = code === undefined ? null : first(({ codes }) => codes?.includes(code) ?? false);
  if (byCode !== null) return byCode;
  const edges = text.length <= 2 * EDGE ? text : `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`;
  const lines = edges.split(/[\r\n\f]+/u);
  return first(({ name }) => lines.some((line) => isAlone(name, line)));
}

/** Whether a line holds nothing but a name, however widely it is set, in 《》 or not. */
function isAlone(name: string, line: string): boolean {
  let met = 0;
  for (let k = 0; k < line.length; k += 1) {
    const code = line.charCodeAt(k);
    if (met < name.length && code === name.charCodeAt(met)) met += 1;
    else if (!isSpaceCode(code) && line[k] !== '《' && line[k] !== '》') return false;
  }
  return met === name.length;
}

/** Profiles that the keeper names and that do not exist, told once each. */
export function unknownProfiles(dumps: readonly DumpFile[], profiles: readonly Profile[]): Message[] {
  const slugs = profiles.map(({ slug }) => slug as string);
  const told = new Map<string, Message>();
  for (const { file, notes } of dumps) {
    const { profile } = notes;
    if (profile === undefined || slugs.includes(profile) || told.has(profile)) continue;
    told.set(profile, {
      severity: 'warning',
      rule: 'profile',
      file,
      line: null,
      column: null,
      happened: `there is no profile “${profile}”`,
      expected: slugs.length === 0 ? 'a folder of src/profiles' : `one of ${slugs.join(', ')}`,
      remedy: 'correct `profile:` in baolan.yaml, or make one: npm run profile -- NAME FOLDER',
    });
  }
  return [...told.values()];
}
