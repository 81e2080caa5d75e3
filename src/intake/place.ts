/** 1-based line and column (UTF-16 units) of an offset; LF, CRLF and CR end lines, a form feed does not. */
export interface Place {
  line: number;
  column: number;
}

/** Where `text` ends: the place of what comes next. */
export function placeAfter(text: string): Place {
  let line = 1;
  let lineStart = 0;
  for (const end of text.matchAll(/\r\n|\n|\r/gu)) {
    line += 1;
    lineStart = end.index + end[0].length;
  }
  return { line, column: text.length - lineStart + 1 };
}
