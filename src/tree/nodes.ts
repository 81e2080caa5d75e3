import type { Node, Parent } from 'unist';

/** A printed line. `value` and `eol` together are exactly what the dump holds. */
export interface LineNode extends Node {
  type: 'line';
  /** The line without its end, as printed. */
  value: string;
  /** `\n`, `\r\n`, `\r`, or nothing at the end of a frame. */
  eol: string;
  /** 1-based number in its file. */
  number: number;
}

/** What stands between two form feeds: a page where the extractor marked pages, else the whole file. */
export interface FrameNode extends Parent {
  type: 'frame';
  children: LineNode[];
  /** The form feed that opened this frame, or nothing. */
  opener: string;
}

export interface DumpNode extends Parent {
  type: 'dump';
  file: string;
  children: FrameNode[];
}
