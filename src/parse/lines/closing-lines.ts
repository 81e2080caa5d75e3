import { endsSentence, openMarks } from '../../text/characters.ts';
import { joinLines } from '../../text/join-lines.ts';
import { signOff } from '../marks/sign-off.ts';
import type { LineLook } from './line-look.ts';

/** Most lines over which a sign-off is set: a name, an office and its full title. */
const LONGEST = 6;
/** （相关报道见第二版）: the last words of a story, never a headline. */
const REFERENCE = /^[（(](?:相关|更多|有关|详细)[\p{Script=Han}]{0,6}[见刊][^（）()]{1,12}版[）)]$/u;

/**
 * Marks the lines that a bracket at a story's end fills, so that they are no headline and nothing goes on after them:
 *
 * ```
 * 高质量发展迈出新步伐。
 * （作者为某省社会科学院      ← signs off
 * 研究员）                    ← goes on
 * 眼下正值采茶时节，……        ← another text
 * ```
 */
export function markClosings(looks: readonly LineLook[]): void {
  for (let i = 0; i < looks.length; i += 1) {
    const look = looks[i] as LineLook;
    if (!/^[（(]/u.test(look.line.printed) || !afterSentence(looks[i - 1], look)) continue;
    let text = look.line.printed;
    let last = i;
    while (openMarks(text) > 0 && last + 1 < looks.length && last - i < LONGEST - 1) {
      last += 1;
      text = joinLines(text, (looks[last] as LineLook).line.printed);
    }
    if (openMarks(text) > 0) continue;
    if (last === i && REFERENCE.test(text)) look.closing = 'goes-on';
    else if (signOff.find(text)?.start === 0) {
      look.closing = 'signs-off';
      for (let k = i + 1; k <= last; k += 1) (looks[k] as LineLook).closing = 'goes-on';
    } else continue;
    i = last;
  }
}

function afterSentence(before: LineLook | undefined, look: LineLook): boolean {
  if (look.markBefore === 'jump-to') return true;
  return before !== undefined && (before.closing !== null || endsSentence(before.line.printed));
}
