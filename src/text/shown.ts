import { withoutSpace } from './characters.ts';

/** The characters of `other` with the spaces of `text`: both have as many characters that are none. */
export function spacedAs(text: string, other: string): string {
  const characters = withoutSpace(other);
  let at = 0;
  return text.replace(/\S+/gu, ({ length }) => {
    at += length;
    return characters.slice(at - length, at);
  });
}

/**
 * A part of a text (a name, a paper's) with the characters that the dump has for it.
 *
 * @param text  where the part stands, as it was read; gaps in either do not matter
 * @param shown the same with the dump's characters; null where they are the same
 */
export function shownPart(part: string, text: string, shown: string | null): string {
  if (shown === null) return part;
  const bare = withoutSpace(part);
  const at = withoutSpace(text).indexOf(bare);
  return at < 0 ? part : spacedAs(part, withoutSpace(shown).slice(at, at + bare.length));
}
