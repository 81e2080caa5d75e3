import type { DumpNode } from './nodes.ts';

/** The dump, byte for byte as it was read. */
export function toSource(dump: DumpNode): string {
  return dump.children
    .map((frame) => frame.opener + frame.children.map((line) => line.value + line.eol).join(''))
    .join('');
}
