import type { ParsedEdition } from '../../domain/parsed.ts';

/** What must be known of an edition before it is read. */
export interface EditionRef {
  /** `2019/05/24`, `qhrb/2019/05/24`, `undated/STEM` */
  key: string;
  /** How many articles it has. */
  articles: number;
  /** Changes whenever the edition does; equal editions may differ in it (they are then read in vain). */
  fingerprint: string;
}

/** Where editions come from: the store, or a test's own. Read one by one, never all at once. */
export interface EditionSource {
  list(): Promise<EditionRef[]>;
  read(key: string): Promise<ParsedEdition>;
}

/** A source over editions in memory. */
export function editionsInMemory(editions: readonly ParsedEdition[]): EditionSource {
  const byKey = new Map(editions.map((edition) => [edition.edition.key as string, edition]));
  return {
    list: async () =>
      [...byKey].map(([key, { articles }]) => ({
        key,
        articles: articles.length,
        fingerprint: JSON.stringify(articles),
      })),
    read: async (key) => {
      const edition = byKey.get(key);
      if (!edition) throw new Error(`no edition ${key} in memory`);
      return edition;
    },
  };
}
