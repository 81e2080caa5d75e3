import { intersect } from '../format/grams.ts';
import { foldedFields } from '../format/search-text.ts';
import type { SearchData } from './archive-data.ts';
import type { Finder } from './find-articles.ts';

/** Queries of other lengths get no near strings: shorter ones are near to everything, longer ones cost too much. */
const SHORTEST = 2;
const LONGEST = 10;
/** Articles read for each place of the query, newest first. */
const ARTICLES = 8;
const MOST = 6;

/**
 * Strings of the archive that differ from a folded query in one character (another one, one more, one less) or
 * have two neighbours in the other order.
 */
export async function nearStrings(
  data: SearchData,
  finder: Finder,
  folded: string,
  signal?: AbortSignal,
): Promise<string[]> {
  if (folded.length < SHORTEST || folded.length > LONGEST) return [];
  const near = new Map<string, number>();
  for (let at = 0; at < folded.length; at += 1) {
    const before = folded.slice(0, at);
    const after = folded.slice(at + 1);
    const less = before + after;
    if (less.length >= SHORTEST && (await finder.find(less, 'auto', 'text', signal)).length > 0)
      add(near, less);
    const swapped = before + after.slice(0, 1) + folded[at] + after.slice(1);
    if (after !== '' && swapped !== folded && (await finder.find(swapped, 'auto', 'text', signal)).length > 0)
      add(near, swapped);
    const parts = [before, after].filter((part) => part !== '');
    const held = await Promise.all(
      parts.map(async (part) => Uint32Array.from(await finder.find(part, 'auto', 'text', signal))),
    );
    const both = held.reduce<Uint32Array>((all, one) => intersect(all, one), held[0] as Uint32Array);
    const articles = await data.articles([...both.slice(-ARTICLES)].reverse());
    for (const { fields } of articles) {
      const text = foldedFields(fields.map(([, part]) => ({ name: 'body', text: part })));
      for (const found of between(text, before, after)) add(near, found);
    }
  }
  return [...near]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([text]) => text);
}

/** Pieces of a text that begin and end so, with one or two units between that are no field's end. */
function* between(text: string, before: string, after: string): Generator<string> {
  for (let at = text.indexOf(before); at >= 0 && at < text.length; at = text.indexOf(before, at + 1)) {
    for (const gap of [1, 2]) {
      const end = at + before.length + gap + after.length;
      const piece = text.slice(at, end);
      if (
        end <= text.length &&
        piece.endsWith(after) &&
        /^[\p{L}\p{N}]+$/u.test(piece) &&
        (after || before)
      ) {
        yield piece;
        break;
      }
    }
  }
}

function add(near: Map<string, number>, text: string): void {
  if (text.isWellFormed()) near.set(text, (near.get(text) ?? 0) + 1);
}
