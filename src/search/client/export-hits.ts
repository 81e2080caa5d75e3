import type { Hit } from './hit.ts';
import type { SearchResult } from './search.ts';

export type ExportFormat = 'csv' | 'jsonl';

const AT_ONCE = 200;
const COLUMNS = [
  'id',
  'date',
  'newspaper',
  'page',
  'section',
  'kind',
  'headline',
  'names',
  'hits',
  'excerpts',
  'url',
] as const;

/** All hits of a result as one file. `site` is the address of the site's root; `progress` hears how many are done. */
export async function exportHits(
  result: SearchResult,
  format: ExportFormat,
  site: string,
  progress: (done: number) => void,
): Promise<Blob> {
  const lines: string[] = format === 'csv' ? [COLUMNS.join(',')] : [];
  for (let from = 0; from < result.count; from += AT_ONCE) {
    const hits = await result.hits(from, Math.min(result.count, from + AT_ONCE));
    for (const hit of hits) {
      const row = rowOf(hit, site);
      lines.push(format === 'csv' ? COLUMNS.map((name) => cell(row[name])).join(',') : JSON.stringify(row));
    }
    progress(Math.min(result.count, from + AT_ONCE));
  }
  // The mark tells spreadsheet programs that the text is UTF-8.
  const mark = format === 'csv' ? '\ufeff' : '';
  const end = format === 'csv' ? '\r\n' : '\n';
  return new Blob([mark, ...lines.map((line) => line + end)], {
    type: format === 'csv' ? 'text/csv;charset=utf-8' : 'application/x-ndjson',
  });
}

function rowOf(
  { article, headline, hits, excerpts }: Hit,
  site: string,
): Record<(typeof COLUMNS)[number], unknown> {
  const text = (runs: { text: string }[]): string => runs.map((run) => run.text).join('');
  return {
    id: article.id,
    date: article.date,
    newspaper: article.newspaper,
    page: article.page,
    section: article.section,
    kind: article.kind,
    headline: [headline.kicker, headline.main, headline.deck].map(text).filter(Boolean).join(' / '),
    names: article.names,
    hits,
    excerpts: excerpts.map((excerpt) => text(excerpt.runs)),
    url: new URL(`${article.path.split('/').map(encodeURIComponent).join('/')}index.html`, site).href,
  };
}

/** A cell that no spreadsheet program takes for a formula. */
export function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join('；') : value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
