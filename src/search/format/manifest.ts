import type { SuggestionFacts } from './suggestions.ts';

/** What the browser must know before its first query: `manifest.js` beside the data. Small; never cached for long. */
export interface Manifest {
  /** Raised when the form of the files changes. */
  version: 1;
  /** Articles in all. They are numbered from 0, oldest edition first, undated editions before all others. */
  articles: number;
  segments: SegmentEntry[];
  shards: ShardEntry[];
  /** Where suggestions for those who type lie. */
  suggest: SuggestionFacts;
}

/** Files that the grams of each kind are spread over, by hash. */
export interface BucketCounts {
  units: number;
  pairs: number;
  runs: number;
  traces: number;
}

/** Grams and texts of a run of articles. */
export interface SegmentEntry extends BucketCounts {
  /** Folder below the data folder; its name changes with its content. */
  folder: string;
  /** Number of its first article, and how many it has. */
  first: number;
  articles: number;
  /** The commonest units of its texts, commonest first: they tell which grams are worth asking for. */
  common: string;
  /** Those of QUERY_SIGNS that its texts hold. */
  signs: string;
  /** Files for the grams of headlines alone, in `titles/`. */
  titles: BucketCounts;
}

/** What the language of queries gives a meaning, as folded texts have it. */
export const QUERY_SIGNS = '"|:-';

/** A Pagefind bundle over a run of articles. */
export interface ShardEntry {
  folder: string;
  first: number;
  articles: number;
}

/** Kinds of article in the order in which the column of kinds numbers them. */
export const KINDS = ['article', 'caption', 'teaser', 'notice'] as const;

/** Articles that one file of the table `article → text block` covers. */
export const PLACES_PER_FILE = 256;

/** One article as text blocks hold it: all that a hit shows. */
export interface StoredArticle {
  id: string;
  /** Address below the site's root, ending in `/`. */
  path: string;
  kind: string;
  newspaper: string | null;
  date: string | null;
  page: number | null;
  pageLabel: string | null;
  section: string | null;
  names: string[];
  /** Field names and texts, in reading order. */
  fields: [name: string, text: string][];
}

/** An entry of a text block. */
export interface BlockEntry {
  /** Number of the article. */
  n: number;
  article: StoredArticle;
}
