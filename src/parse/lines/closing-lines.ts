import { beginsWithDash, endsSentence, openMarks } from '../../text/characters.ts';
import { joinLines } from '../../text/join-lines.ts';
import { signOff } from '../marks/sign-off.ts';
import type { LineLook } from './line-look.ts';

/** Most lines over which a sign-off is set: a name, an office and its full title. */
const LONGEST = 6;
/** （相关报道见第二版）: the last words of a story, never a headline. */
const REFERENCE = /^[（(](?:相关|更多|有关|详细)[\p{Script=Han}]{0,6}[见刊][^（）()]{1,12}版[）)]$/u;

/** Who said what stands above, by name and office: ——高山代表（临江市中医院副院长）. */
const ATTRIBUTION = /^[—⸺─]{1,2}[\p{Script=Han}·]{2,12}[（(][^（）()]{2,60}[）)]$/u;

/**
 * Marks the lines that a bracket at a story's end fills, so that they are no headline and nothing goes on after them:
 *
 * ```
 * 高质量发展迈出新步伐。
 * （作者为某省社会科学院      ← signs off
 * 研究员）                    ← goes on
 * 眼下正值采茶时节，……        ← another text
 * 迈出新步伐。（高山 林        ← its bracket is a sign-off that the next line closes
 * 晓）                        ← goes on
 * ```
 */
export function markClosings(looks: readonly LineLook[]): void {
  for (let i = 0; i < looks.length; i += 1) {
    const look = looks[i] as LineLook;
    const { printed } = look.line;
    const open = bracketAt(printed);
    if (open < 0) continue;
    const dashed = beginsWithDash(printed);
    const first = open === 0 || dashed;
    if (first ? !afterSentence(looks[i - 1], look) : !endsSentence(printed.slice(0, open).trimEnd()))
      continue;
    let text = dashed ? printed : printed.slice(open);
    let last = i;
    while (openMarks(text) > 0 && last + 1 < looks.length && last - i < LONGEST - 1) {
      last += 1;
      text = joinLines(text, (looks[last] as LineLook).line.printed);
    }
    if (openMarks(text) > 0) continue;
    if (first && last === i && REFERENCE.test(text)) look.closing = 'goes-on';
    else if (dashed ? ATTRIBUTION.test(text) : signOff.find(text)?.start === 0) {
      if (first) look.closing = 'signs-off';
      for (let k = i + 1; k <= last; k += 1) (looks[k] as LineLook).closing = 'goes-on';
    } else continue;
    i = last;
  }
}

/** Where a bracket opens that fills a line to its end, or is not closed in it; -1 where none does. */
function bracketAt(text: string): number {
  if (/^[（(]/u.test(text)) return 0;
  if (!text.includes('（') && !text.includes('(')) return -1;
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  const closed = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
  return closed < open || beginsWithDash(text) ? open : -1;
}

function afterSentence(before: LineLook | undefined, look: LineLook): boolean {
  if (look.markBefore === 'jump-to') return true;
  return before !== undefined && (before.closing !== null || endsSentence(before.line.printed));
}
