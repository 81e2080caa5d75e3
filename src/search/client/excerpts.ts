import { beginAfter, endBefore } from '../../text/cuts.ts';
import { foldMapped } from '../format/normalise.ts';

/** A run of text; marked runs are hits. */
export interface Run {
  text: string;
  hit: boolean;
}

/** Where in the article a keyword stands, and what is around it. */
export interface Excerpt {
  field: string;
  runs: Run[];
}

/** Original characters shown before and after a hit, about. */
const AROUND = 28;
/** Characters of these that are left out where a pause is so near to the edge. */
const NEAR = 10;

/** Begin and end of each hit of any of the folded strings, in the original text. In order, never overlapping. */
export function findSpans(text: string, folded: readonly string[]): [number, number][] {
  const map = foldMapped(text);
  const spans: [number, number][] = [];
  for (const needle of folded) {
    if (needle === '') continue;
    for (let at = map.text.indexOf(needle); at >= 0; at = map.text.indexOf(needle, at + needle.length))
      spans.push([map.starts[at] as number, map.ends[at + needle.length - 1] as number]);
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: [number, number][] = [];
  for (const span of spans) {
    const last = apart.at(-1);
    if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else apart.push([...span]);
  }
  return apart;
}

/** The text in runs, hits marked. */
export function markRuns(
  text: string,
  spans: readonly [number, number][],
  from = 0,
  to = text.length,
): Run[] {
  const runs: Run[] = [];
  let at = from;
  for (const [start, end] of spans) {
    if (end <= from || start >= to) continue;
    if (start > at) runs.push({ text: text.slice(at, start), hit: false });
    runs.push({ text: text.slice(Math.max(start, from), Math.min(end, to)), hit: true });
    at = end;
  }
  if (at < to) runs.push({ text: text.slice(at, to), hit: false });
  return runs;
}

/** The keywords of a field in their context: near hits share an excerpt. */
export function excerptsOf(
  field: string,
  text: string,
  folded: readonly string[],
): { hits: number; excerpts: Excerpt[] } {
  const spans = findSpans(text, folded);
  const excerpts: Excerpt[] = [];
  for (let i = 0; i < spans.length; ) {
    const hit = spans[i]?.[0] ?? 0;
    const from = hit <= AROUND ? 0 : beginAfter(text, hit - AROUND, hit, NEAR);
    let to = 0;
    for (; i < spans.length && (to === 0 || (spans[i]?.[0] ?? 0) < to); i += 1)
      to = Math.min(text.length, (spans[i]?.[1] ?? 0) + AROUND);
    if (to < text.length) to = endBefore(text, to, NEAR);
    const runs = markRuns(text, spans, from, to);
    if (from > 0) runs.unshift({ text: '…', hit: false });
    if (to < text.length) runs.push({ text: '…', hit: false });
    excerpts.push({ field, runs });
  }
  return { hits: spans.length, excerpts };
}
