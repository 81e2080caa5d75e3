import { areSpaced, closeSpaced } from '../../text/letter-spacing.ts';
import { areTraditional, simplified } from '../../text/simplified.ts';
import type { DumpNode } from '../../tree/nodes.ts';
import type { Words } from '../joint.ts';
import { readAs } from './read-marks.ts';
import type { Cell } from './set-columns.ts';

/** How a dump writes its characters. */
export interface Script {
  /** In traditional characters. */
  traditional: boolean;
  /** With a space between all of them. */
  spaced: boolean;
}

export function scriptOf(dump: DumpNode): Script {
  return { traditional: areTraditional(textsOf(dump)), spaced: areSpaced(textsOf(dump)) };
}

function* textsOf({ children: frames }: DumpNode): Generator<string> {
  for (const { children } of frames) for (const { value } of children) yield value;
}

const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * Has lines in traditional characters read in simplified ones, and their quotation marks as “ and ”, so that every rule,
 * and the dictionary, knows them; what the dump has is kept beside them. Takes out spaces that stand between all characters.
 *
 * ```
 * 【本報訊】記者王小明報導：「新橋通車了。」   → 【本报讯】记者王小明报导：“新桥通车了。”
 * 新 桥 昨 日 通 车                            → 新桥昨日通车
 * ```
 */
export function readScript(cells: readonly Cell[], { traditional, spaced }: Script): void {
  for (const cell of cells) {
    if (spaced) cell.text = closeSpaced(cell.text);
    if (!traditional) continue;
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
