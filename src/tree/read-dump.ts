import type { DumpNode, FrameNode, LineNode } from './nodes.ts';

/**
 * Dump › Frame › Line, with positions (1-based lines and columns, 0-based offsets in UTF-16 units). Nothing is
 * left out: `toSource` gives the text back.
 */
export function readDump(text: string, file: string): DumpNode {
  const frames: FrameNode[] = [];
  let frame = openFrame('');
  frames.push(frame);
  let offset = 0;
  let number = 1;
  let lineStart = 0;
  const [feed, turn, form] = [placesOf(text, '\n'), placesOf(text, '\r'), placesOf(text, '\f')];
  while (offset < text.length) {
    if (text[offset] === '\f') {
      frame = openFrame('\f');
      frames.push(frame);
      offset += 1;
      continue;
    }
    const stop = Math.min(feed(offset), turn(offset), form(offset));
    const eol = text.startsWith('\r\n', stop) ? '\r\n' : text[stop] === '\f' ? '' : (text[stop] ?? '');
    frame.children.push(lineNode(text.slice(offset, stop), eol, number, offset, offset - lineStart + 1));
    offset = stop + eol.length;
    if (eol !== '') {
      number += 1;
      lineStart = offset;
    }
  }
  return { type: 'dump', file, children: frames };
}

/** Tells where a mark stands next, the text's end where it does not; asked for places further and further on. */
function placesOf(text: string, mark: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at >= from) return at;
    at = text.indexOf(mark, from);
    if (at < 0) at = text.length;
    return at;
  };
}

function openFrame(opener: string): FrameNode {
  return { type: 'frame', opener, children: [] };
}

function lineNode(value: string, eol: string, number: number, offset: number, column: number): LineNode {
  return {
    type: 'line',
    value,
    eol,
    number,
    position: {
      start: { line: number, column, offset },
      end: { line: number, column: column + value.length, offset: offset + value.length },
    },
  };
}
