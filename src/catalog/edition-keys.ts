import type { EditionKey } from '../domain/ids.ts';
import { byCodeUnits } from '../text/code-units.ts';

/** An edition's key taken apart. */
export interface KeyParts {
  /** null for the first newspaper. */
  slug: string | null;
  /** `2019-05-24`, or null for an undated edition. */
  date: string | null;
  /** The dump's stem of an undated edition. */
  stem: string | null;
}

/** `qhrb/2019/05/24` → qhrb, 2019-05-24; `undated/a` → a */
export function keyParts(key: EditionKey): KeyParts {
  const parts = key.split('/');
  const undated = parts.at(-2) === 'undated';
  const slugged = parts.length === (undated ? 3 : 4);
  return {
    slug: slugged ? (parts[0] ?? null) : null,
    date: undated ? null : parts.slice(-3).join('-'),
    stem: undated ? (parts.at(-1) ?? null) : null,
  };
}

/** Newspaper by newspaper; within each, dated editions from old to new, then undated ones by stem. */
export function editionOrder(keys: readonly EditionKey[]): EditionKey[] {
  const sortKey = (key: EditionKey) => {
    const { slug, date, stem } = keyParts(key);
    return `${slug ?? ''}\n${date === null ? `~${stem}` : date}`;
  };
  return keys
    .map((key) => ({ key, by: sortKey(key) }))
    .sort((a, b) => byCodeUnits(a.by, b.by))
    .map(({ key }) => key);
}
