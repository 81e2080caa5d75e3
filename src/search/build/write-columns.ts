import { dayNumber, encodeRuns, encodeTexts } from '../format/columns.ts';
import { KINDS, type StoredArticle } from '../format/manifest.ts';
import { type BuiltShard, readStored } from './built-shard.ts';
import type { Write } from './write-grams.ts';

/** Writes `columns/`: date, page, kind, newspaper and names of every article. */
export async function writeColumns(shards: readonly BuiltShard[], write: Write): Promise<void> {
  const dates: number[] = [];
  const pages: number[] = [];
  const kinds: number[] = [];
  const papers: string[][] = [];
  const names: string[][] = [];
  for (const { folder } of shards) {
    for (const article of await readStored(folder)) {
      dates.push(dayNumber(article.date));
      pages.push(article.page ?? 0);
      kinds.push(kindNumber(article));
      papers.push(article.newspaper === null ? [] : [article.newspaper]);
      names.push(article.names);
    }
  }
  await write('columns/dates', encodeRuns(dates));
  await write('columns/pages', encodeRuns(pages));
  await write('columns/kinds', encodeRuns(kinds));
  await write('columns/papers', encodeTexts(papers));
  await write('columns/names', encodeTexts(names));
}

function kindNumber({ kind, id }: StoredArticle): number {
  const number = (KINDS as readonly string[]).indexOf(kind);
  if (number < 0) throw new Error(`article ${id} is of a kind the search does not know: ${kind}`);
  return number;
}
