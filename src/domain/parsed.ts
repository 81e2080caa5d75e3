import type { ArticleRecord } from './article.ts';
import type { Edition } from './edition.ts';
import type { Message } from './message.ts';

/** An edition with its records in order: what the parser gives, the store keeps and the site shows. */
export interface ParsedEdition {
  edition: Edition;
  articles: ArticleRecord[];
}

/** Decoded text of one dump file, line ends as found. */
export interface DumpText {
  file: string;
  text: string;
}

/** All that one run of the parser found. Messages that belong to an edition stand in it; these are the rest. */
export interface ParseResult {
  editions: ParsedEdition[];
  dumps: DumpText[];
  messages: Message[];
}
