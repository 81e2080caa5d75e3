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
  while (offset < text.length) {
    if (text[offset] === '\f') {
      frame = openFrame('\f');
      frames.push(frame);
      offset += 1;
      continue;
    }
    let stop = offset;
    while (stop < text.length && !endsLine(text.charCodeAt(stop))) stop += 1;
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

/** Whether a line feed, a form feed or a carriage return stands here. */
function endsLine(code: number): boolean {
  return code === 10 || code === 12 || code === 13;
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
