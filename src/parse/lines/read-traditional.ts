import { areTraditional, simplified } from '../../text/simplified.ts';
import type { DumpNode, FrameNode } from '../../tree/nodes.ts';
import type { Words } from '../joint.ts';
import { readAs } from './read-marks.ts';
import type { Cell } from './set-columns.ts';

/** Whether a dump is set in traditional characters. */
export function isTraditional({ children }: DumpNode): boolean {
  return areTraditional(textsOf(children));
}

function* textsOf(frames: readonly FrameNode[]): Generator<string> {
  for (const { children } of frames) for (const { value } of children) yield value;
}

const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * Has lines in traditional characters read in simplified ones, and their quotation marks as “ and ”, so that every rule,
 * and the dictionary, knows them; what the dump has is kept beside them.
 *
 * ```
 * 【本報訊】記者王小明報導：「新橋通車了。」   → 【本报讯】记者王小明报导：“新桥通车了。”
 * ```
 */
export function readTraditional(cells: readonly Cell[]): void {
  for (const cell of cells) {
    readAs(
      cell,
      simplified(cell.text).replace(/[「」『』]/gu, (mark) => QUOTES[mark] as string),
    );
  }
}

/** The dictionary, asked in simplified characters. */
export function inSimplified(words: Words): Words {
  return {
    across: (before, after) => words.across(simplified(before), simplified(after)),
    meet: (before, after, least) => words.meet(simplified(before), simplified(after), least),
  };
}
