import { surnameLength } from '../../domain/surnames.ts';
import type { Joint } from '../joint.ts';

const BRACKET = /^[（(](?<inside>[\p{Script=Han}·\s、]{4,})[）)]$/u;

/**
 * Whether a bracket under a headline names its column, though it begins as names do: (全民健身进行时), （厉行节约 反对浪费）.
 * A person's name has one or two characters behind the surname, and none with a middle dot is made of words: （来信调查·反馈）.
 *
 * @param joint tells words of the dictionary
 */
export function isColumnName(text: string, joint: Joint): boolean {
  const inside = BRACKET.exec(text)?.groups?.inside;
  if (inside === undefined || /记者|通讯员|作者/u.test(inside)) return false;
  const names = inside
    .replace(/(?<=(?:^|[\s、])\p{Script=Han})\s(?=\p{Script=Han}(?:$|[\s、]))/gu, '')
    .split(/[\s、]+/u);
  return names.some((name) => {
    if (name.includes('·')) return name.includes('的') || name.split('·').some((part) => isPair(part, joint));
    const given = name.length - surnameLength(name);
    return surnameLength(name) === 0 || given < 1 || given > 2;
  });
}

/** Whether two characters are a word. */
function isPair(part: string, joint: Joint): boolean {
  return part.length === 2 && joint.wordAcross(part.charAt(0), part.charAt(1)) === 2;
}
