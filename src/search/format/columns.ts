import { ByteReader, ByteWriter } from './bytes.ts';

/** Columns of small facts over all articles of a segment, a file each in `columns/`; read only where a query asks. */
export type ColumnName = 'dates' | 'pages' | 'kinds' | 'papers' | 'names';

const DAY = 86_400_000;

/** Equal neighbours are written once: `count, value` by `count, value`. For values that come in runs, as pages do. */
export function encodeRuns(values: readonly number[]): Uint8Array {
  const out = new ByteWriter();
  for (let i = 0; i < values.length; ) {
    let end = i;
    while (values[end] === values[i]) end += 1;
    out.varint(end - i);
    out.varint(values[i] as number);
    i = end;
  }
  return out.done();
}

export function decodeRuns(data: Uint8Array, articles: number): Uint32Array {
  const reader = new ByteReader(data);
  const values = new Uint32Array(articles);
  for (let at = 0; reader.at < data.length; ) {
    const end = at + reader.varint();
    values.fill(reader.varint(), at, end);
    at = end;
  }
  return values;
}

/** `2019-05-24` as days since 1 January 1600, plus one; 0 for an unknown date. */
export function dayNumber(date: string | null): number {
  return date === null ? 0 : (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1600, 0, 1)) / DAY + 1;
}

/** The date of a day number; null for 0. */
export function dateOfDay(day: number): string | null {
  return day === 0 ? null : new Date(Date.UTC(1600, 0, 1) + (day - 1) * DAY).toISOString().slice(0, 10);
}

/** Texts by number: all different ones, then for each article how many it has and which. */
export function encodeTexts(lists: readonly (readonly string[])[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const list of lists) for (const text of list) counts.set(text, (counts.get(text) ?? 0) + 1);
  const texts = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
  const numbers = new Map(texts.map((text, i) => [text, i]));
  const out = new ByteWriter();
  const dictionary = new TextEncoder().encode(JSON.stringify(texts));
  out.varint(dictionary.length);
  out.bytes(dictionary);
  for (const list of lists) {
    out.varint(list.length);
    for (const text of list) out.varint(numbers.get(text) as number);
  }
  return out.done();
}

/** The texts, commonest first, and for each article the numbers of its own. */
export function decodeTexts(data: Uint8Array): { texts: string[]; of: number[][] } {
  const reader = new ByteReader(data);
  const texts = JSON.parse(new TextDecoder().decode(reader.bytes(reader.varint()))) as string[];
  const of: number[][] = [];
  while (reader.at < data.length) of.push(Array.from({ length: reader.varint() }, () => reader.varint()));
  return { texts, of };
}
