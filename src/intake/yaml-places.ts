import { type Document, isMap, isNode, isPair, isSeq, type LineCounter } from 'yaml';
import type { Place } from './place.ts';

/** Offset of a key or its value; where the path ends early, of the nearest thing around it. */
export function offsetOf(document: Document, path: readonly string[], what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [index, part] of path.entries()) {
    if (isSeq(node)) node = node.items[Number(part)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isNode(key) && String(key) === part);
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      if (what === 'key' && index === path.length - 1) return offset;
      node = pair.value;
    } else return offset;
    if (isNode(node)) offset = node.range?.[0] ?? offset;
  }
  return offset;
}

/** Where the entries of `files:` stand. */
export function patternPlaces(document: Document, lines: LineCounter): Map<string, Place> {
  const files = document.get('files');
  const pairs = isMap(files) ? files.items.filter(isPair) : [];
  return new Map(
    pairs.map(({ key }) => [String(key), placeOf(lines, isNode(key) ? (key.range?.[0] ?? 0) : 0)]),
  );
}

/** Line and column of an offset. */
export function placeOf(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
