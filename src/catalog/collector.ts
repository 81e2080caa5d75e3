import type { ParsedEdition } from '../domain/parsed.ts';

/** A file of the catalog: its path below the catalog's folder, and what `JSON.stringify` writes there. */
export interface CatalogFile {
  path: string;
  content: unknown;
}

/**
 * One thing that is known only over the whole archive. It sees every edition once, in the order of `editionOrder`,
 * keeps only what it needs (never whole records), and gives its files when all were seen.
 */
export interface Collector {
  see(parsed: ParsedEdition): void;
  files(): Iterable<CatalogFile>;
}
