import type { DumpNode, FrameNode, LineNode } from './nodes.ts';

/**
 * Dump › Frame › Line, with positions (1-based lines and columns, 0-based offsets in UTF-16 units). Nothing is
 * left out: `toSource` gives the text back.
 */
export function readDump(text: string, file: string): DumpNode {
  const frames: FrameNode[] = [];
  const pattern = /[^\r\n\f]*(?:\r\n|\n|\r)?/gu;
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
    pattern.lastIndex = offset;
    const printed = pattern.exec(text)?.[0] ?? '';
    const value = printed.replace(/[\r\n]+$/u, '');
    const eol = printed.slice(value.length);
    frame.children.push(lineNode(value, eol, number, offset, offset - lineStart + 1));
    offset += printed.length;
    if (eol !== '') {
      number += 1;
      lineStart = offset;
    }
  }
  return { type: 'dump', file, children: frames };
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
