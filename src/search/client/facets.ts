import { dateOfDay } from '../format/columns.ts';
import { KINDS } from '../format/manifest.ts';
import type { SearchData } from './archive-data.ts';
import type { Numbers } from './number-sets.ts';

/** A value and how many hits have it. */
export type Count = [value: string, count: number];

/** What the hits of a search are, counted over all of them. */
export interface Facets {
  /** Hits a month, `2019-05`; in order of time. Hits without a date are not among them. */
  months: Count[];
  pages: Count[];
  /** By the names that records have: `article`. */
  kinds: Count[];
  papers: Count[];
}

/** How many names a list of reporters has. */
const MOST_NAMES = 30;

export async function countFacets(data: SearchData, numbers: Numbers): Promise<Facets> {
  const months = new Map<string, number>();
  const pages = new Map<string, number>();
  const kinds = new Map<string, number>();
  const papers = new Map<string, number>();
  const monthOfDay = new Map<number, string>();
  for (const segment of data.manifest.segments) {
    const [dates, pageOf, kindOf, paperOf] = await Promise.all([
      data.runs(segment, 'dates'),
      data.runs(segment, 'pages'),
      data.runs(segment, 'kinds'),
      data.texts(segment, 'papers'),
    ]);
    for (const number of numbers) {
      const n = number - segment.first;
      if (n < 0 || n >= segment.articles) continue;
      const day = dates[n] as number;
      if (!monthOfDay.has(day)) monthOfDay.set(day, (dateOfDay(day) ?? '').slice(0, 7));
      add(months, monthOfDay.get(day) as string);
      add(pages, pageOf[n] ? String(pageOf[n]) : '');
      add(kinds, KINDS[kindOf[n] as number] as string);
      for (const paper of paperOf.of[n] ?? []) add(papers, paperOf.texts[paper] as string);
    }
  }
  const known = (counts: Map<string, number>): Count[] => [...counts].filter(([value]) => value !== '');
  return {
    months: known(months).sort(([a], [b]) => (a < b ? -1 : 1)),
    pages: known(pages).sort(([a], [b]) => Number(a) - Number(b)),
    kinds: known(kinds).sort(([, a], [, b]) => b - a),
    papers: known(papers).sort(([, a], [, b]) => b - a),
  };
}

/** The names of bylines among the hits, commonest first. A file of its own, asked for only where it is wanted. */
export async function countNames(data: SearchData, numbers: Numbers): Promise<Count[]> {
  const names = new Map<string, number>();
  for (const segment of data.manifest.segments) {
    const { texts, of } = await data.texts(segment, 'names');
    for (const number of numbers)
      for (const name of of[number - segment.first] ?? []) add(names, texts[name] as string);
  }
  return [...names].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMES);
}

function add(counts: Map<string, number>, value: string): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
